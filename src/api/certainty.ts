import { textOf } from '../graph/row.ts';
import type { Certainty } from './generated.ts';
import type { Row } from '../graph/types.ts';

/** How sure it is that an office was held on the day asked about; null when no day is asked about. */
export function certaintyOf(row: Row): Certainty | null {
  const { asOf } = row;
  if (typeof asOf !== 'string') return null;
  const certain = textOf(row, 'certainFrom') <= asOf && asOf <= textOf(row, 'certainTo');
  return certain ? 'CERTAIN' : 'POSSIBLE';
}
