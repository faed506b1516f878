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
