import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { memoize } from '../model/memoize.ts';
import { optionalText } from '../graph/row.ts';
import type { ImpreciseDate } from '../model/imprecise-date.ts';
import type { Row } from '../graph/types.ts';

/** The imprecise date in a column, null where there is none. */
export function dateOf(row: Row, column: string): ImpreciseDate | null {
  const edtf = optionalText(row, column);
  return edtf === null ? null : (read(edtf) ?? null);
}

const read = memoize(parseImpreciseDate);
