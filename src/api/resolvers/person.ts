import { NESTED_LISTS } from '../lists.ts';
import { dateOf, nestedLists, reference } from '../load.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { textOf, textsOf } from '../../graph/row.ts';
import type { Certainty, PersonResolvers, TenureResolvers } from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Person: PersonResolvers = {
  ...nestedLists(NESTED_LISTS.Person),
  nationality: (row, _, __, info) => reference(row, 'nationality', info),
};

export const Tenure: TenureResolvers = {
  person: (row, _, __, info) => reference(row, 'person', info),
  party: (row, _, __, info) => reference(row, 'party', info),
  start: (row) => dateOf(row, 'start'),
  end: (row) => dateOf(row, 'end'),
  seenOn: (row) => textsOf(row, 'seenOn').flatMap((day) => parseImpreciseDate(day) ?? []),
  certainty: certaintyOf,
};

/** Returns how sure it is that an office was held on the day asked about; null when no day is asked about. */
function certaintyOf(row: Row): Certainty | null {
  const { asOf } = row;
  if (typeof asOf !== 'string') return null;
  const isCertain = textOf(row, 'certainFrom') <= asOf && asOf <= textOf(row, 'certainTo');
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}
