import { hash } from 'node:crypto';
import { memoize } from '../model/functions.ts';
import { GRAPH_MODEL, VERSION_SUFFIX } from '../model/graph-model.ts';
import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';

/** A value that a node or relationship can hold. */
export type Value = string | number | boolean | readonly string[] | null;

/** Properties of a node or relationship. */
export type Props = Readonly<Record<string, Value>>;

/** A relationship that leads to a record. */
export type LinkTo = { readonly type: string; readonly to: string };

/** A node to store: one version of a thing as known over some days. */
export type NodeRow = {
  readonly labels: readonly string[];
  readonly props: Props;
  /** The relationships of the row in the current layer; none for a row that the layer leaves out. */
  readonly links: readonly LinkTo[];
  readonly hash: string;
};

/** A relationship between two records to store: one version of it as known over some days. */
export type EdgeRow = {
  /** The type of the relation with `_ROW` behind it. */
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly props: Props;
  /** The properties of the same relationship in the current layer; null for none. */
  readonly now: Props | null;
  readonly hash: string;
};

/** The default days of a row: visible from every viewpoint. */
const ALWAYS = { knownFrom: FIRST_DAY, knownTo: LAST_DAY, validFrom: FIRST_DAY, validTo: LAST_DAY } as const;
const ALWAYS_NAMES = Object.keys(ALWAYS);

/** Returns a node row with the hash of its content. */
export function nodeRow(label: string, props: Props, links: readonly LinkTo[] = []): NodeRow {
  const content = { labels: ['Row', label], props: stored(props), links };
  return { ...content, hash: hashOf(content) };
}

/** Returns an edge row with the hash of its content. */
export function edgeRow(
  { type, from, to }: Pick<EdgeRow, 'type' | 'from' | 'to'>,
  props: Props,
  now: Props | null = null,
): EdgeRow {
  const content = { type: `${type}${VERSION_SUFFIX}`, from, to, props: stored(props) };
  return { ...content, now, hash: hashOf(content) };
}

/** Returns an edge row without the properties of the current layer. */
export const versionOf = ({ type, from, to, props, hash }: EdgeRow): Omit<EdgeRow, 'now'> => ({
  ...{ type, from, to },
  ...{ props, hash },
});

/** The days for which a version is known: `knownFrom` ≤ day < `knownTo`. */
export type Known = { readonly knownFrom: string; readonly knownTo: string };

/** Returns true for the version that no later source replaces. */
export const isLatest = ({ knownTo }: Known): boolean => knownTo === LAST_DAY;

/**
 * Returns the versions of a thing since the day `from`. `content` returns the content on a day. A new version begins on a
 * day of `days` (rising) on which the content changes. Null content makes a gap. The last version ends on the last day of
 * the calendar.
 */
export function versionsOverTime<Content extends Props>(
  from: string,
  days: readonly string[],
  content: (day: string) => Content | null,
): readonly (Content & Known)[] {
  const cuts = [from, ...days.filter((day) => day > from)].filter((day) => day < LAST_DAY);
  const [only] = cuts;
  if (only !== undefined && cuts.length === 1) {
    const props = content(only);
    return props === null ? [] : [{ ...props, knownFrom: only, knownTo: LAST_DAY }];
  }
  const result: (Content & Known)[] = [];
  let last = '';
  for (const day of cuts) {
    const props = content(day);
    const text = JSON.stringify(props);
    const previous = result.at(-1);
    if (previous?.knownTo === LAST_DAY && text !== last) {
      result[result.length - 1] = { ...previous, knownTo: day };
    }
    if (props !== null && text !== last) result.push({ ...props, knownFrom: day, knownTo: LAST_DAY });
    last = text;
  }
  return result;
}

/** Returns properties without nulls and in one order, so that equal content has one hash. */
function stored(props: Props): Props {
  const result: Record<string, Value> = {};
  for (const name of inOrder(Object.keys(props).join(' '))) {
    const value = props[name] ?? (ALWAYS as Props)[name];
    if (value !== undefined) result[name] = value;
  }
  return result;
}

/** Returns the sorted property names of a row. The result is cached, since many rows have the same names. */
const inOrder = memoize((names) => [...new Set(names.split(' ').concat(ALWAYS_NAMES))].sort());

/** Returns a short hash of content and the graph model. */
export const hashOf = (content: unknown): string =>
  hash('sha256', JSON.stringify([GRAPH_MODEL, content]), 'base64url').slice(0, 27);
