import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { readCsv } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { startFileService } from '../../support/file-service.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const file = (path: string): string =>
  readFileSync(new URL(`../../../docs/${path}`, import.meta.url), 'utf8');

type Query = {
  readonly type: 'json' | 'csv';
  readonly url: string;
  readonly columns: readonly { readonly selector: string; readonly type: keyof typeof IS_OF_TYPE }[];
};
type Dashboard = {
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: string }[] };
  readonly annotations: { readonly list: readonly { readonly target: Query }[] };
  readonly panels: readonly {
    readonly id: number;
    readonly title: string;
    readonly gridPos: Readonly<Record<'x' | 'y' | 'w' | 'h', number>>;
    readonly targets: readonly Query[];
  }[];
};

const IS_OF_TYPE = { string: /^[^]*$/, number: /^\d+$/, timestamp_epoch: /^\d{12,13}$/ } as const;

describe('the Grafana dashboard of the recipes', () => {
  const dashboard = JSON.parse(file('recipes/grafana-dashboard.json')) as Dashboard;
  const queries = [
    ...dashboard.annotations.list.map(({ target }) => target),
    ...dashboard.panels.flatMap(({ targets }) => targets),
  ];
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    server = await startFileService(database, { today: () => '2026-02-01' });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it('finds each column with values of its type', async () => {
    expect(queries.length).toBeGreaterThan(3);
    const [service] = dashboard.templating.list;
    expect(service).toMatchObject({ name: 'service', query: 'http://127.0.0.1:4000' });
    for (const { type, url, columns } of queries) {
      expect(url).toMatch(/^\$\{service\}\//);
      const answer = await fetch(url.replace('${service}', server.url));
      expect(answer.status, url).toBe(200);
      const text = await answer.text();
      const rows = type === 'csv' ? readCsv(text) : (JSON.parse(text) as Readonly<Record<string, unknown>>[]);
      expect(rows.length, url).toBeGreaterThan(0);
      for (const { selector, type: kind } of columns) {
        const cells = rows.map((row) => row[selector]);
        expect(cells, selector).not.toContain(undefined);
        for (const cell of cells) expect(String(cell), selector).toMatch(IS_OF_TYPE[kind]);
        expect(
          cells.some((cell) => cell !== '' && cell !== null),
          selector,
        ).toBe(true);
      }
    }
  });

  it('places each panel inside the grid, and none over another', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, i) => `${String(x + (i % w))}/${String(y + Math.floor(i / w))}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...cells.map((cell) => Number(cell.split('/')[0])))).toBeLessThan(24);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
  });
});

describe('the page of recipes', () => {
  it('names each file of recipes', () => {
    const page = file('recipes.md');
    const names = [
      ...['meetings-pandas.py', 'delegations-duckdb.py', 'network-networkx.py', 'typed-client'],
      ...['disputes.ipynb', 'summits.r', 'grafana-dashboard.json'],
    ];
    expect(names.filter((name) => !page.includes(`(recipes/${name})`))).toEqual([]);
  });
});
