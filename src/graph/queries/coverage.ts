import { query } from '../query.ts';
import { SEEN_L, SEEN_S } from './shared.ts';
import type { Keyed } from '../types.ts';

type NewestRow = Keyed & { readonly source: string };

/** Which source of the events of a format was published last, of those that are dated? */
export const newestSourceOfFormat = query<NewestRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:EventRow)
  WHERE s.format = key AND s.byDate > '' AND ${SEEN_S}
  UNWIND s.sourceIds AS id
  WITH DISTINCT id
  MATCH (l:Row:SourceRow)
  WHERE l.id = id AND l.latest IS NOT NULL AND ${SEEN_L}
  WITH max(l.latest + '|' + l.id) AS last WHERE last IS NOT NULL
  RETURN split(last, '|')[1] AS source
}
RETURN key, source`);

/** Which source of the records of a type was published last, of those that are dated? */
export const newestSourceOfType = query<NewestRow>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (s:Row)
  WHERE s.type = key AND s.byName > '' AND ${SEEN_S}
  UNWIND s.sourceIds AS id
  WITH DISTINCT id
  MATCH (l:Row:SourceRow)
  WHERE l.id = id AND l.latest IS NOT NULL AND ${SEEN_L}
  WITH max(l.latest + '|' + l.id) AS last WHERE last IS NOT NULL
  RETURN split(last, '|')[1] AS source
}
RETURN key, source`);
