import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { claimedOf, keysOf } from './property-sentences.mjs';

/** @typedef {import('./property-sentences.mjs').Rules} Rules */
/** @typedef {readonly [name: string, meaning: string]} Meaning */

const { FOLDERS } = /** @type {typeof import('../../src/dataset/folders.ts')} */ (
  await tsImport('../../src/dataset/folders.ts', import.meta.url)
);
const { TYPES } = /** @type {typeof import('../../src/model/property.ts')} */ (
  await tsImport('../../src/model/property.ts', import.meta.url)
);

/** The properties that most types share: those that a place and a nation have. */
const SHARED = Object.fromEntries(
  Object.entries(claimedOf('Place')).filter(([name]) => name in claimedOf('Nation')),
);

/**
 * Returns the codebook and the data dictionary with the meanings of all properties. People write their other columns.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export function propertyTables(root) {
  const codebook = TYPES.map(
    (type) => /** @type {const} */ ([`### ${type}\n`, meaningsOf(ownOf(claimedOf(type)))]),
  );
  const dictionary = Object.entries(FOLDERS).map(
    ([folder, type]) => /** @type {const} */ ([`### ${folder}/\n`, keyMeanings(type)]),
  );
  return Promise.resolve([
    filled(root, 'docs/codebook.md', [
      ['### All but tenures, disputes, coverage and sources\n', meaningsOf(SHARED)],
      ...codebook,
    ]),
    filled(root, 'seed/README.md', [
      ['these claimed keys:\n', meaningsOf(SHARED)],
      ...dictionary,
      ['### tenures, in leaders/\n', keyMeanings('Tenure')],
    ]),
  ]);
}

/** @param {import('../../src/model/property.ts').TypeName} type @returns {Meaning[]} */
function keyMeanings(type) {
  const { editorial, claimed } = keysOf(type);
  return [
    ...Object.entries(editorial).map(
      ([name, { doc, required }]) =>
        /** @type {const} */ ([`\`${name}\``, `${required ? '_E!_' : '_E_'} ${doc}`]),
    ),
    ...meaningsOf(ownOf(claimed)),
  ];
}

/** @param {Rules} rules @returns {Rules} */
const ownOf = (rules) => Object.fromEntries(Object.entries(rules).filter(([name]) => !(name in SHARED)));

/**
 * Returns the meaning of each property, and of its qualifiers and parts.
 *
 * @param {Rules} rules
 * @param {string} [before]
 * @returns {Meaning[]}
 */
function meaningsOf(rules, before = '') {
  return Object.entries(rules).flatMap(([name, { doc, qualifiers = {}, parts = {} }]) => {
    const path = `${before}\`${name}\``;
    return [/** @type {const} */ ([path, doc]), ...meaningsOf({ ...qualifiers, ...parts }, `${path} · `)];
  });
}

/**
 * @param {string} root
 * @param {string} path
 * @param {readonly (readonly [before: string, meanings: readonly Meaning[]])[]} tables
 */
function filled(root, path, tables) {
  const text = readFileSync(join(root, path), 'utf8');
  return {
    path,
    content: tables.reduce((content, [before, meanings]) => withMeanings(content, before, meanings), text),
  };
}

/**
 * Returns a document with the meanings in the first table after a text. They fill the column "meaning", in rows of their order.
 * Other rows stay before or after, and other cells do not change.
 *
 * @param {string} text
 * @param {string} before
 * @param {readonly Meaning[]} meanings
 * @returns {string}
 * @throws Error when there is no such text with a table
 */
export function withMeanings(text, before, meanings) {
  const start = text.indexOf(before);
  const table = /(?:^\|.*\n)+/m.exec(start < 0 ? '' : text.slice(start));
  if (table === null) throw new Error(`expected a table after "${before.trim()}", found none`);
  const [head = [], line = [], ...rows] = table[0].trimEnd().split('\n').map(cellsOf);
  const column = head.indexOf('meaning');
  const names = meanings.map(([name]) => name);
  const written = meanings.map(([name, meaning]) => {
    const row = rows.find(([first]) => first === name) ?? [name, ...head.slice(1).map(() => '')];
    return row.with(column, meaning);
  });
  const first = rows.findIndex(([name = '']) => names.includes(name));
  const others = rows
    .map((row, index) => ({ row, index }))
    .filter(({ row: [name = ''] }) => !names.includes(name));
  const all = [
    head,
    line,
    ...others.filter(({ index }) => index < first).map(({ row }) => row),
    ...written,
    ...others.filter(({ index }) => index >= first).map(({ row }) => row),
  ];
  const at = start + table.index;
  const lines = all.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  return text.slice(0, at) + lines + text.slice(at + table[0].length);
}

/** @param {string} line */
const cellsOf = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
