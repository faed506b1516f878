import { spawnSync } from 'node:child_process';
import { ROOT } from './prepare.mjs';

// Asks the registry for known vulnerabilities of the packages in the lock file. Exit codes: 0 none of high severity, 1 some, 3
// no answer from the registry, which is no result.

const FAILING = ['high', 'critical'];

const { stdout, error } = spawnSync('npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 * 1024 * 1024,
});
const report = parse(stdout);
if (report?.vulnerabilities === undefined || report.metadata === undefined) {
  const reason = error?.message ?? report?.message ?? 'no report';
  console.error(
    `No audit took place: expected a report of the registry, found: ${reason}. Run it where the registry answers audits.`,
  );
  process.exitCode = 3;
} else {
  const { total } = report.metadata.vulnerabilities;
  const found = Object.values(report.vulnerabilities);
  for (const { name, severity, range, fixAvailable } of found) {
    console.log(`${severity}  ${name} ${range}${fixAvailable ? ', mended in a newer version' : ''}`);
  }
  const failing = found.filter(({ severity }) => FAILING.includes(severity));
  console.log(`Audited: ${total} vulnerable packages, ${failing.length} of high or critical severity.`);
  if (failing.length > 0) process.exitCode = 1;
}

/**
 * @typedef {{ name: string, severity: string, range: string, fixAvailable: unknown }} Vulnerability
 * @typedef {{ message?: string, vulnerabilities?: Record<string, Vulnerability>, metadata?: { vulnerabilities: { total: number } } }} Report
 * @param {string} text
 * @returns {Report | undefined}
 */
function parse(text) {
  try {
    return /** @type {Report} */ (JSON.parse(text));
  } catch {
    return undefined;
  }
}
