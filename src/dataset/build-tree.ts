import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { firstIssues, issueAt } from './issue.ts';
import { isClosedText } from './yaml-scalar.ts';
import { describeValue, quote } from './wording.ts';
import type { Node, Pair, ParsedNode, Scalar, YAMLMap } from 'yaml';
import type { Issue, IssueCode, FilePosition } from './issue.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** A text as a mapping, or what keeps it from being one. */
export type Parsed = { readonly root: YamlMap } | { readonly issues: readonly Issue[] };

/**
 * Returns the tree of a parsed document, or an issue for each key that repeats, each use of anchors, aliases and tags, and each
 * place where YAML reads less, or something else, than a person sees.
 */
export function treeOf(
  file: string,
  text: string,
  contents: ParsedNode,
  at: (offset: number) => FilePosition,
): Parsed {
  const issues: Issue[] = [];
  const root = node({
    text,
    at,
    refuse: (position, code, message) => issues.push(issueAt(file, position, code, message)),
  })(contents);
  if (issues.length > 0) return { issues: firstIssues(issues) };
  if (root.kind === 'map') return { root };
  const found = root.kind === 'list' ? 'a list' : describeValue(root.value);
  const message = `expected a mapping with keys such as "id", found ${found}; begin each line with a key and a colon`;
  return { issues: [issueAt(file, root.at, 'not-a-mapping', message)] };
}

type Builder = {
  readonly text: string;
  readonly at: (offset: number) => FilePosition;
  readonly refuse: (position: FilePosition, code: IssueCode, message: string) => void;
};

const NOTHING = { kind: 'scalar', value: null } as const;

const node =
  (builder: Builder, after: FilePosition = { line: 1, column: 1 }) =>
  (value: unknown): YamlNode => {
    if (!isNode(value)) return { ...NOTHING, at: after };
    const at = value.range ? builder.at(value.range[0]) : after;
    refuseFeatures(builder, value, at);
    if (isMap(value)) return map(builder, value, at);
    if (isSeq(value))
      return { kind: 'list', at, flow: Boolean(value.flow), items: value.items.map(node(builder, at)) };
    if (isScalar(value)) refuseLosses(builder, value, at, after);
    return isScalar(value) && isPlain(value.value)
      ? { kind: 'scalar', at, value: value.value }
      : { ...NOTHING, at };
  };

const isNode = (value: unknown): value is Node =>
  isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function refuseFeatures({ refuse }: Builder, value: Node, at: FilePosition): void {
  if (isAlias(value))
    refuse(
      at,
      'yaml-feature',
      `expected a value, found the alias ${quote(`*${value.source}`)}; write the value`,
    );
  else if ('anchor' in value && value.anchor) {
    refuse(at, 'yaml-feature', `expected a value without an anchor; delete ${quote(`&${value.anchor}`)}`);
  }
  if (value.tag) refuse(at, 'yaml-feature', 'expected a value without a tag; delete what begins with "!"');
}

/** Refuses a scalar of which YAML reads less, or something else, than what is written; `around` is its key or list. */
function refuseLosses(
  builder: Builder,
  { value, source, type, range }: Scalar,
  at: FilePosition,
  around: FilePosition,
): void {
  const { refuse, text } = builder;
  if (typeof value === 'number' && source !== String(value)) {
    const found = `found ${quote(source ?? '')}, which YAML reads as ${value}`;
    const digits = Math.abs(value) < Number.MAX_SAFE_INTEGER ? `write ${value}, or ` : '';
    refuse(at, 'bad-number', `expected plain digits, ${found}; ${digits}put it in double quotes`);
  }
  if (typeof value !== 'string' || type !== 'PLAIN' || !range) return;
  const item = ITEM_IN_TEXT.exec(text.slice(range[0], range[1]));
  if (item) refuse(builder.at(range[0] + item.index + item[0].length - 1), 'text-lost', NO_ITEM);
  COMMENT_BEHIND.lastIndex = range[1];
  if (isClosedText(value) || !COMMENT_BEHIND.test(text)) return;
  const comment = builder.at(COMMENT_BEHIND.lastIndex - 1);
  const isBehind = comment.line === builder.at(range[1]).line;
  if (!isBehind && comment.column <= around.column) return;
  const [found = ''] = text.slice(COMMENT_BEHIND.lastIndex - 1).split(/\r?\n/, 1);
  refuse(comment, 'text-lost', `${isBehind ? NOT_BEHIND : NOT_BELOW}, found ${quote(found)}; ${CLEARER}`);
}

/** A comment right behind a text, or on one of the next lines with nothing between. */
const COMMENT_BEHIND = /[ \t]+#|[ \t]*(?:\r?\n[ \t]*)+#/y;

/** A line of a text that looks like an item of a list. */
const ITEM_IN_TEXT = /\n[ \t]*-(?=[ \t\r\n])/;

const NOT_BEHIND = 'expected no comment behind a text without quotes';
const NOT_BELOW = 'expected a comment no further right than the key or dash before it';
const CLEARER =
  'YAML drops it. Put the text in double quotes if this is part of it; else write the comment above, in a line of its own';
const NO_ITEM =
  'expected an item below the dash before it, found it further right, where YAML reads it as part of the text; move it, or put the text in double quotes';

function map(builder: Builder, value: YAMLMap, at: FilePosition): YamlMap {
  const entries = new Map<string, YamlEntry>();
  for (const pair of value.items) addPair(builder, entries, pair, at);
  return { kind: 'map', at, flow: Boolean(value.flow), entries };
}

function addPair(builder: Builder, entries: Map<string, YamlEntry>, pair: Pair, around: FilePosition): void {
  const key = node(builder, around)(pair.key);
  if (key.kind !== 'scalar' || typeof key.value !== 'string' || key.value === '__proto__') {
    const found =
      key.kind === 'scalar' ? describeValue(key.value) : `a ${key.kind === 'map' ? 'mapping' : 'list'}`;
    builder.refuse(key.at, 'unknown-key', `expected a key that is a word, found ${found}`);
    return;
  }
  const earlier = entries.get(key.value);
  if (earlier) {
    const place = `line ${earlier.keyAt.line}`;
    builder.refuse(
      key.at,
      'duplicate-key',
      `the key ${quote(key.value)} stands already in ${place}; keep one of them`,
    );
    return;
  }
  entries.set(key.value, { keyAt: key.at, node: node(builder, key.at)(pair.value) });
}
