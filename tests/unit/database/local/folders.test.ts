import { rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../../support/folder.ts';
import { cacheDir, defaultDataDir, makeFolder } from '../../../../src/database/local/folders.ts';

const linux = { platform: 'linux', home: '/home/ada' };
const mac = { platform: 'darwin', home: '/Users/ada' };

describe('defaultDataDir and cacheDir', () => {
  it('follow the user folders of Linux', () => {
    expect(defaultDataDir({ ...linux, env: {} })).toBe('/home/ada/.local/share/diplograph');
    expect(cacheDir({ ...linux, env: {} })).toBe('/home/ada/.cache/diplograph');
  });

  it('follow XDG_DATA_HOME and XDG_CACHE_HOME', () => {
    const env = { XDG_DATA_HOME: '/srv/data', XDG_CACHE_HOME: '/srv/cache' };
    expect(defaultDataDir({ ...linux, env })).toBe('/srv/data/diplograph');
    expect(cacheDir({ ...mac, env })).toBe('/srv/cache/diplograph');
  });

  it('ignore a relative or empty XDG folder, as specified', () => {
    expect(cacheDir({ ...linux, env: { XDG_CACHE_HOME: 'cache' } })).toBe('/home/ada/.cache/diplograph');
    expect(cacheDir({ ...linux, env: { XDG_CACHE_HOME: '' } })).toBe('/home/ada/.cache/diplograph');
  });

  it('follow the user folders of macOS', () => {
    expect(defaultDataDir({ ...mac, env: {} })).toBe('/Users/ada/Library/Application Support/diplograph');
    expect(cacheDir({ ...mac, env: {} })).toBe('/Users/ada/Library/Caches/diplograph');
  });

  it('follow LOCALAPPDATA on Windows, and differ', () => {
    const windows = { platform: 'win32', home: 'C:/Users/ada', env: { LOCALAPPDATA: 'C:/Local' } };
    expect(defaultDataDir(windows)).toBe(join('C:/Local', 'diplograph', 'data'));
    expect(cacheDir(windows)).toBe(join('C:/Local', 'diplograph', 'cache'));
    expect(cacheDir({ ...windows, env: {} })).toBe(
      join('C:/Users/ada', 'AppData', 'Local', 'diplograph', 'cache'),
    );
  });
});

describe('makeFolder', () => {
  it('creates a folder for the user only, or fails with the remedy', async () => {
    const parent = newFolder('diplograph-folders-');
    try {
      await makeFolder(join(parent, 'a', 'b'), 'choose another');
      expect((await stat(join(parent, 'a', 'b'))).mode & 0o777).toBe(0o700);
      await writeFile(join(parent, 'file'), '');
      await expect(makeFolder(join(parent, 'file', 'c'), 'choose another')).rejects.toMatchObject({
        code: 'CONFIG_INVALID',
        message: expect.stringMatching(/^cannot create the folder .*: choose another$/) as string,
      });
    } finally {
      await rm(parent, { recursive: true });
    }
  });
});
