import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import compile from 'icu-minify/compile';

/**
 * The messages of one language: its tag, its own name, whether somebody who speaks it has read them, and ICU messages by key.
 * @typedef {{ language: string, name: string, reviewed: boolean, messages: Readonly<Record<string, string>> }} Language
 * @typedef {import('@formatjs/icu-messageformat-parser').MessageFormatElement} Element
 */

const SOURCE = 'en';

/** The kinds of the parts of a message that are arguments, and the types of their values. */
const ARGUMENTS = new Map([
  [TYPE.argument, 'string'],
  [TYPE.select, 'string'],
  [TYPE.number, 'number'],
  [TYPE.plural, 'number'],
  [TYPE.tag, 'Tag'],
]);

/**
 * Returns the compiled messages of the page, one file for each language, and the types of their keys and arguments.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ path: string, content: string }[]>}
 * @throws Error when a language lacks a message, or a message takes other arguments than the English one.
 */
export function webMessages(root) {
  const folder = join(root, 'src', 'web', 'messages');
  const languages = readdirSync(folder).map((name) => readLanguage(join(folder, name)));
  const source = languages.find(({ language }) => language === SOURCE);
  if (!source) throw new Error(`expected ${SOURCE}.json in ${folder}, found none`);
  for (const each of languages) assertComplete(each, source);
  return Promise.resolve([
    { path: 'src/web/compiled/types.ts', content: typesOf(source, languages) },
    ...languages.flatMap((each) => [
      { path: `src/web/compiled/${each.language}.ts`, content: compiled(each, true) },
      { path: `src/web/compiled/${each.language}-more.ts`, content: compiled(each, false) },
    ]),
  ]);
}

/** @param {string} path @returns {Language} */
function readLanguage(path) {
  return /** @type {Language} */ (JSON.parse(readFileSync(path, 'utf8')));
}

/** @param {Language} language @param {Language} source */
function assertComplete({ language, messages }, source) {
  const keys = new Set([...Object.keys(source.messages), ...Object.keys(messages)]);
  for (const key of keys) {
    const [own, wanted] = [messages[key], source.messages[key]];
    if (own === undefined || wanted === undefined)
      throw new Error(
        `expected the message ${key} in ${language}.json and in ${SOURCE}.json, found it in one of them; add or remove it`,
      );
    const [found, expected] = [describe(argumentsOf(own)), describe(argumentsOf(wanted))];
    if (found !== expected)
      throw new Error(
        `expected the message ${key} of ${language}.json to have the arguments ${expected || 'of none'} of ${SOURCE}.json, found ${found || 'none'}`,
      );
  }
}

/** @param {ReadonlyMap<string, string>} all */
const describe = (all) =>
  [...all]
    .map(([name, type]) => `${name}: ${type}`)
    .sort()
    .join('; ');

/**
 * Returns the arguments of a message with their types.
 *
 * @param {string} message @returns {ReadonlyMap<string, string>}
 */
function argumentsOf(message) {
  /** @type {Map<string, string>} */
  const found = new Map();
  collect(parse(message), found);
  return found;
}

/** @param {readonly Element[]} elements @param {Map<string, string>} found */
function collect(elements, found) {
  for (const element of elements) {
    const type = ARGUMENTS.get(element.type);
    if (type !== undefined && 'value' in element) found.set(element.value, type);
    if (element.type === TYPE.tag) collect(element.children, found);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      for (const { value } of Object.values(element.options)) collect(value, found);
  }
}

/** @param {Language} source @param {readonly Language[]} languages */
function typesOf({ messages }, languages) {
  const keys = Object.entries(messages).map(([key, message]) => {
    const all = [...argumentsOf(message)].map(([name, type]) => `readonly ${name}: ${type}`);
    return `  readonly '${key}': ${all.length === 0 ? 'null' : `{ ${all.join('; ')} }`};`;
  });
  const codes = languages.map(({ language }) => language).sort();
  return `// Made from src/web/messages by "npm run generate".
import type format from 'icu-minify/format';
import type { ComponentChildren } from 'preact';

/** Draws a part of a message. It gets the words inside of its tag. */
export type Tag = (words: ComponentChildren) => ComponentChildren;

/** The messages of the page: the arguments of each, null for none. */
export type Messages = {
${keys.join('\n')}
};

/** The tag of a language with messages. */
export type Language = ${codes.map((each) => `'${each}'`).join(' | ')};

/** A part of the messages of a language, compiled; \`reviewed\` if somebody who speaks it has read them. */
export type CompiledLanguage = {
  readonly reviewed: boolean;
  readonly messages: Readonly<Partial<Record<keyof Messages, Parameters<typeof format>[0]>>>;
};

/** The languages by their own names. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
${[...languages]
  .sort((a, b) => ORDER.indexOf(a.language) - ORDER.indexOf(b.language))
  .map(({ language, name }) => `  ${language}: ${JSON.stringify(name)},`)
  .join('\n')}
};
`;
}

/** The order of languages in the chooser. Others come first. */
const ORDER = ['en', 'ru', 'kk', 'zh', 'ko'];

/** The themes of the messages of the first view. A reader of the first view loads no others. */
const FIRST = new Set('page clock state download date count level tier status type text formats'.split(' '));

/** @param {Language} language @param {boolean} isFirst */
function compiled({ language, reviewed, messages }, isFirst) {
  const entries = Object.entries(messages)
    .filter(([key]) => FIRST.has(key.split('.')[0] ?? '') === isFirst)
    .map(([key, message]) => `    '${key}': ${JSON.stringify(compile(message))},`);
  return `// Made from src/web/messages/${language}.json by "npm run generate".
import type { CompiledLanguage } from './types.ts';

export const LANGUAGE: CompiledLanguage = {
  reviewed: ${String(reviewed)},
  messages: {
${entries.join('\n')}
  },
};
`;
}
