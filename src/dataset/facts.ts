import { child, nodeText } from './yaml-tree.ts';
import { joinValues } from '../model/property.ts';
import { valueKey } from './keys.ts';
import { nearest } from './wording.ts';
import type { FilePosition } from './issue.ts';
import type { Property, QualifierRule, ValueRule } from '../model/property.ts';
import type { YamlNode } from './yaml-tree.ts';

/** A value with its rule and its place in the file. */
export type PlacedValue = { readonly rule: ValueRule; readonly text: string; readonly at: FilePosition };

/** The value of a qualifier as a claim holds it. `items` are its values in the file: of a list several, otherwise itself. */
export type PlacedQualifier = PlacedValue & { readonly items: readonly PlacedValue[] };

/** A value of a claimed property in a file. Each citation of the value makes one claim. */
export type SeedFact = PlacedValue & {
  readonly subject: string;
  /** The name of the property, or `<property>.<part>` for a part. */
  readonly name: string;
  readonly property: Property;
  /** The item of a part. */
  readonly edge: string | null;
  readonly qualifiers: Readonly<Record<string, PlacedQualifier>>;
  readonly negated: boolean;
  readonly rank: string;
  readonly derived: string | null;
  readonly scope: Scope;
  /** The names of its parts. */
  readonly parts: readonly string[];
};

/** The context of a fact: its subject, its name, and the values that it inherits. */
type FactContext = {
  readonly subject: string;
  readonly name: string;
  readonly edge: string | null;
  readonly scope: Scope;
  readonly rank: string;
  readonly derived: string | null;
};

/** Returns the facts under the key of a property, parts included. Ignores nodes without the shape of a fact. */
export function seedFacts(property: Property, node: YamlNode, context: FactContext): readonly SeedFact[] {
  if (node.kind === 'list') return node.items.flatMap((item) => factOf(property, item, context));
  return factOf(property, node, context);
}

function factOf(property: Property, node: YamlNode, context: FactContext): readonly SeedFact[] {
  const long = node.kind === 'map';
  const value = placedValue(property, long ? child(node, valueKey(property)) : node);
  if (!value) return [];
  const scope = long ? scopeOf(node, context.scope) : context.scope;
  const derived = nodeText(child(node, 'derived')) ?? context.derived;
  const rank = nodeText(child(node, 'rank')) ?? context.rank;
  const partNodes = partNodesOf(property, node);
  const denial = child(node, 'not');
  const fact: SeedFact = {
    rule: value.rule,
    text: value.text,
    at: value.at,
    subject: context.subject,
    name: context.name,
    property,
    edge: context.edge,
    qualifiers: qualifiersOf(property, node),
    negated: denial?.kind === 'scalar' && denial.value === true,
    rank,
    derived,
    scope,
    parts: partNodes.map(({ name }) => name),
  };
  if (partNodes.length === 0) return [fact];
  const inner = { subject: context.subject, edge: value.text, scope, derived, rank: inheritedRank(rank) };
  const parts = partNodes.flatMap((entry) =>
    seedFacts(entry.part, entry.node, { ...inner, name: `${context.name}.${entry.name}` }),
  );
  return [fact, ...parts];
}

type PartNode = { readonly name: string; readonly part: Property; readonly node: YamlNode };

function partNodesOf({ parts }: Property, node: YamlNode): readonly PartNode[] {
  if (!parts || node.kind !== 'map') return [];
  return Object.entries(parts).flatMap(([name, part]) => {
    const partNode = child(node, name);
    return partNode ? [{ name, part, node: partNode }] : [];
  });
}

/** Returns the rank of the parts of an item: DEPRECATED is inherited, PREFERRED is not. */
const inheritedRank = (rank: string): string => (rank === 'DEPRECATED' ? rank : 'NORMAL');

const NONE = {};

function qualifiersOf({ qualifiers }: Property, node: YamlNode): Readonly<Record<string, PlacedQualifier>> {
  if (!qualifiers || node.kind !== 'map') return NONE;
  const found = Object.entries(qualifiers).flatMap(([name, rule]) => {
    const value = placedQualifier(rule, child(node, name));
    return value ? [[name, value] as const] : [];
  });
  return Object.fromEntries(found);
}

function placedQualifier(rule: QualifierRule, node: YamlNode | undefined): PlacedQualifier | undefined {
  if (!node || !rule.list) {
    const value = placedValue(rule, node);
    return value && { ...value, items: [value] };
  }
  if (node.kind !== 'list') return undefined;
  const items = node.items.flatMap((item) => placedValue(rule, item) ?? []);
  return { rule, text: joinValues(items.map(({ text }) => text)), at: node.at, items };
}

function placedValue(rule: ValueRule, node: YamlNode | undefined): PlacedValue | undefined {
  if (node?.kind !== 'scalar') return undefined;
  const fits = typeof node.value === (NUMBERS.includes(rule.kind) ? 'number' : 'string');
  return fits ? { rule, text: String(node.value), at: node.at } : undefined;
}

/** The kinds of values that a file writes as numbers. */
const NUMBERS: readonly string[] = ['INTEGER', 'AMOUNT'];

/** A citation of a source by a fact, and its place in the file. */
export type Citation = {
  readonly source: string;
  readonly locator: string | null;
  readonly support: string | undefined;
  readonly by: string | undefined;
  readonly on: string | undefined;
  readonly at: FilePosition;
};

/**
 * The defaults for the facts of a record, a tenure, a fact or an item. `citations` is null if the file has no valid list of
 * citations.
 */
export type Scope = {
  readonly citations: readonly Citation[] | null;
  readonly support: string | undefined;
  readonly confidence: string | undefined;
  readonly by: string | undefined;
  readonly on: string | undefined;
};

/** A scope without values. */
export const EMPTY_SCOPE: Scope = {
  citations: [],
  support: undefined,
  confidence: undefined,
  by: undefined,
  on: undefined,
};

/**
 * Returns the scope inside a mapping: its own values, and the values around it for the rest. Support, speaker and date belong
 * to the sources around. A mapping with its own sources does not inherit them.
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

/** Returns true if a mapping seems to name its sources under another key. It then does not inherit the sources around it. */
const isMisspelt = (node: YamlNode): boolean =>
  node.kind === 'map' && [...node.entries.keys()].some((key) => nearest(key, ['sources']) !== undefined);

/** Returns the citations of a list, each source once. */
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
