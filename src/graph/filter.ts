import { FIRST_DAY, slugOf } from '../model/viewpoint.ts';
import { HIGHEST, LOWEST } from './pagination.ts';
import type { KeyRange } from './pagination.ts';

/** The columns by which rows are filtered: the only ones that a filter can name. */
export type FilterColumn =
  | ('id' | 'name' | 'folded' | 'code' | 'code3' | 'sourceIds' | 'kind' | 'group' | 'partners' | 'levelWords')
  | ('status' | 'level' | 'mode' | 'series' | 'seriesFolded' | 'ordinal' | 'format' | 'hosts' | 'parties')
  | ('persons' | 'absent' | 'isAbsent' | 'place' | 'country' | 'earliest' | 'latest' | 'event' | 'party')
  | ('roles' | 'attendance' | 'currency' | 'followUp')
  | ('eventKind' | 'leader' | 'person' | 'office' | 'officeFolded' | 'areas' | 'about' | 'recordType')
  | ('title' | 'publisher' | 'publisherFolded' | 'language' | 'authors' | 'subject' | 'property' | 'object')
  | ('edge' | 'edgeFolded' | 'value' | 'valueFolded' | 'source' | 'support' | 'rank' | 'confidence')
  | ('derived' | 'negated' | 'standing' | 'contested' | 'known' | 'sourceKind' | 'updatedOn')
  | ('attendanceRecord' | 'eventLevel' | 'eventStatus' | 'release' | 'properties');

type Value = string | number | boolean;

/** One test of a column. A row whose column is null fails it, except for `missing` and `empty`. */
export type Test =
  | { readonly op: 'eq' | 'has'; readonly column: FilterColumn; readonly value: Value }
  | { readonly op: 'in' | 'hasAny'; readonly column: FilterColumn; readonly value: readonly Value[] }
  /** `value` is folded text; `isFolded` where the column holds folded text as well. */
  | {
      readonly op: 'contains' | 'startsWith';
      readonly column: FilterColumn;
      readonly value: string;
      readonly isFolded: boolean;
    }
  /** The possible days of the main date overlap the range, or lie within it. */
  | { readonly op: 'overlaps'; readonly value: readonly [first: string, last: string] }
  | { readonly op: 'within'; readonly value: readonly [first: string, last: string] }
  | { readonly op: 'before'; readonly column: FilterColumn; readonly value: string }
  /** A column of days, both bounds included. */
  | {
      readonly op: 'between';
      readonly column: FilterColumn;
      readonly value: readonly [first: string, last: string];
    }
  /** `missing` is for a column with one value, `empty` for one with a list. */
  | { readonly op: 'missing' | 'empty'; readonly column: FilterColumn };

/** A filter of rows: tests joined by `and`, `or` and `not`. */
export type Filter =
  | Test
  | { readonly op: 'and' | 'or'; readonly of: readonly Filter[] }
  | { readonly op: 'not'; readonly of: Filter };

/** The filter that every row passes. */
export const ALL: Filter = { op: 'and', of: [] };

/** Returns the conjunction of filters. */
export function and(...filters: readonly Filter[]): Filter {
  const of = filters.flatMap((each) => (each.op === 'and' ? each.of : [each]));
  return of.length === 1 && of[0] ? of[0] : { op: 'and', of };
}

/** Returns the disjunction of filters. */
export const or = (...of: readonly Filter[]): Filter => ({ op: 'or', of });

/** Returns the negation of a filter. */
export const not = (of: Filter): Filter => ({ op: 'not', of });

/** Returns the slug of an id that carries a viewpoint; any other value as it is. */
export const plain = <Plain extends Value>(value: Plain | string): Plain | string =>
  typeof value === 'string' ? slugOf(value) : value;

/** Returns the filter for columns that must have the given values; columns without a value are not compared. */
export const equals = (
  values: Readonly<Partial<Record<FilterColumn, string | number | boolean | null | undefined>>>,
): Filter =>
  and(
    ...Object.entries(values).flatMap(([column, value]): Filter[] =>
      value === null || value === undefined
        ? []
        : [{ op: 'eq', column: column as FilterColumn, value: plain(value) }],
    ),
  );

/** Returns true for a filter that passes every row, false for one that passes no row, and null for any other. */
export function constantOf(filter: Filter): boolean | null {
  if (filter.op === 'not') {
    const inner = constantOf(filter.of);
    return inner === null ? null : !inner;
  }
  if (filter.op !== 'and' && filter.op !== 'or') return null;
  const parts = filter.of.map(constantOf);
  const isAnd = filter.op === 'and';
  if (parts.includes(!isAnd)) return !isAnd;
  return parts.every((part) => part === isAnd) ? isAnd : null;
}

/** Returns the filter with other names of its columns; undefined where one of them has none. */
export function renamed(filter: Filter, names: Readonly<Record<string, string>>): Filter | undefined {
  switch (filter.op) {
    case 'and':
    case 'or': {
      const of = filter.of.flatMap((each) => renamed(each, names) ?? []);
      return of.length === filter.of.length ? { op: filter.op, of } : undefined;
    }
    case 'not': {
      const of = renamed(filter.of, names);
      return of && { op: 'not', of };
    }
    case 'overlaps':
    case 'within':
      return names['earliest'] === 'earliest' && names['latest'] === 'latest' ? filter : undefined;
    default: {
      const column = names[filter.column];
      return column === undefined ? undefined : { ...filter, column: column as FilterColumn };
    }
  }
}

/** All sort keys. */
export const ALL_KEYS: KeyRange = { lower: LOWEST, upper: HIGHEST };

/**
 * Returns the range of date keys that contains all rows that pass a filter, both bounds exclusive. A key begins with the first
 * possible day of a date. A date that overlaps a range may begin before it, by at most `widestDays` days; by any number if that is
 * null.
 */
export function keyRange(filter: Filter, widestDays: number | null): KeyRange {
  switch (filter.op) {
    case 'and':
      return filter.of.map((each) => keyRange(each, widestDays)).reduce(intersection, ALL_KEYS);
    case 'or': {
      const [first, ...others] = filter.of.map((each) => keyRange(each, widestDays));
      return first ? others.reduce(union, first) : ALL_KEYS;
    }
    case 'overlaps':
    case 'within': {
      const [from, to] = filter.value;
      // "}" comes after the "|" that ends the first day of a key.
      return { lower: filter.op === 'within' ? from : earliestStart(from, widestDays), upper: `${to}}` };
    }
    default:
      return ALL_KEYS;
  }
}

const DAY_MS = 24 * 60 * 60 * 1000;

function earliestStart(from: string, widestDays: number | null): string {
  if (widestDays === null || from === FIRST_DAY) return LOWEST;
  const start = new Date(Date.parse(from) - widestDays * DAY_MS);
  return start.getUTCFullYear() < 1 ? LOWEST : start.toISOString().slice(0, FIRST_DAY.length);
}

const max = (a: string, b: string): string => (a > b ? a : b);
const min = (a: string, b: string): string => (a < b ? a : b);

/** Returns the keys that are in both ranges. */
export const intersection = (a: KeyRange, b: KeyRange): KeyRange => ({
  lower: max(a.lower, b.lower),
  upper: min(a.upper, b.upper),
});

const union = (a: KeyRange, b: KeyRange): KeyRange => ({
  lower: min(a.lower, b.lower),
  upper: max(a.upper, b.upper),
});
