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

/** The sides of the comparison: what each is, is told in `docs/performance.md`. */
export type SideName =
  'ours' | 'again' | 'registered' | 'kept' | 'unbatched' | 'limit' | 'unversioned' | 'peer';

/** A side that runs, in a process of its own. */
export type Side = {
  readonly name: SideName;
  readonly url: string;
  readonly pid: number;
  /** The body of a request that asks the question with this number; undefined where the side cannot be asked. */
  readonly body: (question: Question, i: number) => string | undefined;
  readonly stop: () => void;
};

/** The sides that are the product itself: what was built, as it is started to serve a database elsewhere. */
const PRODUCTS: readonly SideName[] = ['ours', 'again', 'registered', 'kept'];
/** The sides whose statements are made by hand, and are told the number of the question. */
const BY_HAND: readonly SideName[] = ['limit', 'unversioned'];

/** Starts a side that reads a database with so many events. */
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

/** Answers are kept by one of them alone: the others would be measured once, and then their memory. */
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

/** Returns a folder with the questions, to be registered. */
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

/** Asks a side a question and gives its answer, which tells its cost where the side knows it. */
export async function ask({ url, body }: Side, question: Question, i: number): Promise<Loose> {
  const headers = { 'content-type': 'application/json', 'x-graph-cost': '1' };
  const response = await fetch(url, { method: 'POST', headers, body: body(question, i) ?? '' });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${question.name}: ${text}`);
  const answer = JSON.parse(text);
  if (answer.errors) throw new Error(`${question.name}: ${JSON.stringify(answer.errors)}`);
  return answer;
}

/** What a process has used so far, and holds now; zeros where the system does not tell. */
export type Usage = { readonly cpuMs: number; readonly residentMb: number };

/** The usage of a process, as Linux tells it. */
export function usageOf(pid: number): Usage {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    const [, resident = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return { cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, residentMb: Number(resident) / 1024 };
  } catch {
    return { cpuMs: 0, residentMb: 0 };
  }
}
