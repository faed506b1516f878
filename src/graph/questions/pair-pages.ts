import { assertRevisionAvailable } from '../scan.ts';
import { Statement } from '../statement.ts';
import { forEachKey, matchLines } from '../compile.ts';
import { narrowed } from '../plan.ts';
import { scopeOf } from '../snapshot.ts';
import type { Filter } from '../filter.ts';
import type { FilteredList } from '../plan.ts';
import type { SnapshotSource } from '../types.ts';
import type { Viewpoint } from '../../model/viewpoint.ts';

/** Two parties, and the events at which both were. Days are those of the graph: an end of the calendar is a missing bound. */
export type PartyPair = {
  readonly one: string;
  readonly other: string;
  readonly count: number;
  readonly levels: readonly string[];
  /** The sort keys of the first and the last of the dated events: earliest day, latest day, id. */
  readonly first: string | null;
  readonly last: string | null;
};

/** The events that count, and the parties of which each pair has at least one; null for all pairs. */
export type PairPagesRequest = { readonly filter: Filter; readonly parties: readonly string[] | null };

/** The most pairs that one statement returns. */
const PAGE_PAIRS = 5000;

/**
 * Reads all pairs of parties that were at an event together, by their ids: a page for each statement. Each statement counts the pairs
 * after the last page again, so the service holds one page only.
 * @throws DiplographError REVISION_GONE when versions of the revision have been removed meanwhile.
 */
export async function* scanPairs(
  source: SnapshotSource,
  viewpoint: Viewpoint,
  request: PairPagesRequest,
): AsyncGenerator<readonly PartyPair[]> {
  const { plan, key } = narrowed({ list: 'recordsByEventDate', filter: request.filter }, 'Event');
  for (let after: readonly [string, string] | undefined = ['', '']; after !== undefined;) {
    const building = new Statement(scopeOf(source.version, viewpoint));
    const { statement, paramsFor } = building.compiled<PartyPair>(
      pairsText(building, plan, request.parties, after),
    );
    const found: readonly PartyPair[] = await source.run(statement, paramsFor([key ?? 'Event']));
    await assertRevisionAvailable(source);
    if (found.length > 0) yield found;
    const last = found.length < PAGE_PAIRS ? undefined : found.at(-1);
    after = last && [last.one, last.other];
  }
}

function pairsText(
  statement: Statement,
  plan: FilteredList,
  parties: PairPagesRequest['parties'],
  [one, other]: readonly [string, string],
): string {
  const [lower, lowerOther] = [statement.param(one), statement.param(other)];
  const chosen = parties === null ? null : statement.param(parties);
  return forEachKey(`${matchLines(statement, plan)}
  UNWIND s.parties AS one
  UNWIND s.parties AS other
  WITH s, one, other
  WHERE one < other AND (one > ${lower} OR one = ${lower} AND other > ${lowerOther})${chosen === null ? '' : ` AND (one IN ${chosen} OR other IN ${chosen})`}
  WITH one, other, count(*) AS count, collect(DISTINCT s.level) AS levels,
    min(CASE WHEN s.earliest IS NOT NULL THEN s.byDate END) AS first,
    max(CASE WHEN s.earliest IS NOT NULL THEN s.byDate END) AS last
  RETURN one, other, count, levels, first, last ORDER BY one, other LIMIT ${statement.param(PAGE_PAIRS)}`);
}
