import { LISTS_BELOW } from '../listing.ts';
import { listsBelow, claims, ref, refs } from '../load.ts';
import { dateOf } from '../dates.ts';
import { textOf, textsOf } from '../../graph/row.ts';
import type {
  DisputeResolvers,
  DocumentResolvers,
  PlaceResolvers,
  PolicyArea,
  PolicyResolvers,
  PositionResolvers,
} from '../generated.ts';

export const Policy: PolicyResolvers = {
  parties: (row, _, __, info) => refs(row, 'parties', info),
  areas: (row) => textsOf(row, 'areas') as PolicyArea[],
  adopted: (row) => dateOf(row, 'adopted'),
  inForce: (row) => dateOf(row, 'inForce'),
  provisions: (row) => textsOf(row, 'provisions'),
  place: (row, _, __, info) => ref(row, 'place', info),
};

export const Place: PlaceResolvers = {
  ...listsBelow(LISTS_BELOW.Place),
  country: (row, _, __, info) => ref(row, 'country', info),
};

export const Document: DocumentResolvers = {
  date: (row) => dateOf(row, 'date'),
  event: (row, _, __, info) => ref(row, 'event', info),
  parties: (row, _, __, info) => refs(row, 'parties', info),
};

export const Dispute: DisputeResolvers = {
  about: (row, _, __, info) => refs(row, 'about', info),
  positions: (row) =>
    textsOf(row, 'positions').map((statement) => ({ view: row.view, dispute: textOf(row, 'id'), statement })),
};

export const Position: PositionResolvers = {
  claims: (item, _, __, info) =>
    claims(
      item.view,
      { subject: textOf(item, 'dispute'), property: 'positions', value: textOf(item, 'statement') },
      info,
    ),
};
