import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { boundDays, boundsOf, within } from './bounds.ts';
import { claimedValue, isAsserted } from '../model/claim-resolution.ts';
import { compareTexts } from '../model/functions.ts';
import { HOST_ROLES } from '../model/vocabulary.ts';
import { beginOf, periodOfBegin } from '../model/period.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import {
  dateKey,
  nameKey,
  partnersOf,
  sortKey,
  spanOf,
  itemText,
  itemsOf,
  keysOf,
  single,
} from './columns.ts';
import { nodeRow, versionsOverTime } from './row.ts';
import { eventKindOf } from '../model/dataset.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { ResolvedItem, ResolvedValues } from '../model/claim-resolution.ts';
import type { NodeRow, Props, Value } from './row.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/**
 * Returns the columns by which an event is filtered: partners and group of its format, country, hosts, parties, persons. Excludes
 * parties that a source reports as absent, and their representatives.
 */
export function eventColumns(resolved: ResolvedDataset, record: DatasetRecord, day: string): Props {
  const { values } = resolved.at(record.id, day);
  const place = single(values, 'place');
  const listed = itemsOf(values, 'participants');
  const participants = listed.filter((item) => !isAbsent(item));
  return {
    ...formatColumns(resolved, values, day),
    country: countryOf(resolved, place) ?? single(values, 'country'),
    ...beginColumns(single(values, 'date')),
    statusHistory: history(resolved, record.id, 'status', day),
    dateHistory: history(resolved, record.id, 'date', day),
    hosts: participants.filter(isHost).map((item) => item.key),
    parties: participants.map((item) => item.key),
    absent: listed.filter(isAbsent).map((item) => item.key),
    persons: [...new Set(participants.flatMap((item) => keysOf(item.parts, 'representatives')))].sort(),
  };
}

/**
 * Returns the rows of the items of a property of an event: one for each item and version over time. `content` returns the columns of an
 * item on a day.
 */
export function itemRows(
  resolved: ResolvedDataset,
  event: DatasetRecord,
  { property, label }: { readonly property: string; readonly label: string },
  content: (item: ResolvedItem, day: string) => Props,
): readonly NodeRow[] {
  const claims = resolved.claims(event.id).filter((claim) => claim.property === property);
  const keys = [...new Set(claims.map(claimedValue))];
  const { updatedOn } = resolved.updated(event.id);
  return keys.flatMap((key) =>
    versionsOverTime(resolved.existsFrom(event.id), boundDays(resolved, event.id), (day) => {
      const item = itemsOf(resolved.at(event.id, day).values, property).find((each) => each.key === key);
      return item ? content(item, day) : null;
    }).map((props) => nodeRow(label, { ...props, updatedOn })),
  );
}

/** Returns the rows of the parties at an event. */
export const participationRows = (resolved: ResolvedDataset, event: DatasetRecord): readonly NodeRow[] =>
  itemRows(resolved, event, { property: 'participants', label: 'ParticipationRow' }, (item, day) =>
    participation(resolved, event, item, day),
  );

function participation(
  resolved: ResolvedDataset,
  event: DatasetRecord,
  item: ResolvedItem,
  day: string,
): Props {
  const { values } = resolved.at(event.id, day);
  const id = `${event.id}/${item.key}`;
  const span = spanOf(single(values, 'date'));
  return {
    type: 'Participation',
    id,
    event: event.id,
    party: item.key,
    roles: keysOf(item.parts, 'roles'),
    attendance: single(item.parts, 'attendance') ?? 'NOT_RECORDED',
    isAbsent: isAbsent(item),
    level: single(item.parts, 'level'),
    representatives: itemsOf(item.parts, 'representatives').map(itemText),
    persons: keysOf(item.parts, 'representatives'),
    delegates: keysOf(item.parts, 'delegates'),
    ...formatColumns(resolved, values, day),
    eventKind: eventKindOf(event.editorial),
    eventLevel: single(values, 'level'),
    eventStatus: single(values, 'status'),
    year: yearOf(single(values, 'date')),
    ...span,
    ...within(boundsOf(resolved, event.id, day)),
    byName: nameKey(resolved.record(item.key).name, item.key),
    byDate: dateKey(span, sortKey(event.id, item.key)),
    byEvent: dateKey(span, event.id),
  };
}

