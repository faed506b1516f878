import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countTests } from './check/count-tests.mjs';
import { prepare, ROOT } from './prepare.mjs';
import { temporaryFolder } from './prepare/temporary-folder.mjs';

// Runs all tests with the whole fault suite. Prints the effect of each fault, the skipped tests, and the number of tests.
// Arguments are passed to vitest: "--project faults" runs only the longer part of the fault suite.

await prepare();
const folder = temporaryFolder('diplograph-full-');
const [faults, tests] = [join(folder, 'faults.jsonl'), join(folder, 'tests.json')];
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const child = spawn(
  process.execPath,
  [
    ...[vitest, 'run', '--config', join(ROOT, 'vitest.full.config.ts')],
    ...['--reporter=default', '--reporter=json', `--outputFile.json=${tests}`, ...process.argv.slice(2)],
  ],
  { cwd: ROOT, stdio: 'inherit', env: { ...process.env, FAULTS_REPORT: faults, TEST_FULL: '1' } },
);
process.prependOnceListener('exit', () => child.kill('SIGTERM'));
const status = await new Promise((resolve) => child.once('close', resolve));
if (existsSync(faults)) console.log(table(readFileSync(faults, 'utf8')));
const files = existsSync(tests) ? readTests(readFileSync(tests, 'utf8')) : [];
for (const name of skippedIn(files)) console.log(`skipped: ${name}`);
const { passed, failed, skipped } = countTests(files);
console.log(
  `${String(passed)} passed, ${String(failed)} failed${skipped > 0 ? `, ${String(skipped)} skipped` : ''}`,
);
process.exitCode = Number(status ?? 1);

/**
 * @typedef {{ status: string, assertionResults: readonly { status: string, fullName: string }[] }} FileReport
 * @param {string} text
 * @returns {readonly FileReport[]}
 */
function readTests(text) {
  const { testResults } = /** @type {{ testResults: FileReport[] }} */ (JSON.parse(text));
  return testResults;
}

/** @param {readonly FileReport[]} all */
function skippedIn(all) {
  return all.flatMap(({ assertionResults }) =>
    assertionResults
      .filter((test) => !['passed', 'failed'].includes(test.status))
      .map((test) => test.fullName),
  );
}

/** @param {string} text lines of JSON */
function table(text) {
  const results = text
    .trimEnd()
    .split('\n')
    .map(
      (line) => /** @type {import('../tests/e2e/support/fault-report.ts').FaultResult} */ (JSON.parse(line)),
    );
  return [
    '| fault | requests | failed, to be asked again | wrong answers | slowest request | time to recover | also |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...results.map(
      ({ fault, requests, failed, wrong, slowestMs, recoveryMs, note }) =>
        `| ${[fault, requests, failed, wrong, seconds(slowestMs), seconds(recoveryMs), note].join(' | ')} |`,
    ),
  ].join('\n');
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1)} s`;
}
