import { NESTED_LISTS } from '../lists.ts';
import { claims, dateOf, nestedLists, reference } from '../load.ts';
import { measures } from './format-measure.ts';
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
  ...nestedLists(NESTED_LISTS.Group),
  significance: (row) => textsOf(row, 'significance'),
};

export const Format: FormatResolvers = {
  ...nestedLists(NESTED_LISTS.Format),
  group: (row, _, __, info) => reference(row, 'group', info),
  partner: (row, _, __, info) => reference(row, 'partner', info),
  established: (row) => dateOf(row, 'established'),
  ended: (row) => dateOf(row, 'ended'),
  levels: (row) => itemsOf(row, 'levels'),
  ...measures,
  institutions: (row) => itemsOf(row, 'institutions'),
};

export const FormatLevel: FormatLevelResolvers = {
  level: (item) => textOf(item, 'key') as Level,
  since: (item) => dateOf(item, 'since'),
};

export const Institution: InstitutionResolvers = {
  name: (item) => textOf(item, 'key'),
  since: (item) => dateOf(item, 'since'),
  until: (item) => dateOf(item, 'until'),
  seat: (item, _, __, info) => reference(item, 'seat', info),
};

export const MemberEdge: MemberEdgeResolvers = {
  role: ({ link }) => optionalText(link, 'role'),
  since: ({ link }) => dateOf(link, 'since'),
  until: ({ link }) => dateOf(link, 'until'),
  claims: ({ link }, _, __, info) =>
    claims(
      link,
      {
        subject: textOf(link, 'claimSubject'),
        property: textOf(link, 'claimProperty'),
        value: textOf(link, 'party'),
      },
      info,
    ),
};
