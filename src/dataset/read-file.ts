import { readFileSync, statSync } from 'node:fs';
import { issueAt } from './issue.ts';
import type { Issue, IssueCode } from './issue.ts';

/** The largest file of a dataset, in bytes: hundreds of times a usual record, and still parsed within seconds at worst. */
const MAX_FILE_BYTES = 256 * 1024;

/** A file's text, or the one issue that keeps it from being read. */
export type FileText = { readonly text: string } | { readonly issue: Issue };

/** Reads a UTF-8 text file; `file` is its name in issues and the path to it. Never throws. */
export function readTextFile(file: string): FileText {
  const refuse = (code: IssueCode, message: string): FileText => ({
    issue: issueAt(file, START, code, message),
  });
  let bytes: Buffer;
  try {
    const stat = statSync(file);
    if (!stat.isFile())
      return refuse('not-a-file', 'expected a text file, found something else; move it away');
    if (stat.size > MAX_FILE_BYTES) return refuse('too-large', tooLarge(stat.size));
    bytes = readFileSync(file);
  } catch (error) {
    return refuse('unreadable', `expected a readable file: ${reasonOf(error)}`);
  }
  return decode(file, bytes);
}

const START = { line: 1, column: 1 };
const BOM = '\ufeff';

const tooLarge = (size: number): string =>
  `expected at most ${MAX_FILE_BYTES / 1024} KB, found ${Math.ceil(size / 1024)} KB; split what it holds`;

const reasonOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'the system refused';

function decode(file: string, bytes: Buffer): FileText {
  try {
    const text = strictDecoder().decode(bytes);
    if (!text.startsWith(BOM)) return { text };
    const message = 'expected text, found a byte order mark; save the file as UTF-8 without one';
    return { issue: issueAt(file, START, 'byte-order-mark', message) };
  } catch {
    const valid = strictDecoder().decode(bytes.subarray(0, validLength(bytes)), { stream: true });
    const lines = valid.split('\n');
    const at = { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
    return {
      issue: issueAt(file, at, 'not-utf8', 'expected UTF-8, found other bytes; save the file as UTF-8'),
    };
  }
}

const strictDecoder = () => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The length of the longest beginning that is UTF-8, found by halving. */
function validLength(bytes: Buffer): number {
  let [valid, invalid] = [0, bytes.length + 1];
  while (invalid - valid > 1) {
    const middle = Math.floor((valid + invalid) / 2);
    if (decodes(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
}

function decodes(bytes: Buffer): boolean {
  try {
    strictDecoder().decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
