import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { prepare, ROOT } from './prepare.mjs';

// A steady load: is memory flat, is no connection leaked, are answers right? Arguments: how many minutes, requests a second.

const MINUTES = Number(process.argv[2] ?? 10);
const PER_SECOND = Number(process.argv[3] ?? 5);
/** So many seconds apart the service is looked at. */
const LOOK_S = 10;
/** By how much memory may be greater in the last third than in the second: collectors of garbage are not punctual. */
const GROWTH = 1.15;

await prepare();
const folder = mkdtempSync(join(tmpdir(), 'diplograph-soak-'));
const main = join(ROOT, 'dist', 'cli', 'main.js');
const service = spawn(process.execPath, [main, 'start', '--data-dir', folder, '--port', '0', '--quiet'], {
  env: { ...process.env, LOG_LEVEL: 'error' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const ended = new Promise((resolve) => service.once('close', resolve));
try {
  const samples = await soak(await address());
  const complaints = judge(samples);
  for (const complaint of complaints) console.log(`FAILED  ${complaint}`);
  if (complaints.length === 0) console.log('Memory flat, no connection leaked, all answers right.');
  process.exitCode = complaints.length === 0 ? 0 : 1;
} finally {
  service.kill('SIGTERM');
  await ended;
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** @returns {Promise<string>} where the service answers */
function address() {
  return new Promise((resolve, reject) => {
    service.stdout.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      const url = /ready: (http:\S+\/graphql)/.exec(text)?.[1];
      if (url !== undefined) resolve(url);
    });
    service.once('close', () => {
      reject(new Error('the service ended before it was ready'));
    });
  });
}

/**
 * Asks the numbered operations in turn, at a steady pace, and looks at the service every ten seconds.
 *
 * @param {string} url
 */
async function soak(url) {
  const operations = readdirSync(join(ROOT, 'docs', 'queries'))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(ROOT, 'docs', 'queries', name), 'utf8'));
  const right = await Promise.all(operations.map((query) => ask(url, query)));
  const samples = [];
  const counts = { asked: 0, wrong: 0, slowest: 0 };
  const start = Date.now();
  const pending = new Set();
  while (Date.now() - start < MINUTES * 60_000) {
    const nth = counts.asked++ % operations.length;
    const began = performance.now();
    const work = ask(url, operations[nth] ?? '').then((answer) => {
      if (answer !== right[nth]) counts.wrong += 1;
      counts.slowest = Math.max(counts.slowest, performance.now() - began);
      pending.delete(work);
    });
    pending.add(work);
    if (counts.asked % (LOOK_S * PER_SECOND) === 0) {
      const sample = {
        seconds: Math.round((Date.now() - start) / 1000),
        ...counts,
        ...look(),
        pending: pending.size,
      };
      samples.push(sample);
      if (samples.length % 3 === 0)
        console.log(JSON.stringify({ ...sample, slowest: Math.round(sample.slowest) }));
    }
    await pause(1000 / PER_SECOND);
  }
  await Promise.all(pending);
  samples.push({ seconds: Math.round((Date.now() - start) / 1000), ...counts, ...look(), pending: 0 });
  return samples;
}

/**
 * The answer to an operation as a text, or why there is none.
 *
 * @param {string} url
 * @param {string} query
 * @returns {Promise<string>}
 */
async function ask(url, query) {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = /** @type {{ data?: unknown, errors?: unknown }} */ (await response.json());
    return errors ? `errors ${JSON.stringify(errors)}` : JSON.stringify(data);
  } catch (error) {
    return `no answer ${String(error)}`;
  }
}

/** The memory of the service in megabytes, and how many sockets it has open; nothing where there is no /proc. */
function look() {
  const proc = `/proc/${String(service.pid)}`;
  try {
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1]);
    return { megabytes: Math.round(kilobytes / 1024), files: readdirSync(`${proc}/fd`).length };
  } catch {
    return { megabytes: 0, files: 0 };
  }
}

/**
 * What is wrong with how the service did.
 *
 * @param {Awaited<ReturnType<typeof soak>>} samples
 */
function judge(samples) {
  const third = Math.ceil(samples.length / 3);
  const most = (/** @type {typeof samples} */ part, /** @type {'megabytes' | 'files'} */ key) =>
    Math.max(...part.map((sample) => sample[key]));
  const [middle, late] = [samples.slice(third, 2 * third), samples.slice(2 * third)];
  const wrong = samples.at(-1)?.wrong ?? 0;
  const [before, after] = [most(middle, 'megabytes'), most(late, 'megabytes')];
  const [filesBefore, filesAfter] = [most(middle, 'files'), most(late, 'files')];
  return [
    ...(wrong > 0 ? [`expected right answers, found ${String(wrong)} wrong ones`] : []),
    ...(after > before * GROWTH
      ? [`expected ${String(before)} MB, found ${String(after)} MB at the end`]
      : []),
    ...(filesAfter > filesBefore + 5
      ? [`expected ${String(filesBefore)} open files, found ${String(filesAfter)} at the end`]
      : []),
  ];
}
