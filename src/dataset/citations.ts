import { child, nodeText } from './yaml-tree.ts';
import { nearest } from './suggest.ts';
import type { FilePosition } from './issue.ts';
import type { YamlNode } from './yaml-tree.ts';

/** A source that a fact cites, and where in the file it does. */
export type Citation = {
  readonly source: string;
  readonly locator: string | null;
  readonly support: string | undefined;
  readonly by: string | undefined;
  readonly on: string | undefined;
  readonly at: FilePosition;
};

/**
 * What holds for the facts of a record, a tenure, a fact or an item unless they say otherwise.
 * `citations` is null where the file has something else than a list of citations.
 */
export type Scope = {
  readonly citations: readonly Citation[] | null;
  readonly support: string | undefined;
  readonly confidence: string | undefined;
  readonly by: string | undefined;
  readonly on: string | undefined;
};

/** The scope of a record that has not yet said anything. */
export const EMPTY_SCOPE: Scope = {
  citations: [],
  support: undefined,
  confidence: undefined,
  by: undefined,
  on: undefined,
};

/**
 * The scope inside a mapping: what it says itself, and the rest from around it. How the sources support it, who is
 * quoted, and when, belongs to the sources around: a mapping with sources of its own does not take it over.
 */
export function scopeOf(node: YamlNode, around: Scope): Scope {
  const sources = child(node, 'sources');
  const utterance = sources ? EMPTY_SCOPE : around;
  return {
    citations: sources ? citationsOf(sources) : isMisspelt(node) ? null : around.citations,
    support: nodeText(child(node, 'support')) ?? utterance.support,
    confidence: nodeText(child(node, 'confidence')) ?? around.confidence,
    by: nodeText(child(node, 'by')) ?? utterance.by,
    on: nodeText(child(node, 'on')) ?? utterance.on,
  };
}

/** Whether a mapping seems to mean its sources by another key: then they are not those around it. */
const isMisspelt = (node: YamlNode): boolean =>
  node.kind === 'map' && [...node.entries.keys()].some((key) => nearest(key, ['sources']) !== undefined);

/** The citations of a list, each source once. */
function citationsOf(node: YamlNode): readonly Citation[] | null {
  if (node.kind !== 'list' || node.items.length === 0) return null;
  const citations = node.items.map(citationOf).filter((citation) => citation !== undefined);
  if (citations.length < node.items.length) return null;
  return citations.filter(({ source }, i) => citations.findIndex((other) => other.source === source) === i);
}

function citationOf(node: YamlNode): Citation | undefined {
  if (node.kind === 'map') {
    const source = child(node, 'source');
    const id = nodeText(source);
    const [locator, support, by, on] = ['at', 'support', 'by', 'on'].map((key) => nodeText(child(node, key)));
    return source && id
      ? { source: id, locator: locator ?? null, support, by, on, at: source.at }
      : undefined;
  }
  const text = nodeText(node);
  if (!text) return undefined;
  const end = text.indexOf(' ');
  const [source, locator] = end < 0 ? [text, ''] : [text.slice(0, end), text.slice(end).trim()];
  return { source, locator: locator || null, support: undefined, by: undefined, on: undefined, at: node.at };
}
