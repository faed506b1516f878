import { beforeAll, describe, expect, it } from 'vitest';
import jsonld from 'jsonld';
import { groupBy } from '../../../src/model/functions.ts';
import { isExact } from '../../../src/model/imprecise-date.ts';
import { problemsOfSchema } from '../../support/schema-org.ts';
import { readJsonld } from '../../support/read-graphs.ts';
import { eachNth } from '../../support/runs.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useFilesBench } from '../../support/files-bench.ts';
import type { ExpandedNode } from '../../support/schema-org.ts';
import type { Triple } from '../../support/read-graphs.ts';

const SCHEMA = 'https://schema.org/';
const TERMS = 'tag:diplograph,2026:terms/';
const VIEW = 'asOf=2024-01-01&knownAt=2025-06-01';

/** A record of each type whose nodes differ. */
const RECORDS = [
  ...['kazakhstan', 'european-union', 'c5', 'c5-plus-1', 'us-central-asia-summit-2025', 'astana'],
  ...['kassym-jomart-tokayev', 'kazakhstan-year-of-digitalization-and-ai', 'level-of-the-korea-forum'],
  ...['eu-central-asia-joint-communique-2022', 'diplomacy-journal-2025-c5-plus-1', 'c-g3bwkwfvcaei'],
];

/** What is compared of a place or person. */
type NamedThing = {
  readonly id: string;
  readonly name: string;
  readonly names: readonly { readonly text: string; readonly language: string | null }[];
};

