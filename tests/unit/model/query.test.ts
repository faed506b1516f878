import { describe, expect, expectTypeOf, it } from 'vitest';
import { query } from '../../../src/model/query.ts';
import type { ParamsOf, RunQuery } from '../../../src/model/query.ts';

const byIdAndDay = query<{ readonly id: string }>()(`
MATCH (s:Row) WHERE s.id = $id AND s.knownFrom <= $knownAt AND s.id <> $id
RETURN s.id AS id`);

const withoutParams = query<{ readonly one: number }>()('RETURN 1 AS one');

/** Never run: the lines in it must compile, or must not. */
export async function typeTests(run: RunQuery, atRunTime: string): Promise<void> {
  await run(byIdAndDay, { id: 'kazakhstan', knownAt: '2025-11-05' });
  // @ts-expect-error -- a parameter is missing
  await run(byIdAndDay, { id: 'kazakhstan' });
  // @ts-expect-error -- a parameter is misspelt
  await run(byIdAndDay, { id: 'kazakhstan', knowAt: '2025-11-05' });
  // @ts-expect-error -- no statement has this parameter
  await run(byIdAndDay, { id: 'kazakhstan', knownAt: '2025-11-05', limit: 20 });
  // @ts-expect-error -- undefined is no value of a parameter
  await run(byIdAndDay, { id: undefined, knownAt: '2025-11-05' });
  await run(withoutParams, {});
  // @ts-expect-error -- a text that is only known at run time may hold anything
  query()(atRunTime);
  // @ts-expect-error -- so may a text that is put together at run time
  query()(`MATCH (s:Row) WHERE s.id = '${atRunTime}' RETURN s`);
  const [row] = await run(byIdAndDay, { id: 'kazakhstan', knownAt: '2025-11-05' });
  // @ts-expect-error -- the rows have no such column
  expect(row?.name).toBeUndefined();
}

describe('a statement', () => {
  it('keeps its text as written', () => {
    expect(withoutParams).toEqual({ text: 'RETURN 1 AS one' });
  });

  // A wrong type fails in the compiler, which `npm run check` runs.
  it('has the names of its parameters, each once, at any position', () => {
    expectTypeOf<ParamsOf<'WHERE s.key > $after_1 AND s.key<$upTo2 LIMIT $n'>>().toEqualTypeOf<
      'after_1' | 'upTo2' | 'n'
    >();
    expectTypeOf<ParamsOf<'RETURN [c IN $columns | s[c]], $columns'>>().toEqualTypeOf<'columns'>();
    expectTypeOf<ParamsOf<'RETURN 1'>>().toEqualTypeOf<never>();
    expectTypeOf<ParamsOf<string>>().toEqualTypeOf<never>();
    expect(withoutParams.text).not.toContain('$');
  });
});
