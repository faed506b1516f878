import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { fold } from '../model/fold.ts';
import { claimedValue, isAsserted, visibleClaims } from '../model/claim-resolution.ts';
import { single, spanOf, keysOf } from './columns.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { Props } from './row.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** The days between which something may have existed. An absent bound is no limit. */
type Bounds = { readonly validFrom?: string | null; readonly validTo?: string | null };

/** Returns the bounds of a record as known on a day. A type without dates has no bounds. */
export function boundsOf(resolved: ResolvedDataset, id: string, day: string): Bounds {
  const { values } = resolved.at(id, day);
  switch (resolved.record(id).type) {
    case 'Event':
      return eventBounds(resolved, id, values, day);
    case 'Format':
      return { validFrom: firstDay(values, 'established'), validTo: spanOf(single(values, 'ended')).latest };
    case 'Policy':
      return { validFrom: firstDay(values, 'adopted') };
    case 'Document':
      return { validFrom: firstDay(values, 'date') };
    case 'Tenure': {
      const { validFrom, validTo } = tenureColumns(resolved, id, day);
      return { validFrom, validTo };
    }
    default:
      return {};
  }
}

/** Returns the days on which a claim becomes known on which the bounds of a record depend. */
export const boundDays = (resolved: ResolvedDataset, id: string): readonly string[] =>
  resolved.days(...boundSubjects(resolved, id));

/** Returns the records on whose claims the bounds of a record depend: itself, the format of an event, the rivals of a tenure. */
export function boundSubjects(resolved: ResolvedDataset, id: string): readonly string[] {
  const { type } = resolved.record(id);
  if (type === 'Event') return [id, ...claimedBy(resolved, id, 'format')];
  return type === 'Tenure' ? [id, ...rivalsOf(resolved, id)] : [id];
}

/** Returns the objects and values that any claim gives to a property of a record. */
const claimedBy = (resolved: ResolvedDataset, id: string, property: string): readonly string[] =>
  resolved.claims(id).flatMap((claim) => (claim.property === property ? [claimedValue(claim)] : []));

/** Returns the other tenures of a party to which any claim gives a level that a tenure may have, and that one person holds. */
function rivalsOf(resolved: ResolvedDataset, id: string): readonly string[] {
  const levels = claimedBy(resolved, id, 'level').filter((level) => isSingle(level));
  if (levels.length === 0) return [];
  const tenures = claimedBy(resolved, id, 'party').flatMap((party) => resolved.tenuresOfParty(party));
  return tenures.filter(
    (other) => other !== id && claimedBy(resolved, other, 'level').some((level) => levels.includes(level)),
  );
}

/**
 * Returns the bounds of an event. A held one exists from the first day on which it may have begun; one without a date, from the
 * beginning of its format. A planned or cancelled one exists from the day on which the first source mentions it, whatever its date.
 */
function eventBounds(resolved: ResolvedDataset, id: string, values: ResolvedValues, day: string): Bounds {
  const status = single(values, 'status');
  if (status !== null && status !== 'HELD') return { validFrom: resolved.existsFrom(id) };
  const begun = firstDay(values, 'date');
  const format = single(values, 'format');
  return {
    validFrom: begun ?? (format === null ? null : firstDay(resolved.at(format, day).values, 'established')),
  };
}

const firstDay = (values: ResolvedValues, date: string): string | null =>
  spanOf(single(values, date)).earliest;

/** Returns the days that lie within all bounds. */
export function within(...all: readonly Bounds[]): Props {
  const starts = all.flatMap(({ validFrom }) => validFrom ?? []).sort();
  const ends = all.flatMap(({ validTo }) => validTo ?? []).sort();
  return { validFrom: starts.at(-1) ?? FIRST_DAY, validTo: ends[0] ?? LAST_DAY };
}

type TenureColumn = 'validFrom' | 'certainFrom' | 'validTo' | 'certainTo';

/**
 * Returns the days between which an office was possibly (`validFrom`, `validTo`) and certainly (`certainFrom`, `certainTo`) held.
 * The certain days reach from the first evidence to the last, or to the first day on which the office may have ended if that is
 * later. A day is evidence if the person took the office on it, was seen in office on it, or if a source of the day reports the
 * person in office. A person without a known end possibly holds the office until there is evidence of another holder. Without a
 * start and evidence, the office is held on no day.
 */
