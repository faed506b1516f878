import type { Thing } from './oracle-things.ts';

/** A `where` input as a client sends it. */
export type Where = Readonly<Record<string, unknown>>;

/** Tells whether a thing passes a filter, walking through it as it is written. */
export function passes(thing: Thing, where: Where | null | undefined): boolean {
  return Object.entries(where ?? {}).every(([key, value]) => {
    if (value === null || value === undefined) return true;
    if (key === 'and') return (value as Where[]).every((each) => passes(thing, each));
    if (key === 'or') return (value as Where[]).some((each) => passes(thing, each));
    if (key === 'not') return !passes(thing, value as Where);
    if (typeof value === 'boolean') return thing.trait(key) === value;
    return matches(thing, key, value);
  });
}

type Operators = {
  readonly eq?: unknown;
  readonly in?: readonly unknown[] | null;
  readonly contains?: string;
  readonly startsWith?: string;
  readonly from?: string;
  readonly to?: string;
  readonly match?: string;
};

function matches(thing: Thing, key: string, operators: Operators): boolean {
  if ('match' in operators) return matchesDate(thing, operators);
  const isName = key === 'name' || key === 'title';
  const trait = isName ? thing.name : thing.trait(key);
  const values: readonly unknown[] = Array.isArray(trait) ? trait : trait === null ? [] : [trait];
  const texts = values.map((value) => (isName ? folded(String(value)) : String(value).toLowerCase()));
  const sought = (text: string): string => (isName ? folded(text) : text.toLowerCase());
  const { eq, in: any, contains, startsWith } = operators;
  return (
    (eq === undefined || eq === null || values.includes(eq)) &&
    (any === undefined || any === null || values.some((value) => any.includes(value))) &&
    (contains === undefined || texts.some((text) => text.includes(sought(contains)))) &&
    (startsWith === undefined || texts.some((text) => text.startsWith(sought(startsWith))))
  );
}

function matchesDate({ span }: Thing, { from = '0001-01-01', to = '9999-12-31', match }: Operators): boolean {
  if (!span) return false;
  const { earliest, latest } = span;
  return match === 'WITHIN' ? from <= earliest && latest <= to : earliest <= to && latest >= from;
}

/** A text without case, accents and repeated blanks, as names are compared. */
export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** The values by which a list is ordered, the last of them unique. */
export type Key = readonly string[];

/** By earliest day, then latest day, then id; what has no date comes after all that has one. */
export const dateKey = ({ span, id }: Thing, last = id): Key => [
  span?.earliest ?? '~',
  span?.latest ?? '~',
  last,
];

/** By name without case and accents, then id. */
export const nameKey = ({ name, id }: Thing): Key => [folded(name), id];

const RANKS = ['PREFERRED', 'NORMAL', 'DEPRECATED'];

/** By subject, then property and edge, then rank, then id. */
export const subjectKey = ({ id, claim }: Thing): Key => [
  claim?.subject ?? '',
  claim?.property ?? '',
  claim?.edge ?? '',
  String(RANKS.indexOf(claim?.rank ?? '')),
  id,
];

/** By the day on which the source counts as published, then id. */
export const knownKey = ({ id, claim }: Thing): Key => [claim?.known ?? '', id];

/** The arguments of a list. */
export type ListArgs = {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
  readonly orderBy?: string;
};

/** An item of a list: its place in it, the thing, and what the edge to it says. */
export type Entry = {
  readonly key: Key;
  readonly node: Thing;
  readonly edge?: Readonly<Record<string, unknown>>;
};

/** A page of a list, ordered from the whole of it; its cursors are the keys themselves. */
export function pageOf(
  entries: readonly Entry[],
  { first, last, after, before, orderBy = '_ASC' }: ListArgs,
) {
  const sign = orderBy.endsWith('_ASC') ? 1 : -1;
  const order = (a: Key, b: Key): number => sign * compare(a, b);
  const sorted = [...entries].sort((a, b) => order(a.key, b.key));
  const between = sorted.filter(
    ({ key }) => (!after || order(key, parse(after)) > 0) && (!before || order(key, parse(before)) < 0),
  );
  const size = last ?? first ?? 20;
  const isLast = typeof last === 'number';
  const shown = isLast ? between.slice(Math.max(between.length - size, 0)) : between.slice(0, size);
  const more = between.length > size;
  const edges = shown.map(({ key, node, edge = {} }) => ({ cursor: JSON.stringify(key), node, ...edge }));
  return {
    edges,
    nodes: shown.map(({ node }) => node),
    totalCount: entries.length,
    pageInfo: {
      hasNextPage: isLast ? Boolean(before) : more,
      hasPreviousPage: isLast ? more : Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const parse = (cursor: string): Key => JSON.parse(cursor) as Key;

function compare(a: Key, b: Key): number {
  const at = a.findIndex((part, i) => part !== b[i]);
  return at < 0 ? 0 : (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}
