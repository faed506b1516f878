import { constants, open, readdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { DiplographError, quote } from '../../errors.ts';

/** The files of the managed database in its folder; a separate disk has `lost+found`, and other programs leave hidden files. */
const OWN = /^(lock|neo4j|(lock-owner|holder)\.json(\.\d+)?|import\.partial|lost\+found|\..*)$/;

/**
 * Checks that a folder can hold the managed database: it is writable, has free space, and holds no other files.
 * @throws DiplographError CONFIG_INVALID, or DATABASE_FAILED when the disk is full.
 */
export async function checkFolder(dataDir: string): Promise<void> {
  const names = await readdir(dataDir).catch((error: unknown) => refuse(dataDir, error));
  const stranger = names.find((name) => !OWN.test(name));
  if (stranger !== undefined && !names.includes('neo4j')) {
    throw new DiplographError(
      'CONFIG_INVALID',
      `expected an empty folder or one that holds a database of Diplograph, found ${quote(stranger)} in ${dataDir}; choose another folder with --data-dir`,
    );
  }
  await checkSpace(dataDir);
  try {
    // The lock file of the server. A named pipe of this name must not block.
    const flags = constants.O_CREAT | constants.O_WRONLY | constants.O_NONBLOCK;
    await (await open(join(dataDir, 'lock'), flags, 0o600)).close();
  } catch (error) {
    refuse(dataDir, error);
  }
}

function refuse(dataDir: string, cause: unknown): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected a folder in which this user may write, found ${dataDir} (${reason}); change its rights, or choose another folder with --data-dir`,
    { cause },
  );
}

const MEGABYTE = 1024 * 1024;
/** The free space that a start needs, in megabytes. */
const NEEDED_MB = 32;

/**
 * Checks that the disk of a folder has room for a start. On a full disk, the server ends without a reason.
 * @throws DiplographError DATABASE_FAILED with the free space.
 */
export async function checkSpace(dataDir: string): Promise<void> {
  const freeMb = await freeSpace(dataDir);
  if (freeMb >= NEEDED_MB) return;
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected ${NEEDED_MB} MB of free space in ${dataDir}, found ${freeMb} MB; make room there, or choose another folder with --data-dir`,
  );
}

/** Returns the free space of the disk of a folder, in whole megabytes. */
export async function freeSpace(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return Math.floor((bavail * bsize) / MEGABYTE);
}
