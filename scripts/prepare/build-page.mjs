import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesOf, hashOf } from './sources.mjs';
import { runQuietly } from './run.mjs';

/**
 * A page that Vite builds: its sources in `src`, its result in `dist`, its settings, the folder of its assets, and the source of the
 * module with which the service writes its documents.
 * @typedef {{ name: string, config: string, assets: string, title: string, brotli: number, server?: string }} Page
 * @type {Page}
 */
const PAGE = {
  name: 'web',
  config: 'vite.config.ts',
  assets: 'assets',
  title: 'the page',
  brotli: constants.BROTLI_MAX_QUALITY,
  server: 'server.tsx',
};
/**
 * The playground. It has 6 MB of editors: the best compression of them takes ten times as long, and saves a tenth.
 * @type {Page}
 */
const PLAYGROUND = {
  name: 'playground',
  config: 'vite.playground.config.ts',
  assets: 'playground-assets',
  title: 'the playground',
  brotli: 9,
};

const SETTINGS = ['package.json', 'package-lock.json', 'tsconfig.json'];
const COMPRESSIBLE = /\.(css|html|js|svg|ttf)$/;

/**
 * Returns true if `dist/web` is missing, or was built from other sources than the present `src/web`.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export const needsPage = (root) => isOutdated(root, PAGE);

/**
 * Returns true if `dist/playground` is missing, or was built from other sources than the present `src/playground`.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export const needsPlayground = (root) => isOutdated(root, PLAYGROUND);

/**
 * Builds the page from `src/web`, compresses its files, and writes the texts of its operations for the manifest.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function buildPage(root) {
  // The import is here, since this file loads before the installation of packages.
  const { operationTexts } = await import('../generate/operation-texts.mjs');
  await build(root, PAGE, () => operationTexts(root).map(({ text }) => text));
}

/**
 * Builds the playground from `src/playground`, compresses its files, and writes the text of its operation for the manifest.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function buildPlayground(root) {
  const search = join(root, 'src', 'playground', 'search.graphql');
  await build(root, PLAYGROUND, () => [readFileSync(search, 'utf8')]);
}

/** @param {string} root @param {Page} page */
function isOutdated(root, page) {
  const stamp = join(root, 'dist', page.name, '.sources');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesOf(root, page);
}

/**
 * Builds a page in a separate folder. Then replaces the old one in one step.
 *
 * @param {string} root @param {Page} page @param {() => string[]} operations
 */
async function build(root, page, operations) {
  const target = join(root, 'dist', page.name);
  const next = join(root, 'dist', `${page.name}.next`);
  rmSync(next, { recursive: true, force: true });
  // The stamp comes first: a source that changes during the build triggers the next one.
  const stamp = sourcesOf(root, page);
  await runVite(root, page, ['--outDir', next]);
  await compressAll(next, page);
  if (page.server !== undefined)
    await runVite(root, page, ['--ssr', page.server, '--outDir', join(next, 'server')]);
  if (page.server !== undefined) copyFonts(root, join(next, 'server', 'fonts'));
  writeFileSync(join(next, 'operations.json'), JSON.stringify(operations()));
  writeFileSync(join(next, '.sources'), stamp);
  rmSync(target, { recursive: true, force: true });
  renameSync(next, target);
}

/** The fonts of cards: the program that draws them reads no WOFF2. */
const CARD_FONTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'].flatMap((subset) =>
  [400, 600].map((weight) => [`source-serif-4-${subset}-${weight}-normal.woff`, `${subset}-${weight}.woff`]),
);

/** @param {string} root @param {string} target */
function copyFonts(root, target) {
  mkdirSync(target, { recursive: true });
  const files = join(root, 'node_modules', '@fontsource', 'source-serif-4', 'files');
  for (const [from = '', to = ''] of CARD_FONTS) copyFileSync(join(files, from), join(target, to));
}

/** @param {string} root @param {Page} page @param {readonly string[]} options */
async function runVite(root, { config, title }, options) {
  const vite = join('node_modules', 'vite', 'bin', 'vite.js');
  await runQuietly(process.execPath, [vite, 'build', '--config', config, ...options, '--logLevel', 'warn'], {
    cwd: root,
    name: `the build of ${title}`,
    remedy: 'Correct the errors above and run the command again.',
  });
}

/** @param {string} folder @param {Page} page */
async function compressAll(folder, page) {
  const files = [join(folder, 'index.html'), ...filesOf(join(folder, page.assets))];
  for (const file of files.filter((path) => COMPRESSIBLE.test(path))) {
    const content = readFileSync(file);
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: page.brotli } };
    writeFileSync(`${file}.br`, await promisify(brotliCompress)(content, quality));
    writeFileSync(`${file}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }));
  }
}

/** @param {string} root @param {Page} page */
function sourcesOf(root, { name, config }) {
  const settings = readdirSync(root).filter((each) => [...SETTINGS, config].includes(each));
  return hashOf(root, [...settings.map((each) => join(root, each)), ...filesOf(join(root, 'src', name))]);
}
