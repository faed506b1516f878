import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { single, spanOf, keysOf } from './columns.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { Props } from './row.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** The days between which something may have existed. An absent bound is no limit. */
type Bounds = { readonly validFrom?: string | null; readonly validTo?: string | null };

/** Returns the bounds of a format: the first day on which it may have begun, the last on which it may have ended. */
export const formatBounds = (values: ResolvedValues): Required<Bounds> => ({
  validFrom: spanOf(single(values, 'established')).earliest ?? FIRST_DAY,
  validTo: spanOf(single(values, 'ended')).latest ?? LAST_DAY,
});

/** Returns the bounds of a record as known on a day. */
export function boundsOf(resolved: ResolvedDataset, id: string, day: string): Bounds {
  const { type } = resolved.record(id);
  const { values } = resolved.at(id, day);
  if (type === 'Format') return formatBounds(values);
  return type === 'Tenure' ? tenureColumns(values) : {};
}

/** Returns the days that lie within all bounds. */
export function within(...all: readonly Bounds[]): Props {
  const starts = all.flatMap(({ validFrom }) => validFrom ?? []).sort();
  const ends = all.flatMap(({ validTo }) => validTo ?? []).sort();
  return { validFrom: starts.at(-1) ?? FIRST_DAY, validTo: ends[0] ?? LAST_DAY };
}

type TenureColumn = 'validFrom' | 'certainFrom' | 'validTo' | 'certainTo';

/**
 * Returns the days between which an office was possibly (`validFrom`, `validTo`) and certainly (`certainFrom`, `certainTo`) held.
 * A bound that no source gives reaches only to the days on which the person was seen in office; an open end has no limit.
 * Where nothing bounds a side, the office is held on no day.
 */
export function tenureColumns(values: ResolvedValues): Readonly<Record<TenureColumn, string>> {
  const seen = keysOf(values, 'seenOn')
    .flatMap((day) => parseImpreciseDate(day)?.latest ?? [])
    .sort();
  const first = seen[0] ?? null;
  const last = seen.at(-1) ?? null;
  const start = single(values, 'start');
  const end = single(values, 'end');
  const startDate = start === null ? undefined : parseImpreciseDate(start);
  const endDate = end === null ? undefined : parseImpreciseDate(end);
  const open = endDate?.end === 'OPEN';
  return {
    validFrom: startDate ? (startDate.earliest ?? FIRST_DAY) : (first ?? LAST_DAY),
    certainFrom: startDate ? (startDate.latest ?? LAST_DAY) : (first ?? LAST_DAY),
    validTo: open ? LAST_DAY : endDate ? (endDate.latest ?? LAST_DAY) : (last ?? FIRST_DAY),
    certainTo: open ? LAST_DAY : endDate ? (endDate.earliest ?? last ?? FIRST_DAY) : (last ?? FIRST_DAY),
  };
}
