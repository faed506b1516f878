import { randomBytes } from 'node:crypto';
import { constants, lstatSync } from 'node:fs';
import { access, lstat, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { DiplographError } from '../errors.ts';
import type { FileHandle } from 'node:fs/promises';
import type { Stats } from 'node:fs';

/** The content of a file, whole or in pieces. */
type Content = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/**
 * Replaces or creates a file. Writes the content into a hidden file of the same folder, flushes it to the disk and renames it.
 * Until then, and on every failure, the old file does not change. The new file keeps the mode and the owner.
 * @throws DiplographError CONFIG_INVALID for a link and for a path that is not a file, FILE_FAILED when the system refuses to
 * write.
 */
export async function replaceFile(path: string, content: Content): Promise<void> {
  const old = await lstat(path).catch(() => undefined);
  if (old && !old.isFile()) {
    const found = old.isSymbolicLink() ? 'a link' : 'something else';
    throw new DiplographError('CONFIG_INVALID', `expected a file at ${path}, found ${found}; name the file`);
  }
  const aside = join(dirname(path), `.${basename(path)}.${randomBytes(4).toString('hex')}${ENDING}`);
  const refuse = (error: unknown): never => {
    throw refusalOf(path, error);
  };
  // The rename needs no permission on the old file. This check protects a read-only file.
  if (old) await access(path, constants.W_OK).catch(refuse);
  await removeLeftovers(path).catch(refuse);
  const file = await open(aside, 'wx', old ? 0o600 : 0o666).catch(refuse);
  try {
    for await (const piece of content) await file.writeFile(piece).catch(refuse);
    if (old) await keepRights(file, old);
    await file.sync().catch(refuse);
    await file.close().catch(refuse);
    await rename(aside, path).catch(refuse);
  } catch (error) {
    await file.close();
    await rm(aside, { force: true });
    throw error;
  }
  await flushFolder(dirname(path));
}

/**
 * Creates a file that is flushed to the disk. After a failure nothing of it remains. Never replaces a file, and never writes through a link.
 * @throws DiplographError FILE_FAILED for a path that is taken, or when the system refuses to write.
 */
export async function createFile(path: string, text: string): Promise<void> {
  const refuse = (error: unknown): never => {
    throw refusalOf(path, error);
  };
  const file = await open(path, 'wx').catch(refuse);
  try {
    await file.writeFile(text).catch(refuse);
    await file.sync().catch(refuse);
    await file.close().catch(refuse);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(path, { force: true });
    throw error;
  }
}

/**
 * Creates a folder in one step: `fill` writes into a hidden folder next to it, which takes its name at the end. After a failure nothing of
 * it remains. The folder is absent or empty before.
 */
export async function createFolder<Result>(
  dir: string,
  fill: (staging: string) => Promise<Result>,
): Promise<Result> {
  const target = resolve(dir);
  const staging = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}${ENDING}`);
  try {
    await makeFolder(staging);
    const result = await fill(staging);
    await rename(staging, target);
    return result;
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Creates the folder of a file and the folders around it, unless they exist.
 * @throws DiplographError FILE_FAILED when the system refuses.
 */
export const makeFolderOf = (path: string): Promise<void> =>
  makeFolder(dirname(resolve(path))).catch((error: unknown) => {
    const code = codeOf(error);
    // The system says of a file in place of a folder that it exists.
    throw refusalOf(path, error, code === 'EEXIST' ? 'ENOTDIR' : code);
  });

/** Returns the first link on the path from a folder down to a path in it; undefined without a link. */
export function linkBelow(folder: string, path: string): string | undefined {
  const steps = relative(folder, path).split(sep);
  return steps.map((_, i) => join(folder, ...steps.slice(0, i + 1))).find(isLink);
}

/** Nothing below a file or in a folder that cannot be read is a link. */
function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

const ENDING = '.part';
const LEFTOVER_AGE_MS = 3_600_000;

/** A recursive `mkdir` never ends below a parent that accepts no folders, as in /proc. */
async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path).catch((error: unknown) => error as NodeJS.ErrnoException);
  if (!made || (await stat(path).catch(() => undefined))?.isDirectory()) return;
  const parent = dirname(path);
  if (made.code !== 'ENOENT' || parent === path) throw made;
  await makeFolder(parent);
  await mkdir(path);
}

async function keepRights(file: FileHandle, { uid, gid, mode }: Stats): Promise<void> {
  // Only root can change the owner of a file. Another user keeps the mode and becomes the owner.
  await file.chown(uid, gid).catch(() => undefined);
  await file.chmod(mode & 0o7777).catch(() => undefined);
}

/** Makes the new name durable, if the system can flush a folder. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Removes the leftovers of killed processes for the same file. */
async function removeLeftovers(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    if (!name.startsWith(start) || !/^[\da-f]{8}\.part$/.test(name.slice(start.length))) continue;
    const leftover = join(dirname(path), name);
    const { mtimeMs } = await stat(leftover);
    if (Date.now() - mtimeMs > LEFTOVER_AGE_MS) await rm(leftover, { force: true });
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

function refusalOf(path: string, error: unknown, code = codeOf(error)): DiplographError {
  const reason = error instanceof Error ? error.message : String(error);
  const [found, remedy] = REFUSALS[code] ?? [
    `that the operating system refused it (${reason})`,
    'check the folder',
  ];
  const message = `expected to write ${path}, found ${found}; ${remedy}, and try again; the file is as it was`;
  return new DiplographError('FILE_FAILED', message, { cause: error });
}

const FULL = ['the disk full', 'free some space'] as const;
const PROTECTED = ['no right to write it or its folder', 'give yourself the right'] as const;

const REFUSALS: Readonly<Record<string, readonly [found: string, remedy: string]>> = {
  ENOSPC: FULL,
  EDQUOT: FULL,
  EACCES: PROTECTED,
  EPERM: PROTECTED,
  EEXIST: ['that something is there already', 'move it away'],
  EROFS: ['a disk that is only to be read', 'choose another folder'],
  EFBIG: ['it larger than the system allows', 'choose another folder'],
  ENOTDIR: ['a file in place of its folder', 'move that away'],
  ENAMETOOLONG: ['its name too long', 'choose a shorter one'],
};
