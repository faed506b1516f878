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

/** The items of a page, of what was `found`. */
export const ITEMS = 'items: [item IN found | item[..4]]';

/** What a page gives where nothing is asked of what its items refer to. */
export const ITEMS_ALONE = `RETURN {${ITEMS}} AS page`;

/** What a page gives of the items `found`, all in one row, since each row of an answer costs; and what they refer to. */
const ITEMS_REFERRING = `RETURN {${ITEMS}, referred: COLLECT {
  UNWIND $references AS reference
  UNWIND found AS item
  WITH reference, item[4] AS s
  UNWIND s[reference.column] AS id
  WITH DISTINCT reference, id
  OPTIONAL MATCH (o:Row) WHERE o.id = id AND ${SEEN_O}
  RETURN [reference.at, id, CASE WHEN o IS NULL THEN null ELSE [c IN reference.columns | o[c]] END]
}` as const;

/** The items, and the records to which they refer in the columns of `$references`, each once. */
export const PAGE = `${ITEMS_REFERRING}} AS page` as const;

/** The same, and the records to which these refer in turn in the columns of `$further`. */
export const PAGE_FURTHER = `${ITEMS_REFERRING}, further: COLLECT {
  UNWIND $further AS reference
  UNWIND found AS item
  WITH reference, item[4] AS s
  UNWIND s[reference.through] AS through
  WITH DISTINCT reference, through
  MATCH (o:Row) WHERE o.id = through AND ${SEEN_O}
  UNWIND o[reference.column] AS id
  WITH DISTINCT reference, id
  OPTIONAL MATCH (f:Row) WHERE f.id = id AND ${SEEN_O.replaceAll('o.', 'f.')}
  RETURN [reference.at, id, CASE WHEN f IS NULL THEN null ELSE [c IN reference.columns | f[c]] END]
}} AS page`;

/** What a statement of groups gives where nothing is asked of the records that are named in the groups `found`. */
export const GROUPS_ALONE = 'RETURN found AS groups';

/** What it gives where something is: the groups, and these records, each once. */
export const GROUPS = `${GROUPS_ALONE}, COLLECT {
  UNWIND $references AS reference
  UNWIND found AS item
  WITH DISTINCT reference, item[1][reference.place] AS id
  WHERE id IS NOT NULL
  OPTIONAL MATCH (o:Row) WHERE o.id = id AND ${SEEN_O}
  RETURN [reference.at, id, CASE WHEN o IS NULL THEN null ELSE [c IN reference.columns | o[c]] END]
} AS referred`;

/** What a statement of links gives of the links `found`: these, and the records to which they lead, each once. */
export const LINKS = `RETURN {links: found, records: COLLECT {
  UNWIND found AS link
  WITH DISTINCT link[1] AS id
  MATCH (s:Row)
  WHERE s.id = id AND ${SEEN_S}
  RETURN [id, [c IN $columns | s[c]]]
}} AS page`;

/** What statements of lists begin with: the ids of the parents. */
export const KEYS = 'UNWIND $keys AS key';

/** The parents of what is below the items `found`, and of what is below the records to which the links `found` lead. */
export const IDS_OF_ITEMS = 'COLLECT { UNWIND found AS item RETURN DISTINCT item[4].id }';
export const IDS_OF_LINKS = 'COLLECT { UNWIND found AS item RETURN DISTINCT item[1] }';

/** The parents of which more items may be there than were `found`. */
export const KEYS_OF_FULL =
  'UNWIND found AS item\nWITH item[0] AS key, count(*) AS size\nWHERE size >= $limit';

/** What a statement gives that counts, and the same where it is joined to another. */
export const TOTAL = 'RETURN key, total';
export const TOTALS = 'RETURN collect([key, total]) AS totals';

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
 * What a page statement finds: the items, each with the parent's key, its selected columns, those of the link that leads to it
 * and its sort key; what they refer to; and what that refers to.
 */
export type PageFound = {
  readonly items: readonly (readonly [string, readonly unknown[], readonly unknown[], string])[];
  readonly referred?: readonly Referred[];
  readonly further?: readonly Referred[];
};

/** A record that is referred to: the place of the reference in `$references`, its id, and its columns, null where it is not seen. */
export type Referred = readonly [number, string, readonly unknown[] | null];

/**
 * What a statement of links finds: the links in the order of the page, each with the parent's key, the id to which it leads, its
 * selected columns and its sort key; and each record to which they lead, once.
 */
export type LinksFound = {
  readonly links: readonly (readonly [string, string, readonly unknown[], string])[];
  readonly records: readonly (readonly [string, readonly unknown[]])[];
};

/** Either of both; and what was joined to the statement: what it found below its items, and totals of parents. */
export type Found = (PageFound | LinksFound) & {
  readonly below?: readonly Found[];
  readonly totals?: readonly (readonly [string, number])[];
};

/** What a statement for pages gives: all in one row, since each row costs. */
export type FoundRow = { readonly page: Found };

/** A count for a parent's key. */
export type CountRow = { readonly key: string; readonly total: number };

/** A row found by a key. */
export type KeyedRow = { readonly key: string; readonly row: readonly unknown[] };
