import fc from 'fast-check';
import { and, constantOf, not, or } from '../../src/graph/filter.ts';
import { boundsOf, encodeCursor } from '../../src/graph/pagination.ts';
import * as filters from '../../src/graph/where.ts';
import { LISTS } from '../../src/graph/schema.ts';
import { toFilter } from '../../src/graph/where.ts';
import type { Filter } from '../../src/graph/filter.ts';
import type { ListName } from '../../src/graph/schema.ts';
import type { ListPlan, RecordPlan, ReferencePlan } from '../../src/graph/plan.ts';
import type { Viewpoint } from '../../src/model/viewpoint.ts';
import type { WhereSchema } from '../../src/graph/where.ts';

/** The revision of the cursors of plans. */
const REVISION = { rev: 1, revision: 'r' };

/** Texts that would change a statement if they became a part of it. */
const HOSTILE = ["' OR true //", '}) DETACH DELETE s //', '$rev', '`', '\\u0027', '"', '*/'];

/** A value that a client may send: always recognisable in a text. */
export const sentText: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom(...HOSTILE), fc.uuid())
  .map(([hostile, id]) => `${hostile}${id}`);

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** The `where` schemas by name. */
const SCHEMAS = Object.entries(filters).filter(
  ([, value]) => typeof value === 'object' && !Array.isArray(value),
) as [string, WhereSchema][];

const range = fc.tuple(day, day).map(([a, b]) => {
  const [from, to] = [a, b].sort();
  return { from, to };
});

const isNull = fc.boolean().map((value) => ({ isNull: value }));

const dateFilter = fc.oneof(
  fc.tuple(range, fc.constantFrom('OVERLAPS', 'WITHIN')).map(([days, match]) => ({ ...days, match })),
  isNull.map((value) => ({ ...value, match: 'OVERLAPS' })),
);

const valueFilter = fc.oneof(
  sentText.map((eq) => ({ eq })),
  fc.array(sentText, { maxLength: 3 }).map((any) => ({ in: any })),
  sentText.map((contains) => ({ contains })),
  sentText.map((startsWith) => ({ startsWith })),
  isNull,
);

/** Returns the values that a client may send for one key: the shape of each kind of column ignores unknown keys. */
function condition(key: string): fc.Arbitrary<unknown> {
  switch (key) {
    case 'overdue':
    case 'leader':
    case 'derived':
    case 'negated':
    case 'contested':
      return fc.boolean();
    case 'date':
    case 'established':
    case 'start':
    case 'adopted':
    case 'published':
      return dateFilter;
    case 'known':
      return range;
    case 'updatedSince':
      return day;
    default:
      return valueFilter;
  }
}

/** A filter of one test, for every kind of test that the filterable columns have. */
const test: fc.Arbitrary<Filter> = fc
  .constantFrom(...SCHEMAS)
  .chain(([, schema]) =>
    fc
      .constantFrom(...Object.keys(schema))
      .chain((key) => condition(key).map((value) => toFilter(schema, { [key]: value }, '2025-11-06'))),
  );

/** A filter of any shape but those that no row passes, for which nothing is read. */
export const filter: fc.Arbitrary<Filter> = fc
  .letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      fc.constant(and()),
      test,
      fc.array(tie('filter'), { maxLength: 3 }).map((of) => and(...of)),
      fc.array(tie('filter'), { maxLength: 3 }).map((of) => or(...of)),
      tie('filter').map(not),
    ),
  }))
  .filter.filter((each) => constantOf(each) !== false);

const columns = fc.uniqueArray(fc.constantFrom('id', 'name', 'kind', 'date', 'hosts', 'status'), {
  minLength: 1,
});

const references = (depth: number): fc.Arbitrary<readonly ReferencePlan[]> =>
  depth === 0
    ? fc.constant([])
    : fc.array(
        fc
          .tuple(fc.constantFrom('format', 'partner', 'hosts', 'place'), record(depth - 1))
          .map(([column, plan]) => ({ column, ...plan })),
        { maxLength: 2 },
      );

const record = (depth: number): fc.Arbitrary<RecordPlan> =>
  fc.record({
    columns: columns.map((own) => [...new Set(['id', ...own])]),
    references: references(depth),
    nested: depth === 0 ? fc.constant([]) : fc.array(listPlan(depth - 1), { maxLength: 2 }),
  });

/** Returns a page of any list with plans nested in it to a depth. */
export const listPlan = (depth: number): fc.Arbitrary<ListPlan> =>
  fc.constantFrom(...(Object.keys(LISTS) as ListName[])).chain((list) =>
    fc
      .tuple(
        record(depth),
        fc.record({
          filter,
          asOf: fc.option(day),
          linkColumns: fc.constantFrom([], ['roles']),
          hasItems: fc.boolean(),
          hasPageInfo: fc.boolean(),
          hasTotal: fc.boolean(),
        }),
        fc.record({
          rises: fc.boolean(),
          size: fc.nat(100),
          isLast: fc.boolean(),
          after: fc.option(sentText),
          before: fc.option(sentText),
        }),
      )
      .map(([own, request, { rises, size, isLast, after, before }]) => ({
        list,
        ...own,
        ...request,
        hasItems: request.hasItems || !request.hasTotal,
        bounds: boundsOf(
          list,
          rises,
          {
            ...(isLast ? { last: size } : { first: size }),
            after: after === null ? null : encodeCursor(list, after, REVISION),
            before: before === null ? null : encodeCursor(list, before, REVISION),
          },
          REVISION,
        ),
      })),
  );

/** Returns a record found by an id, with plans nested in it to a depth. */
export const lookupPlan = (depth: number): fc.Arbitrary<RecordPlan> => record(depth);

/** A viewpoint of any kind. */
export const viewpoint: fc.Arbitrary<Viewpoint> = fc.record({
  asOf: fc.option(day),
  knownAt: fc.option(day),
});
