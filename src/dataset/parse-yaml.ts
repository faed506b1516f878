import { LineCounter, parseAllDocuments, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { firstIssues, issueAt } from './issue.ts';
import { printableLine, describeValue, quoteValue } from './wording.ts';
import { isClosedText } from './yaml-tree.ts';
import type { Document, ParsedNode, YAMLError, Node, Pair, Scalar, YAMLMap } from 'yaml';
import type { Issue, IssueCode, FilePosition } from './issue.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** The YAML options: version 1.2, core schema. `treeOf` finds repeated keys in linear time. */
const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  uniqueKeys: false,
  prettyErrors: false,
  strict: true,
} as const;

/** Parses the single YAML mapping of a file; never throws. `file` is its name in issues. */
export function parseYaml(file: string, text: string): Parsed {
  const unfit = checkText(file, text);
  if (unfit.length > 0) return { issues: unfit };
  const lines = new LineCounter();
  const documents = parseDocuments(text, lines);
  const at = (offset: number): FilePosition => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const refuse = (offset: number, code: IssueCode, message: string): Parsed => ({
    issues: [issueAt(file, at(offset), code, message)],
  });
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  if (errors.length > 0) return { issues: syntaxIssues(file, errors, at) };
  const [document, second] = documents;
  const contents = document?.contents;
  if (!document || !contents || isEmpty(contents)) return refuse(0, 'empty-file', EMPTY);
  if (second) return refuse(second.range[0], 'several-documents', SEVERAL);
  const directive = text.search(/^%/m);
  if (directive >= 0 && directive < document.range[0]) return refuse(directive, 'yaml-feature', DIRECTIVE);
  return treeOf(file, text, contents, at);
}

const EMPTY = 'expected a record, found an empty file; write the record or delete the file';
const SEVERAL = 'expected one document, found the start of another one; give each record a file of its own';
const DIRECTIVE = 'expected no YAML directive; delete the line';

function parseDocuments(text: string, lineCounter: LineCounter): readonly Document.Parsed[] {
  const documents = parseAllDocuments(text, { ...YAML_OPTIONS, lineCounter });
  return 'empty' in documents ? [] : documents;
}

/** Returns true if a document contains only comments. */
function isEmpty(contents: ParsedNode): boolean {
  return (
    contents.range[0] === contents.range[1] && !contents.tag && !('anchor' in contents && contents.anchor)
  );
}

/** Returns the first error of each line. Further errors on the same line result from it. */
function syntaxIssues(
  file: string,
  errors: readonly YAMLError[],
  at: (offset: number) => FilePosition,
): readonly Issue[] {
  const byLine = new Map<number, Issue>();
  for (const error of errors) {
    const position = at(error.pos[0]);
    if (!byLine.has(position.line)) byLine.set(position.line, syntaxIssue(file, position, error));
  }
  return firstIssues([...byLine.values()]);
}

function syntaxIssue(file: string, at: FilePosition, error: YAMLError): Issue {
  const why = printableLine(error.message);
  if (error.code === 'TAG_RESOLVE_FAILED') {
    return issueAt(file, at, 'yaml-feature', 'expected a value without a tag; delete what begins with "!"');
  }
  return issueAt(file, at, 'yaml-syntax', `expected YAML that can be parsed: ${why}`);
}

/** The mapping of a text, or its issues. */
type Parsed = { readonly root: YamlMap } | { readonly issues: readonly Issue[] };

/**
 * Returns the tree of a parsed document. Adds an issue for each repeated key, each anchor, alias and tag, and each text that
 * YAML reads differently from a person.
 */
function treeOf(
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
      `expected a value, found the alias ${quoteValue(`*${value.source}`)}; write the value`,
    );
  else if ('anchor' in value && value.anchor) {
    refuse(
      at,
      'yaml-feature',
      `expected a value without an anchor; delete ${quoteValue(`&${value.anchor}`)}`,
    );
  }
  if (value.tag) refuse(at, 'yaml-feature', 'expected a value without a tag; delete what begins with "!"');
}

/** Refuses a scalar that YAML reads shorter than its text, or differently. `around` is its key or list. */
function refuseLosses(
  builder: Builder,
  { value, source, type, range }: Scalar,
  at: FilePosition,
  around: FilePosition,
): void {
  const { refuse, text } = builder;
  if (typeof value === 'number' && source !== String(value)) {
    const found = `found ${quoteValue(source ?? '')}, which YAML reads as ${value}`;
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
  refuse(
    comment,
    'text-lost',
    `${isBehind ? NOT_BEHIND : NOT_BELOW}, found ${quoteValue(found)}; ${CLEARER}`,
  );
}

/** A comment after a text, on the same line or on one of the next lines without content between. */
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
      `the key ${quoteValue(key.value)} occurs already in ${place}; keep one of them`,
    );
    return;
  }
  entries.set(key.value, { keyAt: key.at, node: node(builder, key.at)(pair.value) });
}

/**
 * Returns issues for texts that the YAML parser must not get: control characters, tabs as indentation, and deep nesting. Deep
 * nesting would exhaust the stack of the recursive parser.
 */
function checkText(file: string, text: string): readonly Issue[] {
  const refuse = (code: IssueCode, message: string) => (at: FilePosition) => issueAt(file, at, code, message);
  return [
    ...firstIssues(tabs(text).map(refuse('tab', TAB))),
    ...firstMatch(text, CONTROL).map(refuse('control-character', CONTROLS)),
    ...firstMatch(text, DEEP_BLOCKS).map(refuse('too-deep', DEEP)),
    ...deepBracket(text).map(refuse('too-deep', DEEP)),
  ];
}

const TAB = 'expected blanks for indentation, found a tab; use two blanks for each level';
const CONTROLS = 'expected text, found a control character; delete it';
const DEEP = 'expected a few levels of lists and mappings, found dozens; write it flatter';

/** The characters that YAML forbids, and a carriage return that does not end a line. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\r(?!\n)/;

/** A line that begins far to the right, or with many signs of items, keys and values. */
const DEEP_BLOCKS = /^ {100}|^ *(?:[-?:][ \n]+){20}/m;

const MOST_BRACKETS = 100;

function tabs(text: string): readonly FilePosition[] {
  return text.split('\n').flatMap((content, i) => {
    const match = /^ *\t/.exec(content);
    return match ? [{ line: i + 1, column: match[0].length }] : [];
  });
}

function firstMatch(text: string, pattern: RegExp): readonly FilePosition[] {
  const offset = text.search(pattern);
  return offset < 0 ? [] : [positionOf(text, offset)];
}

function deepBracket(text: string): readonly FilePosition[] {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    if (depth > MOST_BRACKETS) return [positionOf(text, offset)];
  }
  return [];
}

function positionOf(text: string, offset: number): FilePosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
