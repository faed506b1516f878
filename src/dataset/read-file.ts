import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { issueAt } from './issue.ts';
import type { Dirent, Stats } from 'node:fs';
import type { Issue, IssueCode } from './issue.ts';

/** The maximum size of a file of records, in bytes: hundreds of times the size of a usual record. Parsing takes seconds at most. */
export const MAX_FILE_BYTES = 256 * 1024;

/** The bytes of a file, or the issue that prevents reading it. */
type FileBytes = { readonly bytes: Buffer } | { readonly issue: Issue };

/** The text of a file, or the issue that prevents reading it. */
type FileText = { readonly text: string } | { readonly issue: Issue };

/**
 * Reads a regular file. `file` is its path and its name in issues. Never throws, never follows a symbolic link, and never waits
 * for a writer. The kind is checked on the opened file, not on the name. `most` is the maximum size in bytes.
 */
export function readBytes(file: string, most = MAX_FILE_BYTES): FileBytes {
  const refuse = (code: IssueCode, message: string): FileBytes => ({
    issue: issueAt(file, START, code, message),
  });
  let fd: number | undefined;
  try {
    fd = openSync(file, OPEN_FLAGS);
    const stat = fstatSync(fd);
    if (!stat.isFile()) return refuse('not-a-file', notAFile(describeEntry(stat)));
    if (stat.size > most) return refuse('too-large', tooLarge(stat.size, most));
    const bytes = readWhole(fd, most === MAX_FILE_BYTES ? shared : Buffer.allocUnsafe(most + 1));
    return bytes.length > most ? refuse('too-large', tooLarge(bytes.length, most)) : { bytes };
  } catch (error) {
    const reason = reasonOf(error);
    if (LINK.has(reason)) return refuse('not-a-file', notAFile('a symbolic link'));
    if (NO_READER.has(reason)) return refuse('not-a-file', notAFile('a socket or a device'));
    if (reason === 'ENOENT') return refuse('missing-file', 'expected a file, found none; correct the path');
    return refuse('unreadable', `expected a file that can be read, found ${reason}; correct its permissions`);
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}

/** Reads a UTF-8 text file under the same rules. Never throws. */
export function readTextFile(file: string, most?: number): FileText {
  const content = readBytes(file, most);
  return 'issue' in content ? content : decode(file, content.bytes);
}

/** Returns the message for a path that is not a regular file. */
export const notAFile = (found: string): string =>
  `expected a regular file, found ${found}; put the file itself here, or move this away`;

// Windows has neither flag.
const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants as Partial<typeof constants>;
const OPEN_FLAGS = (O_RDONLY ?? 0) | O_NOFOLLOW | O_NONBLOCK;
const LINK = new Set(['ELOOP', 'EMLINK']);
const NO_READER = new Set(['ENXIO', 'ENODEV', 'EOPNOTSUPP']);

const START = { line: 1, column: 1 };
const BOM = '\ufeff';

/** The buffer has one byte more than the maximum size, to detect a file that grows during reading. */
const shared = Buffer.alloc(MAX_FILE_BYTES + 1);

function readWhole(fd: number, buffer: Buffer): Buffer {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(fd, buffer, length, buffer.length - length, null);
    if (read === 0) break;
    length += read;
  }
  return Buffer.from(buffer.subarray(0, length));
}

const tooLarge = (size: number, most: number): string =>
  `expected at most ${most / 1024} KB, found ${Math.ceil(size / 1024)} KB; split its content`;

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

/** Returns the length of the longest prefix in UTF-8, found by bisection. */
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

/** Returns the kind of an entry of a folder in words, such as `a symbolic link`. */
export function describeEntry(entry: Dirent | Stats): string {
  if (entry.isFile()) return 'a file';
  if (entry.isDirectory()) return 'a folder';
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (entry.isFIFO()) return 'a named pipe';
  return entry.isSocket() ? 'a socket' : 'a device';
}
