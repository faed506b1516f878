import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @typedef {{ name: string, doc: string, isCopy?: boolean, params: Readonly<Record<string, { isRequired?: true }>> }} Download */

/** What the files of a table add to its sentence. */
const FORMS = / (?:As a list of objects|With the types of the columns)\.$/;

/**
 * Returns the files of the service as the page lists them: those with one sentence are one entry.
 *
 * @param {string} root the project's folder, with its sources compiled
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function webFiles(root) {
  const catalog = pathToFileURL(join(root, 'dist', 'downloads', 'catalog.js')).href;
  const { DOWNLOADS } = /** @type {{ DOWNLOADS: readonly Download[] }} */ (await import(catalog));
  /** @type {Map<string, { doc: string, names: string[], needs: string[] }>} */
  const entries = new Map();
  for (const { name, doc: own, params } of DOWNLOADS) {
    const doc = own.replace(FORMS, '');
    const needs = Object.keys(params).filter((param) => params[param]?.isRequired);
    const entry = entries.get(doc) ?? { doc, names: [], needs };
    entries.set(doc, { ...entry, names: [...entry.names, name] });
  }
  const content = `// Made from src/downloads/catalog.ts by "npm run generate".

/** Files of one content: a sentence, their names, and the parameters that their addresses need. */
type FileEntry = {
  readonly doc: string;
  readonly names: readonly [string, ...string[]];
  readonly needs: readonly string[];
};

/** All files of the service. */
export const FILES: readonly FileEntry[] = ${JSON.stringify([...entries.values()])};
`;
  return [{ path: 'src/web/files.ts', content }];
}
