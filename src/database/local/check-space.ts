import { statfs } from 'node:fs/promises';
import { DiplographError } from '../../errors.ts';

const MEGABYTE = 1024 * 1024;
/** How many megabytes the server needs to start at all. */
const NEEDED_MB = 32;

/**
 * Makes sure that a folder's disk has room for the server to start; on a full one it would neither start nor say why.
 * @throws DiplographError DATABASE_FAILED with what is left.
 */
export async function checkSpace(dataDir: string): Promise<void> {
  const freeMb = await freeSpace(dataDir);
  if (freeMb >= NEEDED_MB) return;
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected ${NEEDED_MB} MB of free space in ${dataDir}, found ${freeMb} MB; make room there, or choose another folder with --data-dir`,
  );
}

/** The free space of a folder's disk, in whole megabytes. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}
