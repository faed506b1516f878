import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ROOT } from './prepare.mjs';
import { withService } from './service.mjs';

// Applies a steady load. Checks for flat memory, no leaked connection, and correct answers. Arguments: minutes, requests per
// second.

const MINUTES = Number(process.argv[2] ?? 10);
const PER_SECOND = Number(process.argv[3] ?? 5);
/** The seconds between two samples of the service. */
const LOOK_S = 10;
/** The permitted growth of memory in the last third over the second: garbage collection is not punctual. */
const GROWTH = 1.15;

/** The response cache is off: each request reads the database. */
const NOTHING_KEPT = { CACHE_MB: '0' };

await withService(async ({ url, pid }) => {
  const complaints = judge(await soak(url, pid));
  for (const complaint of complaints) console.log(`FAILED  ${complaint}`);
  if (complaints.length === 0) console.log('Memory flat, no connection leaked, all answers right.');
  process.exitCode = complaints.length === 0 ? 0 : 1;
}, NOTHING_KEPT);

/**
 * Sends the numbered operations in turn, at a steady pace, and samples the service every ten seconds.
 *
 * @param {string} url
 * @param {number} pid
 */
async function soak(url, pid) {
  const operations = readdirSync(join(ROOT, 'docs', 'queries'))
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(ROOT, 'docs', 'queries', name), 'utf8'));
  /** @type {string[]} */
  const right = [];
  for (const query of operations) {
    const answer = await ask(url, query);
    if (!answer.startsWith('{')) throw new Error(`expected an answer to begin with, found ${answer}`);
    right.push(answer);
  }
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
        ...look(pid),
        pending: pending.size,
      };
      samples.push(sample);
      if (samples.length % 3 === 0)
        console.log(JSON.stringify({ ...sample, slowest: Math.round(sample.slowest) }));
    }
    await pause(1000 / PER_SECOND);
  }
  await Promise.all(pending);
  samples.push({ seconds: Math.round((Date.now() - start) / 1000), ...counts, ...look(pid), pending: 0 });
  return samples;
}

/**
 * Returns the answer to an operation as a text, or the reason for its absence.
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

/**
 * Returns the memory of the service in megabytes, and the number of its open sockets; nothing without /proc.
 *
 * @param {number} pid
 */
function look(pid) {
  const proc = `/proc/${String(pid)}`;
  try {
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`${proc}/status`, 'utf8'))?.[1]);
    return { megabytes: Math.round(kilobytes / 1024), files: readdirSync(`${proc}/fd`).length };
  } catch {
    return { megabytes: 0, files: 0 };
  }
}

/**
 * Returns the problems of the service during the run.
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
