import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf, hashOf } from './sources.mjs';
import { runQuietly } from './run.mjs';

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json', 'vite.config.ts'];
const COMPRESSIBLE = /\.(css|html|js|svg)$/;

/**
 * Returns true if `dist/web` is missing, or was built from other sources than the present `src/web`.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function needsPage(root) {
  const stamp = join(root, 'dist', 'web', '.sources');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesOfPage(root);
}

/**
 * Builds the page from `src/web` in a separate folder, compresses its files, and writes the texts of its operations for the
 * manifest. Then replaces the old page in one step.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function buildPage(root) {
  const target = join(root, 'dist', 'web');
  const next = join(root, 'dist', 'web.next');
  rmSync(next, { recursive: true, force: true });
  // The stamp comes first: a source that changes during the build triggers the next one.
  const stamp = sourcesOfPage(root);
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  await runQuietly(process.execPath, [vite, 'build', '--outDir', next, '--logLevel', 'warn'], {
    cwd: root,
    name: 'the build of the page',
    remedy: 'Correct the errors above and run the command again.',
  });
  await compressAll(next);
  // The import is here, since this file loads before the installation of packages.
  const { operationTexts } = await import('../generate/operation-texts.mjs');
  const texts = operationTexts(root).map(({ text }) => text);
  writeFileSync(join(next, 'operations.json'), JSON.stringify(texts));
  writeFileSync(join(next, '.sources'), stamp);
  rmSync(target, { recursive: true, force: true });
  renameSync(next, target);
}

/** @param {string} folder */
async function compressAll(folder) {
  const files = [join(folder, 'index.html'), ...filesOf(join(folder, 'assets'))];
  for (const file of files.filter((path) => COMPRESSIBLE.test(path))) {
    const content = readFileSync(file);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, quality));
    writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}

/** @param {string} root */
function sourcesOfPage(root) {
  const settings = readdirSync(root).filter((name) => SETTINGS.includes(name));
  return hashOf(root, [...settings.map((name) => join(root, name)), ...filesOf(join(root, 'src', 'web'))]);
}
