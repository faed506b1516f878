import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './run.mjs';

/**
 * The entry of the lock file for one package folder.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} LockFile
 * @typedef {{ os: string, cpu: string }} Platform
 */

/**
 * Returns true if `npm ci` must run. Nothing is installed, the last installation was interrupted, or packages differ from the
 * lock file on this platform. As its last step, npm writes a record into `node_modules`.
 *
 * @param {string} root the project's folder
 * @param {Platform} [platform]
 * @returns {boolean}
 */
export function needsInstall(root, platform = { os: process.platform, cpu: process.arch }) {
  if (!existsSync(installedRecord(root))) return true;
  const wanted = readLock(join(root, 'package-lock.json'));
  const installed = readLock(installedRecord(root));
  if (wanted === undefined || installed === undefined) return true;
  return !agrees(wanted, installed, platform);
}

/**
 * Installs exactly the packages of the lock file, development tools included, and runs no package scripts.
 *
 * @param {string} root
 * @returns {Promise<void>}
 */
export async function install(root) {
  rmSync(installedRecord(root), { force: true });
  const npm = process.env['npm_execpath'];
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-fund', '--no-audit'];
  const options = {
    cwd: root,
    name: 'npm ci',
    remedy: 'Check the network and the free disk space, then run the command again.',
  };
  const isScript = npm !== undefined && /\.[cm]?js$/.test(npm);
  if (isScript) await runQuietly(process.execPath, [npm, ...args], options);
  else await runQuietly('npm', args, { ...options, shell: process.platform === 'win32' });
}

/** @param {string} root */
function installedRecord(root) {
  return join(root, 'node_modules', '.package-lock.json');
}

/** @param {string} path @returns {LockFile | undefined} */
function readLock(path) {
  try {
    return /** @type {LockFile} */ (JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @param {LockFile} wanted @param {LockFile} installed @param {Platform} platform */
function agrees(wanted, installed, platform) {
  const isThere = Object.entries(wanted.packages).every(([path, entry]) => {
    const found = installed.packages[path];
    if (path === '') return true;
    if (found === undefined) return entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
  const isWanted = Object.entries(installed.packages).every(
    ([path, entry]) =>
      path in wanted.packages && allows(entry.os, platform.os) && allows(entry.cpu, platform.cpu),
  );
  return isThere && isWanted;
}

/** @param {readonly string[] | undefined} list @param {string} value */
function allows(list, value) {
  if (list === undefined) return true;
  if (list.includes(`!${value}`)) return false;
  return list.includes(value) || list.every((item) => item.startsWith('!'));
}
