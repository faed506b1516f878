import { LISTS_BELOW } from '../listing.ts';
import { MAX_PAGE } from '../../graph/page.ts';
import { listsBelow, claims, ref, sureRef, wholeBelow } from '../load.ts';
import { dateOf } from '../dates.ts';
import { itemsOf, textOf } from '../../graph/row.ts';
import type {
  CooperationResolvers,
  NationResolvers,
  OrganizationResolvers,
  PartyResolvers,
} from '../generated.ts';

/** What nations and organizations share. */
export const Party: PartyResolvers = {
  ...listsBelow(LISTS_BELOW.Party),
};

export const Nation: NationResolvers = {
  independence: (row) => dateOf(row, 'independence'),
  groups: (row, _, __, info) =>
    wholeBelow(row, LISTS_BELOW.Nation.groups, `a nation in at most ${String(MAX_PAGE)} groups`, info),
  cooperation: (row) => itemsOf(row, 'cooperation').map((item) => ({ ...item, nation: textOf(row, 'id') })),
};

export const Cooperation: CooperationResolvers = {
  party: (item, _, __, info) => sureRef(item, 'key', info),
  through: (item, _, __, info) => ref(item, 'through', info),
  claims: (item, _, __, info) =>
    claims(
      item.view,
      { subject: textOf(item, 'nation'), property: 'cooperation', value: textOf(item, 'key') },
      info,
    ),
};

export const Organization: OrganizationResolvers = {
  ...listsBelow(LISTS_BELOW.Organization),
};
