import { execFileSync } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDERS = ['src', 'scripts', 'tests', 'docs', 'seed', 'bench'];
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
const EXCEPTIONS = /^(\..*|README\.md|[A-Z][A-Za-z0-9]*\.java)$/;

/**
 * Returns the paths whose file name is not kebab-case, except hidden files, `README.md` and Java classes.
 *
 * @param {readonly string[]} paths
 * @returns {string[]}
 */
export function badlyNamed(paths) {
  return paths.filter((path) => {
    const name = basename(path);
    return !EXCEPTIONS.test(name) && !KEBAB_CASE.test(name);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...FOLDERS];
  const bad = badlyNamed(execFileSync('git', list, { encoding: 'utf8' }).split('\n').filter(Boolean));
  for (const path of bad) process.stderr.write(`${path}: expected a file name in kebab-case; rename it\n`);
  process.exitCode = bad.length > 0 ? 1 : 0;
}
