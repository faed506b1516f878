import { KEYS } from '../statement.ts';
import { boundsOf, encodeCursor, orderingOf, pageOf } from '../pagination.ts';
import { groupBy } from '../../model/functions.ts';
import { kindOfMatch, LEAST_SCORE, scoreOf, SIMILAR } from '../../model/similarity.ts';
import { searchWord, searchWords, skeletonWords } from '../../model/search-form.ts';
import { toRow } from '../row.ts';
import type { PageArgs } from '../pagination.ts';
import type { PageItem, Snapshot } from '../types.ts';
import type { SearchWord } from '../../model/search-form.ts';
import type { Statement } from '../statement.ts';
import type { TypeName } from '../../model/property.ts';

/** A search for a text among the names of some types: the page of hits, and the columns of the entities. */
export type SearchRequest = {
  readonly text: string;
  readonly types: readonly TypeName[];
  readonly args: PageArgs;
  readonly columns: readonly string[];
  /** True if the operation selects `pageInfo`. */
  readonly hasPageInfo: boolean;
};

/** A page of hits. The `link` of an item holds the `score` and the name that `matched`. */
export type SearchPage = {
  readonly items: readonly PageItem[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly total: () => Promise<number>;
};

/** The number of characters of a text that the search uses. */
const MAX_CHARACTERS = 200;

/** The maximum numbers of names that a statement returns for scoring, and of names that full-text search ranks. */
const MAX_NAMES = 200;
const MAX_RANKED = 2000;

/**
 * Returns a page of the records with a name like the text, the best first. It takes one statement where names that equal the text
 * fill the page, since they come before all others; otherwise one more; none for a text without a letter or digit.
 * @throws DiplographError BAD_USER_INPUT for a page out of range, or a cursor of another search.
 */
export async function search(
  snapshot: Snapshot,
  { text, types, args, columns, hasPageInfo }: SearchRequest,
): Promise<SearchPage> {
  const words = searchWords(Array.from(text).slice(0, MAX_CHARACTERS).join(''));
  const key = words.map(({ folded }) => folded).join(' ');
  const ordering = orderingOf('search by match', key, ...types);
  const bounds = boundsOf(ordering, true, args, snapshot.version);
  const isEmpty = words.length === 0 || types.length === 0;
  const ask = (find: (statement: Statement) => string): Promise<readonly NameFound[]> =>
    snapshot
      .ask<NameFound>({ text: (statement) => namesText(statement, find(statement), columns) })
      .load(key);
  const beginning = isEmpty ? [] : await ask((statement) => namesBeginning(statement, types));
  const all = async (): Promise<readonly Hit[]> => {
    if (isEmpty) return [];
    const similar = await ask((statement) => namesLike(statement, luceneQuery(words, types)));
    return ranked(words, [...beginning, ...similar]);
  };
  const between = (hits: readonly Hit[]): readonly Hit[] =>
    hits.filter(({ cursor }) => cursor > bounds.lower && cursor < bounds.upper);
  // Equal names come first among the names that begin with the text, in the statement and in the answer.
  const equal = beginning.filter(({ folded }) => folded === key);
  const isComplete = !bounds.isBackward && equal.length < MAX_NAMES;
  const first = isComplete ? between(ranked(words, equal)) : [];
  const wanted = Math.max(hasPageInfo ? bounds.size + 1 : bounds.size, 1);
  const hits = first.length < wanted ? between(await all()) : first;
  const page = pageOf(bounds, (bounds.rises ? hits : [...hits].reverse()).slice(0, bounds.size + 1));
  const context = { snapshot, asOf: snapshot.viewpoint.asOf };
  return {
    ...page,
    items: page.items.map(({ text: matched, row, score, cursor }) => ({
      node: toRow(context, columns, row),
      link: { snapshot, score, matched },
      cursor: () => encodeCursor(ordering, cursor, snapshot.version),
    })),
    total: async () => (await all()).length,
  };
}

/** A name that may match: of which record, its words in two forms, and the selected columns of the record. */
type NameFound = {
  readonly key: string;
  readonly entity: string;
  readonly text: string;
  readonly folded: string;
  readonly sounds: string;
  readonly type: TypeName;
  readonly leader: boolean | null;
  readonly row: readonly unknown[];
};

/** Returns the text for names, which `find` matches as `l`, and their entities. */
const namesText = (
  statement: Statement,
  find: string,
  columns: readonly string[],
): string => `UNWIND ${KEYS} AS key
CALL (key) {
${find}
  RETURN l, s
}
RETURN key, l.entity AS entity, l.text AS text, l.folded AS folded, l.sounds AS sounds,
  l.entityType AS type, s.leader AS leader, [column IN ${statement.param(columns)} | s[column]] AS row`;

const namesBeginning = (statement: Statement, types: readonly TypeName[]): string => `  MATCH (l:NameRow)
  WHERE l.folded STARTS WITH key AND l.entityType IN ${statement.param(types)} AND ${statement.visible('l')}
${entityLines(statement)}
  WITH l, s ORDER BY l.folded LIMIT ${statement.param(MAX_NAMES)}`;

const namesLike = (
  statement: Statement,
  lucene: string,
): string => `  CALL db.index.fulltext.queryNodes('names', ${statement.param(lucene)}, {limit: ${statement.param(MAX_RANKED)}}) YIELD node AS l
  WHERE ${statement.visible('l')}
${entityLines(statement)}
  WITH l, s LIMIT ${statement.param(MAX_NAMES)}`;

/** A name has no days of its own: a record that is not there on the day of the viewpoint must not use up the limit. */
const entityLines = (statement: Statement): string =>
  `  MATCH (s:Row) WHERE s.id = l.entity AND ${statement.visible('s')}`;

/** The most words of a text that full-text search looks for; Lucene refuses queries of more than 1,024 parts. */
const MAX_WORDS = 8;

/** The weight by which full-text search prefers records that others mention, so that these do not crowd them out. */
const PREFERENCE = 4;

/**
 * Returns the Lucene query for names of some types that resemble words. Words consist of letters and digits in lower case, so
 * nothing in them is an operator.
 */
function luceneQuery(words: readonly SearchWord[], types: readonly TypeName[]): string {
  const sought = words.slice(0, MAX_WORDS);
  const clauses = [
    ...sought.flatMap(({ folded }) => clausesOf('folded', folded, 4)),
    ...skeletonWords(sought).flatMap((skeleton) => clausesOf('skeleton', skeleton, 2)),
  ];
  const oneOf = (of: readonly TypeName[]): string => `entityType:(${of.join(' ').toLowerCase()})`;
  const first = types.filter((type) => TYPE_RANK[type] < MENTIONING);
  const preferred = first.length > 0 ? ` ${oneOf(first)}^${String(PREFERENCE)}` : '';
  return `+${oneOf(types)}^0${preferred} +(${clauses.join(' ')})`;
}

/** Returns clauses for a word itself, words that begin with it, and words that differ in a letter or, where it is long, in two. */
function clausesOf(field: string, word: string, weight: number): readonly string[] {
  const length = Array.from(word).length;
  const exact = `${field}:${word}^${String(2 * weight)}`;
  const begun = length > 1 ? [`${field}:${word}*^${String(weight)}`] : [];
  const close = length > 3 ? [`${field}:${word}~${length > 7 ? '2' : '1'}`] : [];
  return [exact, ...begun, ...close];
}

/** The rank of a type whose records mention others in their names. */
const MENTIONING = 2;

/** The ranks of types among names that match equally: records that others mention, records that mention them, then sources. */
const TYPE_RANK: Readonly<Record<TypeName, number>> = {
  Nation: 0,
  Organization: 0,
  Group: 0,
  Format: 0,
  Person: 1,
  Place: 1,
  Event: MENTIONING,
  Tenure: MENTIONING,
  Policy: MENTIONING,
  Document: MENTIONING,
  Dispute: MENTIONING,
  Coverage: MENTIONING,
  Source: 3,
};

/** A name that matches well enough, and the cursor of its record. */
type Hit = NameFound & { readonly score: number; readonly cursor: string };

/** Returns the best name of each record that matches well enough, in the order of the cursors. */
function ranked(words: readonly SearchWord[], found: readonly NameFound[]): readonly Hit[] {
  const scored = found
    .map((name) => ({ ...name, score: round(scoreOf(words, wordsOf(name))) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  const best = [...groupBy(scored, ({ entity }) => entity).values()].flatMap(([name]) => name ?? []);
  return best
    .map((name) => ({ ...name, cursor: cursorOf(name) }))
    .sort((a, b) => (a.cursor < b.cursor ? -1 : 1));
}

/**
 * Returns the cursor of a hit. Hits are ordered by the kind of match, then by the rank of the type, then by falling score, then by
 * id. Among similar names, the score comes before the rank. A leader has the rank of a nation.
 */
function cursorOf({ entity, type, leader, score }: NameFound & { readonly score: number }): string {
  const kind = kindOfMatch(score);
  const rank = leader === true ? 0 : TYPE_RANK[type];
  const distance = (1 - score).toFixed(DIGITS);
  return [kind, ...(kind === SIMILAR ? [distance, rank] : [rank, distance]), entity].join('|');
}

function wordsOf({ folded, sounds }: NameFound): readonly SearchWord[] {
  const heard = sounds.split(' ');
  return folded.split(' ').map((word, i) => searchWord(word, heard[i] ?? word));
}

const DIGITS = 4;

const round = (score: number): number => Number(score.toFixed(DIGITS));
