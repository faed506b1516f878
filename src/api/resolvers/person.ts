import { LISTS_BELOW } from '../listing.ts';
import { listsBelow, ref } from '../load.ts';
import { certaintyOf } from '../certainty.ts';
import { dateOf } from '../dates.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { textsOf } from '../../graph/row.ts';
import type { PersonResolvers, TenureResolvers } from '../generated.ts';

export const Person: PersonResolvers = {
  ...listsBelow(LISTS_BELOW.Person),
  nationality: (row, _, __, info) => ref(row, 'nationality', info),
};

export const Tenure: TenureResolvers = {
  person: (row, _, __, info) => ref(row, 'person', info),
  party: (row, _, __, info) => ref(row, 'party', info),
  start: (row) => dateOf(row, 'start'),
  end: (row) => dateOf(row, 'end'),
  seenOn: (row) => textsOf(row, 'seenOn').flatMap((day) => parseImpreciseDate(day) ?? []),
  certainty: certaintyOf,
};
