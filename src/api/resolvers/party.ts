import { below, claims, ref, sureRef } from '../load.ts';
import { columnsOf } from '../selection.ts';
import { dateOf } from '../dates.ts';
import { EVENT, FORMAT, PARTICIPATION, PARTY, POLICY, TENURE } from '../../graph/conditions.ts';
import { itemsOf, textOf } from '../../graph/row.ts';
import { only } from '../../graph/where.ts';
import type {
  CooperationResolvers,
  NationResolvers,
  OrganizationResolvers,
  PartyResolvers,
} from '../generated.ts';

/** What nations and organizations share. */
export const Party: PartyResolvers = {
  formats: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'formatsOfParty', order, conditions: FORMAT, where }, page, info),
  tenures: (row, { asOf, where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'tenuresOfParty', order, conditions: TENURE, where, asOf }, page, info),
  policies: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'policiesOfParty', order, conditions: POLICY, where }, page, info),
  events: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'eventsOfParty', order, conditions: EVENT, where }, page, info),
  participations: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'participationsOfParty', order, conditions: PARTICIPATION, where }, page, info),
  summits: (row, { where, orderBy: order, ...page }, _, info) =>
    below(
      row,
      { list: 'eventsOfParty', order, conditions: EVENT, where, filter: only({ kind: 'SUMMIT' }) },
      page,
      info,
    ),
};

export const Nation: NationResolvers = {
  independence: (row) => dateOf(row, 'independence'),
  groups: (row, _, __, info) => row.view.groups(columnsOf(info)).load(textOf(row, 'id')),
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
  members: (row, { asOf, where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'membersOfBody', order, conditions: PARTY, where, asOf }, page, info),
};
