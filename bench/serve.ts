import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';
import { pino } from 'pino';
import { connect } from '../src/database/connect.ts';
import { DEFAULT_SETTINGS } from '../src/server/settings.ts';
import { startServer } from '../src/server/server.ts';
import { PEER_SCHEMA } from './peer.ts';
import { questionsOf } from './questions/questions.ts';
import { at, factsOf } from './dataset.ts';
import type { CreateReader, RunQuery } from '../src/model/query.ts';
import type { Config, SessionConfig } from 'neo4j-driver';
import type { DatabaseTarget } from '../src/database/config.ts';
import type { Found } from '../src/graph/compile.ts';
import type { IncomingMessage } from 'node:http';

/** The instructions for a server from its parent process. */
export type ServerOrder = {
  readonly side: 'unbatched' | 'limit' | 'unversioned' | 'peer';
  readonly target: DatabaseTarget;
  readonly size: number;
};

/** Serves one side of the comparison in a separate process, and sends the parent its address. */
async function serve({ side, target, size }: ServerOrder): Promise<void> {
  const started = {
    unbatched: () => unbatched(target),
    limit: () => byHand(target, size, (text) => text),
    unversioned: () => byHand(target, size, withoutRevisions),
    peer: () => peer(target),
  }[side];
  process.send?.({ url: await started() });
}

async function unbatched(target: DatabaseTarget): Promise<string> {
  const database = await connect(target);
  const createReader: CreateReader = (options) => oneByOne(database.reader(options));
  const server = await startServer({
    typeDefs: readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'),
    createReader,
    settings: { ...DEFAULT_SETTINGS, caching: { ...DEFAULT_SETTINGS.caching, bytes: 0 } },
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  return `${server.url}/graphql`;
}

/** Runs a statement once per key, to measure the cost without batching. */
const oneByOne =
  (run: RunQuery): RunQuery =>
  async (statement, params) => {
    const { p } = params as { readonly p?: { readonly keys: readonly never[] } };
    if (p === undefined || p.keys.length < 2) return run(statement, params);
    const answers = await Promise.all(
      p.keys.map((key) => run(statement, { ...params, p: { ...p, keys: [key] } })),
    );
    return joined(answers.flat()) as never;
  };

/** Returns the rows for all keys from those for single keys. The answers for records and for plans are one row each. */
function joined(rows: readonly unknown[]): readonly unknown[] {
  const single = rows as readonly { readonly page?: Found; readonly records?: readonly unknown[] }[];
  const pages = single.flatMap(({ page }) => page ?? []);
  if (pages.length > 0) return [{ page: merged(pages) }];
  const isRecords = single.some(({ records }) => records !== undefined);
  return isRecords ? [{ records: single.flatMap(({ records }) => records ?? []) }] : rows;
}

/** Returns the answer to a plan for all keys from its answers for single keys. */
function merged(pages: readonly Found[]): Found {
  const [first] = pages;
  return {
    ...(first?.items && { items: pages.flatMap(({ items }) => items ?? []) }),
    ...(first?.totals && { totals: pages.flatMap(({ totals }) => totals ?? []) }),
    ...(first?.references && {
      references: first.references.map((_, depth) =>
        pages.flatMap(({ references }) => references?.[depth] ?? []),
      ),
    }),
    ...(first?.nested && {
      nested: first.nested.map((_, i) => merged(pages.flatMap(({ nested }) => nested?.[i] ?? []))),
    }),
  };
}

/** Serves hand-written statements on a bare HTTP server: the number of the question in, its answer out. */
async function byHand(
  { uri, user, password }: DatabaseTarget,
  size: number,
  change: (text: string) => string,
): Promise<string> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), DRIVER);
  const statements = questionsOf(factsOf(size)).map(({ limit: { text, params } }) => ({
    ...{ text: `CYPHER 5 ${change(text)}`, params: { ...SEEN, ...params } },
  }));
  return listen(async (body) => {
    const { text, params } = at(statements, Number(body));
    const session = driver.session(READING);
    try {
      const { records } = await session.run(text, params, { timeout: 10_000 });
      return { data: records[0]?.get('data') as unknown };
    } finally {
      await session.close();
    }
  });
}

/** Returns a statement for a graph without revisions. It would not detect a concurrent ingest. */
const withoutRevisions = (text: string): string =>
  text.replaceAll(/\w+\.r0 <= \$rev AND \w+\.r1 > \$rev AND /g, '');

const DRIVER: Partial<Config> = { disableLosslessIntegers: true };
const READING: Partial<SessionConfig> = { defaultAccessMode: neo4j.session.READ };
const SEEN = {
  ...{ rev: neo4j.int(1), knownAt: '9999-12-30', since: '0001-01-01', until: '9999-12-31' },
};

/** Comparisons of texts, which the pages need, are off by default. */
const FEATURES = { filters: { String: { GT: true, GTE: true, LTE: true } } };

async function peer({ uri, user, password }: DatabaseTarget): Promise<string> {
  // The package is installed only for the benchmark, so its types are missing in other checks.
  const packageName = '@neo4j/graphql';
  const { Neo4jGraphQL } = (await import(packageName)) as {
    Neo4jGraphQL: new (options: object) => { getSchema(): Promise<never> };
  };
  const { parse, validate, execute } = await import('graphql');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const schema = await new Neo4jGraphQL({ typeDefs: PEER_SCHEMA, driver, features: FEATURES }).getSchema();
  const parsed = new Map<string, ReturnType<typeof parse>>();
  return listen(async (body) => {
    const { query } = JSON.parse(body) as { query: string };
    const document = parsed.get(query) ?? parse(query);
    const errors = parsed.has(query) ? [] : validate(schema, document);
    if (errors.length > 0) return { errors };
    parsed.set(query, document);
    const session = { database: 'neo4j', defaultAccessMode: neo4j.session.READ };
    return execute({ schema, document, contextValue: { executionContext: driver, sessionConfig: session } });
  });
}

function listen(answer: (body: string) => Promise<unknown>): Promise<string> {
  const server = createServer((request, response) => {
    void read(request)
      .then(answer)
      .then((content) =>
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(content)),
      )
      .catch((error: unknown) => {
        const isLate = error instanceof neo4j.Neo4jError && error.code.includes('TransactionTimedOut');
        const code = isLate ? 'DATABASE_TIMEOUT' : 'INTERNAL_ERROR';
        const content = { errors: [{ message: String(error), extensions: { code } }] };
        response.writeHead(500, { 'content-type': 'application/json' }).end(JSON.stringify(content));
      });
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    });
  });
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

process.once('message', (order: ServerOrder) => void serve(order));
