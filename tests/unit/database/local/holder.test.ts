import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../../support/folder.ts';
import {
  readAnyHolder,
  readHolder,
  removeHolder,
  writeHolder,
} from '../../../../src/database/local/holder.ts';

// The greatest process id that any of the supported systems gives out is far below.
const NOBODY = 2 ** 30;
const living = { pid: process.pid, serverPid: process.pid, startedAt: '2026-01-02T03:04:05.000Z' };

let folder: string;

beforeEach(() => {
  folder = newFolder('diplograph-holder-');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readHolder', () => {
  it('finds who holds the folder and where the service answers', async () => {
    const holder = { ...living, service: 'http://127.0.0.1:4000' };
    await writeHolder(folder, holder);
    expect(await readHolder(folder)).toEqual(holder);
    expect(await readdir(folder)).toEqual(['holder.json']);
  });

  it('finds nobody in a folder that is new or not there', async () => {
    expect(await readHolder(folder)).toBeUndefined();
    expect(await readHolder(join(folder, 'absent'))).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"pid":"1","serverPid":1,"startedAt":""}'])(
    'finds nobody in a file that holds %j',
    async (text) => {
      await writeFile(join(folder, 'holder.json'), text);
      expect(await readHolder(folder)).toBeUndefined();
    },
  );

  it('passes over a holder that was killed, whom readAnyHolder still knows', async () => {
    const killed = { ...living, pid: NOBODY };
    await writeHolder(folder, killed);
    expect(await readHolder(folder)).toBeUndefined();
    expect(await readAnyHolder(folder)).toEqual(killed);
    await writeHolder(folder, { ...living, serverPid: NOBODY });
    expect(await readHolder(folder)).toBeUndefined();
  });
});

describe('removeHolder', () => {
  it('removes its own entry and no other', async () => {
    await writeHolder(folder, living);
    await removeHolder(folder, NOBODY);
    expect(await readHolder(folder)).toEqual(living);
    await removeHolder(folder, living.serverPid);
    expect(await readAnyHolder(folder)).toBeUndefined();
  });
});
