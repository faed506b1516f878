import { NESTED_LISTS } from '../lists.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { claims, dateOf, nestedLists, reference, requiredReference, wholeBelow } from '../load.ts';
import { itemsOf, textOf } from '../../graph/row.ts';
import type {
  CooperationResolvers,
  NationResolvers,
  OrganizationResolvers,
  PartyResolvers,
} from '../generated.ts';

/** What nations and organizations share. */
export const Party: PartyResolvers = {
  ...nestedLists(NESTED_LISTS.Party),
};

export const Nation: NationResolvers = {
  independence: (row) => dateOf(row, 'independence'),
  groups: (row, _, __, info) =>
    wholeBelow(row, NESTED_LISTS.Nation.groups, `a nation in at most ${String(MAX_PAGE)} groups`, info),
  cooperation: (row) => itemsOf(row, 'cooperation').map((item) => ({ ...item, nation: textOf(row, 'id') })),
};

export const Cooperation: CooperationResolvers = {
  party: (item, _, __, info) => requiredReference(item, 'key', info),
  through: (item, _, __, info) => reference(item, 'through', info),
  claims: (item, _, __, info) =>
    claims(
      item,
      { subject: textOf(item, 'nation'), property: 'cooperation', value: textOf(item, 'key') },
      info,
    ),
};

export const Organization: OrganizationResolvers = {
  ...nestedLists(NESTED_LISTS.Organization),
};
