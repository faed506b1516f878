import { statSync } from 'node:fs';
import { DiplographError } from '../errors.ts';
import { issueAt } from './issue.ts';
import { MAX_LINE_BYTES, splitLines } from './split-lines.ts';
import { quote } from './wording.ts';
import { readLine } from './read-line.ts';
import type { Line } from './split-lines.ts';
import type { LineReading } from './read-line.ts';

/**
 * The lines of a JSON Lines file, each with what it says.
 * @throws DiplographError CONFIG_INVALID where there is no such file.
 */
export async function* lineReader(path: string): AsyncGenerator<{
  readonly line: Line;
  readonly reading: LineReading;
}> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    const message = `expected a file in JSON Lines, found none at ${quote(path)}; give its path with --jsonl`;
    throw new DiplographError('CONFIG_INVALID', message);
  }
  for await (const line of splitLines(path)) yield { line, reading: read(path, line) };
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
