import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './compare.ts';
import { factsOf } from './dataset.ts';
import { fill, fillBeside, importOffline } from './fill.ts';
import { launch } from './sides.ts';
import { measureSweep, sweepsOf, warm } from './sweep.ts';
import { questionsOf } from './questions/questions.ts';
import { readOptions } from './options.ts';
import { report } from './report.ts';
import { startLocal } from '../src/database/local/start.ts';
import { startProxy } from './proxy.ts';
import { surroundings } from './result.ts';
import { temporaryFolder } from '../scripts/prepare/temporary-folder.mjs';
import type { Filled } from './fill.ts';
import type { LocalServer } from '../src/database/local/start.ts';
import type { Result, Sample } from './result.ts';
import type { Side, SideName } from './sides.ts';
import type { Sweep } from './sweep.ts';

const ALL: readonly SideName[] = [
  ...(['ours', 'again', 'registered', 'kept'] as const),
  ...(['unbatched', 'limit', 'unversioned', 'peer'] as const),
];
const FAR: readonly SideName[] = ['ours', 'registered', 'limit', 'peer'];

const options = readOptions(process.argv.slice(2));
const { size, rounds, windowMs, delays } = options;
const sides = options.sides ? ALL.filter((side) => options.sides?.includes(side)) : ALL;
const started = performance.now();
const say = (line: string): void => {
  process.stderr.write(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
};
const folder = options.folder ?? temporaryFolder('diplograph-bench-');
await mkdir(folder, { recursive: true });
const [filledPath, samplesPath] = [join(folder, 'filled.json'), join(folder, 'samples.json')];
const running: Side[] = [];
/** The minimum number of events for an import without a server. */
const LARGE = 20_000;
const isImported = size >= LARGE && !existsSync(filledPath);
if (isImported) say(`Making and importing ${size} events …`);
const importSeconds = isImported ? await importOffline(folder, size) : 0;
const server = await startLocal({ dataDir: join(folder, 'data'), heapMb: options.heapMb, onProgress: say });
try {
  await run(server);
} finally {
  for (const side of running) side.stop();
  await server.stop();
}
process.exit();

async function run(database: LocalServer): Promise<void> {
  if (!existsSync(filledPath)) {
    say(isImported ? 'Making the graph of the peer …' : `Making and ingesting ${size} events …`);
    const filled = isImported
      ? await fillBeside(database, size, importSeconds)
      : await fill(database, folder, size);
    await save(filledPath, { size, ...filled });
  }
  const ingest = read(filledPath) as Filled & { readonly size: number };
  if (ingest.size !== size)
    throw new Error(`expected a folder with ${size} events, found ${ingest.size}; choose another --folder`);
  const questions = questionsOf(factsOf(size));
  let samples = existsSync(samplesPath) ? (read(samplesPath) as readonly Sample[]) : [];
  const near = await launchAll(sides, database);
  const statements = await compare(near, questions, say);
  const measuring = { questions, windowMs, database: database.pid, statements };
  say(`Warming ${near.length} sides …`);
  await warm({ ...measuring, sides: near, windowMs: options.warmMs });
  const byDelay = new Map([[0, near]]);
  for (const sweep of sweepsOf(rounds, delays, options.clients)) {
    if (samples.some((sample) => isOf(sample, sweep))) continue;
    if (performance.now() - started > options.minutes * 60_000) {
      say('The time is over; run it again.');
      return;
    }
    const known = byDelay.get(sweep.delayMs);
    const sides = known ?? (await launchFar(database, sweep.delayMs));
    if (!known) await warm({ ...measuring, sides, windowMs: options.warmMs });
    byDelay.set(sweep.delayMs, sides);
    samples = [...samples, ...(await measureSweep(sweep, { ...measuring, sides }))];
    await save(samplesPath, samples);
    say(`round ${sweep.round + 1} of ${rounds}: ${sweep.clients} client(s), ${sweep.delayMs} ms`);
  }
  const result: Result = { ...surroundings(), size, rounds, windowMs, ingest, statements, samples };
  const root = dirname(fileURLToPath(new URL('.', import.meta.url)));
  await save(join(root, 'bench', 'results', `${size}.json`), result);
  await report(result, root);
}

async function launchAll(names: readonly SideName[], database: LocalServer): Promise<readonly Side[]> {
  const sides = await Promise.all(names.map((name) => launch(name, database, size)));
  running.push(...sides);
  return sides;
}

async function launchFar(database: LocalServer, delayMs: number): Promise<readonly Side[]> {
  return launchAll(FAR, { ...database, uri: await startProxy(database.uri, delayMs) });
}

function isOf(sample: Sample, { clients, delayMs, round }: Sweep): boolean {
  return sample.clients === clients && sample.delayMs === delayMs && sample.round === round;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** Saves a result in one step: an interrupted run leaves the last complete text. */
async function save(path: string, content: unknown): Promise<void> {
  await writeFile(`${path}.partial`, `${JSON.stringify(content)}\n`);
  await rename(`${path}.partial`, path);
}
