/**
 * Parts that statements share. A row `s`, and the link `l` that leads to it, count when they belong to the revision read,
 * to what was known, and to the day asked about.
 */
export const SEEN_S =
  's.r0 <= $rev AND s.r1 > $rev AND s.knownFrom <= $knownAt AND s.knownTo > $knownAt AND s.startsBy <= $until AND s.endsFrom >= $since';

/** The same for the link `l`. */
export const SEEN_L =
  'l.r0 <= $rev AND l.r1 > $rev AND l.knownFrom <= $knownAt AND l.knownTo > $knownAt AND l.startsBy <= $until AND l.endsFrom >= $since';

/** The filter: `s` passes all tests of at least one of the alternatives in `$any`. */
export const MATCHES = `any(alternative IN $any WHERE all(t IN alternative WHERE t.not <> CASE t.op
    WHEN 'in' THEN coalesce(s[t.column] IN t.values, false)
    WHEN 'has' THEN any(v IN coalesce(s[t.column], []) WHERE v IN t.values)
    WHEN 'contains' THEN any(v IN t.values WHERE coalesce(toLower(s[t.column]) CONTAINS v, false))
    WHEN 'startsWith' THEN any(v IN t.values WHERE coalesce(toLower(s[t.column]) STARTS WITH v, false))
    WHEN 'overlaps' THEN coalesce(s.earliest <= t.values[1] AND s.latest >= t.values[0], false)
    WHEN 'within' THEN coalesce(s.earliest >= t.values[0] AND s.latest <= t.values[1], false)
    WHEN 'before' THEN coalesce(s[t.column] < t.values[0], false)
    WHEN 'missing' THEN s[t.column] IS NULL
    ELSE false END))`;

/** Relations between records; what sources speak of relates none. */
export const RELATIONS =
  'TAKES_PART|ATTENDED|UNDER|TOOK_PLACE_IN|REPLACED_BY|PARTNER_OF|MEMBER_OF|OF_GROUP|HOLDS|OFFICE_OF|PURSUES|ADOPTED|ADOPTED_AT|COOPERATES_WITH|CITIZEN_OF|CONCERNS';

/** A row of a page: the parent's key, the selected columns of the item and of the link to it, and its sort key. */
export type PageRow = {
  readonly key: string;
  readonly row: readonly unknown[];
  readonly link: readonly unknown[];
  readonly cursor: string;
};

/** A count for a parent's key. */
export type CountRow = { readonly key: string; readonly total: number };

/** A row found by a key. */
export type KeyedRow = { readonly key: string; readonly row: readonly unknown[] };
