import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './prepare/run.mjs';
import { ensurePrepared, prepare, ROOT } from './prepare.mjs';

const TSC = 'node_modules/typescript-7/bin/tsc';

/**
 * A check that runs a script with Node.js; `remedy` is the advice after a failure.
 * @typedef {{ name: string, script: string, args: readonly string[], remedy: string }} Check
 * @type {readonly Check[]}
 */
const CHECKS = [
  check('lint', 'node_modules/oxlint/bin/oxlint', [], 'Correct what is listed.'),
  check('format', 'node_modules/oxfmt/bin/oxfmt', ['--list-different'], 'Run "npm run format".'),
  check('file names', 'scripts/check/file-names.mjs', [], 'Rename the files.'),
  check('types', TSC, ['-p', 'tsconfig.json'], 'Correct what is listed.'),
  check('types of the page', TSC, ['-p', 'src/web/tsconfig.json'], 'Correct what is listed.'),
  check('types of the playground', TSC, ['-p', 'src/playground/tsconfig.json'], 'Correct what is listed.'),
  check(
    'layers',
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', 'src'],
    'Each rule above says what to do instead.',
  ),
  check('unused code', 'node_modules/knip/bin/knip.js', ['--no-progress'], 'Remove what nothing uses.'),
  check('size of the page', 'scripts/check/page-size.mjs', [], 'Load less, or load it later.'),
  check('generated files', 'scripts/generate.mjs', ['--check'], 'Run "npm run generate".'),
  check('seed', 'dist/cli/main.js', ['validate'], 'Correct the records.'),
  check(
    'releases of the seed',
    'dist/cli/main.js',
    ['release', '--check'],
    'Run "node dist/cli/main.js release".',
  ),
  check('seed format', 'dist/cli/main.js', ['format', '--check'], 'Run "npm run format".'),
];

await prepare({ compiles: false });
/** @type {string[]} */
const failed = [];
if (!(await passes('compile', () => ensurePrepared({ quiet: true })))) failed.push('compile');
const waiting = [...CHECKS];
// Each check is one thread. More than two at a time need more memory.
await Promise.all([runChecks(), runChecks()]);
const total = String(CHECKS.length + 1);
console.log(
  failed.length === 0
    ? `All ${total} checks passed.`
    : `${String(failed.length)} of ${total} checks failed: ${failed.join(', ')}.`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** @param {string} name @param {string} script @param {readonly string[]} args @param {string} remedy @returns {Check} */
function check(name, script, args, remedy) {
  return { name, script, args, remedy };
}

/** Runs checks until the list is empty. */
async function runChecks() {
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { name, script, args, remedy } = next;
    const options = { cwd: ROOT, name: `the check "${name}"`, remedy };
    const run = async () => runQuietly(process.execPath, [requireFile(script), ...args], options);
    if (!(await passes(name, run))) failed.push(name);
  }
}

/** @param {string} name @param {() => Promise<unknown>} run */
async function passes(name, run) {
  const start = Date.now();
  const complaint = await run().then(
    () => undefined,
    (/** @type {unknown} */ error) => (error instanceof Error ? error.message : String(error)),
  );
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${complaint === undefined ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  if (complaint !== undefined) console.log(`${complaint}\n`);
  return complaint === undefined;
}

/** @param {string} script */
function requireFile(script) {
  if (existsSync(join(ROOT, script))) return script;
  throw new Error(`Expected ${script} to exist, but it does not. Correct the failed checks above first.`);
}
