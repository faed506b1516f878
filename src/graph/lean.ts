import { ITEMS, MATCHES, PAGE } from './queries/shared.ts';
import type { Query } from './query.ts';

/** What a request needs of a statement: that rows are filtered, that what they refer to is brought along. */
export type Needs = { readonly filters: boolean; readonly refers: boolean };

/**
 * The statement without the parts for which a request has no use, each of which is known when the program is compiled. Most
 * requests need neither, and a text that is half as long is sent in one packet instead of two.
 */
export function lean<Row, Name extends string>(
  statement: Query<Row, Name>,
  { filters, refers }: Needs,
): Query<Row, Name> {
  const known = LEAN.get(statement) ?? new Map<string, Query<never, never>>();
  LEAN.set(statement, known);
  const kept = known.get(`${String(filters)} ${String(refers)}`);
  if (kept) return kept;
  const filtered = filters ? statement.text : statement.text.replace(`\n    AND ${MATCHES}`, '');
  const text = refers ? filtered : filtered.replace(PAGE, ITEMS);
  known.set(`${String(filters)} ${String(refers)}`, { text });
  return { text };
}

const LEAN = new WeakMap<object, Map<string, Query<never, never>>>();
