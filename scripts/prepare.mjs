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
 * The stages of the preparation, in this order.
 * @typedef {{ label: string, isNeeded: (root: string) => boolean, run: (root: string) => Promise<void> }} Stage
 * @type {readonly Stage[]}
 */
const STAGES = [
  { label: 'Installing packages (npm ci)', isNeeded: needsInstall, run: install },
  { label: 'Compiling src to dist', isNeeded: needsCompile, run: compile },
  { label: 'Building the page', isNeeded: needsPage, run: buildPage },
  { label: 'Rendering the documents', isNeeded: needsDocs, run: buildDocs },
  { label: 'Building the playground', isNeeded: needsPlayground, run: buildPlayground },
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
  const stages = STAGES.filter((stage) => compiles || stage.run === install);
  if (!stages.some((stage) => stage.isNeeded(ROOT))) return;
  const say = (/** @type {string} */ line) => void (quiet || process.stderr.write(`${line}\n`));
  const lock = join(ROOT, '.prepare.lock');
  const onWait = (/** @type {string} */ owner) =>
    say(`Waiting for process ${owner} to prepare this folder (if it does not exist, delete ${lock}) …`);
  const progress = process.stderr.isTTY ? say : () => undefined;
  await withLock(lock, onWait, () => runStages(stages, progress));
}

function requireNode() {
  const manifest = /** @type {{ engines: { node: string } }} */ (
    JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  );
  const complaint = nodeComplaint(process.versions.node, manifest.engines.node);
  if (complaint !== undefined) throw new PreparationError(complaint);
}

/** @param {readonly Stage[]} stages @param {(line: string) => void} progress */
async function runStages(stages, progress) {
  for (const { label, isNeeded, run } of stages) {
    if (!isNeeded(ROOT)) continue;
    const start = Date.now();
    const timer = setTimeout(() => progress(`${label} …`), 1000);
    try {
      await run(ROOT);
    } finally {
      clearTimeout(timer);
    }
    const seconds = (Date.now() - start) / 1000;
    if (seconds > 1) progress(`${label}: done in ${seconds.toFixed(1)} s`);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await prepare();
