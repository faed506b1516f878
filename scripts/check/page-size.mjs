import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf } from '../prepare/sources.mjs';

/** The maximum size of the code of all views together with the longest messages, compressed, in bytes. A reader loads that of one view. */
const MOST = 118_000;

/** The name of a file of messages, by its language. */
const MESSAGES = /^([a-z]{2})(?:-more)?-[\w-]{8}\.js$/;

/**
 * Returns the files of the page's code with their sizes after gzip: scripts, styles and the document, without fonts, and with the
 * messages of the language that has the longest, since a reader loads those of one.
 *
 * @param {string} folder the built page
 * @returns {{ name: string, bytes: number }[]}
 */
export function codeOf(folder) {
  const files = filesOf(folder)
    .filter((path) => /\.(css|html|js|svg)\.gz$/.test(path))
    .map((path) => ({ name: basename(path, '.gz'), bytes: readFileSync(path).length }));
  const languages = [...new Set(files.map(({ name }) => languageOf(name)))];
  const sizeOf = (/** @type {string | undefined} */ language) =>
    files.filter(({ name }) => languageOf(name) === language).reduce((sum, { bytes }) => sum + bytes, 0);
  const [longest] = languages.filter((each) => each !== undefined).sort((a, b) => sizeOf(b) - sizeOf(a));
  return files.filter(({ name }) => [undefined, longest].includes(languageOf(name)));
}

/** @param {string} name */
const languageOf = (name) => MESSAGES.exec(name)?.[1];

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
