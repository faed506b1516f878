import { claims, requiredReference } from '../load.ts';
import { optionalText, textOf } from '../../graph/row.ts';
import type { HopResolvers } from '../generated.ts';

export const Hop: HopResolvers = {
  from: (row, _, __, info) => requiredReference(row, 'from', info),
  to: (row, _, __, info) => requiredReference(row, 'to', info),
  claims: (row, _, __, info) =>
    claims(
      row,
      {
        subject: textOf(row, 'subject'),
        property: textOf(row, 'property'),
        value: textOf(row, 'object'),
        edge: optionalText(row, 'edge'),
      },
      info,
    ),
};
