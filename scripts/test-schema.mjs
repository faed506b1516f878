import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';
import { temporaryFolder } from './prepare/temporary-folder.mjs';
import { withService } from './service.mjs';

// Checks the answers to valid and invalid operations that schemathesis generates from the schema. Argument: the number for each
// field of the root.

const VERSION = '4.32.5';
const EXAMPLES = process.argv[2] ?? '130';
/** A separate environment, cached with the installed packages. */
const ENVIRONMENT = join(ROOT, 'node_modules', '.cache', `schemathesis-${VERSION}`);

const program = findProgram();
if (program === undefined) {
  console.error(
    'Expected Python 3.10 or newer with venv and pip, found none; install it, or make "python3" lead to it.',
  );
  process.exitCode = 3;
} else {
  process.exitCode = await withService(({ url }) => test(program, url));
}

/** Returns the program in its environment, which is created if it is missing; undefined on failure. */
function findProgram() {
  const bin = join(ENVIRONMENT, process.platform === 'win32' ? 'Scripts' : 'bin');
  const found = join(bin, 'schemathesis');
  if (existsSync(found)) return found;
  /** @type {readonly [string, readonly string[]][]} */
  const steps = [
    ['python3', ['-m', 'venv', '--clear', ENVIRONMENT]],
    [join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', `schemathesis==${VERSION}`]],
  ];
  const isDone = steps.every(
    ([command, args]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0,
  );
  return isDone ? found : undefined;
}

/**
 * Runs the program, reports its result, and returns the exit code.
 *
 * @param {string} schemathesis
 * @param {string} url
 * @returns {Promise<number>}
 */
async function test(schemathesis, url) {
  const folder = temporaryFolder('diplograph-schema-');
  const file = join(folder, 'report.json');
  const args = [
    ...['run', url, '--phases', 'fuzzing', '--max-examples', EXAMPLES, '--seed', '1', '--workers', '2'],
    ...['--checks', 'answers_well', '--continue-on-failure', '--report', 'json', '--report-json-path', file],
  ];
  const env = { ...process.env, SCHEMATHESIS_HOOKS: join(ROOT, 'tests', 'faults', 'schema-checks.py') };
  const started = performance.now();
  const child = spawn(schemathesis, args, { cwd: folder, env, stdio: 'inherit' });
  const status = await new Promise((resolve) => child.once('close', resolve));
  if (existsSync(file)) {
    const { test_cases: cases, operations } =
      /** @type {{ test_cases: Record<string, number>, operations: Record<string, number> }} */ (
        JSON.parse(readFileSync(file, 'utf8'))
      );
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(
      `${String(cases['generated'])} operations on ${String(operations['tested'])} fields in ${String(seconds)} s, ${String(cases['with_failures'])} of them answered badly.`,
    );
  }
  return Number(status ?? 1);
}
