import { eventOf, eventsOf, reference, requiredReference } from '../load.ts';
import type { MatrixCellResolvers, MatrixRowResolvers } from '../generated.ts';

export const MatrixRow: MatrixRowResolvers = {
  format: ({ snapshot, format }, _, __, info) => requiredReference({ snapshot, format }, 'format', info),
  partner: ({ snapshot, partner }, _, __, info) => reference({ snapshot, partner }, 'partner', info),
};

export const MatrixCell: MatrixCellResolvers = {
  events: ({ snapshot, events }, _, __, info) => eventsOf(snapshot, events, info),
  latestHeld: ({ snapshot, latestHeld }, _, __, info) => latestHeld && eventOf(snapshot, latestHeld, info),
  nextPlanned: ({ snapshot, nextPlanned }, _, __, info) =>
    nextPlanned && eventOf(snapshot, nextPlanned, info),
};
