import { ALL, and, not, plain } from './filter.ts';
import { DiplographError } from '../errors.ts';
import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { fold, foldForMatch } from '../model/fold.ts';
import type { Filter, FilterColumn } from './filter.ts';

/** Returns the filter for the value of one key of a `where` input; `day` is the day of the viewpoint, or else of the request. */
export type ToFilter = (value: unknown, day: string) => Filter;

/** Adds `isNull` to a filter; `missing` is the filter for rows without a value. */
const nullable =
  (missing: Filter, toColumnFilter: ToFilter): ToFilter =>
  (value, day) => {
    const { isNull } = value as { isNull?: boolean | null };
    const own = toColumnFilter(value, day);
    return typeof isNull === 'boolean' ? and(isNull ? missing : not(missing), own) : own;
  };

/** A column with one value: `{ eq, in, isNull }`. */
export const scalar = (column: FilterColumn): ToFilter =>
  nullable({ op: 'missing', column }, (value) =>
    comparison(
      value,
      (one) => ({ op: 'eq', column, value: plain(one) }),
      (any) => ({ op: 'in', column, value: any.map(plain) }),
    ),
  );

/** A column with a list of values, one of which must match: `{ eq, in, isNull }`. */
export const list = (column: FilterColumn): ToFilter =>
  nullable({ op: 'empty', column }, (value) =>
    comparison(
      value,
      (one) => ({ op: 'has', column, value: plain(one) }),
      (any) => ({ op: 'hasAny', column, value: any.map(plain) }),
    ),
  );

/**
 * A text column: `{ eq, in, contains, startsWith, isNull }`. `contains` and `startsWith` compare folded texts; `folded` is the column that holds the
 * folded text. Without it the texts are ASCII, and the statement compares them in lower case.
 */
export const text =
  (column: FilterColumn, folded?: FilterColumn): ToFilter =>
  (value, day) => {
    const { contains, startsWith } = value as { contains?: string | null; startsWith?: string | null };
    const part = (op: 'contains' | 'startsWith', sought: string | null | undefined): Filter =>
      typeof sought === 'string'
        ? {
            op,
            column: folded ?? column,
            value: folded ? foldForMatch(sought) : fold(sought),
            isFolded: folded !== undefined,
          }
        : ALL;
    return and(scalar(column)(value, day), part('contains', contains), part('startsWith', startsWith));
  };

type DateRange = {
  readonly from?: string | null;
  readonly to?: string | null;
  readonly match: string;
  readonly isNull?: boolean | null;
};

/** The main date of a record: `{ from, to, match, isNull }`. Refuses a range that ends before it begins. */
export const range: ToFilter = nullable({ op: 'missing', column: 'earliest' }, (value) => {
  const { from, to, match, isNull } = value as DateRange;
  if (typeof isNull === 'boolean' && typeof from !== 'string' && typeof to !== 'string') return ALL;
  const days = [from ?? FIRST_DAY, to ?? LAST_DAY] as const;
  checkRange(...days);
  return { op: match === 'WITHIN' ? 'within' : 'overlaps', value: days };
});

/** A column with a day: `{ from, to }`. Refuses a range that ends before it begins. */
export const days =
  (column: FilterColumn): ToFilter =>
  (value) => {
    const { from, to } = value as Pick<DateRange, 'from' | 'to'>;
    const between = [from ?? FIRST_DAY, to ?? LAST_DAY] as const;
    checkRange(...between);
    return { op: 'between', column, value: between };
  };

/** A column with a day, which must be this one or a later one. */
export const since =
  (column: FilterColumn): ToFilter =>
  (value) => ({ op: 'between', column, value: [String(value), LAST_DAY] });

/** A column that is true or false. */
export const flag =
  (column: FilterColumn): ToFilter =>
  (value) => ({ op: 'eq', column, value: value === true });

/** A condition that is true or false. */
export const condition =
  (filter: (day: string) => Filter): ToFilter =>
  (value, day) =>
    value === true ? filter(day) : not(filter(day));

type Comparable = string | number;

function comparison(
  value: unknown,
  eq: (one: Comparable) => Filter,
  any: (values: readonly Comparable[]) => Filter,
): Filter {
  const { eq: one, in: several } = value as { eq?: Comparable | null; in?: readonly Comparable[] | null };
  const [only] = several ?? [];
  // A list may be read from a required value.
  const isOne = several?.length === 1 && only !== undefined;
  return and(
    one === null || one === undefined ? ALL : eq(one),
    isOne ? eq(only) : several ? any(several) : ALL,
  );
}

/**
 * Refuses an inclusive range of days that ends before it begins: it contains no day.
 * @throws DiplographError BAD_USER_INPUT
 */
export function checkRange(from: string, to: string): void {
  if (from <= to) return;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected a range that begins before it ends, found ${from} to ${to}; exchange the two days`,
  );
}
