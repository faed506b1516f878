import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made = new Set<string>();

/** Makes a folder in the temporary folder. It is removed after the last test of the file, also after a failure. */
export function newFolder(name = 'diplograph-'): string {
  // oxlint-disable-next-line project/refused-syntax -- this is newFolder
  const folder = mkdtempSync(join(tmpdir(), name));
  made.add(folder);
  return folder;
}

/** Removes the folders that were made. A server that is ending may still write to one for a moment. */
export function removeFolders(): void {
  for (const folder of made)
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  made.clear();
}
