import { NESTED_LISTS } from '../lists.ts';
import { claimsOf, pageUrl, requiredReference, wholeBelow } from '../load.ts';
import { dayOf, itemsOf, textItemsOf, textOf, textsOf } from '../../graph/row.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import type {
  Certainty,
  CooperationResolvers,
  DisputeResolvers,
  EntityResolvers,
  ExternalIdResolvers,
  NameResolvers,
  NationResolvers,
  PositionResolvers,
  TenureResolvers,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Entity: EntityResolvers = {
  names: (row) => itemsOf(row, 'names'),
  externalIds: (row) => itemsOf(row, 'externalIds'),
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, row),
};

export const Name: NameResolvers = { text: (item) => textOf(item, 'key') };

export const ExternalId: ExternalIdResolvers = { value: (item) => textOf(item, 'key') };

export const Nation: NationResolvers = {
  groups: (row, _, __, info) =>
    wholeBelow(row, NESTED_LISTS.Nation.groups, `a nation in at most ${String(MAX_PAGE)} groups`, info),
  cooperation: (row) => itemsOf(row, 'cooperation'),
};

export const Cooperation: CooperationResolvers = {
  party: (item, _, __, info) => requiredReference(item, 'key', info),
  claims: claimsOf('cooperation'),
};

export const Tenure: TenureResolvers = {
  seenOn: (row) => textsOf(row, 'seenOn').flatMap((day) => parseImpreciseDate(day) ?? []),
  certainty: certaintyOf,
  lastSeen: (row) => dayOf(row, 'certainTo'),
};

/** Returns the certainty that an office was held on the day of the viewpoint; null without a day. */
function certaintyOf(row: Row): Certainty | null {
  const { asOf } = row;
  if (typeof asOf !== 'string') return null;
  const isCertain = textOf(row, 'certainFrom') <= asOf && asOf <= textOf(row, 'certainTo');
  return isCertain ? 'CERTAIN' : 'POSSIBLE';
}

export const Dispute: DisputeResolvers = { positions: (row) => textItemsOf(row, 'positions') };

export const Position: PositionResolvers = {
  statement: (item) => textOf(item, 'key'),
  claims: claimsOf('positions'),
};
