import { dirname } from 'node:path';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { DiplographError } from '../errors.ts';
import type { Terminal } from './terminal.ts';

/** Where pieces go beside a file: the terminal whose output `-` stands for, and who is told how many bytes were written. */
export type Writing = { readonly terminal: Terminal; readonly report: (bytes: number) => void };

/**
 * Makes sure that a file can be written at a path.
 * @throws DiplographError CONFIG_INVALID when its folder is not there, or something that is no file is.
 */
export async function checkTarget(path: string): Promise<void> {
  if (path === '-') return;
  const folder = dirname(path);
  if (!(await found(folder))?.isDirectory())
    throw refused(`in a folder that is there, found no folder ${folder}; make it`);
  const target = await found(path);
  if (target && !target.isFile())
    throw refused(
      `or - for the standard output, found ${target.isDirectory() ? 'a folder' : 'no plain file'} at ${path}`,
    );
}

/** Writes pieces to the file of a path, which is there only when all of them are; `-` is the standard output. Gives the bytes. */
export async function writeWhole(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  { terminal, report }: Writing,
): Promise<number> {
  let bytes = 0;
  const count = (piece: string | Uint8Array): void => {
    bytes += Buffer.byteLength(piece);
    report(bytes);
  };
  if (path === '-') {
    for await (const piece of pieces) {
      if (!(await terminal.write(piece))) break;
      count(piece);
    }
    return bytes;
  }
  // A link stays one: what it leads to is replaced.
  const target = (await found(path)) ? await realpath(path) : path;
  const aside = `${target}.${String(process.pid)}.part`;
  const file = await open(aside, 'wx');
  try {
    for await (const piece of pieces) {
      await file.writeFile(piece);
      count(piece);
    }
    await file.close();
    await rename(aside, target);
  } catch (error) {
    await file.close();
    await rm(aside, { force: true });
    throw error;
  }
  return bytes;
}

const found = (path: string) => stat(path).catch(() => undefined);

const refused = (rest: string): DiplographError =>
  new DiplographError('CONFIG_INVALID', `expected --out to be a file ${rest}, or correct --out`);
