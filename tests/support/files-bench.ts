import { afterAll, beforeAll, expect } from 'vitest';
import { connectTest, ingestTest } from './graph.ts';
import { createApi } from './api.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { withSlugs } from './slugs.ts';
import { startFileService } from './file-service.ts';
import type { Answer, Ask } from './api.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';

/** The files and the API of one dataset, side by side. */
export type FilesBench = {
  /** The address of the service. */
  readonly url: string;
  readonly ask: Ask;
  /** Returns a file, which has to be there. */
  readonly file: (path: string) => Promise<string>;
  /** Returns the bytes of a file, which has to be there. */
  readonly bytes: (path: string) => Promise<ArrayBuffer>;
  /** Returns all items of a list of the API, page by page. */
  readonly all: <Item>(asked: AskedList) => Promise<readonly Item[]>;
  readonly close: () => Promise<void>;
};

/** A list of the API: the viewpoint, the filter, the order, and the selected fields. */
export type AskedList = {
  readonly list: string;
  readonly view: string;
  readonly where: string;
  readonly order: string;
  readonly fields: string;
};

/** An event as the API gives it for comparison. */
export type ListedEvent = {
  readonly id: string;
  readonly name: string;
  readonly status: string | null;
  readonly format: { readonly id: string } | null;
  readonly date: {
    readonly edtf: string;
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly display: string;
  } | null;
};

/** Returns the name of an event as files for people show it. */
export const shownName = ({ name, status }: Pick<ListedEvent, 'name' | 'status'>): string =>
  (['POSTPONED', 'CANCELLED', 'TENTATIVE'].includes(status ?? '')
    ? `[${String(status).slice(0, 1)}${String(status).slice(1).toLowerCase()}] `
    : '') + name;

/** The fields of an event that are compared. */
export const EVENT_FIELDS = 'id name status format { id } date { edtf earliest latest display }';

const TODAY = '2026-02-01';

/** Starts the service of the files and the API of the dataset in a database. */
async function startFilesBench(database: Database): Promise<FilesBench> {
  const limits = { ...DEFAULT_SETTINGS.limits, statementMs: 60_000 };
  const settings = { today: () => TODAY, limits };
  const api = createApi(database, settings);
  // Files name records by their slugs from every viewpoint.
  const ask: Ask = (query, variables) => api(withSlugs(query), variables);
  const server = await startFileService(database, settings);
  return {
    url: server.url,
    ask,
    file: async (path) => {
      const answer = await fetch(`${server.url}${path}`);
      expect(answer.status, path).toBe(200);
      return answer.text();
    },
    bytes: async (path) => {
      const answer = await fetch(`${server.url}${path}`);
      expect(answer.status, path).toBe(200);
      return answer.arrayBuffer();
    },
    all: (asked) => allOf(ask, asked),
    close: () => server.close(),
  };
}

/** Ingests a dataset and serves its files and its API for the tests of a suite, which may read the result. */
export function useFilesBench(dataset: () => Dataset): () => FilesBench {
  let database: Database;
  let bench: FilesBench;
  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset());
    bench = await startFilesBench(database);
  });
  afterAll(async () => {
    await bench.close();
    await database.close();
  });
  return () => bench;
}

type FoundPage<Item> = {
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
};

async function allOf<Item>(
  ask: Ask,
  { list, view, where, order, fields }: AskedList,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  const page = `found: ${list}(where: ${where}, orderBy: ${order}, first: 100, after: $after)
    { nodes { ${fields} } pageInfo { hasNextPage endCursor } }`;
  for (let after: string | null = null, isLast = false; !isLast;) {
    const answer: Answer = await ask(`query ($after: String) { graph${inParentheses(view)} { ${page} } }`, {
      after,
    });
    expect(answer.errors).toBeUndefined();
    const { found } = (answer.data as { readonly graph: { readonly found: FoundPage<Item> } }).graph;
    all.push(...found.nodes);
    [after, isLast] = [found.pageInfo.endCursor, !found.pageInfo.hasNextPage];
  }
  return all;
}

/** the arguments of a field as text; '' without arguments. */
export const inParentheses = (args: string): string => (args === '' ? '' : `(${args})`);