describe('the linked data', () => {
  const bench = useFilesBench(seedDataset);
  let graph: readonly Triple[] = [];
  beforeAll(async () => {
    graph = await readJsonld(await bench().file('/graph.jsonld'));
  });

  const iriOf = (id: string): string => `${bench().url}/${encodeURIComponent(id)}`;
  const valuesOf = (predicate: string, triples = graph): ReadonlyMap<string, readonly string[]> =>
    new Map(
      [
        ...groupBy(
          triples.filter(([, said]) => said === predicate),
          ([one]) => one,
        ),
      ].map(([one, found]) => [one, found.map(([, , value]) => value).sort()]),
    );

  it('uses the types and properties of schema.org as its vocabulary defines them', async () => {
    const whole = JSON.parse(await bench().file('/graph.jsonld')) as { '@graph': object[] };
    const { '@graph': all } = whole;
    expect(all.length).toBeGreaterThan(seedDataset().records.length);
    const some: object = { ...whole, '@graph': eachNth(5, all) };
    const nodes = (await jsonld.expand(some, {
      ...({ safe: true } as object),
    })) as readonly ExpandedNode[];
    expect(await problemsOfSchema(nodes)).toEqual([]);
    const wrong = { '@id': 'a:b', '@type': [`${SCHEMA}Country`], [`${SCHEMA}worksFor`]: [{ '@id': 'a:b' }] };
    expect(await problemsOfSchema([wrong])).toEqual([
      'Property "worksFor" for type "Country" is not supported by the schema.org specification',
      'https://schema.org/worksFor leads to https://schema.org/Country',
    ]);
  });

  it('describes a record equally in its file and in the graph', async () => {
    const isBlank = (end: string): boolean => /^(_:)?b\d+$/.test(end);
    const isPlain = ([one, , other]: Triple): boolean => !isBlank(one) && !isBlank(other);
    for (const id of eachNth(2, RECORDS)) {
      const own = await readJsonld(await bench().file(`/${id}.jsonld`));
      const about = (triples: readonly Triple[]): readonly string[] => [
        ...new Set(
          triples
            .filter((triple) => triple[0] === iriOf(id) && isPlain(triple))
            .map((triple) => triple.join(' '))
            .sort(),
        ),
      ];
      expect(about(own).length).toBeGreaterThan(2);
      expect(about(own)).toEqual(about(graph));
      const said = new Set(graph.filter(isPlain).map((triple) => triple.join(' ')));
      const elsewhere = own.filter(([one]) => one !== `${bench().url}/${id}.jsonld`).filter(isPlain);
      expect(elsewhere.map((triple) => triple.join(' ')).filter((triple) => !said.has(triple))).toEqual([]);
    }
  });

  it('has in the file of a record all claims of the API, with their sources', async () => {
    for (const id of RECORDS.slice(0, 9)) {
      const { data } = await bench().ask(
        `query ($id: ID!) { node(id: $id) { ... on Entity { claims(first: 100) { totalCount nodes { id source { id } } } } } }`,
        { id },
      );
      const { totalCount, nodes } = data.node.claims as {
        readonly totalCount: number;
        readonly nodes: readonly { readonly id: string; readonly source: { readonly id: string } }[];
      };
      const own = await readJsonld(await bench().file(`/${id}.jsonld`));
      expect(own.filter(([, , type]) => type === `${TERMS}Claim`).length).toBe(totalCount);
      const sources = valuesOf('http://www.w3.org/ns/prov#wasDerivedFrom', own);
      expect(nodes.map((claim) => sources.get(iriOf(claim.id)))).toEqual(
        nodes.map(({ source }) => [iriOf(source.id)]),
      );
    }
  });

  it('separates two viewpoints in one store', async () => {
    const other = await readJsonld(await bench().file(`/graph.jsonld?${VIEW}`));
    const own = await readJsonld(await bench().file(`/kazakhstan.jsonld?${VIEW}`));
    const ends = (triples: readonly Triple[]): ReadonlySet<string> =>
      new Set(
        triples.flatMap(([one, , value]) => [one, value]).filter((end) => end.startsWith(`${bench().url}/`)),
      );
    const [now, then] = [ends(graph), ends([...other, ...own])];
    expect(then.size).toBeGreaterThan(1000);
    expect([...then].filter((end) => now.has(end))).toEqual([]);
    expect([...then].filter((end) => !end.endsWith(`?${VIEW}`))).toEqual([]);
  });

  it('has the names in all languages', async () => {
    const [names, others] = [valuesOf(`${SCHEMA}name`), valuesOf(`${SCHEMA}alternateName`)];
    for (const list of ['places', 'people', 'nations', 'organizations', 'formats']) {
      const things = await bench().all<NamedThing>({
        ...{ list, view: '', where: '{}', order: list === 'formats' ? 'NAME_ASC' : 'NAME_ASC' },
        fields: 'id name names { text language }',
      });
      const missing = things.flatMap(({ id, name, names: recorded }) => {
        const found = [...(names.get(iriOf(id)) ?? []), ...(others.get(iriOf(id)) ?? [])];
        return [name, ...recorded.map(({ text }) => text)].filter((text) => !found.includes(text));
      });
      expect(missing).toEqual([]);
    }
    const text = await bench().file('/kazakhstan.jsonld');
    expect(text).toContain('{"@value":"Казахстан","@language":"ru"}');
  });

  it('has the roles and the attendance of each party at each event', async () => {
    type Seat = {
      readonly event: { readonly id: string };
      readonly party: { readonly id: string };
      readonly roles: readonly string[];
      readonly attendance: string;
      readonly representatives: readonly { readonly person: { readonly id: string } }[];
    };
    const seats = await bench().all<Seat>({
      ...{ list: 'participations', view: '', order: 'DATE_ASC' },
      where: '{ attendance: { in: [PRESENT, ABSENT, NOT_RECORDED] } }',
      fields: 'event { id } party { id } roles attendance representatives { person { id } }',
    });
    const [roles, attendance] = [valuesOf(`${SCHEMA}roleName`), valuesOf(`${TERMS}attendance`)];
    const [heads, persons] = [valuesOf(`${TERMS}representation`), valuesOf(`${TERMS}person`)];
    expect(seats.filter((seat) => seat.attendance === 'ABSENT').length).toBeGreaterThan(0);
    expect(
      seats.map(({ event, party }) => {
        const iri = iriOf(`${event.id}/${party.id}`);
        const people = (heads.get(iri) ?? []).flatMap((node) => persons.get(node) ?? []);
        return [iri, roles.get(iri) ?? [], attendance.get(iri), people.sort()];
      }),
    ).toEqual(
      seats.map(({ event, party, ...seat }) => [
        ...[iriOf(`${event.id}/${party.id}`), [...seat.roles].sort(), [seat.attendance]],
        seat.representatives.map(({ person }) => iriOf(person.id)).sort(),
      ]),
    );
  });

  it('has the earlier days of moved events', async () => {
    type Moved = {
      readonly id: string;
      readonly date: { readonly edtf: string; readonly earliest: string } | null;
      readonly previousDates: readonly { readonly edtf: string; readonly earliest: string }[];
    };
    const events = await bench().all<Moved>({
      ...{ list: 'events', view: '', where: '{}', order: 'DATE_ASC' },
      fields: 'id date { edtf earliest } previousDates { edtf earliest }',
    });
    const before = valuesOf(`${SCHEMA}previousStartDate`);
    const exact = (date: Moved['date']): string | null =>
      date !== null && isExact(date.edtf) ? date.earliest : null;
    const expected = events.flatMap(({ id, date, previousDates }) => {
      const days = previousDates.map(exact).filter((day) => day !== null && day !== exact(date));
      return days.length === 0 ? [] : [[iriOf(id), [...new Set(days)].sort()] as const];
    });
    expect(expected.length).toBeGreaterThan(0);
    expect([...before].sort()).toEqual([...expected].sort());
  });

  it('has the codes of nations, and addresses of sources and of the licence', async () => {
    const linked = JSON.parse(await bench().file('/kazakhstan.jsonld')) as {
      readonly '@graph': readonly Readonly<Record<string, unknown>>[];
    };
    const [file, nation] = linked['@graph'];
    expect(file?.['license']).toBe('https://spdx.org/licenses/CC-BY-4.0');
    const codes = (nation?.['identifier'] as readonly Readonly<Record<string, string>>[]).map(
      ({ propertyID, 'schema:value': value }) => [propertyID, value],
    );
    expect(codes).toEqual(
      expect.arrayContaining([
        ['ISO 3166-1 alpha-2', 'KZ'],
        ['ISO 3166-1 alpha-3', 'KAZ'],
        ['cow', '705'],
      ]),
    );
    type Source = { readonly id: string; readonly url: string | null };
    const sources = await bench().all<Source>({
      ...{ list: 'sources', view: '', where: '{}', order: 'TITLE_ASC', fields: 'id url' },
    });
    const urls = valuesOf(`${SCHEMA}url`);
    expect(sources.map(({ id }) => urls.get(iriOf(id)) ?? null)).toEqual(
      sources.map(({ url }) => (url === null ? null : [url])),
    );
  });
});
