import type { Dirent, Stats } from 'node:fs';

/** Returns the kind of an entry of a folder in words, such as `a symbolic link`. */
export function describeEntry(entry: Dirent | Stats): string {
  if (entry.isFile()) return 'a file';
  if (entry.isDirectory()) return 'a folder';
  if (entry.isSymbolicLink()) return 'a symbolic link';
  if (entry.isFIFO()) return 'a named pipe';
  return entry.isSocket() ? 'a socket' : 'a device';
}
