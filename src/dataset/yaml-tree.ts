import type { FilePosition } from './issue.ts';

/** A parsed YAML value with its position; it holds plain scalars, lists and mappings with text keys only. */
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

/** A mapping; each key only once. */
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

/** Returns the value of a key of a mapping; undefined where the node is no mapping or lacks the key. */
export const child = (node: YamlNode | undefined, key: string): YamlNode | undefined =>
  node?.kind === 'map' ? node.entries.get(key)?.node : undefined;

/** Returns the text of a scalar that is text. */
export const nodeText = (node: YamlNode | undefined): string | undefined =>
  node?.kind === 'scalar' && typeof node.value === 'string' ? node.value : undefined;

/** Returns the node at a path of keys and list positions, or the last one on the way that there is. */
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
