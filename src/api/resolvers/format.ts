import { LISTS_BELOW } from '../listing.ts';
import { listsBelow, claims, ref } from '../load.ts';
import { dateOf } from '../dates.ts';
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
  ...listsBelow(LISTS_BELOW.Group),
  significance: (row) => textsOf(row, 'significance'),
};

export const Format: FormatResolvers = {
  ...listsBelow(LISTS_BELOW.Format),
  group: (row, _, __, info) => ref(row, 'group', info),
  partner: (row, _, __, info) => ref(row, 'partner', info),
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
