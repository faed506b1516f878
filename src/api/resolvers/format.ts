import { below, claims, ref } from '../load.ts';
import { dateOf } from '../dates.ts';
import { measures } from './format-measure.ts';
import { EVENT, FORMAT, PARTY } from '../../graph/conditions.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../../graph/row.ts';
import type {
  FormatLevelResolvers,
  FormatResolvers,
  GroupResolvers,
  InstitutionResolvers,
  Level,
  MemberEdgeResolvers,
} from '../generated.ts';

export const Group: GroupResolvers = {
  members: (row, { asOf, where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'membersOfBody', order, conditions: PARTY, where, asOf }, page, info),
  formats: (row, { where, orderBy: order, ...page }, _, info) => {
    const byName = order.startsWith('NAME');
    const list = byName ? 'formatsOfGroupByName' : 'formatsOfGroup';
    return below(row, { list, order, conditions: FORMAT, where }, page, info);
  },
  significance: (row) => textsOf(row, 'significance'),
};

export const Format: FormatResolvers = {
  group: (row, _, __, info) => ref(row, 'group', info),
  partner: (row, _, __, info) => ref(row, 'partner', info),
  established: (row) => dateOf(row, 'established'),
  ended: (row) => dateOf(row, 'ended'),
  levels: (row) => itemsOf(row, 'levels'),
  members: (row, { asOf, where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'membersOfBody', order, conditions: PARTY, where, asOf }, page, info),
  ...measures,
  institutions: (row) => itemsOf(row, 'institutions'),
  events: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'eventsOfFormat', order, conditions: EVENT, where }, page, info),
};

export const FormatLevel: FormatLevelResolvers = {
  level: (item) => textOf(item, 'key') as Level,
  since: (item) => dateOf(item, 'since'),
};

export const Institution: InstitutionResolvers = {
  name: (item) => textOf(item, 'key'),
  since: (item) => dateOf(item, 'since'),
  until: (item) => dateOf(item, 'until'),
  seat: (item, _, __, info) => ref(item, 'seat', info),
};

export const MemberEdge: MemberEdgeResolvers = {
  role: ({ link }) => optionalText(link, 'role'),
  since: ({ link }) => dateOf(link, 'since'),
  until: ({ link }) => dateOf(link, 'until'),
  claims: ({ link }, _, __, info) =>
    claims(
      link.view,
      {
        subject: textOf(link, 'claimSubject'),
        property: textOf(link, 'claimProperty'),
        value: textOf(link, 'party'),
      },
      info,
    ),
};
