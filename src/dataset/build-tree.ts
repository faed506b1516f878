import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import { firstIssues, issueAt } from './issue.ts';
import { describeValue, quote } from './wording.ts';
import type { Node, Pair, ParsedNode, YAMLMap } from 'yaml';
import type { Issue, IssueCode, Position } from './issue.ts';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree.ts';

/** A text as a mapping, or what keeps it from being one. */
export type Parsed = { readonly root: YamlMap } | { readonly issues: readonly Issue[] };

/** The tree of a parsed document, or an issue for each key that repeats and each use of anchors, aliases and tags. */
export function treeOf(file: string, contents: ParsedNode, at: (offset: number) => Position): Parsed {
  const issues: Issue[] = [];
  const root = node({
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
  readonly at: (offset: number) => Position;
  readonly refuse: (position: Position, code: IssueCode, message: string) => void;
};

const NOTHING = { kind: 'scalar', value: null } as const;

const node =
  (builder: Builder, after: Position = { line: 1, column: 1 }) =>
  (value: unknown): YamlNode => {
    if (!isNode(value)) return { ...NOTHING, at: after };
    const at = value.range ? builder.at(value.range[0]) : after;
    refuseFeatures(builder, value, at);
    if (isMap(value)) return map(builder, value, at);
    if (isSeq(value))
      return { kind: 'list', at, flow: Boolean(value.flow), items: value.items.map(node(builder, at)) };
    return isScalar(value) && isPlain(value.value)
      ? { kind: 'scalar', at, value: value.value }
      : { ...NOTHING, at };
  };

const isNode = (value: unknown): value is Node =>
  isMap(value) || isSeq(value) || isScalar(value) || isAlias(value);

const isPlain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

function refuseFeatures({ refuse }: Builder, value: Node, at: Position): void {
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

function map(builder: Builder, value: YAMLMap, at: Position): YamlMap {
  const entries = new Map<string, YamlEntry>();
  for (const pair of value.items) addPair(builder, entries, pair, at);
  return { kind: 'map', at, flow: Boolean(value.flow), entries };
}

function addPair(builder: Builder, entries: Map<string, YamlEntry>, pair: Pair, around: Position): void {
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
