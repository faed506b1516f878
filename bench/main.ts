import { fork } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, connect as dial } from 'node:net';
import { readFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { connect } from '../src/database/connect.ts';
import { ingestBulk } from '../src/ingest/bulk.ts';
import { NEO4J_VERSION } from '../src/database/local/distribution.ts';
import { readLines } from '../src/dataset/lines.ts';
import { startLocal } from '../src/database/local/start.ts';
import { factsOf } from './dataset.ts';
import { fillPeer } from './peer.ts';
import { linesOf } from './lines.ts';
import { measure } from './load.ts';
import { questionsOf } from './questions.ts';
import { report } from './report.ts';
import type { ChildProcess } from 'node:child_process';
import type { DatabaseTarget } from '../src/database/config.ts';
import type { Measurement } from './load.ts';
import type { Loose, Question } from './questions.ts';

/** One measured window: which side, question, number of clients, one-way delay, round, and what came out. */
export type Sample = Measurement & {
  readonly side: string;
  readonly question: string;
  readonly clients: number;
  readonly delayMs: number;
  readonly round: number;
};

/** All that a run found. */
export type Result = {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly date: string;
  readonly size: number;
  readonly rounds: number;
  readonly windowMs: number;
  readonly ingest: { readonly nodes: number; readonly relationships: number; readonly seconds: number };
  readonly statements: readonly {
    readonly question: string;
    readonly batched: number;
    readonly unbatched: number;
  }[];
  readonly rssMb: Readonly<Record<string, number>>;
  readonly samples: readonly Sample[];
};

const SIDES = ['ours', 'again', 'limit', 'peer', 'unbatched'] as const;
const DELAYED = ['ours', 'limit', 'peer'] as const;

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    rounds: { type: 'string', default: '3' },
    window: { type: 'string', default: '700' },
    heap: { type: 'string', default: '2048' },
  },
});
const size = Number(values.size);
const rounds = Number(values.rounds);
const windowMs = Number(values.window);

const folder = await mkdtemp(join(tmpdir(), 'diplograph-bench-'));
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const server = await startLocal({
  dataDir: join(folder, 'data'),
  heapMb: Number(values.heap),
  onProgress: say,
});
const children: ChildProcess[] = [];
try {
  const result = await run();
  const json = fileURLToPath(new URL(`results/${size}.json`, import.meta.url));
  await writeFile(json, `${JSON.stringify(result)}\n`);
  await report(result, dirname(dirname(dirname(json))));
} finally {
  for (const child of children) child.kill();
  await server.stop();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}
process.exit();

async function run(): Promise<Result> {
  const ingest = await fill();
  const questions = questionsOf(factsOf(size));
  const sides = new Map<string, Side>();
  for (const side of SIDES) sides.set(side, await launch(side, server));
  await compare(sides, questions);
  const statements = await countStatements(sides, questions);
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const clients of [1, 16]) {
      await sweep({ sides, questions, clients, delayMs: 0, round }, samples);
    }
  }
  const rssMb: Record<string, number> = {};
  for (const [name, side] of sides) rssMb[name] = (await side.cost()).rss / 2 ** 20;
  for (const delayMs of [1, 5]) {
    const uri = await proxy(server.uri, delayMs);
    const far = new Map<string, Side>();
    for (const side of DELAYED) far.set(side, await launch(side, { ...server, uri }));
    for (let round = 0; round < rounds; round += 1) {
      await sweep({ sides: far, questions, clients: 1, delayMs, round }, samples);
    }
  }
  return {
    machine: `${cpus()[0]?.model ?? 'unknown'}, ${cpus().length} cores`,
    versions: {
      node: process.version,
      neo4j: NEO4J_VERSION,
      '@neo4j/graphql': versionOf('node_modules/@neo4j/graphql/package.json'),
      'neo4j-driver': versionOf('../node_modules/neo4j-driver/package.json'),
      'graphql-yoga': versionOf('../node_modules/graphql-yoga/package.json'),
    },
    date: new Date().toISOString().slice(0, 16),
    ...{ size, rounds, windowMs, ingest, statements, rssMb, samples },
  };
}

function versionOf(path: string): string {
  return (JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as { version: string }).version;
}

async function fill(): Promise<Result['ingest']> {
  say(`Making and ingesting ${size} events …`);
  const facts = factsOf(size);
  const path = join(folder, 'dataset.jsonl');
  await writeFile(path, linesWithEnds(facts));
  const reading = await readLines(path);
  if ('issues' in reading)
    throw new Error(`expected a right dataset, found ${JSON.stringify(reading.issues[0])}`);
  const database = await connect(server);
  const start = performance.now();
  const { nodes, relationships } = await ingestBulk(database.writer(), reading.dataset);
  const seconds = (performance.now() - start) / 1000;
  await database.close();
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  await fillPeer(driver, facts);
  await driver.executeQuery('CALL db.prepareForReplanning(120)');
  await driver.close();
  return { nodes, relationships, seconds };
}

