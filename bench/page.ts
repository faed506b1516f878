import { cpus } from 'node:os';
import { writeFile } from 'node:fs/promises';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { factsOf } from './dataset.ts';
import { linesOf } from './lines.ts';
import { longTasks, timeToDrawn, useTimeline, watch } from './page-watch.ts';
import { openBrowser } from '../tests/support/browser.ts';
import { temporaryFolder } from '../scripts/prepare/temporary-folder.mjs';
import type { Browser } from 'playwright-core';
import type { ChildProcess } from 'node:child_process';

const EVENTS = 5000;
const LOADS = 9;
const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** The views of cold loads, with the element that marks the end of drawing. */
const VIEWS = [
  ['formats, the record', 'record', '/', '.matrix .cell a'],
  ['timeline, the record', 'record', '/timeline', '.lanes .mark'],
  [`formats, ${EVENTS} events`, 'many', '/?group=group-0', '.matrix .cell a'],
  [`timeline, ${EVENTS} events`, 'many', '/timeline', '.lanes .stack'],
] as const;

const folder = temporaryFolder('diplograph-page-');
const running: ChildProcess[] = [];
const browser = await openBrowser();
try {
  const file = join(folder, 'many.jsonl');
  await writeFile(file, `${[...linesOf(factsOf(EVENTS))].join('\n')}\n`);
  await ended(cli(['ingest', '--jsonl', file, '--data-dir', join(folder, 'many'), '--quiet']));
  const urls = {
    record: await serving(['start', '--data-dir', join(folder, 'record'), '--port', '0']),
    many: await serving(['serve', '--data-dir', join(folder, 'many'), '--port', '0']),
  };
  await measure(browser, urls);
} finally {
  await browser.close();
  for (const child of running) child.kill();
  await Promise.all(running.map(ended));
}

async function measure(chromium: Browser, urls: Readonly<Record<'record' | 'many', string>>): Promise<void> {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node.js ${process.versions.node}, Chromium ${chromium.version()}\n`,
  );
  console.log('| cold load | HTML to drawn, median | least | most |\n| --- | ---: | ---: | ---: |');
  const times = VIEWS.map((): number[] => []);
  // One round covers all views in turn, so that the load of the machine affects all equally.
  for (let round = 0; round < LOADS; round += 1)
    for (const [i, [, service, path, drawn]] of VIEWS.entries())
      times[i]?.push(await timeToDrawn(chromium, `${urls[service]}${path}`, drawn));
  for (const [i, [name]] of VIEWS.entries()) {
    const sorted = (times[i] ?? []).sort((a, b) => a - b);
    const [least, median, most] = [0, Math.floor(LOADS / 2), LOADS - 1].map(
      (at) => `${sorted[at]?.toFixed(0) ?? '?'} ms`,
    );
    console.log(`| ${name} | ${median} | ${least} | ${most} |`);
  }
  const page = await watch(chromium, `${urls.many}/timeline`, '.lanes .stack');
  console.log('\n| what is done on the timeline | tasks over 50 ms | the longest |\n| --- | ---: | ---: |');
  for (const [name, act] of useTimeline(page)) {
    const tasks = await longTasks(page, act);
    const longest = tasks.length === 0 ? '–' : `${Math.max(...tasks).toFixed(0)} ms`;
    console.log(`| ${name} | ${tasks.length} | ${longest} |`);
  }
}

function cli(args: readonly string[]): ChildProcess {
  // The response cache is off: each load queries the database.
  const env = { ...process.env, CACHE_MB: '0', LOG_LEVEL: 'error', NEO4J_URI: undefined };
  const child = spawn(process.execPath, [MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  return child;
}

/** Resolves to the address of a service when it answers. */
function serving(args: readonly string[]): Promise<string> {
  const child = cli(args);
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const url = /ready: (\S+)\/ /.exec(said)?.[1];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', () => {
      reject(new Error(`expected a service, found "${said}"`));
    });
  });
}

/** Resolves when a process has ended. */
async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null)
    await new Promise((resolve) => child.once('exit', resolve));
}
