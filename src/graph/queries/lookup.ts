import { query } from '../query.ts';
import { PAGE, SEEN_S } from './shared.ts';
import type { FoundRow } from './shared.ts';

/** Records found by their ids, each with the number of a selection and its columns; all in one row, since each row costs. */
export type Found = { readonly records: readonly (readonly [string, number, readonly unknown[]])[] };

/** What is the record with an id, or with an id that it had before records were merged? */
export const recordsById = query<Found>()(`
UNWIND $keys AS key
OPTIONAL MATCH (a:AliasRow) WHERE a.id = key.id AND a.r0 <= $rev AND a.r1 > $rev
WITH key, coalesce(a.target, key.id) AS id
MATCH (s:Row) WHERE s.id = id AND ${SEEN_S}
RETURN collect([key.id, key.selection, [c IN $selections[key.selection] | s[c]]]) AS records`);

/** The same for records that are asked for with what is below them. */
export const recordOfId = query<FoundRow>()(`
UNWIND $keys AS key
OPTIONAL MATCH (a:AliasRow) WHERE a.id = key AND a.r0 <= $rev AND a.r1 > $rev
WITH key, coalesce(a.target, key) AS id
MATCH (s:Row) WHERE s.id = id AND ${SEEN_S}
WITH collect([key, [c IN $columns | s[c]], [], '', s]) AS found
${PAGE}`);

/** Which nation has an ISO 3166-1 alpha-2 code? */
export const nationOfCode = query<FoundRow>()(`
UNWIND $keys AS key
MATCH (s:NationRow) WHERE s.code = key AND ${SEEN_S}
WITH collect([key, [c IN $columns | s[c]], [], '', s]) AS found
${PAGE}`);
