import { getNamedType } from 'graphql';
import { DEFAULT_PAGE } from '../graph/pagination.ts';
import { MAX_PERIODS } from '../graph/questions/matrix.ts';
import { periodsBetween } from '../model/period.ts';
import type { Bucket } from '../model/period.ts';
import type { ComplexityEstimator } from 'graphql-query-complexity';

type Arguments = Readonly<Record<string, unknown>>;

/** Rows that a matrix counts as: how many formats a group has is not known before it is asked. */
const ROWS = DEFAULT_PAGE;

/** Lists whose length the arguments of a field above them tell, each with the number of records that hold such a list. */
const INNER: Readonly<Record<string, number>> = {
  'FormatMatrix.periodDays': 1,
  'MatrixRow.cells': ROWS,
  'MatrixRow.undated': ROWS,
  'Timeline.buckets': 1,
  'Timeline.undated': 1,
  'Path.hops': 1,
};

/** The length of those lists, by the field above them. */
const LENGTH: Readonly<Record<string, (args: Arguments) => number>> = {
  formatMatrix: ({ bucket, from, to }) => periods(bucket, from, to, MAX_PERIODS.formatMatrix),
  timeline: ({ bucket, where }) => {
    const { date } = (where ?? {}) as { readonly date?: Arguments | null };
    return periods(bucket, date?.['from'], date?.['to'], MAX_PERIODS.timeline);
  },
  paths: ({ maxHops }) => Number(maxHops),
};

/**
 * The work of the database for a field beside the records that it gives, in units of a field: a viewpoint and an aggregate take
 * it about as long as a hundred fields of a page, a path search that for each hop, an aggregate of one record a tenth of it.
 */
const WORK: Readonly<Record<string, (args: Arguments) => number>> = {
  graph: () => 100,
  formatMatrix: () => 100,
  timeline: () => 100,
  search: () => 100,
  paths: ({ maxHops }) => 100 * Number(maxHops),
  engagement: () => 10,
  firstOf: () => 10,
  cadenceMonths: () => 10,
  hostShares: () => 10,
  totalCount: () => 10,
};

/** The work of one test of a filter: the database plans a statement for each combination of tests, some milliseconds for a test. */
const TEST_WORK = 1000;

/**
 * Makes what counts the fields that an answer may hold: one for each field with its work, and what is below it as often as there
 * may be records. It is for one operation, since it carries what was met in lists up to the field that tells their length.
 * `filterWork` is the work of all filters met so far, each counted once, however many parents its list has.
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
    const size = sizeOf(getNamedType(field.type).name, args);
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

/** How many records a field may give: those of a page, the rows, the paths or the ids asked for, or one. */
function sizeOf(type: string, { first, last, ids }: Arguments): number {
  if (Array.isArray(ids)) return ids.length;
  if (type === 'MatrixRow') return ROWS;
  return type === 'Path' || type.endsWith('Connection')
    ? Math.max(Number(first ?? last ?? DEFAULT_PAGE), 1)
    : 1;
}

/** The periods between two days, and the most there may be where a day is not given. */
function periods(bucket: unknown, from: unknown, to: unknown, most: number): number {
  if (typeof from !== 'string' || typeof to !== 'string') return most;
  return Math.min(Math.max(periodsBetween(bucket as Bucket, from, to, most).length, 1), most);
}
