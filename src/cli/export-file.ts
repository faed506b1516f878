import { dirname } from 'node:path';
import { lstat, realpath, stat } from 'node:fs/promises';
import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { DiplographError } from '../errors.ts';
import { FILES } from '../downloads/catalog.ts';
import { readSelection } from '../downloads/selection.ts';
import { replaceFile } from '../dataset/replace-file.ts';
import type { Download } from '../downloads/download.ts';
import type { FileRequest } from './open-files.ts';
import type { Terminal } from './terminal.ts';

/**
 * Returns the file with a name.
 * @throws DiplographError CONFIG_INVALID with all names for an unknown name.
 */
export function findFile(name = ''): Download {
  const file = FILES.find((each) => each.name === name);
  if (file) return file;
  const found = name === '' ? 'none' : `"${name}"`;
  throw wrong(
    `expected a file, one of ${FILES.map((each) => each.name).join(', ')}, found ${found}; name one of these`,
  );
}

/**
 * Returns a file with its filters, each a text such as `partner=japan`.
 * @throws DiplographError BAD_USER_INPUT for invalid filters.
 */
export function readFilters(download: Download, filters: readonly string[]): FileRequest {
  const pairs = filters.map((text): [string, string] => {
    const [, name, value] = /^([^=]+)=(.*)$/s.exec(text) ?? [];
    if (name === undefined || value === undefined)
      throw wrong(`expected filters such as partner=japan, found "${text}"; correct it`);
    return [name, value];
  });
  const today = DEFAULT_SETTINGS.today();
  return {
    download,
    selection: readSelection(download.params, new URLSearchParams(pairs), today),
    today,
  };
}

/** Returns a line for each file, or for each filter of a file. */
export function listLines(name: string | undefined): readonly string[] {
  if (name === undefined) return inColumns(FILES.map((file) => [file.name, file.doc]));
  const params = Object.entries(findFile(name).params);
  return inColumns(
    params.map(([param, { doc, expected, many }]) => [
      param,
      `${doc} Expects ${expected}${many ? '; several with commas' : ''}.`,
    ]),
  );
}

function inColumns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `${first.padEnd(width)}  ${second}`);
}

const wrong = (message: string): DiplographError => new DiplographError('CONFIG_INVALID', message);

/** The options of writing: the terminal for `-`, and a callback with the number of written bytes. */
type WriteOptions = { readonly terminal: Terminal; readonly report: (bytes: number) => void };

/**
 * Checks that a file can be written at a path. Returns the path of the file, or of the target of a link.
 * @throws DiplographError CONFIG_INVALID for a missing folder, or for a path that is not a file.
 */
export async function checkTarget(path: string): Promise<string> {
  if (path === '-') return path;
  const folder = dirname(path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw refused(`in a folder that exists, found no folder ${folder}; create it`);
  const target = await stat(path).catch(() => undefined);
  if (target && !target.isFile())
    throw refused(
      `or - for the standard output, found ${target.isDirectory() ? 'a folder' : 'no regular file'} at ${path}`,
    );
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
  if (isLink && !target)
    throw refused(`or - for the standard output, found a link without a target at ${path}; remove it`);
  return isLink ? realpath(path) : path;
}

/**
 * Writes pieces to a file, which is replaced only after the last piece; `-` is the standard output. Returns the number of
 * bytes.
 */
export async function writeFileAtomically(
  path: string,
  pieces: AsyncIterable<string | Uint8Array>,
  { terminal, report }: WriteOptions,
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

/** Yields the pieces and counts each after it was written. */
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
