import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { single } from './columns.ts';
import { spanOf } from './sort-keys.ts';
import { tenureColumns } from './tenure-rows.ts';
import type { Props } from './row.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** The days between which something may have been in being; a bound that is left out has no limit. */
export type Bounds = { readonly validFrom?: string | null; readonly validTo?: string | null };

/** The bounds of a format: the first day on which it may have begun, the last on which it may have ended. */
export const formatBounds = (values: ResolvedValues): Required<Bounds> => ({
  validFrom: spanOf(single(values, 'established')).earliest ?? FIRST_DAY,
  validTo: spanOf(single(values, 'ended')).latest ?? LAST_DAY,
});

/** The bounds of a record, as it was known on a day. */
export function boundsOf(resolved: ResolvedDataset, id: string, day: string): Bounds {
  const { type } = resolved.record(id);
  const { values } = resolved.at(id, day);
  if (type === 'Format') return formatBounds(values);
  return type === 'Tenure' ? tenureColumns(values) : {};
}

/** The days that lie within all of the bounds. */
export function within(...all: readonly Bounds[]): Props {
  const starts = all.flatMap(({ validFrom }) => validFrom ?? []).sort();
  const ends = all.flatMap(({ validTo }) => validTo ?? []).sort();
  return { validFrom: starts.at(-1) ?? FIRST_DAY, validTo: ends[0] ?? LAST_DAY };
}
