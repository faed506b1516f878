import { existsSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { withLock } from '../../../scripts/prepare/lock.mjs';

let folder = '';
let lock = '';

beforeEach(() => {
  folder = newFolder('lock-');
  lock = join(folder, 'lock');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('the lock is held during the work and released after it', async () => {
  expect(await withLock(lock, vi.fn(), () => Promise.resolve(existsSync(lock)))).toBe(true);
  expect(existsSync(lock)).toBe(false);
});

test('the lock is released when the work fails', async () => {
  const work = () => Promise.reject(new Error('no network'));
  await expect(withLock(lock, vi.fn(), work)).rejects.toThrow('no network');
  expect(existsSync(lock)).toBe(false);
});

test('two works run in sequence, and the second reports the owner of the lock', async () => {
  const events: string[] = [];
  const first = withLock(lock, vi.fn(), async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    events.push('first ends');
  });
  const onWait = vi.fn();
  const second = withLock(lock, onWait, () => Promise.resolve(events.push('second begins')));
  await Promise.all([first, second]);
  expect(events).toEqual(['first ends', 'second begins']);
  expect(onWait).toHaveBeenCalledExactlyOnceWith(String(process.pid));
});

test('the lock of a dead process is taken over', async () => {
  // Above the largest process number of any system.
  writeFileSync(lock, '2147483646');
  const onWait = vi.fn();
  expect(await withLock(lock, onWait, () => Promise.resolve('done'))).toBe('done');
  expect(onWait).not.toHaveBeenCalled();
});

test('an old lock without an owner is taken over', async () => {
  writeFileSync(lock, '');
  utimesSync(lock, 0, 0);
  expect(await withLock(lock, vi.fn(), () => Promise.resolve('done'))).toBe('done');
});
