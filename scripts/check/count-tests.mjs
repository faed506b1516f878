import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * The counted part of a test report.
 * @typedef {{ status: string, assertionResults: readonly { status: string }[] }} FileReport
 */

/**
 * Counts the tests of a report; a file that failed without running a test counts as one failed test.
 *
 * @param {readonly FileReport[]} files
 * @returns {{ passed: number, failed: number, skipped: number }}
 */
export function countTests(files) {
  const tests = files.flatMap(({ status, assertionResults }) => {
    const hasFailed = assertionResults.some((test) => test.status === 'failed');
    return status === 'failed' && !hasFailed ? [...assertionResults, { status }] : assertionResults;
  });
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length;
  return { passed, failed, skipped: tests.length - passed - failed };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2] ?? '';
  const report = existsSync(path) ? readFileSync(path, 'utf8') : '{ "testResults": [] }';
  const { testResults } = /** @type {{ testResults: FileReport[] }} */ (JSON.parse(report));
  const { passed, failed, skipped } = countTests(testResults);
  const suffix = skipped > 0 ? `, ${String(skipped)} skipped` : '';
  console.log(`${String(passed)} passed, ${String(failed)} failed${suffix}`);
  process.exitCode = passed > 0 && failed === 0 ? 0 : 1;
}
