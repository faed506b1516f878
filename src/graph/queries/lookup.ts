import { query } from '../query.ts';
import { SEEN_L, SEEN_S } from './shared.ts';
import type { KeyedRow } from './shared.ts';

/** Records found by their ids, each with the number of a selection and its columns; all in one row, since each row costs. */
export type Found = { readonly records: readonly (readonly [string, number, readonly unknown[]])[] };

/** What is the record with an id, or with an id that it had before records were merged? */
export const recordsById = query<Found>()(`
UNWIND $keys AS key
OPTIONAL MATCH (a:AliasRow) WHERE a.id = key.id AND a.r0 <= $rev AND a.r1 > $rev
WITH key, coalesce(a.target, key.id) AS id
MATCH (s:Row) WHERE s.id = id AND ${SEEN_S}
RETURN collect([key.id, key.selection, [c IN $selections[key.selection] | s[c]]]) AS records`);

/** Which nation has an ISO 3166-1 alpha-2 code? */
export const nationsByCode = query<KeyedRow>()(`
UNWIND $keys AS key
MATCH (s:NationRow) WHERE s.code = key AND ${SEEN_S}
RETURN key, [c IN $columns | s[c]] AS row`);

/** To which groups does a party belong? */
export const groupsOfParty = query<KeyedRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:MembershipRow)
  WHERE l.party = key AND l.byBody > '' AND l.bodyType = 'Group' AND ${SEEN_L}
  MATCH (s:Row:GroupRow)
  WHERE s.id = l.body AND ${SEEN_S}
  RETURN l, s ORDER BY l.party, l.byBody LIMIT $limit
}
RETURN key, [c IN $columns | s[c]] AS row`);
