import { isAsserted } from '../../model/claim-resolution.ts';
import { daysOf, possibleDays } from '../possible-days.ts';
import { issueAt } from '../issue.ts';
import { perSeed } from '../seed.ts';
import { quote } from '../wording.ts';
import type { SeedFact, PlacedValue } from '../facts.ts';
import type { Issue, IssueCode } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/**
 * What belongs to something lies in its time: an event and a first meeting in that of the format, a day seen in office in that of
 * the tenure. Only what contradicts every competing date is wrong.
 */
export const insideItsTime: Rule = (seed) => {
  const formats = formatsOf(seed.rest ?? seed);
  return seed.records.flatMap((record) => {
    if (record.type === 'Event') return outsideFormat(record, formats);
    if (record.type === 'Format') return record.facts.flatMap((fact) => levelOutside(record, fact));
    return record.type === 'Tenure' ? record.facts.flatMap((fact) => seenOutside(record, fact)) : [];
  });
};

/** The time of a format or a tenure: its facts, and the names of those that bound it. */
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
  const message = `expected a date in the time of ${quote(of.id)}, ${bound}, found ${quote(date.text)}; correct one of them, or add what a source says otherwise`;
  return [issueAt(file, date.at, code, message)];
}
