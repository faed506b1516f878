import { boundsOf, toPage } from './page.ts';
import { groupBy } from '../model/group-by.ts';
import { LEAST_SCORE, scoreOf } from '../model/similarity.ts';
import { luceneQuery } from './search-query.ts';
import { namesBeginning, namesLike } from './queries/search.ts';
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
  /** Whether it is asked if there is another page. */
  readonly tellsMore: boolean;
};

/** The characters of a text that count. */
const MOST_CHARACTERS = 200;

/** The names that each way of looking gives for scoring, and among how many full-text search looks for them. */
const MOST_NAMES = 200;
const REACH = 2000;

/**
 * A page of the entities with a name like the text, the best first; `link` holds the `score` and the name that `matched`.
 * One statement where names that begin with the text fill the page, since they come before all others; otherwise one more; none
 * for a text without a letter or digit.
 * @throws DiplographError BAD_USER_INPUT for a page out of range, or a cursor of another search.
 */
export async function search(view: View, request: SearchRequest): Promise<Page> {
  const { text, types, args, columns, tellsMore } = request;
  const words = searchWords(Array.from(text).slice(0, MOST_CHARACTERS).join(''));
  const key = words.map(({ folded }) => folded).join(' ');
  const ordering = `search ${JSON.stringify([key, ...types])}`;
  const bounds = boundsOf(ordering, true, args, tellsMore);
  const isEmpty = words.length === 0 || types.length === 0;
  const params = { types, columns, most: MOST_NAMES };
  const beginning = isEmpty ? [] : await view.ask(namesBeginning, params).load(key);
  const all = async (): Promise<readonly Hit[]> => {
    if (isEmpty) return [];
    const similar = { ...params, lucene: luceneQuery(words, types), reach: REACH };
    return ranked(words, [...beginning, ...(await view.ask(namesLike, similar).load(key))]);
  };
  const between = (hits: readonly Hit[]): readonly Hit[] =>
    hits.filter(({ cursor }) => cursor > bounds.lower && cursor < bounds.upper);
  const isWhole = !bounds.backward && beginning.length < MOST_NAMES;
  const first = isWhole ? between(ranked(words, beginning)) : [];
  const hits = first.length < Math.max(bounds.limit, 1) ? between(await all()) : first;
  const shown = (bounds.rising ? hits : [...hits].reverse()).slice(0, bounds.limit);
  const { asOf } = view.viewpoint;
  const items = shown.map(({ key, text: matched, row, score, cursor }) => {
    return { key, cursor, node: toRow({ view, asOf }, columns, row), link: { view, score, matched } };
  });
  return toPage(ordering, bounds, args, items, {
    view,
    total: async () => (await all()).length,
    groups: () => Promise.resolve([]),
  });
}

/** A name that matches well enough, and the cursor of its entity. */
type Hit = NameFound & { readonly score: number; readonly cursor: string };

/** The best name of each entity that matches well enough, in the order of the cursors: by falling score, then id. */
function ranked(words: readonly SearchWord[], found: readonly NameFound[]): readonly Hit[] {
  const scored = found
    .map((name) => ({ ...name, score: round(scoreOf(words, wordsOf(name))) }))
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => b.score - a.score || (a.text < b.text ? -1 : 1));
  const best = [...groupBy(scored, ({ entity }) => entity).values()].flatMap(([name]) => name ?? []);
  return best
    .map((name) => ({ ...name, cursor: `${(1 - name.score).toFixed(DIGITS)}|${name.entity}` }))
    .sort((a, b) => (a.cursor < b.cursor ? -1 : 1));
}

function wordsOf({ folded, sounds }: NameFound): readonly SearchWord[] {
  const heard = sounds.split(' ');
  return folded.split(' ').map((word, i) => searchWord(word, heard[i] ?? word));
}

const DIGITS = 4;

const round = (score: number): number => Number(score.toFixed(DIGITS));
