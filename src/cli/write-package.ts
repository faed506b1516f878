import { createHash } from 'node:crypto';
import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { createFolder } from '../dataset/replace-file.ts';
import { checksumFile, describePackage } from '../downloads/package-files.ts';
import { DiplographError } from '../errors.ts';
import { PACKAGED_FILES } from '../downloads/catalog.ts';
import { wholeFile } from './open-files.ts';
import type { OpenFiles } from './open-files.ts';
import type { StoredFile } from '../downloads/packaged-file.ts';

/** A written package. */
type WrittenPackage = { readonly files: number; readonly bytes: number; readonly revision: string };

/** The options of writing: a callback with the file that is being written, and a signal that ends the work between two pieces. */
type Options = { readonly onProgress: (line: string) => void; readonly signal: AbortSignal };

/**
 * Checks that a package can be written to a folder: it is absent or empty, and its parent is a folder.
 * @throws DiplographError CONFIG_INVALID for any other path.
 */
export async function checkFolder(dir: string): Promise<void> {
  const parent = dirname(resolve(dir));
  if (!(await stat(parent).catch(() => undefined))?.isDirectory())
    throw refused(`in a folder that exists, found no folder ${parent}; create it`);
  const found = await stat(dir).catch(() => undefined);
  if (!found) return;
  if (!found.isDirectory()) throw refused(`that is new or empty, found a file at ${dir}; name another one`);
  const names = await readdir(dir);
  if (names.length > 0)
    throw refused(`that is new or empty, found ${String(names[0])} in ${dir}; empty it, or name another one`);
}

const refused = (rest: string): DiplographError =>
  new DiplographError('CONFIG_INVALID', `expected --out to be a folder ${rest}`);

/**
 * Writes all files of a release to a folder. They are written to a folder next to it, which takes its name at the end. Nothing
 * remains after a failure.
 * @throws DiplographError REVISION_GONE when the service has changed to another revision; the errors of reading and of the system.
 */
export async function writePackage(
  dir: string,
  files: OpenFiles,
  { onProgress, signal }: Options,
): Promise<WrittenPackage> {
  return createFolder(dir, async (staging) => {
    await mkdir(join(staging, 'tables'));
    const release = await files.release();
    const stored: StoredFile[] = [];
    for (const { path, download, table } of PACKAGED_FILES) {
      onProgress(`Writing ${path} …`);
      const { pieces, revision } = await files.open(wholeFile(download));
      if (revision !== release.revision) throw gone(release.revision, revision);
      const { doc, mediaType } = download;
      stored.push({
        ...(await write(staging, path, pieces, signal)),
        ...{ path, doc, mediaType, ...(table && { table }) },
      });
    }
    const described: Pick<StoredFile, 'path' | 'sha256' | 'bytes'>[] = [...stored];
    for (const [path, text] of Object.entries(describePackage(release, stored)))
      described.push({ path, ...(await write(staging, path, [text], signal)) });
    const sums = await write(staging, 'SHA256SUMS', [checksumFile(described)], signal);
    const bytes = described.reduce((sum, file) => sum + file.bytes, sums.bytes);
    return { files: described.length + 1, bytes, revision: release.revision };
  });
}

const gone = (expected: string, found: string): DiplographError =>
  new DiplographError(
    'REVISION_GONE',
    `expected all files of revision ${expected}, found that the service has changed to revision ${found}; start the command again`,
  );

/** Writes a file. Returns its size and its checksum. */
async function write(
  folder: string,
  path: string,
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>,
  signal: AbortSignal,
): Promise<Pick<StoredFile, 'bytes' | 'sha256'>> {
  const file = await open(join(folder, path), 'wx');
  const digest = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of pieces) {
      signal.throwIfAborted();
      const buffer = typeof piece === 'string' ? Buffer.from(piece) : piece;
      digest.update(buffer);
      bytes += buffer.length;
      await file.appendFile(buffer);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { bytes, sha256: digest.digest('hex') };
}
