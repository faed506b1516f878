import { DiplographError } from '../errors.ts';
import { checkRange } from './check-range.ts';
import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { ALL, both, either, negation, NONE } from './filter.ts';
import { fold } from '../model/fold.ts';
import type { Filter, Test } from './filter.ts';

/** Turns the value of one key of a `where` input into a filter; `today` is the day of the request. */
export type Condition = (value: unknown, today: string) => Filter;

/** The conditions of one `where` input, by key. */
export type Conditions = Readonly<Record<string, Condition>>;

/** The most alternatives into which a filter may unfold. */
const MOST_ALTERNATIVES = 200;

type Where = Readonly<Record<string, unknown>>;

/**
 * Turns a `where` input into a filter.
 * @throws DiplographError LIMIT_EXCEEDED when its `or` and `not` unfold into too many alternatives.
 */
export function toFilter(conditions: Conditions, where: unknown, today: string): Filter {
  if (where === null || where === undefined) return ALL;
  const parts = Object.entries(where as Where).map(([key, value]): Filter => {
    if (value === null || value === undefined) return ALL;
    if (key === 'and')
      return (value as Where[]).map((each) => toFilter(conditions, each, today)).reduce(checkedBoth, ALL);
    if (key === 'or')
      return (value as Where[]).map((each) => toFilter(conditions, each, today)).reduce(checkedEither, NONE);
    if (key === 'not') return negation(toFilter(conditions, value, today), checkedBoth);
    const condition = conditions[key];
    if (!condition) throw new Error(`expected a condition for the filter key "${key}", found none`);
    return condition(value, today);
  });
  return parts.reduce(checkedBoth, ALL);
}

/** A column with a single value: `{ eq, in }`. */
export const scalar = (column: string): Condition => membership(column, 'in');

/** A column with a list of values, one of which must match: `{ eq, in }`. */
export const listed = (column: string): Condition => membership(column, 'has');

/**
 * A text column: `{ eq, in, contains, startsWith }`. The last two compare folded texts; `folded` is the column that holds them, the
 * same one where its texts are plain ASCII, which the statement puts into lower case.
 */
export const text =
  (column: string, folded = column): Condition =>
  (value, today) => {
    const { contains, startsWith } = value as { contains?: string | null; startsWith?: string | null };
    const part = (op: Test['op'], sought: string | null | undefined): Filter =>
      typeof sought === 'string' ? test(folded, op, [fold(sought)]) : ALL;
    return [scalar(column)(value, today), part('contains', contains), part('startsWith', startsWith)].reduce(
      both,
      ALL,
    );
  };

/** The main date of a record: `{ from, to, match }`; a range that ends before it begins is refused. */
export const range: Condition = (value) => {
  const { from, to, match } = value as { from?: string | null; to?: string | null; match: string };
  const days = [from ?? FIRST_DAY, to ?? LAST_DAY] as const;
  checkRange(...days);
  return test('earliest', match === 'WITHIN' ? 'within' : 'overlaps', days);
};

/** A column that is true or false. */
export const flag =
  (column: string): Condition =>
  (value) =>
    test(column, 'in', [value === true]);

/** A condition that is true or false. */
export const whether =
  (filter: (today: string) => Filter): Condition =>
  (value, today) =>
    value === true ? filter(today) : negation(filter(today));

/** A filter with one test. */
export const test = (column: string, op: Test['op'], values: Test['values']): Filter => [
  [{ column, op, values, not: false }],
];

function membership(column: string, op: 'in' | 'has'): Condition {
  return (value) => {
    const { eq, in: any } = value as {
      eq?: string | number | null;
      in?: readonly (string | number)[] | null;
    };
    const one = eq === null || eq === undefined ? ALL : test(column, op, [eq]);
    return any === null || any === undefined ? one : both(one, test(column, op, any));
  };
}

const checkedBoth = (a: Filter, b: Filter): Filter => {
  check(a.length * b.length);
  return both(a, b);
};

const checkedEither = (a: Filter, b: Filter): Filter => {
  check(a.length + b.length);
  return either(a, b);
};

function check(alternatives: number): void {
  if (alternatives <= MOST_ALTERNATIVES) return;
  throw new DiplographError(
    'LIMIT_EXCEEDED',
    `expected a filter of at most ${String(MOST_ALTERNATIVES)} alternatives when its "or" and "not" are unfolded, found ${String(alternatives)} or more; use { in: [...] } or ask in several requests`,
  );
}

/** The filter of plain arguments: each one given must equal the column of its name. */
export const only = (values: Readonly<Record<string, string | null | undefined>>): Filter =>
  Object.entries(values)
    .flatMap(([column, value]) => (typeof value === 'string' ? [test(column, 'in', [value])] : []))
    .reduce(both, ALL);
