import { and } from '../filter.ts';
import { DiplographError } from '../../errors.ts';
import { forEachKey, matchLines } from '../compile.ts';
import { checkBetween, MAX_PAGE } from '../pagination.ts';
import { narrowed } from '../plan.ts';
import type { EventFound } from './aggregates.ts';
import type { Filter } from '../filter.ts';
import type { FilteredList } from '../plan.ts';
import type { Keyed, Snapshot } from '../types.ts';
import type { Statement } from '../statement.ts';

/** The events that count, and the requested pairs: of one party, of one person, or all pairs if both are null. */
export type PairsRequest = {
  readonly of: 'PARTIES' | 'PERSONS';
  readonly filter: Filter;
  readonly party: string | null;
  readonly person: string | null;
  readonly first: number;
};

/** Two parties or persons, and the events at which both were: their number, and the latest 100 of them, the last one first. */
export type PairRow = Keyed & {
  readonly one: string;
  readonly other: string;
  readonly count: number;
  readonly events: readonly EventFound[];
};

/**
 * Returns the pairs of parties that were at the most events together, or of persons who represented different parties there. Pairs with
 * equal counts are ordered by their ids. One statement.
 * @throws DiplographError BAD_USER_INPUT for a number out of range, or for a person where pairs of parties are asked for.
 */
export async function pairs(snapshot: Snapshot, request: PairsRequest): Promise<readonly PairRow[]> {
  const { of, person, first } = request;
  checkBetween('first', first, 0, MAX_PAGE);
  if (of === 'PARTIES' && person !== null)
    throw new DiplographError(
      'BAD_USER_INPUT',
      'expected no "person" for pairs of parties, found one; ask with "of: PERSONS"',
    );
  if (first === 0) return [];
  const { plan, key } = narrowed({ list: 'recordsByEventDate', filter: filterOf(request) }, 'Event');
  return snapshot
    .ask<PairRow>({ text: (statement) => pairsText(statement, plan, request) })
    .load(key ?? 'Event');
}

const filterOf = ({ filter, party, person }: PairsRequest): Filter =>
  and(
    filter,
    ...(party === null ? [] : [{ op: 'has', column: 'parties', value: party } as const]),
    ...(person === null ? [] : [{ op: 'has', column: 'persons', value: person } as const]),
  );

function pairsText(statement: Statement, plan: FilteredList, request: PairsRequest): string {
  const { of, party, person, first } = request;
  return forEachKey(`${matchLines(statement, plan)}
${of === 'PARTIES' ? partyLines(statement, party) : personLines(statement, party, person)}
  WITH one, other, count(*) AS count, collect([s.id, s.kind])[..${statement.param(MAX_PAGE)}] AS events
  RETURN one, other, count, events ORDER BY count DESC, one, other LIMIT ${statement.param(first)}`);
}

/** The latest event first, those without a date last. */
const BY_DATE = 'ORDER BY s.earliest IS NULL, s.byDate DESC';

const partyLines = (statement: Statement, party: string | null): string => `  WITH s ${BY_DATE}
  UNWIND s.parties AS one
  UNWIND s.parties AS other
  WITH s, one, other WHERE ${party === null ? 'one < other' : `one = ${statement.param(party)} AND other <> one`}`;

/** Persons who came for the same party did not meet there. */
function personLines(statement: Statement, party: string | null, person: string | null): string {
  const chosen = [
    ...(party === null ? [] : [`a[0] = ${statement.param(party)}`]),
    ...(person === null ? [] : [`a[1] = ${statement.param(person)}`]),
  ];
  // Without a first side, each pair is found once.
  const order = chosen.length === 0 ? ['a[1] < b[1]'] : [...chosen, 'a[1] <> b[1]'];
  // The second test lets the database find them by the index of both columns.
  return `  MATCH (p:ParticipationRow)
  WHERE p.event = s.id AND p.byName > '' AND p.isAbsent = false AND ${statement.visible('p')}
  UNWIND p.persons AS person
  WITH s, collect([p.party, person]) AS seats
  UNWIND seats AS a
  UNWIND seats AS b
  WITH s, a, b WHERE a[0] <> b[0] AND ${order.join(' AND ')}
  WITH DISTINCT s, a[1] AS one, b[1] AS other ${BY_DATE}`;
}
