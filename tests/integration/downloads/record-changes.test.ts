import { describe, expect, it } from 'vitest';
import { readCsv } from '../../support/read-files.ts';
import { useRecordService } from '../../support/file-service.ts';

type Changes = {
  readonly releases: readonly { readonly version: string }[];
  readonly changes: readonly {
    readonly id: string;
    readonly properties: readonly Property[] | null;
  }[];
};
type Property = {
  readonly property: string;
  readonly item: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
};

const changesOf = async (url: string): Promise<Changes> =>
  (await fetch(`${url}/changes.json?since=0.1.0`)).json() as Promise<Changes>;

describe('the changes of the record', () => {
  const server = useRecordService();

  it('lead from one release to the next, and to the winning claims of the record', async () => {
    const { changes, releases } = await changesOf(server.url);
    expect(releases.map(({ version }) => version).slice(0, 3)).toEqual(['0.2.0', '0.3.0', '0.4.0']);
    const latest = new Map<string, readonly string[]>();
    let links = 0;
    for (const { id, properties } of changes) {
      for (const { property, item, before, after } of properties ?? []) {
        const key = [id, property, item ?? ''].join('|');
        const known = latest.get(key);
        links += known === undefined ? 0 : 1;
        expect(before, key).toEqual(known ?? before);
        latest.set(key, after);
      }
    }
    expect(links).toBeGreaterThan(50);
    const rows = readCsv(await (await fetch(`${server.url}/claims.csv`)).text());
    const winning = new Map<string, Set<string>>();
    for (const row of rows) {
      const key = [row['subject'], row['property'], row['edge']].join('|');
      const values = winning.get(key) ?? new Set<string>();
      if (row['standing'] === 'WINS')
        values.add(row['object'] === '' ? (row['value'] ?? '') : (row['object'] ?? ''));
      winning.set(key, values);
    }
    const plain = (text: string): string => text.replace(/^'+(?=[=+\-@\t\r'])/, '');
    const differ = [...latest].filter(([key, after]) => {
      const found = [...(winning.get(key) ?? [])].map(plain).sort();
      return JSON.stringify(found) !== JSON.stringify(after.map(plain).sort());
    });
    expect(differ.slice(0, 5)).toEqual([]);
    expect(latest.size).toBeGreaterThan(1000);
  });
});
