import type { Thing } from './oracle-things.ts';

/** A `where` input as a client sends it. */
export type Where = Readonly<Record<string, unknown>>;

/** Returns true if a thing passes a filter, walking through it as it is written. */
export function passes(thing: Thing, where: Where | null | undefined): boolean {
  return Object.entries(where ?? {}).every(([key, value]) => {
    if (value === null || value === undefined) return true;
    if (key === 'and') return (value as Where[]).every((each) => passes(thing, each));
    if (key === 'or') return (value as Where[]).some((each) => passes(thing, each));
    if (key === 'not') return !passes(thing, value as Where);
    if (typeof value === 'boolean') return thing.trait(key) === value;
    if (typeof value === 'string') return String(thing.trait('updatedOn')) >= value;
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
  readonly isNull?: boolean | null;
};

function matches(thing: Thing, key: string, operators: Operators): boolean {
  if ('match' in operators) return matchesDate(thing, operators);
  const isName = key === 'name' || key === 'title';
  const trait = isName ? thing.name : thing.trait(key);
  const values: readonly unknown[] = Array.isArray(trait) ? trait : trait === null ? [] : [trait];
  const compared = PLAIN.has(key) ? folded : matchable;
  const texts = values.map((value) => compared(String(value)));
  const { in: any, contains, startsWith, from = '', to = '~', isNull } = operators;
  // A former id of a merged record names the record.
  const current = (sent: unknown): unknown =>
    key === 'id' ? (thing.sight.recordOf(String(sent))?.id ?? sent) : sent;
  const eq = current(operators.eq);
  return (
    (typeof isNull !== 'boolean' || isNull === (values.length === 0)) &&
    (key !== 'known' || values.every((day) => from <= String(day) && String(day) <= to)) &&
    (eq === undefined || eq === null || values.includes(eq)) &&
    (any === undefined || any === null || any.some((sent) => values.includes(current(sent)))) &&
    (contains === undefined || texts.some((text) => text.includes(compared(contains)))) &&
    (startsWith === undefined || texts.some((text) => text.startsWith(compared(startsWith))))
  );
}

function matchesDate({ span }: Thing, operators: Operators): boolean {
  const { from = '0001-01-01', to = '9999-12-31', match, isNull } = operators;
  if (typeof isNull === 'boolean') {
    if (isNull !== (span === null)) return false;
    if (operators.from === undefined && operators.to === undefined) return true;
  }
  if (!span) return false;
  const { earliest, latest } = span;
  return match === 'WITHIN' ? from <= earliest && latest <= to : earliest <= to && latest >= from;
}

/** Characters that count as one sign, as code points in hexadecimal, with the sign that they count as. */
const SAME: readonly (readonly [string, string])[] = [
  [
    '-',
    '58a 5be 1400 1806 2010 2011 2012 2013 2014 2015 2e17 2e1a 2e3a 2e3b 2e40 301c 3030 30a0 fe31 fe32 fe58 fe63 ff0d 2d7 2043 207b 208b 2212',
  ],
  [
    "'",
    '60 b4 2018 2019 201a 201b 2032 2035 2039 203a 2b9 2bb 2bc 2bd 2be 2bf 2c8 2ca 2cb 55a 5f3 a78b a78c 275b 275c ff07 ff40 1fef 1ffd 374',
  ],
  ['"', 'ab bb 201c 201d 201e 201f 2033 2036 301d 301e 301f 5f4 2ba 2ee 275d 275e ff02'],
  [' ', '9 a b c d a0 1680 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 200a 2028 2029 202f 205f 3000'],
  [
    '',
    'ad 34f 61c 180e 200b 200c 200d 200e 200f 202a 202b 202c 202d 202e 2060 2061 2062 2063 2064 2066 2067 2068 2069 feff fe0e fe0f',
  ],
  ['...', '2026 22ef'],
  ['/', '2044 2215'],
  ['ss', 'df 1e9e'],
  ['i', '131 130'],
  ['ae', 'e6 c6'],
  ['oe', '153 152'],
  ['o', 'f8 d8'],
  ['d', '111 110 f0 d0'],
  ['th', 'fe de'],
  ['l', '142 141'],
  ['h', '127 126'],
  ['t', '167 166'],
  ['\u03c3', '3c2'],
];
const SIGN_OF = new Map(
  SAME.flatMap(([sign, codes]) =>
    codes.split(' ').map((code) => [String.fromCodePoint(parseInt(code, 16)), sign] as const),
  ),
);

/** Returns a text as texts are compared: without case and accents, with one sign for all that look or mean the same, and single blanks. */
export const folded = (text: string): string =>
  Array.from(text)
    .map((character) => SIGN_OF.get(character) ?? character)
    .flatMap((character) => Array.from(character.normalize('NFKD')))
    .filter((character) => !/\p{M}/u.test(character))
    .map((character) => character.toLowerCase())
    .map((character) => SIGN_OF.get(character) ?? character)
    .join('')
    .split(' ')
    .filter((word) => word !== '')
    .join(' ');

/** Returns a text as filters compare it: without apostrophes, with blanks for hyphens. */
export const matchable = (text: string): string =>
  folded(text)
    .split("'")
    .join('')
    .split(/[- ]/)
    .filter((word) => word !== '')
    .join(' ');

/** The keys of texts in which hyphens and apostrophes count. */
const PLAIN = new Set(['code', 'code3', 'language', 'property', 'currency']);

/** The values by which a list is ordered, the last of them unique. */
export type Key = readonly string[];

/** By earliest day, then latest day, then id; undated things come last. */
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

/** An item of a list: its sort key, the thing, and the fields of its edge. */
export type Entry = {
  readonly key: Key;
  readonly node: Thing;
  readonly edge?: Readonly<Record<string, unknown>>;
};

/** Returns a page of a list, ordered from the whole of it; its cursors are the keys themselves. */
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
      hasNextPage: Boolean(before) || (more && !isLast),
      hasPreviousPage: Boolean(after) || (more && isLast),
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
