/** One test of a row; `values` hold what the operator `op` compares the column with, `not` turns it round. */
export type Test = {
  readonly column: string;
  readonly op: 'in' | 'has' | 'contains' | 'startsWith' | 'overlaps' | 'within' | 'before' | 'missing';
  readonly values: readonly (string | number | boolean)[];
  readonly not: boolean;
};

/** A filter in disjunctive form: a row passes when it passes all tests of at least one alternative. */
export type Filter = readonly (readonly Test[])[];

/** The filter that every row passes. */
export const ALL: Filter = [[]];

/** The filter that no row passes. */
export const NONE: Filter = [];

/** A filter that passes what both pass. */
export const both = (a: Filter, b: Filter): Filter => {
  if (a === ALL || b === ALL) return a === ALL ? b : a;
  return a.flatMap((left) => b.map((right) => [...left, ...right]));
};

/** A filter that passes what either passes. */
export const either = (a: Filter, b: Filter): Filter => [...a, ...b];

/** A filter that passes what the other does not; `combine` joins its parts. */
export const negation = (filter: Filter, combine = both): Filter =>
  filter.map((tests) => tests.map((test) => [{ ...test, not: !test.not }])).reduce<Filter>(combine, ALL);

/** The tests of a filter of the commonest form: columns that have one of some values, and a range of days at most. */
export type PlainTests = {
  readonly equal: readonly Test[];
  readonly days: readonly [first: string, last: string] | null;
};

/** The tests of a filter that has the commonest form, null for another one. */
export function plainTests(filter: Filter): PlainTests | null {
  const [tests = [], ...others] = filter;
  const equal = tests.filter(({ op, not }) => op === 'in' && !not);
  const [range, ...ranges] = tests.filter(({ op, not }) => op === 'overlaps' && !not);
  const isPlain = equal.length + (range ? 1 : 0) === tests.length && ranges.length === 0;
  if (filter.length === 0 || others.length > 0 || !isPlain) return null;
  const [first, last] = range?.values ?? [];
  return { equal, days: range ? [String(first), String(last)] : null };
}

/** The parameters of a filter, whatever form of a statement it is sent with. */
export function filterParams(any: Filter) {
  const { equal, days } = plainTests(any) ?? { equal: [], days: null };
  return { any, equal, firstDay: days?.[0] ?? null, lastDay: days?.[1] ?? null };
}
