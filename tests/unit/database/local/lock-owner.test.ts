import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../../support/folder.ts';
import {
  readLastLockOwner,
  readLockOwner,
  removeLockOwner,
  writeLockOwner,
} from '../../../../src/database/local/lock-owner.ts';

// The greatest process id that any of the supported systems gives out is far below.
const NOBODY = 2 ** 30;
const living = { pid: process.pid, serverPid: process.pid, startedAt: '2026-01-02T03:04:05.000Z' };

let folder: string;

beforeEach(() => {
  folder = newFolder('diplograph-lock-owner-');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

describe('readLockOwner', () => {
  it('returns the owner of the folder and the address of the service', async () => {
    const owner = { ...living, service: 'http://127.0.0.1:4000' };
    await writeLockOwner(folder, owner);
    expect(await readLockOwner(folder)).toEqual(owner);
    expect(await readdir(folder)).toEqual(['lock-owner.json']);
  });

  it('returns undefined for a new or missing folder', async () => {
    expect(await readLockOwner(folder)).toBeUndefined();
    expect(await readLockOwner(join(folder, 'absent'))).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '{"pid":"1","serverPid":1,"startedAt":""}'])(
    'returns undefined for a file with %j',
    async (text) => {
      await writeFile(join(folder, 'lock-owner.json'), text);
      expect(await readLockOwner(folder)).toBeUndefined();
    },
  );

  it('ignores a killed owner, which readLastLockOwner returns', async () => {
    const killed = { ...living, pid: NOBODY };
    await writeLockOwner(folder, killed);
    expect(await readLockOwner(folder)).toBeUndefined();
    expect(await readLastLockOwner(folder)).toEqual(killed);
    await writeLockOwner(folder, { ...living, serverPid: NOBODY });
    expect(await readLockOwner(folder)).toBeUndefined();
  });
});

describe('the file of an earlier version', () => {
  it('names its owner, and the next owner removes it', async () => {
    await writeFile(join(folder, 'holder.json'), JSON.stringify(living));
    expect(await readLockOwner(folder)).toEqual(living);
    const owner = { ...living, startedAt: '2026-02-03T04:05:06.000Z' };
    await writeLockOwner(folder, owner);
    expect(await readLockOwner(folder)).toEqual(owner);
    expect(await readdir(folder)).toEqual(['lock-owner.json']);
  });

  it('has precedence over the file of a server that has ended', async () => {
    await writeLockOwner(folder, { ...living, serverPid: NOBODY });
    await writeFile(join(folder, 'holder.json'), JSON.stringify(living));
    expect(await readLockOwner(folder)).toEqual(living);
    expect(await readLastLockOwner(folder)).toEqual(living);
  });
});

describe('removeLockOwner', () => {
  it('removes only its own entry', async () => {
    await writeLockOwner(folder, living);
    await removeLockOwner(folder, NOBODY);
    expect(await readLockOwner(folder)).toEqual(living);
    await removeLockOwner(folder, living.serverPid);
    expect(await readLastLockOwner(folder)).toBeUndefined();
  });
});
