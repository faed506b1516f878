import AdmZip from 'adm-zip';
import ICAL from 'ical.js';
import { parseAtomFeed } from 'feedsmith';
import { XmlDocument } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONTEXT } from '../../../src/downloads/linked-terms.ts';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { difficultDataset } from '../../support/difficult-dataset.ts';
import { DOWNLOADS, FILES } from '../../../src/downloads/catalog.ts';
import { generate } from '../../support/generate.ts';
import { readBibliography, readCalendar, readCsv, readFeed } from '../../support/read-files.ts';
import { readGexf, readGraphml, readJsonld } from '../../support/read-graphs.ts';
import { isFull } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startFileService } from '../../support/file-service.ts';
import { STATUSES } from '../../../src/model/vocabulary.ts';
import type { Database } from '../../../src/database/connect.ts';

import type { RunningServer } from '../../../src/server/server.ts';

const TODAY = '2026-02-01';
const TABLES = DOWNLOADS.filter(({ columns }) => columns);

/** Names that programs which read a format give a meaning of their own. */
const RESERVED: Readonly<Record<string, readonly string[]>> = {
  igraph: ['name', 'type', 'color', 'shape', 'size', 'weight', 'width', 'vertex.names'],
  tidygraph: ['from', 'to', '.tidygraph_node_index', '.tidygraph_edge_index'],
  Gephi: ['id', 'label', 'weight', 'source', 'target', 'kind', 'start', 'end', 'timeset', 'interval', 'pid'],
  networkx: ['key', 'id', 'source', 'target', 'viz', 'spells', 'label', 'for', 'parents'],
  Cytoscape: ['suid', 'shared name', 'interaction', 'selected', 'shared interaction'],
  yEd: ['url', 'description', 'nodegraphics', 'edgegraphics'],
};
/** The same for tables: R, pandas and SQLite. */
const RESERVED_COLUMNS = ['row.names', 'unnamed: 0', 'rowid', 'oid', '_rowid_', 'index'];

const dayIn = (cell = ''): string | null => (cell === '' ? null : cell);
const rowsOf = (text: string) => readCsv(text);
const listOf = (cell = ''): readonly string[] => cell.split(';').map(decodeURIComponent);

/** The whole record is large: outside the full run, the other datasets cover the same cases. */
const RECORD = isFull ? ([['the whole record', seedDataset]] as const) : [];

