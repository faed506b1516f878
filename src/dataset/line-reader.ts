import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { describeEntry } from './describe-entry.ts';
import { DiplographError } from '../errors.ts';
import { issueAt } from './issue.ts';
import { MAX_LINE_BYTES, splitLines } from './split-lines.ts';
import { printable } from './wording.ts';
import { readLine } from './read-line.ts';
import type { FileHandle } from 'node:fs/promises';
import type { Line } from './split-lines.ts';
import type { LineReading } from './read-line.ts';

/**
 * The lines of a JSON Lines file, each with what it says.
 * @throws DiplographError CONFIG_INVALID where there is no such regular file.
 */
export async function* lineReader(path: string): AsyncGenerator<{
  readonly line: Line;
  readonly reading: LineReading;
}> {
  const file = await openRegular(path);
  try {
    for await (const line of splitLines(file)) yield { line, reading: read(path, line) };
  } finally {
    await file.close();
  }
}

/** Opens a regular file, also through a link, since the user names it; never waits for the writer of a named pipe. */
async function openRegular(path: string): Promise<FileHandle> {
  const refuse = (found: string, cause?: unknown): DiplographError => {
    const message = `expected a file in JSON Lines, found ${found} at "${printable(path)}"; give the path of a regular file with --jsonl`;
    return new DiplographError('CONFIG_INVALID', message, { cause });
  };
  // Windows does not have the flag.
  const { O_RDONLY, O_NONBLOCK = 0 } = constants as { O_RDONLY: number; O_NONBLOCK?: number };
  const file = await open(path, O_RDONLY | O_NONBLOCK).catch((cause: unknown) => {
    const { code } = cause as NodeJS.ErrnoException;
    const isMissing = code === 'ENOENT' || code === 'ENOTDIR';
    const isLoop = code === 'ELOOP';
    throw refuse(isMissing ? 'none' : isLoop ? 'a link that leads to itself' : (code ?? 'none'), cause);
  });
  const stat = await file.stat();
  if (stat.isFile()) return file;
  await file.close();
  throw refuse(describeEntry(stat));
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function read(path: string, { number, bytes }: Line): LineReading {
  const at = { line: number, column: 1 };
  if (bytes.length > MAX_LINE_BYTES) {
    const message = `expected lines of at most ${MAX_LINE_BYTES / 1024} KB, found a longer one; split what it holds`;
    return { issues: [issueAt(path, at, 'too-large', message)] };
  }
  let text: string;
  try {
    text = decoder.decode(bytes);
  } catch {
    const message = 'expected UTF-8, found other bytes; save the file as UTF-8';
    return { issues: [issueAt(path, at, 'not-utf8', message)] };
  }
  return readLine(path, number, text);
}
