import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseImpreciseDate } from '../../../src/model/imprecise-date.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { SUMMITS } from '../../support/summits.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const dataset = seedDataset();
const { ask: askApi, data } = useDatabase(() => dataset);

const REPORT = readFileSync(new URL('../../../docs/data/conversion.md', import.meta.url), 'utf8');
const SEAT = 'attendance representatives { person { id } } node { id }';
const SUMMIT = `status date { edtf } place { id } ordinal hosts { id } documents(first: 10) { nodes { id } } participants(first: 20) { edges { ${SEAT} } }`;

type Named = { readonly id: string };

/** Returns the last day on which the newest of the dated sources of the events of a format may have been published; null for all events. */
function newestOf(format: string | null): string | undefined {
  const types = new Map(dataset.records.map(({ id, type }) => [id, type]));
  const published = new Map(dataset.records.map(({ id, editorial }) => [id, editorial['published']]));
  const held = new Set(
    dataset.claims.flatMap(({ subject, property, object }) =>
      format === null || (property === 'format' && object === format) ? [subject] : [],
    ),
  );
  return dataset.claims
    .filter(({ subject }) => held.has(subject) && types.get(subject) === 'Event')
    .flatMap(({ source }) => {
      const day = published.get(source);
      return typeof day === 'string' ? (parseImpreciseDate(day)?.latest ?? []) : [];
    })
    .sort()
    .at(-1);
}
type Summit = {
  readonly status: string;
  readonly date: { readonly edtf: string } | null;
  readonly place: Named | null;
  readonly ordinal: number | null;
  readonly hosts: readonly Named[];
  readonly documents: { readonly nodes: readonly Named[] };
  readonly participants: {
    readonly edges: readonly {
      readonly attendance: string;
      readonly node: Named;
      readonly representatives: readonly { readonly person: Named }[];
    }[];
  };
};

describe('the counts of the record', () => {
  it('are equal in the seed, in the description and in the lists of the API', async () => {
    const lists = {
      Nation: 'nations',
      Organization: 'organizations',
      Group: 'groups',
      Format: 'formats',
      Event: 'events',
      Person: 'people',
      Tenure: 'tenures',
      Policy: 'policies',
      Place: 'places',
      Document: 'documents',
      Dispute: 'disputes',
      Coverage: 'coverage',
      Source: 'sources',
      Claim: 'claims',
    };
    const inSeed = Object.keys(lists).map((type) => [
      type,
      type === 'Claim'
        ? dataset.claims.length
        : dataset.records.filter((record) => record.type === type).length,
    ]);
    const asked = Object.entries(lists).map(([type, list]) => `${type}: ${list} { totalCount }`);
    type Counts = Record<string, { readonly totalCount: number }>;
    const counted = Object.entries(await data<Counts>(`{ ${asked.join(' ')} }`));
    expect(counted.map(([type, { totalCount }]) => [type, totalCount])).toEqual(inSeed);
    const { counts } = (
      await data<{ dataset: { counts: { type: string; count: number }[] } }>(
        '{ dataset { counts { type count } } }',
      )
    ).dataset;
    expect(new Map(counts.map(({ type, count }) => [type, count]))).toEqual(
      new Map(inSeed as [string, number][]),
    );
  });

  it('are at least the counts of the report, with all its records', async () => {
    const items = [...REPORT.matchAll(/^\| (format|mtg|ldr|pol|cf)-\S+ +\|(.*)$/gm)];
    const sizes = ['format', 'mtg', 'ldr', 'pol', 'cf'].map(
      (kind) => items.filter((item) => item[1] === kind).length,
    );
    expect(sizes).toEqual([12, 88, 59, 28, 45]);
    const ids = items.flatMap(([, kind, cells = '']) => {
      const [first = '', ...others] = [...cells.matchAll(/`([a-z0-9-]+)`/g)].map(([, id = '']) => id);
      return kind === 'ldr' ? [first, ...others.map((tenure) => `${first}-${tenure}`)] : [first, ...others];
    });
    const known = new Set(dataset.records.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).toEqual([]);
    const pages = Array.from({ length: Math.ceil(ids.length / 100) }, (_, i) =>
      ids.slice(i * 100, i * 100 + 100),
    );
    for (const page of pages) {
      const { nodes } = await data<{ nodes: (Named | null)[] }>(
        `{ nodes(ids: ${JSON.stringify(page)}) { id } }`,
      );
      expect(nodes.map((node) => node?.id)).toEqual(page);
    }
  });
});