describe.each([
  ...RECORD,
  ['a generated dataset', () => generate(23)] as const,
  ['difficult values', difficultDataset] as const,
])('every file of %s', (which, make) => {
  let database: Database;
  let server: RunningServer;
  const texts = new Map<string, string>();

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, make());
    server = await startFileService(database, { today: () => TODAY });
    for (const { name, isArchive } of FILES) if (!isArchive) texts.set(name, await text(name));
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const get = async (path: string): Promise<Response> => {
    const answer = await fetch(`${server.url}/${path}`);
    expect(answer.status, path).toBe(200);
    return answer;
  };
  const text = async (path: string): Promise<string> => (await get(path)).text();
  const taken = (name: string): string => texts.get(name) ?? expect.fail(`expected a file ${name}`);

  it('shows no sentinel day for a missing bound', () => {
    for (const [name, content] of texts) {
      expect(content, name).not.toMatch(/0001-?01-?01|9999-?12-?31|-62135596800000|253402/);
      expect(content, name).not.toMatch(/"year": ?(1|9999)\b/);
    }
  });

  it('shows no sentinel day in the API either', async () => {
    const days = '{ earliest latest }';
    const query = `{
      events(first: 40) { nodes { date ${days} statusHistory { since ${days} known } } }
      formats(first: 20) { nodes { established ${days} ended ${days} } }
      tenures(first: 40) { nodes { start ${days} end ${days} } }
      sources(first: 40) { nodes { known accessed published ${days} } }
    }`;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const found = await answer.text();
    expect(found).toContain('"earliest"');
    expect(found).not.toContain('"errors"');
    expect(found).not.toMatch(/0001-01-01|9999-12-31/);
  });

  it('has no end before its start', () => {
    const spans: (readonly [file: string, start: string | null, end: string | null])[] = [];
    const { days } = readGexf(taken('graph.gexf'));
    for (const [start, end] of days.values()) spans.push(['gexf', start ?? null, end ?? null]);
    const graphml = XmlDocument.fromString(taken('graph.graphml'));
    const names = { g: 'http://graphml.graphdrawing.org/xmlns' };
    for (const item of graphml.find('//g:node|//g:edge', names)) {
      const of = (key: string) => item.get(`g:data[contains(@key,'${key}')]`, names)?.content ?? null;
      spans.push(['graphml', of('earliest'), of('latest')]);
    }
    graphml.dispose();
    for (const { first, after } of readCalendar(taken('events.ics')).entries)
      spans.push(['ics', first, after]);
    const linked = JSON.parse(taken('graph.jsonld')) as { '@graph': Record<string, string | undefined>[] };
    for (const { startDate = null, endDate = null } of linked['@graph'])
      spans.push(['jsonld', startDate, endDate]);
    const dated = TABLES.flatMap(({ name, columns = [] }) =>
      columns.flatMap(({ name: from }) => {
        const to = from.replace(/earliest$/, 'latest').replace(/Earliest$/, 'Latest');
        return to === from ? [] : [[name, from, to] as const];
      }),
    );
    expect(dated.length).toBeGreaterThan(8);
    for (const [file, from, to] of dated)
      for (const row of rowsOf(taken(file))) spans.push([file, dayIn(row[from]), dayIn(row[to])]);
    for (const { time, timeEnd } of JSON.parse(taken('events.json')) as { time: number; timeEnd: number }[])
      spans.push([
        'events.json',
        time ? new Date(time).toISOString() : null,
        timeEnd ? new Date(timeEnd).toISOString() : null,
      ]);
    expect(spans.filter(([, start, end]) => start !== null && end !== null && start > end)).toEqual([]);
    expect(new Set(spans.filter(([, start]) => start !== null).map(([file]) => file)).size).toBeGreaterThan(
      5,
    );
  });

  it('avoids reserved attribute names, and loses no node in other programs', () => {
    const reserved = new Set(Object.values(RESERVED).flat());
    const attributes = [
      ...taken('graph.gexf').matchAll(/<attribute id="[^"]*" title="([^"]*)"/g),
      ...taken('graph.graphml').matchAll(/attr\.name="([^"]*)"/g),
    ].map(([, name = '']) => name);
    expect(attributes.length).toBeGreaterThan(15);
    expect(attributes.filter((name) => reserved.has(name.toLowerCase()))).toEqual([]);
    const terms = Object.keys(CONTEXT).filter((term) => !term.startsWith('@'));
    expect(terms.filter((term) => ['id', 'type', 'graph', 'value', 'language'].includes(term))).toEqual([]);
    const count = (file: string) => taken(file).match(/<node /g)?.length;
    expect(readGraphml(taken('graph.graphml')).nodes.size).toBe(count('graph.graphml'));
    expect(readGexf(taken('graph.gexf')).nodes.size).toBe(count('graph.graphml'));
    for (const { name, columns = [] } of TABLES) {
      const own = columns.map((column) => column.name);
      expect(new Set(own.map((column) => column.toLowerCase())).size, name).toBe(own.length);
      expect(
        own.filter((column) => !/^[a-z][A-Za-z0-9]*$/.test(column) || RESERVED_COLUMNS.includes(column)),
      ).toEqual([]);
    }
  });

  it('keeps related lists equally long, also with separators in their values', () => {
    const beside = TABLES.flatMap(({ name, columns = [] }) =>
      columns.flatMap((column) =>
        column.alignedWith === undefined ? [] : [[name, column.alignedWith, column.name] as const],
      ),
    );
    expect(beside.length).toBeGreaterThan(1);
    for (const [file, first, second] of beside)
      for (const row of rowsOf(taken(file)))
        expect(listOf(row[second]).length, `${file}: ${second}`).toBe(listOf(row[first]).length);
    if (which !== 'difficult values') return;
    const row = rowsOf(taken('participations.csv')).find(({ event }) => event === 'event-held');
    expect([listOf(row?.['representatives']), listOf(row?.['capacities'])]).toEqual([
      ['person-0', 'person-1', 'person-2', 'person-3'],
      ['', 'acting chair; envoy', '100% delegate', ''],
    ]);
  });

  it('has no relative address', () => {
    const relative = [
      /(?:href|src)="(?!https?:)[^"]*"/g,
      /"(?:url|mainEntityOfPage)": ?"(?!https?:)[^"]*"/g,
      /<data key="\w+-page">(?!https?:)[^<]*/g,
      /<attvalue for="page" value="(?!https?:)[^"]*"/g,
      /^URL[^:]*:(?!https?:).*/gm,
      /&#60;a href=&#34;(?!https?:)/g,
    ];
    for (const [name, content] of texts)
      expect(relative.flatMap((each) => content.match(each) ?? []).slice(0, 3), name).toEqual([]);
    for (const { name, columns = [] } of TABLES) {
      const addresses = columns.filter(({ type }) => type === 'anyURI').map((column) => column.name);
      // The last one is that of the page; a source and a document have one elsewhere too.
      for (const row of rowsOf(taken(name)))
        addresses.forEach((column, i) => {
          const isPage = i === addresses.length - 1;
          const expected = isPage ? /^http:\/\/127\.0\.0\.1:\d+\// : /^(https?:\/\/.+)?$/;
          expect(row[column], name).toMatch(expected);
        });
    }
  });

  it('states its selection in its name and its head', async () => {
    const revision = (await get('formats.csv')).headers.get('x-dataset-revision') ?? '';
    for (const { name, params, isArchive, isCopy } of FILES) {
      if (isArchive) continue;
      const seen =
        'knownAt' in params ? ['knownAt=2026-01-10', 'knownAt=2025-12-31'] : ['limit=5', 'limit=6'];
      const named = await Promise.all(
        ['', ...seen].map(async (query) => {
          const answer = await get(`${name}?${query}`);
          return [answer.headers.get('content-disposition') ?? '', await answer.text()] as const;
        }),
      );
      expect(new Set(named.map(([file]) => file)).size, name).toBe(3);
      for (const [file] of named) expect(file).toMatch(/^attachment; filename="[A-Za-z0-9._+-]+"$/);
      // A table and a list of objects have no place for it: a table has its description, and both their names.
      if (name.endsWith('.csv') || name === 'events.json' || isCopy) continue;
      named.slice(1).forEach(([file, content], i) => {
        const flat = content.replaceAll(/\r\n /g, '').replaceAll('\\', '');
        const [, value = ''] = (seen[i] ?? '').split('=');
        expect(flat.includes(value) && flat.includes(revision), `${name}: ${file}`).toBe(true);
      });
    }
    const described = await get('events.csv?knownAt=2026-01-10');
    const [, address = ''] = /^<([^>]*)>; rel="describedby"/.exec(described.headers.get('link') ?? '') ?? [];
    expect(await (await fetch(address)).text()).toContain('knownAt=2026-01-10');
  });

  it('is valid without any record', async () => {
    // Records with an identity of their own exist on each day: a nation needs no report.
    const stays = [
      'nations.csv',
      'organizations.csv',
      'groups.csv',
      'people.csv',
      'places.csv',
      'coverage.csv',
    ];
    const empty = (name: string): Promise<string> =>
      text(`${name}?knownAt=1900-01-01${name.startsWith('graph.') ? '&type=Event' : ''}`);
    for (const { name, columns = [] } of TABLES.filter((table) => !stays.includes(table.name))) {
      expect(rowsOf(await empty(name)), name).toEqual([]);
      expect(await empty(name)).toBe(`${columns.map((column) => column.name).join()}\r\n`);
    }
    expect(JSON.parse(await empty('events.json'))).toEqual([]);
    expect(JSON.parse(await empty('events.timelinejs.json'))).toMatchObject({ events: [] });
    const feed = parseAtomFeed(await empty('events.atom'));
    expect([feed.entries ?? [], typeof feed.id, typeof feed.updated]).toEqual([[], 'string', 'string']);
    const calendar = new ICAL.Component(ICAL.parse(await empty('events.ics')) as unknown[]);
    expect(calendar.getAllSubcomponents('vevent')).toEqual([]);
    expect(calendar.getAllSubcomponents().length).toBeGreaterThan(0);
    expect(readBibliography(await empty('sources.bib'))).toEqual([]);
    expect(readGexf(await empty('graph.gexf')).nodes.size).toBe(0);
    expect(readGraphml(await empty('graph.graphml')).nodes.size).toBe(0);
    expect((await readJsonld(await empty('graph.jsonld'))).length).toBeGreaterThan(0);
  });

  it('has sources that programs other than BibLaTeX read', () => {
    const entries = taken('sources.bib')
      .split(/^@online\{/m)
      .slice(1);
    const keys = entries.map((entry) => /^[^,]*/.exec(entry)?.[0] ?? '');
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z0-9-]+$/.test(key))).toEqual([]);
    const fields = (name: string) =>
      entries.flatMap((entry) => new RegExp(`^  ${name} = \\{(.*)\\},$`, 'm').exec(entry)?.[1] ?? []);
    expect(fields('language')).toEqual([]);
    expect(fields('langid').filter((word) => !/^[a-z]{5,}$/.test(word))).toEqual([]);
    const date = /^\d{4}(-\d\d){0,2}[?~%]?(\/\d{4}(-\d\d){0,2}[?~%]?)?$/;
    expect([...fields('date'), ...fields('urldate')].filter((found) => !date.test(found))).toEqual([]);
    // Special characters of TeX are escaped, except in addresses, which TeX reads verbatim.
    const proseOnly = entries.map((entry) => entry.replace(/^  (url|date|urldate) = .*$/gm, ''));
    expect(proseOnly.flatMap((entry) => entry.match(/(?<!\\)[&%#_$^~]/g) ?? [])).toEqual([]);
    for (const entry of entries) {
      const bare = entry.replaceAll(/\\[{}]/g, '');
      expect(bare.split('{').length, entry).toBe(bare.split('}').length - 1);
    }
    expect(readBibliography(taken('sources.bib')).map(({ id }) => id)).toEqual(keys);
  });

  // oxlint-disable-next-line project/refused-syntax -- the dataset of this status alone has an event of each status
  it.runIf(which === 'difficult values')('shows the status of an event in its title', async () => {
    const calendar = new ICAL.Component(ICAL.parse(taken('events.ics')) as unknown[]);
    const inCalendar = new Map(
      calendar
        .getAllSubcomponents('vevent')
        .map((each) => [
          String(each.getFirstPropertyValue('uid')).split('@')[0],
          [String(each.getFirstPropertyValue('summary')), String(each.getFirstPropertyValue('status'))],
        ]),
    );
    const feed = new Map(
      readFeed(taken('events.atom')).map(({ id, title }) => [id?.split(':').at(-1), title]),
    );
    const flat = new Map(
      (JSON.parse(taken('events.json')) as { id: string; title: string; status: string }[]).map((each) => [
        each.id,
        [each.title, each.status],
      ]),
    );
    const rows = new Map(rowsOf(taken('events.csv')).map((row) => [row['id'], row['status']]));
    const seats = new Map(rowsOf(taken('participations.csv')).map((row) => [row['event'], row['status']]));
    const triples = await readJsonld(taken('graph.jsonld'));
    const shown: Readonly<Record<string, readonly [mark: string, calendar: string, linked: string]>> = {
      PLANNED: ['', 'TENTATIVE', 'EventScheduled'],
      TENTATIVE: ['[Tentative] ', 'TENTATIVE', 'EventScheduled'],
      CONFIRMED: ['', 'CONFIRMED', 'EventScheduled'],
      HELD: ['', 'CONFIRMED', 'EventScheduled'],
      POSTPONED: ['[Postponed] ', 'CANCELLED', 'EventPostponed'],
      CANCELLED: ['[Cancelled] ', 'CANCELLED', 'EventCancelled'],
    };
    const [gexf, graphml] = [readGexf(taken('graph.gexf')), readGraphml(taken('graph.graphml'))];
    for (const status of STATUSES) {
      const id = `event-${status.toLowerCase()}`;
      const [mark, ofCalendar, linked] = shown[status] ?? ['?', '?', '?'];
      const title = `${mark}Meeting ${status.toLowerCase()}`;
      expect(inCalendar.get(id)).toEqual([title, ofCalendar]);
      expect(feed.get(id)).toBe(title);
      expect(flat.get(id)).toEqual([title, status]);
      expect(taken('events.timelinejs.json')).toContain(`>${title.replaceAll(/[<>"']/g, '')}</a>`);
      expect([rows.get(id), seats.get(id)]).toEqual([status, status]);
      expect([gexf.nodes.get(id)?.name, graphml.nodes.get(id)?.name]).toEqual([title, title]);
      expect(taken('graph.gexf')).toMatch(new RegExp(`id="${id}".*for="status" value="${status}"`));
      expect(
        triples.filter(([subject, said]) => subject.endsWith(`/${id}`) && said.endsWith('/eventStatus')),
      ).toMatchObject([[expect.anything(), expect.anything(), `https://schema.org/${linked}`]]);
    }
  });

  it('equals the file in the archive', async () => {
    const archive = new AdmZip(Buffer.from(await (await get('dataset.zip')).arrayBuffer()));
    const inArchive = new Map(
      archive.getEntries().map((entry) => [entry.entryName, entry.getData().toString()]),
    );
    const copies = FILES.filter(({ isCopy }) => isCopy).map(({ name }) => name);
    for (const [name, content] of texts) {
      if (copies.includes(name)) continue;
      const found = inArchive.get(`files/${name}`);
      if (!name.endsWith('.metadata.json')) expect(found === content, name).toBe(true);
      // In the archive, a table and its description are in one folder.
      else expect(JSON.parse(found ?? '')).toMatchObject({ url: name.replace('.metadata.json', '') });
    }
  });
});
