import * as words from '../model/vocabulary.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { FilePosition } from './issue.ts';

/** A parsed YAML value with its position. It contains only plain scalars, lists and mappings with text keys. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** A scalar of the YAML 1.2 core schema. */
export type YamlScalar = {
  readonly kind: 'scalar';
  readonly at: FilePosition;
  readonly value: string | number | boolean | null;
};

/** A list. */
export type YamlList = {
  readonly kind: 'list';
  readonly at: FilePosition;
  readonly items: readonly YamlNode[];
  /** True if it is written in brackets. */
  readonly flow: boolean;
};

/** A mapping. Each key occurs once. */
export type YamlMap = {
  readonly kind: 'map';
  readonly at: FilePosition;
  readonly entries: ReadonlyMap<string, YamlEntry>;
  /** True if it is written in braces. */
  readonly flow: boolean;
};

/** A value of a mapping and the position of its key. */
export type YamlEntry = { readonly keyAt: FilePosition; readonly node: YamlNode };

/** Returns the value as plain JavaScript data. */
export function plainValue(node: YamlNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(plainValue);
  return Object.fromEntries([...node.entries].map(([key, entry]) => [key, plainValue(entry.node)]));
}

/** Returns the value of a key of a mapping; undefined if the node is not a mapping or lacks the key. */
export const child = (node: YamlNode | undefined, key: string): YamlNode | undefined =>
  node?.kind === 'map' ? node.entries.get(key)?.node : undefined;

/** Returns the text of a scalar that is text. */
export const nodeText = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;

/** Returns the node at a path of keys and list positions, or the last existing node on the path. */
export function nodeAt(root: YamlNode, path: readonly PropertyKey[]): YamlNode {
  let node = root;
  for (const step of path) {
    const next = node.kind === 'list' ? node.items[Number(step)] : child(node, String(step));
    if (!next) return node;
    node = next;
  }
  return node;
}

/** Returns the position of a key of the mapping at a path. */
export function keyPosition(root: YamlNode, path: readonly PropertyKey[], key: string): FilePosition {
  const node = nodeAt(root, path);
  return (node.kind === 'map' ? node.entries.get(key)?.keyAt : undefined) ?? node.at;
}

/**
 * Returns a scalar in the canonical format: without quotes if every reader of YAML takes it for text, dates and other scalars
 * in quotes. `inFlow` is inside `[…]` or `{…}`.
 */
export function scalarText(value: string | number | boolean | null, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  const text = value.normalize('NFC');
  if (isPlain(text, inFlow)) return text;
  const single = text.includes('"') && !text.includes("'") && !UNPRINTABLE.test(text);
  return single ? `'${text}'` : doubleQuoted(text);
}

/** Returns a key in the canonical format: known keys, including `on`, without quotes. */
export const keyText = (key: string): string =>
  /^[a-z][a-zA-Z\d]*$/.test(key) && !['null', 'true', 'false'].includes(key) ? key : scalarText(key, true);

/**
 * Returns true for a word of a closed list and for a date, which are complete. No comment may follow other texts without
 * quotes, since their `#` may be part of the text.
 */
export const isClosedText = (text: string): boolean =>
  CLOSED_WORDS.has(text) || parseImpreciseDate(text) !== undefined;

const CLOSED_WORDS: ReadonlySet<string> = new Set(Object.values(words).flat());

/** Letters, digits and signs that have no meaning in YAML at the start of a text. */
const PLAIN_START = /^[\p{L}\p{N}\p{M}(¶§«“„‘’€£$+<.…—–/]/u;

/** Texts that the YAML core schema, or an older reader of YAML, takes for a number, a truth value or null. */
const OTHER_TYPES =
  /^(?:null|true|false|yes|no|on|off|y|n|~|[-+]?\.inf|\.nan|0o[0-7_]+|0x[\da-f_]+|[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:e[-+]?\d+)?|[-+]?\d+(?::\d\d?)+(?:\.\d*)?)$/i;

const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/u;

function isPlain(text: string, inFlow: boolean): boolean {
  if (!PLAIN_START.test(text) || text !== text.trim() || UNPRINTABLE.test(text)) return false;
  if (/:(?:\s|$)|\s#/.test(text) || (inFlow && /[,[\]{}]|^[^\s]*:/.test(text))) return false;
  return !OTHER_TYPES.test(text) && !text.startsWith('...') && !parseImpreciseDate(text);
}

const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replaceAll(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (character) => `\\U${(character.codePointAt(0) ?? 0).toString(16).padStart(8, '0')}`,
  );