describe('the summits of the six powers', () => {
  it.each(SUMMITS)('have date, place, number, hosts, attendance and documents: $id', async (expected) => {
    const { summit } = await data<{ summit: Summit }>(`{ summit(id: "${expected.id}") { ${SUMMIT} } }`);
    const seats = summit.participants.edges.map(({ node, representatives }) => [
      node.id,
      representatives.map(({ person }) => person.id).sort(),
    ]);
    expect({
      id: expected.id,
      status: summit.status,
      date: summit.date?.edtf ?? null,
      place: summit.place?.id ?? null,
      ordinal: summit.ordinal,
      hosts: summit.hosts.map(({ id }) => id),
      documents: summit.documents.nodes.map(({ id }) => id).sort(),
      speakers: Object.fromEntries(seats) as unknown,
    }).toEqual(expected);
    const attendance = new Set(summit.participants.edges.map((edge) => edge.attendance));
    const met = expected.status === 'HELD' ? ['PRESENT'] : ['NOT_RECORDED'];
    expect([...attendance]).toEqual(Object.keys(expected.speakers).length === 0 ? [] : met);
  });

  it('are all held or planned summits of the six', async () => {
    const partners = ['united-states', 'japan', 'european-union', 'china', 'india', 'republic-of-korea'];
    const { summits } = await data<{ summits: { nodes: Named[] } }>(
      `{ summits(where: { partner: { in: ${JSON.stringify(partners)} } }, first: 100) { nodes { id } } }`,
    );
    expect(summits.nodes.map(({ id }) => id).sort()).toEqual(SUMMITS.map(({ id }) => id).sort());
  });
});

describe('coverage', () => {
  const FIELDS =
    'id recordType searchedUntil newestSource { id published { latest } } missing { edition claims { source { id } reason } } leftOut { item why claims { source { id } } }';
  type Coverage = {
    readonly id: string;
    readonly searchedUntil: string;
    readonly newestSource: { readonly id: string; readonly published: { readonly latest: string } } | null;
    readonly missing: readonly {
      readonly edition: string;
      readonly claims: readonly { reason: string; source: Named }[];
    }[];
    readonly leftOut: readonly {
      readonly item: string;
      readonly why: string;
      readonly claims: readonly unknown[];
    }[];
  };
  const ask = async (
    args: string,
    around = (field: string) => `{ ${field} }`,
  ): Promise<readonly Coverage[]> => {
    const answer = await data<{
      coverage?: { nodes: Coverage[] };
      graph?: { coverage: { nodes: Coverage[] } };
    }>(around(`coverage(${args}) { nodes { ${FIELDS} } }`));
    return (answer.coverage ?? answer.graph?.coverage)?.nodes ?? [];
  };

  it('states for a format the last search, the newest event, the gaps and the source', async () => {
    const [found, ...others] = await ask('format: "c5-plus-1"');
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      id: 'coverage-of-c5-plus-1',
      recordType: 'EVENT',
      searchedUntil: '2026-11-30',
    });
    expect(found?.newestSource?.published.latest).toBe(newestOf('c5-plus-1'));
    const [missing] = found?.missing ?? [];
    expect(missing?.edition).toMatch(/^Third ministerial/);
    expect(missing?.claims).toEqual([
      {
        source: { id: 'us-embassy-uzbekistan-2019-fourth-ministerial' },
        reason: expect.any(String) as string,
      },
    ]);
  });

  it('states for a type its limits: policies are of the five and towards them', async () => {
    const [found, ...others] = await ask('type: POLICY');
    expect(others).toEqual([]);
    const [policies] = (
      await data<{ coverage: { nodes: { lookedFor: string }[] } }>(
        '{ coverage(type: POLICY) { nodes { lookedFor } } }',
      )
    ).coverage.nodes;
    expect(policies?.lookedFor).toMatch(/^Policies of Kazakhstan .* Other policies were not looked for\.$/s);
    expect(found?.newestSource).not.toBeNull();
  });

  it('has a record for each format, and none for others', async () => {
    const formats = dataset.records.filter(({ type }) => type === 'Format').map(({ id }) => id);
    expect(formats.length).toBeGreaterThan(5);
    for (const format of formats) expect(await ask(`format: "${format}"`)).toHaveLength(1);
    expect(await ask('format: "nowhere"')).toEqual([]);
  });

  it('is limited to the sources of a viewpoint', async () => {
    const before = (day: string) => (field: string) => `{ graph(knownAt: "${day}") { ${field} } }`;
    const [early] = await ask('format: "c5-plus-1"', before('2018-01-01'));
    expect(early).toMatchObject({ searchedUntil: '2026-11-30', missing: [] });
    expect((early?.newestSource?.published.latest ?? '') <= '2018-01-01').toBe(true);
    const [later] = await ask('format: "c5-plus-1"', before('2019-12-31'));
    expect(later?.missing).toHaveLength(1);
  });

  it('costs a bounded number of statements for any number of records', async () => {
    const { data: found, extensions } = await askApi(
      `{ coverage(first: 100) { nodes { ${FIELDS} format { id } } } }`,
    );
    expect(found.coverage.nodes.length).toBeGreaterThan(15);
    expect(extensions.cost.statements).toBeLessThanOrEqual(12);
  });

  it('names the newest source of any meeting', async () => {
    const all = await ask('type: EVENT, first: 100');
    const newest = all
      .map(({ newestSource }) => newestSource?.published.latest ?? '')
      .sort()
      .at(-1);
    expect(newest).toBe(newestOf(null));
    const leftOut = all.flatMap((each) => each.leftOut);
    expect(leftOut.length).toBeGreaterThan(0);
    for (const { why, claims } of leftOut) {
      expect(why).not.toBe('');
      expect(claims.length).toBeGreaterThan(0);
    }
  });
});
