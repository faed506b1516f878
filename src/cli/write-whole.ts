import { dirname } from 'node:path';
import { lstat, realpath, stat } from 'node:fs/promises';
import { DiplographError } from '../errors.ts';
import { replaceFile } from '../dataset/replace-file.ts';
import type { Terminal } from './terminal.ts';

/** Where pieces go beside a file: the terminal whose output `-` stands for, and who is told how many bytes were written. */
export type Writing = { readonly terminal: Terminal; readonly report: (bytes: number) => void };

/**
 * Makes sure that a file can be written at a path. Returns the path of the file that will be: that to which a link leads.
 * @throws DiplographError CONFIG_INVALID when its folder is not there, or something that is no file is.
 */
export async function checkTarget(path: string): Promise<string> {
  if (path === '-') return path;
  const folder = dirname(path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw refused(`in a folder that is there, found no folder ${folder}; make it`);
  const target = await stat(path).catch(() => undefined);
  if (target && !target.isFile())
    throw refused(
      `or - for the standard output, found ${target.isDirectory() ? 'a folder' : 'no plain file'} at ${path}`,
    );
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
  if (isLink && !target)
    throw refused(`or - for the standard output, found a link that leads nowhere at ${path}; remove it`);
  return isLink ? realpath(path) : path;
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
  await replaceFile(path, counted(pieces, count));
  return bytes;
}

/** The same pieces; each is counted when the next one is asked for, that is, when it was written. */
async function* counted(
  pieces: AsyncIterable<string | Uint8Array>,
  count: (piece: string | Uint8Array) => void,
): AsyncGenerator<string | Uint8Array> {
  for await (const piece of pieces) {
    yield piece;
    count(piece);
  }
}

const refused = (rest: string): DiplographError =>
  new DiplographError('CONFIG_INVALID', `expected --out to be a file ${rest}, or correct --out`);
