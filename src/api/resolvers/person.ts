import { below, ref } from '../load.ts';
import { certaintyOf } from '../certainty.ts';
import { dateOf } from '../dates.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { PARTICIPATION, TENURE } from '../../graph/conditions.ts';
import { textsOf } from '../../graph/row.ts';
import type { PersonResolvers, TenureResolvers } from '../generated.ts';

export const Person: PersonResolvers = {
  nationality: (row, _, __, info) => ref(row, 'nationality', info),
  tenures: (row, { asOf, where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'tenuresOfPerson', order, conditions: TENURE, where, asOf }, page, info),
  participations: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'participationsOfPerson', order, conditions: PARTICIPATION, where }, page, info),
};

export const Tenure: TenureResolvers = {
  person: (row, _, __, info) => ref(row, 'person', info),
  party: (row, _, __, info) => ref(row, 'party', info),
  start: (row) => dateOf(row, 'start'),
  end: (row) => dateOf(row, 'end'),
  seenOn: (row) => textsOf(row, 'seenOn').flatMap((day) => parseImpreciseDate(day) ?? []),
  certainty: certaintyOf,
};
