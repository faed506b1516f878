import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Returns a text that changes with the name and content of each file.
 *
 * @param {string} root the folder from which the files are named
 * @param {readonly string[]} files
 * @returns {string}
 */
export function hashOf(root, files) {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Returns the files below a folder, in a stable order.
 *
 * @param {string} folder
 * @returns {string[]}
 */
export function filesOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)],
    );
}