function* linesWithEnds(facts: ReturnType<typeof factsOf>): Generator<string> {
  for (const line of linesOf(facts)) yield `${line}\n`;
}

/** A side that runs. */
type Side = {
  readonly url: string;
  readonly body: (question: Question, i: number) => string;
  readonly cost: () => Promise<{
    readonly cpu: { readonly user: number; readonly system: number };
    readonly rss: number;
  }>;
};

async function launch(name: string, { uri, user, password }: DatabaseTarget): Promise<Side> {
  const child = fork(new URL('serve.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  children.push(child);
  const reply = <Reply>(): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const lost = (code: number | null): void =>
        reject(new Error(`the server of ${name} ended with ${code}`));
      child.once('exit', lost);
      child.once('message', (message) => {
        child.off('exit', lost);
        resolve(message as Reply);
      });
    });
  child.send({ side: name, target: { uri, user, password }, size });
  const { url } = await reply<{ url: string }>();
  return {
    url,
    body: (question, i) => {
      if (name === 'limit') return String(i);
      return JSON.stringify({ query: name === 'peer' ? question.peer : question.ours });
    },
    cost: () => {
      child.send({ cost: true });
      return reply();
    },
  };
}

async function ask({ url, body }: Side, question: Question, i: number): Promise<Loose> {
  const headers = { 'content-type': 'application/json', 'x-graph-cost': '1' };
  const answer = await (await fetch(url, { method: 'POST', headers, body: body(question, i) })).json();
  if (answer.errors) throw new Error(`${question.name}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** Sees to it that all sides give equal answers. */
async function compare(sides: ReadonlyMap<string, Side>, questions: readonly Question[]): Promise<void> {
  for (const [i, question] of questions.entries()) {
    const found = new Map<string, string>();
    for (const [name, side] of sides) {
      const { data } = await ask(side, question, i);
      const plain =
        name === 'limit' ? data : name === 'peer' ? question.plainPeer(data) : question.plainOurs(data);
      found.set(name, JSON.stringify(sorted(plain)));
    }
    const expected = found.get('limit') ?? '';
    for (const [name, answer] of found) {
      if (answer !== expected)
        throw new Error(
          `${question.name}: ${name} answers ${answer.slice(0, 600)}, by hand it is ${expected.slice(0, 600)}`,
        );
    }
    say(`equal answers (${expected.length} characters): ${question.name}`);
  }
}

/** A value with the keys of its objects sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

async function countStatements(
  sides: ReadonlyMap<string, Side>,
  questions: readonly Question[],
): Promise<Result['statements']> {
  const counted = questions.map(async (question, i) => {
    const [batched, unbatched] = await Promise.all(
      ['ours', 'unbatched'].map(async (name) => {
        const side = sides.get(name);
        const { extensions } = side
          ? await ask(side, question, i)
          : { extensions: { cost: { statements: 0 } } };
        return Number(extensions.cost.statements);
      }),
    );
    return { question: question.name, batched: batched ?? 0, unbatched: unbatched ?? 0 };
  });
  return Promise.all(counted);
}

type Sweep = Pick<Sample, 'clients' | 'delayMs' | 'round'> & {
  readonly sides: ReadonlyMap<string, Side>;
  readonly questions: readonly Question[];
};

/** One window for each question and side; the side that begins changes with the round. */
async function sweep({ sides, questions, clients, delayMs, round }: Sweep, samples: Sample[]): Promise<void> {
  const order = [...sides];
  const turned = [...order.slice(round % order.length), ...order.slice(0, round % order.length)];
  for (const [i, question] of questions.entries()) {
    for (const [side, { url, body, cost }] of turned) {
      const measured = await measure(url, body(question, i), { clients, windowMs, pid: server.pid, cost });
      samples.push({ ...measured, side, question: question.name, clients, delayMs, round });
    }
  }
  say(`round ${round + 1} of ${rounds}: ${clients} client(s), ${delayMs} ms`);
}

/** A proxy before the database that holds back each chunk for some milliseconds, in both directions. */
function proxy(uri: string, delayMs: number): Promise<string> {
  const { port, hostname } = new URL(uri);
  const relay = createServer((near) => {
    const far = dial(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (chunk) => setTimeout(() => to.write(chunk), delayMs));
      from.on('close', () => setTimeout(() => to.destroy(), delayMs));
      from.on('error', () => to.destroy());
    }
  });
  relay.unref();
  return new Promise((resolve) => {
    relay.listen(0, '127.0.0.1', () => {
      const address = relay.address();
      resolve(`bolt://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
}
