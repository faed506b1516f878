import DataLoader from 'dataloader';
import { ALL, filterParams } from './filter.ts';
import { boundsOf, toPage } from './page.ts';
import { DiplographError } from '../errors.ts';
import { findingOf, findingOfLinks, together } from './finding.ts';
import { groupBy } from '../model/group-by.ts';
import { groupsOf, totalsOf } from './totals.ts';
import { tookTooLong, toSend } from './joined.ts';
import { keysWithin, narrower, WHOLE } from './date-range.ts';
import { lean } from './lean.ts';
import { LISTS, LOOKUPS } from './lists.ts';
import { pagesBelow } from './pages-below.ts';
import type { Bounds } from './page.ts';
import type { List } from './lists.ts';
import type {
  Finding,
  Item,
  Loader,
  LookupName,
  Page,
  PageRequest,
  Pages,
  Row,
  RowRequest,
} from './types.ts';
import type { Reading } from './batch.ts';
import type { RunQuery } from './query.ts';

/**
 * Loads one page of a list for each parent's key: one statement for all parents where items are asked for, with the pages below them
 * and the totals of full first pages; one more for other totals. What is found for others is kept where they will seek it.
 */
export function page(reading: Reading, request: PageRequest): Pages {
  const { run, seen, view, shorten } = reading;
  const { list: name, rises, args, hasItems = true, tellsMore = true, filter: any } = request;
  const list: List = LISTS[name];
  const asked = boundsOf(name, rises, args, tellsMore);
  const within = list.isByDate ? keysWithin(any, view.version.widestEventDays) : WHOLE;
  const bounds = { ...asked, ...narrower(asked, within) };
  // A first page with room left holds all there is.
  const isFirst = hasItems && bounds.lower === within.lower && bounds.upper === within.upper;
  const counted = { ...seen, ...filterParams(any), ...within };
  const count = shorten(lean(list.count, { any }));
  const totals = totalsOf(run, count, counted);
  const groups = groupsOf(reading, list, any, counted);
  const counting = { statement: count, params: counted, keep: totals.prime.bind(totals) };
  const toPages = (keys: readonly string[], items: readonly Item[]): readonly Page[] => {
    const found = groupBy(items, ({ key }) => key);
    return keys.map((key) => {
      const own = found.get(key) ?? [];
      const isAll = isFirst && own.length < bounds.limit;
      return toPage(name, bounds, args, own, {
        view,
        total: () => (isAll ? own.length : totals.load(key)),
        groups: (by) => groups(by).load(key),
      });
    });
  };
  const isCounted = isFirst && request.tellsTotal === true;
  const [way, other] = waysToFind(reading, request, list, bounds);
  const finding = together(way, pagesBelow(view, request), isCounted ? counting : undefined);
  let ways = [finding, ...(other ? [other] : [])];
  const loader = new DataLoader(async (keys: readonly string[]) =>
    toPages(keys, hasItems ? await find(run, ways, keys) : []),
  );
  const kept = new Map<string, Page>();
  return {
    load: (key) => kept.get(key) ?? loader.load(key),
    finding,
    keep: (keys, found) => {
      const items = finding.read(found);
      if (items) toPages(keys, items).forEach((each, i) => kept.set(keys[i] ?? '', each));
      // What did not find all will not do so the next time.
      else if (other) ways = [other];
    },
  };
}

/** Loads one record for each key, null where there is none, with what it refers to and the pages below it. */
export function lookup(reading: Reading, by: LookupName, request: RowRequest): Loader<Row | null> {
  const finding = findingOf(reading, LOOKUPS[by], request, ALL, {});
  const ways = [together(finding, pagesBelow(reading.view, request))];
  return new DataLoader(async (keys: readonly string[]) => {
    const found = new Map((await find(reading.run, ways, keys)).map(({ key, node }) => [key, node]));
    return keys.map((key) => found.get(key) ?? null);
  });
}

/** Finds the items for all keys together in the first way that finds all. */
async function find(
  run: RunQuery,
  [way, ...others]: readonly Finding[],
  keys: readonly string[],
): Promise<readonly Item[]> {
  if (!way) throw new Error('expected a way that finds all, found none');
  const answers = await run(toSend(way.statement), { ...way.params, keys }).catch((error: unknown) => {
    if (error instanceof DiplographError && error.code === 'DATABASE_TIMEOUT') tookTooLong(way.statement);
    throw error;
  });
  const read = answers.map((answer) => way.read(answer.page));
  return read.every((items) => items !== null) ? read.flat() : find(run, others, keys);
}

/** How to find the items of a list, and how where that does not find all. */
function waysToFind(
  reading: Reading,
  request: PageRequest,
  list: List,
  { rising, lower, upper, limit }: Bounds,
): readonly [Finding, Finding?] {
  const { filter: any, references = [] } = request;
  const bounds = { lower, upper, limit };
  const whole = findingOf(reading, rising ? list.asc : list.desc, request, any, bounds);
  const shared = any !== ALL || references.length > 0 || reading.asOf !== null ? undefined : list.shared;
  if (!shared) return [whole];
  return [findingOfLinks(reading, rising ? shared.asc : shared.desc, request, bounds), whole];
}
