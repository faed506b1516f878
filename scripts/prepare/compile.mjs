import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { filesOf, hashOf } from './sources.mjs';
import { runQuietly } from './run.mjs';

const SETTINGS = ['package.json', 'tsconfig.json', 'tsconfig.build.json'];

/** The folders of `src` that are not compiled: the pages have builds of their own, and `npm run generate` reads the authored schema. */
const APART = ['web', 'playground', join('api', 'schema')];

/**
 * Returns true if `dist` is missing, or was built from other sources than the present `src`.
 *
 * @param {string} root the project's folder
 * @returns {boolean}
 */
export function needsCompile(root) {
  const stamp = join(root, 'dist', '.sources');
  return !existsSync(stamp) || readFileSync(stamp, 'utf8') !== sourcesHash(root);
}

/**
 * Builds `dist` from `src` in a separate folder. Returns the function that replaces the old one in one step, after all builds of pages.
 *
 * @param {string} root
 * @returns {Promise<() => void>}
 */
export async function compile(root) {
  const next = join(root, 'dist.next');
  rmSync(next, { recursive: true, force: true });
  // The mark comes first: a source that changes during the compilation triggers the next one.
  mkdirSync(next);
  markCompiled(root, next);
  await compileTypeScript(root, next);
  copyAssets(join(root, 'src'), next);
  const target = join(root, 'dist');
  return () => {
    keepPages(target, next);
    replace(target, next);
  };
}

/**
 * Records the hash of the sources in `outDir`.
 *
 * @param {string} root
 * @param {string} outDir
 */
export function markCompiled(root, outDir) {
  writeFileSync(join(outDir, '.sources'), sourcesHash(root));
}

/** @param {string} root @param {string} outDir */
async function compileTypeScript(root, outDir) {
  const tsc = join('node_modules', 'typescript-7', 'bin', 'tsc');
  await runQuietly(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', outDir], {
    cwd: root,
    name: 'the compiler',
    remedy: 'Correct the errors above and run the command again.',
  });
}

/** @param {string} src @param {string} outDir */
function copyAssets(src, outDir) {
  for (const file of filesOf(src).filter((path) => !path.endsWith('.ts') && !isApart(src, path))) {
    const target = join(outDir, relative(src, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

/** Copies the built pages, which have their own sources and builds. @param {string} dist @param {string} next */
function keepPages(dist, next) {
  for (const name of ['web', 'docs', 'playground'].filter((each) => existsSync(join(dist, each))))
    cpSync(join(dist, name), join(next, name), { recursive: true });
}

/** @param {string} src @param {string} path */
function isApart(src, path) {
  return APART.some((folder) => relative(src, path).startsWith(`${folder}${sep}`));
}

/** @param {string} target @param {string} next */
function replace(target, next) {
  const old = `${target}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(target)) renameSync(target, old);
  renameSync(next, target);
  rmSync(old, { recursive: true, force: true });
}

/** @param {string} root */
function sourcesHash(root) {
  const src = join(root, 'src');
  const sources = filesOf(src).filter((path) => !isApart(src, path));
  return hashOf(root, [...SETTINGS.map((name) => join(root, name)), ...sources]);
}
