import { boundsOf, toPage } from './page.ts';
import { groupBy } from '../model/group-by.ts';
import { LEAST_SCORE, scoreOf } from '../model/similarity.ts';
import { luceneQuery } from './search-query.ts';
import { namesLike } from './queries/search.ts';
import { searchWord, searchWords } from '../model/search-form.ts';
import { toRow } from './row.ts';
import type { NameFound } from './queries/search.ts';
import type { Page, PageArgs, View } from './types.ts';
import type { SearchWord } from '../model/search-form.ts';
import type { TypeName } from '../model/property.ts';

/** What is searched: a text among the names of some types; which page of the hits, with which columns of the entities. */
export type SearchRequest = {
  readonly text: string;
  readonly types: readonly TypeName[];
  readonly args: PageArgs;
  readonly columns: readonly string[];
};

/** The characters of a text that count. */
const MOST_CHARACTERS = 200;

/** The names that each way of looking gives for scoring, and among how many full-text search looks for them. */
const MOST_NAMES = 200;
const REACH = 2000;

/**
 * A page of the entities with a name like the text, the best first; `link` holds the `score` and the name that `matched`.
 * One statement, whatever is asked; none for a text without a letter or digit.
 * @throws DiplographError BAD_USER_INPUT for a page out of range, or a cursor of another search.
 */
export async function search(view: View, { text, types, args, columns }: SearchRequest): Promise<Page> {
  const words = searchWords(Array.from(text).slice(0, MOST_CHARACTERS).join(''));
  const key = words.map(({ folded }) => folded).join(' ');
  const ordering = `search ${JSON.stringify([key, ...types])}`;
  const bounds = boundsOf(ordering, true, args);
  const isEmpty = words.length === 0 || types.length === 0;
  const lucene = isEmpty ? '' : luceneQuery(words, types);
  const params = { lucene, types, columns, most: MOST_NAMES, reach: REACH };
  const hits = isEmpty ? [] : ranked(words, await view.ask(namesLike, params).load(key));
  const between = hits.filter(({ cursor }) => cursor > bounds.lower && cursor < bounds.upper);
  const { asOf } = view.viewpoint;
  return toPage(
    ordering,
    bounds,
    args,
    (bounds.rising ? between : between.reverse()).slice(0, bounds.limit),
    ({ row, link: [score, matched] }) => ({
      node: toRow({ view, asOf }, columns, row),
      link: { view, score, matched },
    }),
    { view, total: () => Promise.resolve(hits.length), groups: () => Promise.resolve([]) },
  );
}

/** The best name of each entity that matches well enough, in the order of the cursors: by falling score, then id. */
function ranked(words: readonly SearchWord[], found: readonly NameFound[]) {
  const scored = found
    .map((name) => ({ ...name, score: round(scoreOf(words, wordsOf(name))) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  const best = [...groupBy(scored, ({ entity }) => entity).values()].flatMap(([name]) => name ?? []);
  return best
    .map(({ key, entity, text, row, score }) => {
      const cursor = `${(1 - score).toFixed(DIGITS)}|${entity}`;
      return { key, row, link: [score, text], cursor };
    })
    .sort((a, b) => (a.cursor < b.cursor ? -1 : 1));
}

function wordsOf({ folded, sounds }: NameFound): readonly SearchWord[] {
  const heard = sounds.split(' ');
  return folded.split(' ').map((word, i) => searchWord(word, heard[i] ?? word));
}

const DIGITS = 4;

const round = (score: number): number => Number(score.toFixed(DIGITS));
