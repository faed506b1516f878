import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALPHA, BETA } from '../support/ingest-datasets.ts';
import { connect } from '../../src/database/connect.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { ingestTest } from '../support/graph.ts';
import { newFolder } from '../support/folder.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { startServer } from '../../src/server/server.ts';
import { report } from '../e2e/support/fault-report.ts';
import type { Database } from '../../src/database/connect.ts';
import type { LocalServer } from '../../src/database/local/start.ts';
import type { RunningServer } from '../../src/server/server.ts';

/** The numbers of services over the database, of clients of each kind, and of concurrent ingests. */
const [SERVICES, CLIENTS, INGESTS] = [3, 3, 12];
const MOST_MS = 120_000;
const TYPE_DEFS = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
const PAGE =
  'query ($after: String) { events(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }';

type Answer = {
  readonly data?: {
    readonly events: {
      readonly nodes: readonly { readonly name: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
  readonly extensions?: { readonly dataset: { readonly revisionNumber: number } };
};

/** The counts of some clients. */
type Seen = {
  answers: number;
  backward: number;
  sequences: number;
  mixed: number;
  again: number;
  readonly codes: Set<string>;
};

const RETRYABLE = ['CURSOR_EXPIRED', 'REVISION_NOT_YET_SEEN'];

describe('several services over one database', () => {
  let server: LocalServer;
  let databases: readonly Database[];
  let services: readonly RunningServer[];

  beforeAll(async () => {
    server = await startLocal({ dataDir: join(newFolder(), 'data'), fastStart: true });
    databases = await Promise.all(Array.from({ length: SERVICES }, () => connect(server)));
    await ingestTest(first(databases), ALPHA);
    services = await Promise.all(
      databases.map((database) =>
        startServer({
          ...{ typeDefs: TYPE_DEFS, host: '127.0.0.1', port: 0 },
          createReader: (options) => database.reader(options),
          settings: {
            ...DEFAULT_SETTINGS,
            // As `serve` sets it: each service looks at the revision at another time.
            caching: { ...DEFAULT_SETTINGS.caching, versionMs: 1000 },
          },
          log: pino({ level: 'silent' }),
        }),
      ),
    );
  });
  afterAll(async () => {
    await Promise.all(services.map((service) => service.close()));
    await Promise.all(databases.map((database) => database.close()));
    await server.stop();
  });

  /** Reads sequences of pages, each page from the next service, until it is stopped. */
  async function read(sendsLeast: boolean, seen: Seen, isStopped: () => boolean): Promise<void> {
    let [newest, turn] = [0, 0];
    const ask = async (after: string | null): Promise<Answer> => {
      const response = await fetch(`${services[turn++ % SERVICES]?.url ?? ''}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(sendsLeast ? { 'x-dataset-least-revision': String(newest) } : {}),
        },
        body: JSON.stringify({ query: PAGE, variables: { after } }),
      });
      return (await response.json()) as Answer;
    };
    for (let turns = 0; !isStopped(); turns += 1) {
      // Reads only the first page of most lists, which shows the share of answers that are older than the one before.
      const isWhole = turns % 5 === 0;
      const marks = new Set<string>();
      const revisions = new Set<number>();
      let after: string | null = null;
      do {
        const isFirst: boolean = after === null;
        const { data, errors, extensions }: Answer = await ask(after);
        const [error] = errors ?? [];
        if (error) {
          seen.codes.add(error.extensions.code);
          seen.again += 1;
          break;
        }
        const revision = extensions?.dataset.revisionNumber ?? 0;
        seen.answers += 1;
        // The later pages of a sequence are of the revision of its first one.
        if (isFirst && revision < newest) seen.backward += 1;
        if (isFirst) newest = Math.max(newest, revision);
        revisions.add(revision);
        for (const { name } of data?.events.nodes ?? []) marks.add(name.split(' ')[0] ?? '');
        after = isWhole && data?.events.pageInfo.hasNextPage === true ? data.events.pageInfo.endCursor : null;
      } while (after !== null);
      if (isWhole) seen.sequences += 1;
      if (revisions.size > 1 || marks.size > 1) seen.mixed += 1;
    }
  }

  it('answer no client from an older revision than it names, and mix no revisions in pages', async () => {
    const none = (): Seen => ({
      answers: 0,
      backward: 0,
      sequences: 0,
      mixed: 0,
      again: 0,
      codes: new Set(),
    });
    const [withLeast, without] = [none(), none()];
    const began = performance.now();
    let isStopped = false;
    const clients = Array.from({ length: CLIENTS }, () => [
      read(true, withLeast, () => isStopped),
      read(false, without, () => isStopped),
    ]).flat();
    let ingests = 0;
    while (ingests < INGESTS && performance.now() - began < MOST_MS) {
      // Each is another content, so that each is another revision. A grace of two seconds lets cursors expire.
      const dataset = ingests % 2 === 0 ? BETA : ALPHA;
      const version = `1.0.${String(ingests)}`;
      await ingestTest(
        first(databases),
        { ...dataset, info: { ...dataset.info, version } },
        { graceMs: 2000 },
      );
      ingests += 1;
    }
    isStopped = true;
    await Promise.all(clients);
    const said = ({ answers, backward, sequences, mixed, again }: Seen): string =>
      `${backward} of ${answers} answers back in time, ${mixed} of ${sequences} sequences of pages of two revisions, ${again} to ask again`;
    const note = `with the least revision: ${said(withLeast)}; without: ${said(without)}; ${ingests} ingests`;
    report('three services over one database, ingests of changed datasets beside six clients', [], 0, note);
    const codes = [...withLeast.codes, ...without.codes];
    expect(codes.filter((code) => !RETRYABLE.includes(code))).toEqual([]);
    expect(ingests).toBeGreaterThan(3);
    expect(withLeast.answers).toBeGreaterThan(100);
    expect(without.answers).toBeGreaterThan(100);
    expect(withLeast.backward).toBe(0);
    expect([withLeast.mixed, without.mixed]).toEqual([0, 0]);
  });
});

function first<Item>([item]: readonly Item[]): Item {
  if (item === undefined) throw new Error('expected an item, found none');
  return item;
}
