import { ITEMS, MATCHES, PAGE } from './queries/shared.ts';
import type { Query } from './query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

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
  return without(statement, `${String(filters)} ${String(refers)}`, (text) => {
    const filtered = filters ? text : text.replace(`\n    AND ${MATCHES}`, '');
    return refers ? filtered : filtered.replace(PAGE, ITEMS);
  });
}

/** The days about which is asked: of a list, of what its items refer to, of what was known; null for no day. */
export type AskedDays = Viewpoint & { readonly viewAsOf: string | null };

/**
 * The statement without the comparisons that hold for each row where no day is asked about: everything starts by the last day
 * and ends from the first, and was known before the end of the calendar.
 */
export function undated<Row, Name extends string>(
  statement: Query<Row, Name>,
  { asOf, viewAsOf, knownAt }: AskedDays,
): Query<Row, Name> {
  const isAsked = [asOf, viewAsOf, knownAt].map((day) => day !== null);
  if (isAsked.every(Boolean)) return statement;
  const [hasDay, hasViewDay, hasKnown] = isAsked;
  return without(statement, isAsked.join(), (text) => {
    const known = hasKnown ? text : text.replaceAll(/ AND \w\.knownFrom <= \$knownAt\b/g, '');
    const days = hasDay
      ? known
      : known.replaceAll(/ AND \w\.(startsBy <= \$until|endsFrom >= \$since)\b/g, '');
    return hasViewDay
      ? days
      : days.replaceAll(/ AND \w\.(startsBy <= \$viewUntil|endsFrom >= \$viewSince)\b/g, '');
  });
}

function without<Row, Name extends string>(
  statement: Query<Row, Name>,
  name: string,
  shorten: (text: string) => string,
): Query<Row, Name> {
  const known = SHORTENED.get(statement) ?? new Map<string, Query<never, never>>();
  SHORTENED.set(statement, known);
  const shortened = known.get(name) ?? { text: shorten(statement.text) };
  known.set(name, shortened);
  return shortened;
}

const SHORTENED = new WeakMap<object, Map<string, Query<never, never>>>();
