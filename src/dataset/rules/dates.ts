import { child, nodeText } from '../yaml-tree.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { quoteValue } from '../wording.ts';
import { daysOf, possibleDays } from '../resolved-events.ts';
import { groupBy } from '../../model/functions.ts';
import { perSeed } from '../seed.ts';
import type { SeedFact, PlacedValue } from '../facts.ts';
import type { Issue, FilePosition, IssueCode } from '../issue.ts';
import type { Rule, PlacedClaim, Seed } from '../seed.ts';
import type { SeedRecord } from '../records.ts';
import type { Days } from '../resolved-events.ts';

/** Reports a period that ends before it begins, and a source that is read before its publication. */
export const datesInOrder: Rule = ({ records }) =>
  records.flatMap((record) => [...spans(record), ...periods(record), ...readingDays(record)]);

/** The properties of the beginning and the end of a period. */
const SPANS = [
  ['start', 'end'],
  ['established', 'ended'],
  ['adopted', 'inForce'],
] as const;

function spans(record: SeedRecord): readonly Issue[] {
  return SPANS.flatMap(([first, last]) => {
    const starts = record.facts.filter((fact) => fact.name === first && isAsserted(fact));
    const ends = record.facts.filter((fact) => fact.name === last && isAsserted(fact));
    return ends.flatMap((end) => {
      const same = starts.filter((start) => shareSource(start, end));
      const rivals = same.length > 0 ? same : starts;
      const start = rivals.find((candidate) => !isBefore(end, candidate)) ? undefined : rivals[0];
      return start ? [endsBefore(record.file, start, end)] : [];
    });
  });
}

const shareSource = (a: SeedFact, b: SeedFact): boolean =>
  (a.scope.citations ?? []).some(({ source }) => b.scope.citations?.some((other) => other.source === source));

const isBefore = (end: PlacedValue, start: PlacedValue): boolean => {
  const latest = parseImpreciseDate(end.text)?.latest;
  const earliest = parseImpreciseDate(start.text)?.earliest;
  return Boolean(latest && earliest && latest < earliest);
};

function periods({ file, facts }: SeedRecord): readonly Issue[] {
  return facts.flatMap(({ qualifiers }) => {
    const { since, until } = qualifiers;
    return since && until && isBefore(until, since) ? [endsBefore(file, since, until)] : [];
  });
}

function endsBefore(file: string, start: PlacedValue, end: PlacedValue): Issue {
  const message = `expected an end on or after the beginning (${quoteValue(start.text)}), found ${quoteValue(end.text)}`;
  return issueAt(file, end.at, 'ends-before-begins', message);
}

function readingDays({ file, type, editorial, node, at }: SeedRecord): readonly Issue[] {
  const { published, accessed } = editorial;
  if (type !== 'Source' || typeof published !== 'string' || typeof accessed !== 'string') return [];
  const earliest = parseImpreciseDate(published)?.earliest;
  if (!earliest || accessed >= earliest) return [];
  const message = `expected a day on or after the publication (${quoteValue(published)}), found ${quoteValue(accessed)}`;
  return [issueAt(file, child(node, 'accessed')?.at ?? at, 'accessed-before-published', message)];
}

/**
 * Reports days of past facts after the cut-off day: a publication, a reading, a search, an adoption, a day in office. Days of
 * announced events may be later. Reports a release before the cut-off day, and a source that quotes a later statement.
 */
export const byCutOff: Rule = (seed) => {
  const cutOff = nodeText(child(seed.files.info.root, 'cutOff'));
  if (cutOff === undefined) return [];
  return [
    ...(seed.rest ? [] : releasedBefore(seed, cutOff)),
    ...seed.records.flatMap((record) => lateDays(record, cutOff)),
    ...seed.records.flatMap((record) => statedLater(record, seed.claims.get(record.id) ?? [])),
  ];
};

/** The days of past facts by type: editorial days, and days of claims. */
const EDITORIAL_DAYS: Partial<Record<SeedRecord['type'], readonly string[]>> = {
  Source: ['published', 'accessed'],
  Coverage: ['searchedUntil'],
};
const CLAIMED_DAYS: Partial<Record<SeedRecord['type'], string>> = { Document: 'date', Tenure: 'seenOn' };

function lateDays({ type, file, editorial, node, at, facts }: SeedRecord, cutOff: string): readonly Issue[] {
  const late = (name: string, text: string, place: FilePosition): readonly Issue[] => {
    if (daysOf(text).earliest <= cutOff) return [];
    const message = `expected ${name} by the cut-off day of the dataset (${cutOff}), found ${quoteValue(text)}; correct it, or raise cutOff in the description of the dataset`;
    return [issueAt(file, place, 'after-cut-off', message)];
  };
  return [
    ...(EDITORIAL_DAYS[type] ?? []).flatMap((key) => {
      const text = editorial[key];
      return typeof text === 'string' ? late(key, text, child(node, key)?.at ?? at) : [];
    }),
    ...facts
      .filter((fact) => fact.name === CLAIMED_DAYS[type] && isAsserted(fact))
      .flatMap((fact) => late(fact.name, fact.text, fact.at)),
  ];
}

function releasedBefore({ files: { info } }: Seed, cutOff: string): readonly Issue[] {
  const released = child(info.root, 'releasedOn');
  const day = nodeText(released);
  if (!released || day === undefined || day >= cutOff) return [];
  const message = `expected a release on or after the cut-off day (${cutOff}), found ${quoteValue(day)}; correct one of them`;
  return [issueAt(info.file, released.at, 'after-cut-off', message)];
}

