import { NESTED_LISTS } from '../lists.ts';
import { claims, dateOf, nestedLists, reference, references } from '../load.ts';
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
