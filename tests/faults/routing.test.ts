import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ALPHA, BETA } from '../support/ingest-datasets.ts';
import { connect } from '../../src/database/connect.ts';
import { DEFAULT_SETTINGS } from '../../src/server/settings.ts';
import { ingestTest } from '../support/graph.ts';
import { launch } from '../../src/database/local/launch.ts';
import { newFolder } from '../support/folder.ts';
import { prepareLocal } from '../../src/database/local/start.ts';
import { report } from '../e2e/support/fault-report.ts';
import { startMembers } from '../e2e/support/bolt-members.ts';
import { startServer } from '../../src/server/server.ts';
import type { Cluster, Member } from '../e2e/support/bolt-members.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Launched } from '../../src/database/local/launch.ts';
import type { RunningServer } from '../../src/server/server.ts';

const PASSWORD = 'the password of both servers';
const FORMER = 'the password before the copy';
const STATEMENT_MS = 1000;
const QUERY = '{ events(first: 3) { nodes { name } } }';
const [FIRST, STALE, THIRD] = [0, 1, 2];

/** The outcome of a request: the number of the revision and the mark of its names, or the code of its error. */
type Outcome =
  | { readonly rev: number; readonly mark: string }
  | { readonly code: string; readonly status: number };

describe('a service behind a routing table', () => {
  let folder: string;
  let servers: readonly Launched[];
  let cluster: Cluster;
  let members: readonly Member[];
  let database: Database;
  let ingesting: Database;
  let service: RunningServer;

  const start = async (dataDir: string, password = PASSWORD): Promise<Launched> => {
    const server = await launch({ ...(await prepareLocal({ dataDir })), fastStart: true, password });
    await server.ready;
    return server;
  };
  const connectTo = (scheme: string, port: number, password = PASSWORD): Promise<Database> =>
    connect({ uri: `${scheme}://127.0.0.1:${String(port)}`, user: 'neo4j', password });

  beforeAll(async () => {
    folder = newFolder();
    const [current, behind] = [join(folder, 'current'), join(folder, 'behind')];
    // A start refuses the password that the store has.
    const before = await start(current, FORMER);
    const direct = await connectTo('bolt', await before.ready, FORMER);
    await ingestTest(direct, ALPHA);
    await direct.close();
    await before.stop();
    // A copy of the store is a member that no longer follows the leader: it knows the same bookmarks.
    cpSync(current, behind, { recursive: true });
    servers = [await start(current), await start(behind)];
    const [ahead = 0, stale = 0] = await Promise.all(servers.map(({ ready }) => ready));
    cluster = { leader: FIRST, readers: [STALE, THIRD], down: [], targets: [ahead, stale, ahead] };
    members = await startMembers(cluster);
    const port = members[FIRST]?.port ?? 0;
    [database, ingesting] = [await connectTo('neo4j', port), await connectTo('neo4j', port)];
    service = await startServer({
      typeDefs: readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: {
        ...DEFAULT_SETTINGS,
        limits: { ...DEFAULT_SETTINGS.limits, statementMs: STATEMENT_MS },
        caching: { ...DEFAULT_SETTINGS.caching, versionMs: 0, bytes: 0 },
      },
      ...{ log: pino({ level: 'silent' }), host: '127.0.0.1', port: 0 },
    });
  });
  afterAll(async () => {
    await service.close();
    await Promise.all([database.close(), ingesting.close()]);
    await Promise.all(members.map((member) => member.stop()));
    await Promise.all(servers.map((server) => server.stop()));
  });

  async function ask(least: number): Promise<Outcome> {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: {
        ...{ 'content-type': 'application/json', accept: 'application/graphql-response+json' },
        ...(least > 0 ? { 'x-dataset-least-revision': String(least) } : {}),
      },
      body: JSON.stringify({ query: QUERY }),
    });
    const { data, errors, extensions } = (await response.json()) as {
      readonly data?: { readonly events: { readonly nodes: readonly { readonly name: string }[] } } | null;
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
      readonly extensions?: { readonly dataset: { readonly revisionNumber: number } };
    };
    const [error] = errors ?? [];
    if (error || !data) return { code: error?.extensions.code ?? 'none', status: response.status };
    const marks = new Set(data.events.nodes.map(({ name }) => name.split(' ')[0]));
    return { rev: extensions?.dataset.revisionNumber ?? 0, mark: [...marks].join(' and ') };
  }

  /** Sends a number of requests, four at a time. */
  async function askMany(count: number, least: number): Promise<readonly Outcome[]> {
    const found: Outcome[] = [];
    const client = async (): Promise<void> => {
      while (found.length < count) found.push(await ask(least));
    };
    await Promise.all(Array.from({ length: 4 }, client));
    return found;
  }

  /** Returns the outcomes that are neither the answer of a revision nor a retryable error. */
  const wrongIn = (outcomes: readonly Outcome[], rev: number, mark: string): readonly Outcome[] =>
    outcomes.filter((each) =>
      'code' in each ? each.status !== 503 : each.rev !== rev || each.mark !== mark,
    );
  const rightIn = (outcomes: readonly Outcome[]): number => outcomes.filter((each) => 'rev' in each).length;
  const tell = (fault: string, outcomes: readonly Outcome[]): void => {
    report(fault, [], 0, `${rightIn(outcomes)} right, ${outcomes.length - rightIn(outcomes)} to send again`);
  };

  it('answers correctly or retryably while a reader is stale, and never from an older revision', async () => {
    expect(wrongIn(await askMany(8, 0), 1, 'alpha')).toEqual([]);
    await ingestTest(ingesting, BETA);
    const named = await askMany(30, 2);
    expect(wrongIn(named, 2, 'beta')).toEqual([]);
    expect(rightIn(named)).toBeGreaterThan(0);
    const others = await askMany(30, 0);
    expect(wrongIn(others, 2, 'beta')).toEqual([]);
    tell('one of two readers of a routing table stale', [...named, ...others]);
  });

  it('answers correctly or retryably when a reader is killed', async () => {
    cluster.down = [STALE];
    const outcomes = await askMany(30, 2);
    expect(wrongIn(outcomes, 2, 'beta')).toEqual([]);
    expect(rightIn(outcomes)).toBeGreaterThan(0);
    tell('one of two readers of a routing table killed', outcomes);
  });

  it('follows a leader that has moved', async () => {
    cluster.leader = THIRD;
    await ingestTest(ingesting, { ...ALPHA, info: { ...ALPHA.info, version: '9.9.9' } });
    const outcomes = await askMany(30, 3);
    expect(wrongIn(outcomes, 3, 'alpha')).toEqual([]);
    expect(rightIn(outcomes)).toBeGreaterThan(0);
    tell('the leader of a routing table moved', outcomes);
  });
});
