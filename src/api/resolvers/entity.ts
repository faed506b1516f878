import { NESTED_LISTS } from '../lists.ts';
import {
  dateOf,
  nestedLists,
  pageUrl,
  claims,
  reference,
  requiredReference,
  wholeBelow,
  references,
} from '../load.ts';
import { itemsOf, textOf, textsOf } from '../../graph/row.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import type {
  EntityResolvers,
  ExternalIdResolvers,
  NameResolvers,
  CooperationResolvers,
  NationResolvers,
  OrganizationResolvers,
  PartyResolvers,
  Certainty,
  PersonResolvers,
  TenureResolvers,
  DisputeResolvers,
  DocumentResolvers,
  PlaceResolvers,
  PolicyArea,
  PolicyResolvers,
  PositionResolvers,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

/** What all entities share. */
export const Entity: EntityResolvers = {
  ...nestedLists(NESTED_LISTS.Entity),
  names: (row) => itemsOf(row, 'names'),
  externalIds: (row) => itemsOf(row, 'externalIds'),
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, textOf(row, 'id')),
  contested: (row) => textsOf(row, 'contested'),
};

export const Name: NameResolvers = {
  text: (item) => textOf(item, 'key'),
  since: (item) => dateOf(item, 'since'),
  until: (item) => dateOf(item, 'until'),
};

export const ExternalId: ExternalIdResolvers = { value: (item) => textOf(item, 'key') };

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

export const Policy: PolicyResolvers = {
  parties: (row, _, __, info) => references(row, 'parties', info),
  areas: (row) => textsOf(row, 'areas') as PolicyArea[],
  adopted: (row) => dateOf(row, 'adopted'),
  inForce: (row) => dateOf(row, 'inForce'),
  provisions: (row) => textsOf(row, 'provisions'),
  place: (row, _, __, info) => reference(row, 'place', info),
};

export const Place: PlaceResolvers = {
  ...nestedLists(NESTED_LISTS.Place),
  country: (row, _, __, info) => reference(row, 'country', info),
};

export const Document: DocumentResolvers = {
  date: (row) => dateOf(row, 'date'),
  event: (row, _, __, info) => reference(row, 'event', info),
  parties: (row, _, __, info) => references(row, 'parties', info),
};

export const Dispute: DisputeResolvers = {
  about: (row, _, __, info) => references(row, 'about', info),
  positions: (row) =>
    textsOf(row, 'positions').map((statement) => ({
      snapshot: row.snapshot,
      dispute: textOf(row, 'id'),
      statement,
    })),
};

export const Position: PositionResolvers = {
  claims: (item, _, __, info) =>
    claims(
      item,
      { subject: textOf(item, 'dispute'), property: 'positions', value: textOf(item, 'statement') },
      info,
    ),
};
