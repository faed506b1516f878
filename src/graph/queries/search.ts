import { query } from '../query.ts';
import { SEEN_L, SEEN_S } from './shared.ts';

/** A name that may match: of which entity, its words in three forms, and the selected columns of the entity. */
export type NameFound = {
  readonly key: string;
  readonly entity: string;
  readonly text: string;
  readonly folded: string;
  readonly sounds: string;
  readonly row: readonly unknown[];
};

/** Which names begin with a text's folded words (the key)? */
export const namesBeginning = query<NameFound>()(`
UNWIND $keys AS key
CALL (key) {
  MATCH (l:NameRow)
  WHERE l.folded STARTS WITH key AND l.entityType IN $types AND ${SEEN_L}
  WITH l ORDER BY l.folded LIMIT $most
  MATCH (s:Row) WHERE s.id = l.entity AND ${SEEN_S}
  RETURN l, s
}
RETURN key, l.entity AS entity, l.text AS text, l.folded AS folded, l.sounds AS sounds,
  [c IN $columns | s[c]] AS row`);

/** Which names does full-text search rank best for a text (the key)? `$lucene` is made of its words alone. */
export const namesLike = query<NameFound>()(`
UNWIND $keys AS key
CALL (key) {
  CALL db.index.fulltext.queryNodes('names', $lucene, {limit: $reach}) YIELD node AS l
  WHERE ${SEEN_L}
  WITH l LIMIT $most
  MATCH (s:Row) WHERE s.id = l.entity AND ${SEEN_S}
  RETURN l, s
}
RETURN key, l.entity AS entity, l.text AS text, l.folded AS folded, l.sounds AS sounds,
  [c IN $columns | s[c]] AS row`);
