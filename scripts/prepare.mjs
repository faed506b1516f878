import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildPage, buildPlayground, needsPage, needsPlayground } from './prepare/build-page.mjs';
import { buildDocs, needsDocs } from './prepare/build-docs.mjs';
import { compile, needsCompile } from './prepare/compile.mjs';
import { install, needsInstall } from './prepare/install.mjs';
import { withLock } from './prepare/lock.mjs';
import { nodeComplaint } from './prepare/node-version.mjs';
import { PreparationError } from './prepare/run.mjs';

/** The project's folder. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * A stage of the preparation. `run` may return a function for the end of all stages.
 * @typedef {{ label: string, isNeeded: (root: string) => boolean, run: (root: string) => Promise<void | (() => void)> }} Stage
 */

/** @type {Stage} */
const INSTALLATION = { label: 'Installing packages (npm ci)', isNeeded: needsInstall, run: install };

/**
 * The stages after the installation. The lists run beside each other, the stages of a list one after another.
 * @type {readonly (readonly Stage[])[]}
 */
const BUILDS = [
  [{ label: 'Compiling src to dist', isNeeded: needsCompile, run: compile }],
  [
    { label: 'Building the page', isNeeded: needsPage, run: buildPage },
    { label: 'Rendering the documents', isNeeded: needsDocs, run: buildDocs },
    { label: 'Building the playground', isNeeded: needsPlayground, run: buildPlayground },
  ],
];

/**
 * Prepares the working copy: installs packages and compiles sources. Prints nothing if it is up to date, and progress only on a
 * terminal. Ends the process with code 1 and a message when a stage fails.
 *
 * @param {{ quiet?: boolean, compiles?: boolean }} [options] `compiles: false` leaves the sources as they are
 * @returns {Promise<void>}
 */
export async function prepare(options) {
  try {
    await ensurePrepared(options);
  } catch (error) {
    if (!(error instanceof PreparationError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/**
 * Prepares the working copy as `prepare` does, but throws a `PreparationError` when a stage fails.
 *
 * @param {{ quiet?: boolean, compiles?: boolean }} [options]
 * @returns {Promise<void>}
 */
export async function ensurePrepared({ quiet = false, compiles = true } = {}) {
  requireNode();
  const builds = compiles ? BUILDS : [];
  if (![INSTALLATION, ...builds.flat()].some((stage) => stage.isNeeded(ROOT))) return;
  const say = (/** @type {string} */ line) => void (quiet || process.stderr.write(`${line}\n`));
  const lock = join(ROOT, '.prepare.lock');
  const onWait = (/** @type {string} */ owner) =>
    say(`Waiting for process ${owner} to prepare this folder (if it does not exist, delete ${lock}) …`);
  const progress = process.stderr.isTTY ? say : () => undefined;
  await withLock(lock, onWait, async () => {
    await runStages([INSTALLATION], progress);
    const ends = await Promise.allSettled(builds.map((stages) => runStages(stages, progress)));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    for (const end of ends) if (end.status === 'fulfilled') for (const finish of end.value) finish();
  });
}

function requireNode() {
  const manifest = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  );
  const complaint = nodeComplaint(process.versions.node, manifest.engines.node);
  if (complaint !== undefined) throw new PreparationError(complaint);
}

/**
 * Runs the stages that are needed, and returns what they leave for the end.
 *
 * @param {readonly Stage[]} stages @param {(line: string) => void} progress
 */
async function runStages(stages, progress) {
  /** @type {(() => void)[]} */
  const ends = [];
  for (const { label, isNeeded, run } of stages) {
    if (!isNeeded(ROOT)) continue;
    const start = Date.now();
    const timer = setTimeout(() => progress(`${label} …`), 1000);
    try {
      const end = await run(ROOT);
      if (end) ends.push(end);
    } finally {
      clearTimeout(timer);
    }
    const seconds = (Date.now() - start) / 1000;
    if (seconds > 1) progress(`${label}: done in ${seconds.toFixed(1)} s`);
  }
  return ends;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare();
