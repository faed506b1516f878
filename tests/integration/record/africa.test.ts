import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { groupBy } from '../../../src/model/functions.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { datasetIn } from '../../support/seed-dataset.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';
import type { Claim } from '../../../src/model/claim.ts';

const AFRICA = fileURLToPath(new URL('../../../examples/africa-plus-1', import.meta.url));
const dataset = datasetIn(AFRICA);
const { data } = useDatabase(() => dataset);

const idsOf = (type: string): readonly string[] =>
  dataset.records.filter((record) => record.type === type).map(({ id }) => id);
const bySubject = groupBy(dataset.claims, ({ subject }) => subject);
const claimsOf = (id: string, property: string): readonly Claim[] =>
  (bySubject.get(id) ?? []).filter((claim) => claim.property === property);
const kinds = new Map(dataset.records.map(({ id, editorial }) => [id, editorial['kind']]));

type Counts = Readonly<Record<string, { readonly totalCount: number }>>;

describe('the dataset of Africa', () => {
  it('is valid, and its notices are about planned meetings', () => {
    const reading = readDataset(AFRICA);
    expect(reading).toHaveProperty('notices');
    const codes = 'notices' in reading ? reading.notices.map(({ code }) => code) : ['invalid'];
    expect([...new Set(codes)]).toEqual(['overdue']);
  });

  it('has at least 9 formats, 40 meetings of leaders or ministers, and 6 disputes', () => {
    const held = idsOf('Event').filter((id) => claimsOf(id, 'status').some(({ value }) => value === 'HELD'));
    const high = held.filter((id) => kinds.get(id) === 'SUMMIT' || kinds.get(id) === 'MINISTERIAL');
    expect(idsOf('Format').length).toBeGreaterThanOrEqual(9);
    expect(high.length).toBeGreaterThanOrEqual(40);
    expect(idsOf('Dispute').length).toBeGreaterThanOrEqual(6);
  });

  it('gives each format the group, a partner, a beginning, a meeting and a coverage', () => {
    const covered = new Set(
      dataset.records.flatMap(({ type, editorial }) =>
        type === 'Coverage' ? (editorial['format'] ?? []) : [],
      ),
    );
    const meets = new Set(
      dataset.claims.flatMap(({ property, object }) => (property === 'format' ? (object ?? []) : [])),
    );
    const bare = idsOf('Format').filter(
      (id) =>
        claimsOf(id, 'group').some(({ object }) => object !== 'africa') ||
        ['group', 'partner', 'established'].some((property) => claimsOf(id, property).length === 0) ||
        !covered.has(id) ||
        !meets.has(id),
    );
    expect(bare).toEqual([]);
  });

  it('has the 54 nations and the African Union', () => {
    const members = new Set(claimsOf('africa', 'members').map(({ object }) => object));
    const nations = new Set(idsOf('Nation'));
    expect([...members].filter((id) => id === null || !nations.has(id))).toEqual([]);
    expect(members.size).toBe(55);
    expect(
      claimsOf('africa', 'members')
        .filter(({ negated }) => negated)
        .map(({ object }) => object),
    ).toEqual(['sahrawi-republic']);
    expect(new Set(claimsOf('african-union', 'members').map(({ object }) => object))).toEqual(members);
  });

  it('is described with its formats and its number of disputes', () => {
    const text = readFileSync(join(AFRICA, 'README.md'), 'utf8');
    const rows = [...text.matchAll(/^\| `([a-z-]+)`/gm)].map(([, id]) => id);
    expect(rows.sort()).toEqual([...idsOf('Format')].sort());
    expect(text).toContain(`${idsOf('Dispute').length} disputes`);
  });

  it('has copies of encyclopedias with low confidence only', () => {
    const trusted = dataset.claims.filter(
      ({ subject, source, confidence }) =>
        subject !== source && kinds.get(source) === 'ENCYCLOPEDIA' && confidence !== 'LOW',
    );
    expect(trusted.map(({ id }) => id)).toEqual([]);
  });

  it('cites each source for a fact of another record', () => {
    const cited = new Set(
      dataset.claims.flatMap(({ subject, source }) => (subject === source ? [] : source)),
    );
    expect(idsOf('Source').filter((id) => !cited.has(id))).toEqual([]);
  });

  it('gives each dispute at least two statements of different sources', () => {
    const onesided = idsOf('Dispute').filter((id) => {
      const positions = claimsOf(id, 'positions');
      return (
        new Set(positions.map(({ value }) => value)).size < 2 ||
        new Set(positions.map(({ source }) => source)).size < 2
      );
    });
    expect(onesided).toEqual([]);
  });

  it('shows at least six meetings on whose day or place the sources differ', async () => {
    const { events } = await data<{ events: { nodes: { id: string; contested: readonly string[] }[] } }>(
      '{ events(first: 100) { nodes { id contested } } }',
    );
    const differ = events.nodes.filter(
      ({ contested }) => contested.includes('date') || contested.includes('place'),
    );
    expect(differ.length).toBeGreaterThanOrEqual(6);
  });

  it('has the same counts in the files and in the lists of the API', async () => {
    const lists = {
      Format: 'formats',
      Event: 'events',
      Person: 'people',
      Dispute: 'disputes',
      Source: 'sources',
    };
    const asked = Object.entries(lists).map(([type, list]) => `${type}: ${list} { totalCount }`);
    const counted = await data<Counts>(`{ ${asked.join(' ')} }`);
    const inFiles = Object.keys(lists).map((type) => [type, { totalCount: idsOf(type).length }]);
    expect(counted).toEqual(Object.fromEntries(inFiles));
  });
});
