import { fork, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { factsOf } from './dataset.ts';
import { fileURLToPath } from 'node:url';
import { questionsOf } from './questions/questions.ts';
import { temporaryFolder } from '../scripts/prepare/temporary-folder.mjs';
import type { ChildProcess } from 'node:child_process';
import type { DatabaseTarget } from '../src/database/config.ts';
import type { Loose, Question } from './questions/question.ts';

/** The sides of the comparison. `docs/performance.md` describes them. */
export type SideName =
  | 'ours'
  | 'again'
  | 'registered'
  | 'kept'
  | 'unbatched'
  | 'limit'
  | 'unversioned'
  | 'peer';

/** A running side, in a separate process. */
export type Side = {
  readonly name: SideName;
  readonly url: string;
  readonly pid: number;
  /** Returns the request body for the question with a number; undefined if the side cannot express the question. */
  readonly body: (question: Question, i: number) => string | undefined;
  readonly stop: () => void;
};

/** The sides that are the built product, started as for a remote database. */
const PRODUCTS: readonly SideName[] = ['ours', 'again', 'registered', 'kept'];
/** The sides with hand-written statements, which get the number of the question. */
const BY_HAND: readonly SideName[] = ['limit', 'unversioned'];

/** Starts a side that reads a database with `size` events. */
export async function launch(name: SideName, target: DatabaseTarget, size: number): Promise<Side> {
  const { child, url } = await (PRODUCTS.includes(name)
    ? launchProduct(name, target, size)
    : launchOther(name, target, size));
  return {
    name,
    url,
    pid: child.pid ?? 0,
    body: (question, i) => {
      if (BY_HAND.includes(name)) return String(i);
      const query = name === 'peer' ? question.peer : question.ours;
      return query === undefined ? undefined : JSON.stringify({ query });
    },
    stop: () => void child.kill(),
  };
}

type Launched = { readonly child: ChildProcess; readonly url: string };

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Starts the product. Only one side caches answers: for the others, repeated answers would measure the cache. */
function launchProduct(
  name: SideName,
  { uri, user, password }: DatabaseTarget,
  size: number,
): Promise<Launched> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      ...process.env,
      ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, LOG_LEVEL: 'warn' },
      ...(name === 'kept' ? {} : { CACHE_MB: '0' }),
      ...(name === 'registered' ? { OPERATIONS_FOLDER: folderOfOperations(size) } : {}),
    },
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${String(code)} before it was ready`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, url] = /^Diplograph is ready: (\S+)\/ /.exec(line) ?? [];
      if (url !== undefined) resolve({ child, url: `${url}/graphql` });
    });
  });
}

/** Returns a folder with the questions, for registration. */
function folderOfOperations(size: number): string {
  const folder = temporaryFolder('diplograph-bench-operations-');
  for (const [i, { ours }] of questionsOf(factsOf(size)).entries())
    writeFileSync(join(folder, `${String(i)}.graphql`), ours);
  return folder;
}

function launchOther(
  name: SideName,
  { uri, user, password }: DatabaseTarget,
  size: number,
): Promise<Launched> {
  const child = fork(new URL('serve.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  child.send({ side: name, target: { uri, user, password }, size });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended with ${String(code)} before it was ready`)));
    child.once('message', (message) => resolve({ child, url: (message as { readonly url: string }).url }));
  });
}

/** The codes of answers to questions that take too long. */
const REFUSED: readonly unknown[] = ['DATABASE_TIMEOUT', 'LIMIT_EXCEEDED'];

/** The maximum time of an answer. The peer has no time limit of its own. */
const MOST_MS = 30_000;

/** Sends a question to a side. Returns the answer, with its cost if the side reports it; the message of a refusal. */
export async function ask(
  { url, body }: Side,
  question: Question,
  i: number,
): Promise<{ readonly answer: Loose } | { readonly refusal: string }> {
  const headers = { 'content-type': 'application/json', 'x-graph-cost': '1' };
  const signal = AbortSignal.timeout(MOST_MS);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, { method: 'POST', headers, body: body(question, i) ?? '', signal });
    text = await response.text();
  } catch (error) {
    if (!signal.aborted) throw error;
    return { refusal: `no answer within ${String(MOST_MS)} ms` };
  }
  const answer = response.headers.get('content-type')?.includes('json') === true ? JSON.parse(text) : {};
  const [error] = answer.errors ?? [];
  if (REFUSED.includes(error?.extensions?.code)) return { refusal: String(error.message) };
  if (response.status !== 200) throw new Error(`${question.name}: ${text}`);
  if (answer.errors) throw new Error(`${question.name}: ${JSON.stringify(answer.errors)}`);
  return { answer };
}

/** The CPU time of a process so far, and its present memory; zeros if the system does not report them. */
export type Usage = { readonly cpuMs: number; readonly residentMb: number };

/** Returns the usage of a process from Linux. */
export function usageOf(pid: number): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [, resident = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, residentMb: Number(resident) / 1024 };
  } catch {
    return { cpuMs: 0, residentMb: 0 };
  }
}
