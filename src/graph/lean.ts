import { ALL, plainTests } from './filter.ts';
import {
  GROUPS,
  GROUPS_ALONE,
  ITEMS_ALONE,
  MATCHES,
  MATCHES_EQUAL,
  MATCHES_EQUAL_IN_DAYS,
  PAGE,
  PAGE_FURTHER,
} from './queries/shared.ts';
import type { Filter } from './filter.ts';
import type { Query } from './query.ts';
import type { Reference } from './types.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** What a request needs of a statement: how rows are filtered, what of that to which they refer is brought along. */
export type Needs = { readonly any: Filter; readonly references?: readonly Reference[] };

/**
 * The statement without the parts for which a request has no use, and with the shortest form of its filter, each of which is
 * known when the program is compiled. Most requests need little, and a text that is half as long is sent in one packet instead
 * of two. The parameters of its filter are those of `filterParams`.
 */
export function lean<Row, Name extends string>(
  statement: Query<Row, Name>,
  { any, references = [] }: Needs,
): Query<Row, Name> {
  const form = formOf(any);
  const reach = reachOf(references);
  return without(statement, `${form} ${reach}`, (text) => {
    const filtered =
      form === 'none' ? text.replace(`\n    AND ${MATCHES}`, '') : text.replace(MATCHES, () => FORMS[form]);
    if (reach === 'near') return filtered;
    if (reach === 'far') return filtered.replace(PAGE, () => PAGE_FURTHER);
    return filtered.replace(PAGE, ITEMS_ALONE).replace(GROUPS, GROUPS_ALONE);
  });
}

function reachOf(references: readonly Reference[]): 'none' | 'near' | 'far' {
  if (references.length === 0) return 'none';
  return references.some(({ through }) => through !== undefined) ? 'far' : 'near';
}

const FORMS = { any: MATCHES, equal: MATCHES_EQUAL, days: MATCHES_EQUAL_IN_DAYS } as const;

function formOf(any: Filter): 'none' | 'equal' | 'days' | 'any' {
  if (any === ALL) return 'none';
  const plain = plainTests(any);
  if (!plain) return 'any';
  return plain.days ? 'days' : 'equal';
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
  const known = SHORTENED.get(statement) ?? new Map<string, Query<never, never> | null>();
  SHORTENED.set(statement, known);
  const found = known.get(name);
  if (found !== undefined) return found ?? statement;
  const text = shorten(statement.text);
  const shortened = text === statement.text ? null : { text };
  known.set(name, shortened);
  return shortened ?? statement;
}

/** Null where nothing is left out. */
const SHORTENED = new WeakMap<object, Map<string, Query<never, never> | null>>();
