/**
 * Parts that statements share. A row `s`, and the link `l` that leads to it, count when they belong to the revision read,
 * to what was known, and to the day asked about.
 */
export const SEEN_S =
  's.r0 <= $rev AND s.r1 > $rev AND s.knownFrom <= $knownAt AND s.knownTo > $knownAt AND s.startsBy <= $until AND s.endsFrom >= $since';

/** The same for the link `l`. */
export const SEEN_L =
  'l.r0 <= $rev AND l.r1 > $rev AND l.knownFrom <= $knownAt AND l.knownTo > $knownAt AND l.startsBy <= $until AND l.endsFrom >= $since';

/** The same for a record `o` that a row refers to, on the day of the view, which may differ from that of the list. */
const SEEN_O =
  'o.r0 <= $rev AND o.r1 > $rev AND o.knownFrom <= $knownAt AND o.knownTo > $knownAt AND o.startsBy <= $viewUntil AND o.endsFrom >= $viewSince';

/**
 * What a page gives of the items `found`: all in one row, since each row of an answer costs, and the records that the items refer
 * to in the columns of `$references`, each once.
 */
export const PAGE = `RETURN [item IN found | item[..4]] AS items, COLLECT {
  UNWIND $references AS reference
  UNWIND found AS item
  WITH reference, item[4] AS s
  UNWIND s[reference.column] AS id
  WITH DISTINCT reference, id
  OPTIONAL MATCH (o:Row) WHERE o.id = id AND ${SEEN_O}
  RETURN [reference.at, id, CASE WHEN o IS NULL THEN null ELSE [c IN reference.columns | o[c]] END]
} AS referred`;

/** The same where nothing is asked of what the items refer to. */
export const ITEMS = 'RETURN [item IN found | item[..4]] AS items';

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

/** The same for a filter of the commonest form, in a text that the database tests in half the time. */
export const MATCHES_EQUAL = 'all(t IN $equal WHERE s[t.column] IN t.values)';
export const MATCHES_EQUAL_IN_DAYS = `${MATCHES_EQUAL} AND s.earliest <= $lastDay AND s.latest >= $firstDay`;

/** Relations between records; what sources speak of relates none. */
export const RELATIONS =
  'TAKES_PART|ATTENDED|UNDER|TOOK_PLACE_IN|REPLACED_BY|PARTNER_OF|MEMBER_OF|OF_GROUP|HOLDS|OFFICE_OF|PURSUES|ADOPTED|ADOPTED_AT|COOPERATES_WITH|CITIZEN_OF|CONCERNS';

/**
 * What a page statement finds, in one row: the items, and what they refer to, each with the place of the reference in
 * `$references`; null where it is not seen.
 */
export type PageFound = {
  readonly items: readonly (readonly [string, readonly unknown[], readonly unknown[], string])[];
  readonly referred?: readonly (readonly [number, string, readonly unknown[] | null])[];
};

/**
 * What a statement of links finds, in one row: the links in the order of the page, each with the parent's key, the id to which it
 * leads, its selected columns and its sort key; and each record to which they lead, once.
 */
export type LinksFound = {
  readonly links: readonly (readonly [string, string, readonly unknown[], string])[];
  readonly records: readonly (readonly [string, readonly unknown[]])[];
};

/** A count for a parent's key. */
export type CountRow = { readonly key: string; readonly total: number };

/** A row found by a key. */
export type KeyedRow = { readonly key: string; readonly row: readonly unknown[] };