/** Reports statements later than their source, once per day and source: `on` of a record applies to all its facts. */
function statedLater({ file }: SeedRecord, claims: readonly PlacedClaim[]): readonly Issue[] {
  const late = claims.filter(({ claim }) => claim.statedOn !== null && claim.statedOn > claim.known);
  const first = groupBy(late, ({ claim }) => JSON.stringify([claim.source, claim.statedOn])).values();
  return [...first].flatMap(([placed]) => {
    if (!placed) return [];
    const { claim, fact } = placed;
    const expected = `expected what ${quoteValue(claim.source)} reports to be stated by ${claim.known}, when it counts as published`;
    const message = `${expected}, found "on" ${quoteValue(claim.statedOn ?? '')}; correct one of them`;
    return [issueAt(file, fact.at, 'stated-after-published', message)];
  });
}

/**
 * Reports a date outside the time of its container. An event and a first meeting must lie in the time of the format, a day in
 * office in the tenure. Only a date that contradicts every competing date is wrong.
 */
export const insideItsTime: Rule = (seed) => {
  const formats = formatsOf(seed.rest ?? seed);
  return seed.records.flatMap((record) => {
    if (record.type === 'Event') return outsideFormat(record, formats);
    if (record.type === 'Format') return record.facts.flatMap((fact) => levelOutside(record, fact));
    return record.type === 'Tenure' ? record.facts.flatMap((fact) => seenOutside(record, fact)) : [];
  });
};

/** The time of a format or a tenure: its facts, and the names of the facts that bound it. */
type Time = { readonly of: SeedRecord; readonly first: string; readonly last: string };

const formatsOf = perSeed(
  ({ records }): ReadonlyMap<string, SeedRecord> =>
    new Map(records.flatMap((record) => (record.type === 'Format' ? [[record.id, record] as const] : []))),
);

const timeOfFormat = (of: SeedRecord): Time => ({ of, first: 'established', last: 'ended' });

function outsideFormat(event: SeedRecord, formats: ReadonlyMap<string, SeedRecord>): readonly Issue[] {
  const own = event.facts.filter((fact) => fact.name === 'format' && isAsserted(fact));
  const dates = event.facts.filter((fact) => fact.name === 'date' && isAsserted(fact));
  const isCalledOff = event.facts.some(
    ({ name, text }) => name === 'status' && ['CANCELLED', 'POSTPONED'].includes(text),
  );
  const wrong = own.map(({ text }) => {
    const format = formats.get(text);
    if (!format || isCalledOff) return [];
    const issues = dates.map((date) => outside('outside-format', event.file, date, timeOfFormat(format)));
    return issues.every((found) => found.length > 0) ? issues.flat() : [];
  });
  return wrong.every((issues) => issues.length > 0) ? wrong.flat() : [];
}

function levelOutside(format: SeedRecord, fact: SeedFact): readonly Issue[] {
  const { since } = fact.qualifiers;
  if (fact.name !== 'levels' || !since || !isAsserted(fact)) return [];
  return outside('outside-format', format.file, since, timeOfFormat(format));
}

function seenOutside(tenure: SeedRecord, fact: SeedFact): readonly Issue[] {
  if (fact.name !== 'seenOn' || !isAsserted(fact)) return [];
  return outside('outside-tenure', tenure.file, fact, { of: tenure, first: 'start', last: 'end' });
}

function outside(
  code: IssueCode,
  file: string,
  date: PlacedValue,
  { of, first, last }: Time,
): readonly Issue[] {
  const { earliest, latest } = daysOf(date.text);
  const [begins, ends] = [possibleDays(of.facts, first), possibleDays(of.facts, last)];
  const isEarly = begins && latest < begins.earliest;
  const isLate = ends && earliest > ends.latest;
  if (!isEarly && !isLate) return [];
  const bound = isEarly
    ? `on or after ${begins.earliest}, the first day of its "${first}"`
    : `on or before ${ends?.latest ?? ''}, the last day of its "${last}"`;
  const message = `expected a date in the time of ${quoteValue(of.id)}, ${bound}, found ${quoteValue(date.text)}; correct one of them, or add a claim that agrees`;
  return [issueAt(file, date.at, code, message)];
}

/** Reports a document that is adopted more than a year before or after its event, for every competing date of both. */
export const documentNearEvent: Rule = (seed) => {
  const documents = documentsByEvent(seed.rest ?? seed);
  return seed.records.flatMap((event) => {
    const held = event.type === 'Event' ? possibleDays(event.facts, 'date') : undefined;
    if (!held) return [];
    return (documents.get(event.id) ?? []).flatMap(({ document: { file, facts }, at }) => {
      const adopted = possibleDays(facts, 'date');
      if (!adopted || daysBetween(adopted, held) <= MOST_DAYS) return [];
      const place = facts.find((fact) => fact.name === 'date' && isAsserted(fact));
      const found = `found ${quoteValue(place?.text ?? '')}`;
      const message = `expected a date within a year of the event ${quoteValue(event.id)} (${held.earliest} to ${held.latest}), ${found}; correct the date or the event`;
      return [issueAt(file, place?.at ?? at, 'far-from-event', message)];
    });
  });
};

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

const documentsByEvent = perSeed(({ records }) => {
  const steps = records.flatMap((document) =>
    document.type === 'Document'
      ? document.facts
          .filter((fact) => fact.name === 'event' && isAsserted(fact))
          .map(({ text, at }) => ({ event: text, document, at }))
      : [],
  );
  return groupBy(steps, ({ event }) => event);
});

/** Returns the minimum number of days between two times; 0 if they may overlap. */
function daysBetween(a: Days, b: Days): number {
  const gap = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return Math.max(gap(a.latest, b.earliest), gap(b.latest, a.earliest), 0);
}
