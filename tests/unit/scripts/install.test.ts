import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { needsInstall } from '../../../scripts/prepare/install.mjs';

const LINUX = { os: 'linux', cpu: 'x64' };
const TOOL = { version: '1.0.0', integrity: 'sha512-a' };
const NATIVE = { version: '1.0.0', integrity: 'sha512-b', optional: true, os: ['linux'], cpu: ['x64'] };
const PACKAGES = { '': {}, 'node_modules/tool': TOOL, 'node_modules/native': NATIVE };

let root = '';

beforeEach(() => {
  root = newFolder('install-');
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe('packages are installed', () => {
  test('when there are none', () => {
    write('package-lock.json', PACKAGES);
    expect(needsInstall(root, LINUX)).toBe(true);
  });

  test('when npm was interrupted', () => {
    write('package-lock.json', PACKAGES);
    mkdirSync(join(root, 'node_modules', 'tool'), { recursive: true });
    expect(needsInstall(root, LINUX)).toBe(true);
  });

  test('when the record of npm is truncated', () => {
    write('package-lock.json', PACKAGES);
    mkdirSync(join(root, 'node_modules'));
    writeFileSync(join(root, 'node_modules', '.package-lock.json'), '{ "packages": {');
    expect(needsInstall(root, LINUX)).toBe(true);
  });

  test.each([
    ['has another version', { ...PACKAGES, 'node_modules/tool': { ...TOOL, version: '0.9.0' } }],
    ['has other content', { ...PACKAGES, 'node_modules/tool': { ...TOOL, integrity: 'sha512-c' } }],
    ['is missing', { '': {}, 'node_modules/native': NATIVE }],
    ['is there and not wanted', { ...PACKAGES, 'node_modules/other': TOOL }],
  ])('when a package %s', (_, installed) => {
    expect(needsInstallOf(installed, LINUX)).toBe(true);
  });

  test('when a package is for another platform', () => {
    expect(needsInstallOf(PACKAGES, { os: 'darwin', cpu: 'arm64' })).toBe(true);
  });
});

describe('packages are not installed again', () => {
  test('when all exist', () => {
    expect(needsInstallOf(PACKAGES, LINUX)).toBe(false);
  });

  test('when only a package for another platform is missing', () => {
    expect(needsInstallOf({ 'node_modules/tool': TOOL }, { os: 'darwin', cpu: 'arm64' })).toBe(false);
  });

  test('when a package excludes only other platforms', () => {
    const notWindows = { ...PACKAGES, 'node_modules/native': { ...NATIVE, os: ['!win32'] } };
    expect(needsInstallOf(notWindows, LINUX)).toBe(false);
    expect(needsInstallOf(notWindows, { os: 'win32', cpu: 'x64' })).toBe(true);
  });
});

function needsInstallOf(installed: object, platform: typeof LINUX): boolean {
  write('package-lock.json', PACKAGES);
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  write('node_modules/.package-lock.json', installed);
  return needsInstall(root, platform);
}

function write(path: string, packages: object): void {
  writeFileSync(join(root, path), JSON.stringify({ packages }));
}