export function tenureColumns(
  resolved: ResolvedDataset,
  id: string,
  day: string,
): Readonly<Record<TenureColumn, string>> {
  const { values } = resolved.at(id, day);
  const { held, last } = evidenceOf(resolved, id, day);
  const first = held[0] ?? null;
  const start = dateOf(values, 'start');
  const end = dateOf(values, 'end');
  const isOver = end !== undefined && end.end !== 'OPEN';
  const isBegun = start !== undefined || first !== null;
  const ended = isOver ? (end.latest ?? LAST_DAY) : successionDay(resolved, id, day, last);
  const validTo = isBegun ? ended : FIRST_DAY;
  const certainTo = laterOf(isOver ? end.earliest : null, last) ?? FIRST_DAY;
  const validFrom = firstDay(values, 'start') ?? first ?? LAST_DAY;
  return {
    validFrom,
    validTo,
    certainFrom: laterOf(validFrom, first ?? LAST_DAY) ?? LAST_DAY,
    certainTo: certainTo < validTo ? certainTo : validTo,
  };
}

const laterOf = (...days: readonly (string | null)[]): string | null =>
  days
    .flatMap((day) => day ?? [])
    .sort()
    .at(-1) ?? null;

/** The days, rising, by which an office is certainly held, and the last day on which it certainly is; null for none. */
type Evidence = { readonly held: readonly string[]; readonly last: string | null };

/** Returns the evidence that an office is held. An imprecise start says by when it is held, and not how long. */
function evidenceOf(resolved: ResolvedDataset, id: string, day: string): Evidence {
  const { values } = resolved.at(id, day);
  const start = dateOf(values, 'start');
  const taken = start?.latest ?? [];
  const exact = start?.earliest === start?.latest ? taken : [];
  const seen = keysOf(values, 'seenOn').flatMap((text) => parseImpreciseDate(text)?.latest ?? []);
  const end = single(values, 'end');
  const said = dateOf(values, 'end')?.end === 'OPEN' ? sayingDays(resolved, id, end, day) : [];
  return {
    held: [taken, seen, said.map(({ latest }) => latest)].flat().sort(),
    last: laterOf(...[exact, seen, said.map(({ earliest }) => earliest)].flat()),
  };
}

type Days = { readonly earliest: string; readonly latest: string };

/**
 * Returns the days on which the known sources that give an open end may have said so, until the day from which each counts as known;
 * none for undated ones.
 */
const sayingDays = (
  resolved: ResolvedDataset,
  id: string,
  end: string | null,
  day: string,
): readonly Days[] =>
  visibleClaims(resolved.claims(id), day).flatMap((claim) => {
    if (claim.property !== 'end' || claim.value !== end || !isAsserted(claim)) return [];
    const { published = null } = resolved.record(claim.source).editorial;
    const said = claim.statedOn ?? published;
    const { earliest, latest } = spanOf(typeof said === 'string' ? said : null);
    if (earliest === null || latest === null) return [];
    return { earliest, latest: latest < claim.known ? latest : claim.known };
  });

/**
 * Returns the first day after the last evidence on which there is evidence that another person holds the same office; the last day
 * of the calendar without one.
 */
function successionDay(resolved: ResolvedDataset, id: string, day: string, last: string | null): string {
  const { values } = resolved.at(id, day);
  const party = single(values, 'party');
  const office = officeOf(values);
  if (party === null || office === null) return LAST_DAY;
  const days = rivalsOf(resolved, id).flatMap((other) => {
    const rival = resolved.at(other, day).values;
    if (single(rival, 'party') !== party || officeOf(rival) !== office) return [];
    if (single(rival, 'person') === single(values, 'person')) return [];
    return evidenceOf(resolved, other, day).held;
  });
  return days.filter((held) => held > (last ?? FIRST_DAY)).sort()[0] ?? LAST_DAY;
}

/** Returns the identity of an office within its party: its level, or its level and title; null if several persons may hold it. */
function officeOf(values: ResolvedValues): string | null {
  const level = single(values, 'level');
  if (level === null || !isSingle(level)) return null;
  if (ONE_OFFICE.includes(level)) return level;
  const title = single(values, 'office');
  return title === null ? null : `${level} ${fold(title)}`;
}

/** Returns true for a level at which one person holds an office. */
const isSingle = (level: string): boolean => ONE_OFFICE.includes(level) || ONE_HOLDER.includes(level);

/** Levels with one office in a party, and levels with several offices that one person holds each. */
const ONE_OFFICE: readonly string[] = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER'];
const ONE_HOLDER: readonly string[] = [
  'INSTITUTION_HEAD',
  'MINISTER',
  'NATIONAL_SECURITY_ADVISER',
  'PARLIAMENT_SPEAKER',
];

function dateOf(values: ResolvedValues, property: string) {
  const edtf = single(values, property);
  return edtf === null ? undefined : parseImpreciseDate(edtf);
}
