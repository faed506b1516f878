import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

// Runs the fault suite and prints what each fault did as a table.

await prepare();
const folder = mkdtempSync(join(tmpdir(), 'diplograph-faults-'));
const file = join(folder, 'report.jsonl');
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
const args = [vitest, 'run', '--config', join(ROOT, 'vitest.faults.config.ts'), ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, args, {
  cwd: ROOT,
  stdio: 'inherit',
  env: { ...process.env, FAULTS_REPORT: file },
});
if (existsSync(file)) console.log(table(readFileSync(file, 'utf8')));
rmSync(folder, { recursive: true, force: true });
process.exitCode = status ?? 1;

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
