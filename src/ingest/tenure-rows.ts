import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { keysOf, single } from './columns.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';

type TenureColumn = 'validFrom' | 'certainFrom' | 'validTo' | 'certainTo';

/**
 * The days between which an office was possibly (`validFrom`, `validTo`) and certainly (`certainFrom`, `certainTo`) held.
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