/** Returns the format of an event, with its partners and its group; nulls and no partners without a format. */
export function formatColumns(resolved: ResolvedDataset, values: ResolvedValues, day: string): Props {
  const format = single(values, 'format');
  const formatValues = format === null ? {} : resolved.at(format, day).values;
  return {
    format,
    partner: single(formatValues, 'partner'),
    partners: partnersOf(formatValues),
    group: single(formatValues, 'group'),
  };
}

/** Returns the year in which a date certainly begins; null for none. */
export const yearOf = (edtf: string | null): Value => beginColumns(edtf)['year'] ?? null;

/** Returns the days between which an event begins, and the year, quarter and month that contain all of them. */
function beginColumns(edtf: string | null): Props {
  const date = edtf === null ? undefined : parseImpreciseDate(edtf);
  if (!date) return { earliestStart: null, latestStart: null, year: null, quarter: null, month: null };
  const begin = beginOf(date);
  return {
    earliestStart: begin.earliest ?? FIRST_DAY,
    latestStart: begin.latest ?? LAST_DAY,
    year: periodOfBegin('YEAR', begin),
    quarter: periodOfBegin('QUARTER', begin),
    month: periodOfBegin('MONTH', begin),
  };
}

/**
 * Returns the values of a property up to a day as JSON texts, each with the imprecise date on which a source first gave it, and with the
 * day from which that was known. A value that wins again has these of the first source since it last won, if there is one.
 */
function history(resolved: ResolvedDataset, id: string, property: string, day: string): readonly string[] {
  const days = resolved.days(id).filter((each) => each <= day);
  const values = days.map((won) => ({ won, value: single(resolved.at(id, won).values, property) }));
  const steps = values.filter(({ value }, i) => i === 0 || value !== values[i - 1]?.value);
  return steps.flatMap(({ won, value }, i) => {
    if (value === null) return [];
    const before = steps.slice(0, i).findLastIndex((step) => step.value === value);
    const lost = before < 0 ? FIRST_DAY : (steps[before + 1]?.won ?? FIRST_DAY);
    const sayings = resolved
      .claims(id)
      .filter((claim) => claim.property === property && claim.known <= won && isAsserted(claim))
      .filter((claim) => claimedValue(claim) === value)
      .map(({ source, known }) => ({ since: saidOn(resolved.record(source), known), known }));
    const again = sayings.filter(({ known }) => known >= lost);
    const [first] = (again.length > 0 ? again : sayings).sort(byFirstWord);
    return first ? [JSON.stringify({ key: value, ...first })] : [];
  });
}

/**
 * Returns the imprecise date on which a source that is known from a day was published: its own, or, where it was read before the last
 * day that this may mean, the days until then.
 */
function saidOn({ editorial }: DatasetRecord, known: string): string {
  const published = editorial['published'];
  const { earliest, latest } = spanOf(typeof published === 'string' ? published : null);
  if (typeof published === 'string' && latest === known) return published;
  const isBefore = earliest !== null && earliest !== FIRST_DAY && earliest < known;
  return `${isBefore ? earliest : '..'}/${known}`;
}

type Saying = { readonly since: string; readonly known: string };

const byFirstWord = (a: Saying, b: Saying): number =>
  compareTexts(a.known, b.known) ||
  compareTexts(spanOf(a.since).earliest ?? '', spanOf(b.since).earliest ?? '');

/** Returns true for a party that a source reports as absent from the event. */
export const isAbsent = (item: ResolvedItem): boolean => single(item.parts, 'attendance') === 'ABSENT';

const isHost = (item: ResolvedItem): boolean =>
  keysOf(item.parts, 'roles').some((role) => (HOST_ROLES as readonly string[]).includes(role));

const countryOf = (resolved: ResolvedDataset, place: string | null): Value =>
  place === null ? null : (resolved.record(place).editorial['country'] ?? null);
