import { mkdir, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createFile, linkBelow } from './replace-file.ts';
import { DiplographError } from '../errors.ts';
import { printableLine } from './wording.ts';
import { recordText } from './new-record.ts';
import type { Folder } from './folders.ts';
import type { NewRecord } from './new-record.ts';

/** A record that a dataset gets: the keys of its file, with its id. */
export type AddedRecord = { readonly folder: Folder; readonly id: string; readonly content: NewRecord };

/**
 * Writes new records into the folder of a dataset. After a failure or at a signal, the files and folders that it made are removed again.
 * Never replaces a file.
 * @throws DiplographError CONFIG_INVALID for a folder that is a link, FILE_FAILED for a file that is there already or cannot be written.
 */
export async function writeRecords(
  dir: string,
  records: readonly AddedRecord[],
  signal: AbortSignal,
): Promise<void> {
  const files: string[] = [];
  const folders: string[] = [];
  try {
    for (const { folder, id, content } of records) {
      signal.throwIfAborted();
      const path = join(dir, folder, `${id}.yaml`);
      const link = linkBelow(dir, dirname(path));
      if (link !== undefined) {
        const message = `expected a folder of the dataset, found the link ${printableLine(link)}; put a folder in its place`;
        throw new DiplographError('CONFIG_INVALID', message);
      }
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) folders.push(made);
      await createFile(path, recordText(folder, content));
      files.push(path);
    }
    signal.throwIfAborted();
  } catch (error) {
    for (const path of files) await rm(path, { force: true });
    // A folder with a file of somebody else stays.
    for (const folder of folders) await rmdir(folder).catch(() => undefined);
    throw error;
  }
}
