import { getNamedType, getNullableType, isListType } from 'graphql';
import type { GraphQLOutputType } from 'graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../graph/pagination.ts';
import { MAX_PERIODS } from '../graph/questions/matrix.ts';
import { periodsBetween } from '../model/period.ts';
import type { Bucket } from '../model/period.ts';
import type { ComplexityEstimator } from 'graphql-query-complexity';

type Arguments = Readonly<Record<string, unknown>>;

/** The number of rows that a matrix counts as. The real number is unknown before the statement runs. */
const ROWS = DEFAULT_PAGE;

/** The length of lists that take no number of records and may be long. */
const SIZES: Readonly<Record<string, number>> = {
  'Upcoming.dated': MAX_PAGE,
  'Upcoming.undated': MAX_PAGE,
  'Upcoming.overdue': MAX_PAGE,
  'Nation.groups': DEFAULT_PAGE,
};

/** Lists whose length follows from the arguments of a field above them, with the number of records that hold such a list. */
const INNER: Readonly<Record<string, number>> = {
  'FormatMatrix.periodDays': 1,
  'MatrixRow.cells': ROWS,
  'MatrixRow.undated': ROWS,
  'Timeline.buckets': 1,
  'Timeline.undated': 1,
  'Path.hops': 1,
};

/** The length of these lists, by the field above them. */
const LENGTH: Readonly<Record<string, (args: Arguments) => number>> = {
  formatMatrix: ({ bucket, from, to }) => periods(bucket, from, to, MAX_PERIODS.formatMatrix),
  timeline: ({ bucket, where }) => {
    const { date } = (where ?? {}) as { readonly date?: Arguments | null };
    return periods(bucket, date?.['from'], date?.['to'], MAX_PERIODS.timeline);
  },
  paths: ({ maxHops }) => Number(maxHops),
};

/**
 * The work of the database for a field in addition to its records, in units of a field. A viewpoint, an aggregate, and each hop of a
 * path search take about as long as a hundred fields of a page; an aggregate of one record takes a tenth of that.
 */
const WORK: Readonly<Record<string, (args: Arguments) => number>> = {
  graph: () => 100,
  formatMatrix: () => 100,
  timeline: () => 100,
  search: () => 100,
  pairs: () => 100,
  paths: ({ maxHops }) => 100 * Number(maxHops),
  engagement: () => 10,
  firstOf: () => 10,
  cadenceMonths: () => 10,
  hostShares: () => 10,
  totalCount: () => 10,
};

/**
 * The work of one test of a filter. The database plans each new combination of tests, which takes some milliseconds for each test.
 */
const TEST_WORK = 1000;

/**
 * Creates the estimator of one operation. A field counts one, its work, and the fields below it times the number of its records. The
 * estimator has state: it carries counts of lists up to the field that determines their length. `filterWork` returns the work of all
 * filters so far. Each filter counts once for any number of parents.
 */
export function createEstimator(): {
  readonly estimate: ComplexityEstimator;
  readonly filterWork: () => number;
} {
  let inner = 0;
  let tests = 0;
  const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
    if (field.name.startsWith('__')) return 0;
    tests += testsIn((args as Arguments)['where']);
    const own = 1 + (WORK[field.name]?.(args) ?? 0);
    const size = SIZES[`${type.name}.${field.name}`] ?? sizeOf(field.type, args);
    const lengthOf = LENGTH[field.name];
    if (!lengthOf) {
      inner += (INNER[`${type.name}.${field.name}`] ?? 0) * childComplexity;
      return own + size * childComplexity;
    }
    const below = childComplexity + (lengthOf(args) - 1) * inner;
    inner = 0;
    return own + size * below;
  };
  return { estimate, filterWork: () => tests * TEST_WORK };
}

/** Returns the number of tests of a `where` input, at any depth. */
function testsIn(where: unknown): number {
  if (typeof where !== 'object' || where === null) return 0;
  return Object.entries(where).reduce((sum, [key, value]: [string, unknown]) => {
    if (value === null || value === undefined) return sum;
    if (key === 'not') return sum + testsIn(value);
    const isJoined = (key === 'and' || key === 'or') && Array.isArray(value);
    return sum + (isJoined ? value.reduce<number>((total, each) => total + testsIn(each), 0) : 1);
  }, 0);
}

/** Returns the maximum number of records of a field: of a page, of rows, of a list with `first` or `ids`, or one. */
function sizeOf(type: GraphQLOutputType, { first, last, ids }: Arguments): number {
  if (Array.isArray(ids)) return ids.length;
  const { name } = getNamedType(type);
  if (name === 'MatrixRow') return ROWS;
  const isMany = name.endsWith('Connection') || isListType(getNullableType(type));
  const asked = first ?? last;
  if (isMany && asked !== undefined && asked !== null) return Math.max(Number(asked), 1);
  return name.endsWith('Connection') ? DEFAULT_PAGE : 1;
}

/** Returns the number of periods between two days, and the maximum where a day is missing. */
function periods(bucket: unknown, from: unknown, to: unknown, most: number): number {
  if (typeof from !== 'string' || typeof to !== 'string') return most;
  return Math.min(Math.max(periodsBetween(bucket as Bucket, from, to, most).length, 1), most);
}
