import { eventOf, eventsOf, ref, sureRef } from '../load.ts';
import type { MatrixCellResolvers, MatrixRowResolvers } from '../generated.ts';

export const MatrixRow: MatrixRowResolvers = {
  format: ({ view, format }, _, __, info) => sureRef({ view, format }, 'format', info),
  partner: ({ view, partner }, _, __, info) => ref({ view, partner }, 'partner', info),
};

export const MatrixCell: MatrixCellResolvers = {
  events: ({ view, events }, _, __, info) => eventsOf(view, events, info),
  latestHeld: ({ view, latestHeld }, _, __, info) => latestHeld && eventOf(view, latestHeld, info),
  nextPlanned: ({ view, nextPlanned }, _, __, info) => nextPlanned && eventOf(view, nextPlanned, info),
};
