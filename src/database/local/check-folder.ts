import { constants, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DiplographError, quote } from '../../errors.ts';
import { checkSpace } from './check-space.ts';

/** What the managed database keeps in its folder; a disk of its own has `lost+found`, and other programs leave hidden files. */
const OWN = /^(lock|neo4j|holder\.json(\.\d+)?|import\.partial|lost\+found|\..*)$/;

/**
 * Makes sure that a folder can hold the data of the managed database: that it is writable, has room, and holds nothing else.
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
    // The file that the server locks; where something else has its name, opening it must not wait.
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
