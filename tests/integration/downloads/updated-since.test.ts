import { describe, expect, it } from 'vitest';
import { eachNth } from '../../support/runs.ts';
import { readCsv } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useRecordService } from '../../support/file-service.ts';

/** The lists of the API and the tables, with the column that names the record whose last release counts. */
const LISTS: readonly (readonly [list: string, column: string])[] = [
  ...['nations', 'organizations', 'groups', 'formats', 'people', 'tenures', 'policies', 'places'].map(byId),
  ...['documents', 'disputes', 'coverage', 'sources', 'events'].map(byId),
  ['participations', 'event'],
  ['outcomes', 'event'],
  ['claims', 'subject'],
];
const LAST = '2026-12-01';

function byId(list: string): readonly [string, string] {
  return [list, 'id'];
}

/** Returns the ids of records that a release of a day or a later one added or changed. */
function idsSince(day: string): ReadonlySet<string> {
  const releases = (seedDataset().releases ?? []).filter(({ releasedOn }) => releasedOn >= day);
  return new Set(releases.flatMap(({ added, changed }) => [...added, ...changed]));
}

describe('updatedSince', () => {
  const server = useRecordService();

  const rows = async (path: string) => readCsv(await (await fetch(`${server.url}/${path}`)).text());
  const count = async (list: string, day: string): Promise<number> => {
    const query = `{ ${list}(where: { updatedSince: "${day}" }) { totalCount } }`;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, {
      ...{ method: 'POST', headers, body: JSON.stringify({ query }) },
    });
    const { data } = (await answer.json()) as { data: Record<string, { totalCount: number }> };
    return data[list]?.totalCount ?? -1;
  };

  it.each(eachNth(3, LISTS))(
    'selects the records that the releases changed, in the API and in the table: %s',
    async (list, column) => {
      const all = await rows(`${list}.csv`);
      for (const day of [LAST, '2026-11-30', '2026-12-02']) {
        const since = idsSince(day);
        const expected = all.filter((row) => since.has(row[column] ?? ''));
        expect(await rows(`${list}.csv?updatedSince=${day}`), day).toEqual(expected);
        expect(await count(list, day), day).toBe(expected.length);
      }
      expect(await count(list, '2026-01-01')).toBe(all.length);
    },
  );

  it('selects some and not all of the large tables', async () => {
    for (const list of ['events', 'participations', 'claims', 'sources']) {
      const found = await count(list, LAST);
      expect(found, list).toBeGreaterThan(0);
      expect(found, list).toBeLessThan((await rows(`${list}.csv`)).length);
    }
  });

  it('selects entries of the calendar, the feed and the bibliography', async () => {
    const entries = async (file: string, mark: RegExp): Promise<number> =>
      [...(await (await fetch(`${server.url}/${file}?updatedSince=${LAST}`)).text()).matchAll(mark)].length;
    expect(await entries('events.atom', /<entry>/g)).toBe(await count('events', LAST));
    expect(await entries('sources.bib', /^@online/gm)).toBe(await count('sources', LAST));
    const dated = await entries('events.ics', /BEGIN:VEVENT/g);
    expect(dated).toBeGreaterThan(0);
    expect(dated).toBeLessThanOrEqual(await count('events', LAST));
  });
});
