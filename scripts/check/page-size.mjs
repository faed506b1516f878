import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from '../prepare/sources.mjs';

/** The maximum size of the code of all views together, compressed, in bytes. A reader loads that of one view. */
const MOST = 100_000;

/**
 * Returns the files of the page's code with their sizes after gzip: scripts, styles and the document, without fonts.
 *
 * @param {string} folder the built page
 * @returns {{ name: string, bytes: number }[]}
 */
export function codeOf(folder) {
  return filesOf(folder)
    .filter((path) => /\.(css|html|js|svg)\.gz$/.test(path))
    .map((path) => ({ name: basename(path, '.gz'), bytes: readFileSync(path).length }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const files = codeOf(join(process.cwd(), 'dist', 'web'));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const found = files.map(({ name, bytes: own }) => `${name} ${String(own)}`).join(', ');
  if (files.length === 0)
    process.stderr.write('expected the page in dist/web, found none; run npm run build\n');
  else if (bytes > MOST)
    process.stderr.write(
      `expected at most ${String(MOST)} bytes of compressed code, found ${String(bytes)} (${found}); load less, or load it later\n`,
    );
  process.exitCode = files.length === 0 || bytes > MOST ? 1 : 0;
}
