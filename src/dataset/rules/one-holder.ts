import { isAsserted } from '../../model/claim-resolution.ts';
import { daysOf } from '../possible-days.ts';
import { fold } from '../../model/fold.ts';
import { groupBy } from '../../model/group-by.ts';
import { issueAt } from '../issue.ts';
import { publicationDays } from '../publication-days.ts';
import { quote } from '../wording.ts';
import type { Days } from '../possible-days.ts';
import type { SeedFact } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/**
 * Nobody holds one office twice at a time, and an office at the head of something has one holder at a time. Wrong are only tenures
 * that overlap whichever of their imprecise or competing dates is right; on one day one may follow the other.
 */
export const oneHolder: Rule = (seed) => {
  const published = publicationDays(seed);
  const terms = seed.records
    .filter(({ type }) => type === 'Tenure')
    .flatMap((record) => termOf(record, published));
  return [...groupBy(terms, ({ place }) => place).values()].flatMap((rivals) =>
    rivals.flatMap((term, i) => {
      const other = rivals.slice(0, i).find((each) => excludes(each, term) && overlap(each, term));
      return other ? [twice(term, other)] : [];
    }),
  );
};

/** Levels at which several persons hold offices of one title. */
const SHARED_LEVELS = [
  'DEPUTY_HEAD_OF_GOVERNMENT',
  'MINISTER',
  'DEPUTY_MINISTER',
  'SPECIAL_ENVOY',
  'AMBASSADOR',
  'SENIOR_OFFICIAL',
  'EXPERT',
  'BUSINESS',
];

/** A tenure with the days between which its person surely held the office. */
type Term = {
  readonly record: SeedRecord;
  readonly place: string;
  readonly office: SeedFact;
  readonly person: string;
  readonly isShared: boolean;
  readonly from: string;
  readonly to: string;
};

function termOf(record: SeedRecord, published: ReadonlyMap<string, string>): readonly Term[] {
  const facts = record.facts.filter(isAsserted);
  const named = (name: string): readonly SeedFact[] => facts.filter((fact) => fact.name === name);
  const [office] = named('office');
  const [party] = named('party');
  const [person] = named('person');
  const days = [
    ...surest(named('start')),
    ...surest(named('end').filter(({ text }) => text !== '..')),
    ...named('seenOn').map(({ text }) => daysOf(text)),
    ...named('end').flatMap((end) => (end.text === '..' ? heldWhenPublished(end, published) : [])),
  ];
  const from = days
    .map(({ latest }) => latest)
    .sort()
    .at(0);
  const to = days
    .map(({ earliest }) => earliest)
    .sort()
    .at(-1);
  if (!office || !party || !person || from === undefined || to === undefined) return [];
  const levels = named('level').map(({ text }) => text);
  const isShared = levels.length === 0 || levels.some((level) => SHARED_LEVELS.includes(level));
  const place = JSON.stringify([party.text, fold(office.text)]);
  return [{ record, place, office, person: person.text, isShared, from, to }];
}

/** The days of the one among competing dates, whichever it is. */
function surest(dates: readonly SeedFact[]): readonly Days[] {
  const days = dates.map(({ text }) => daysOf(text));
  const [first, last] = [
    days
      .map(({ earliest }) => earliest)
      .sort()
      .at(0),
    days
      .map(({ latest }) => latest)
      .sort()
      .at(-1),
  ];
  return first === undefined || last === undefined ? [] : [{ earliest: first, latest: last }];
}

/** An office that a source calls open was held when that was published. */
const heldWhenPublished = ({ scope }: SeedFact, published: ReadonlyMap<string, string>): readonly Days[] =>
  (scope.citations ?? []).flatMap(({ source }) => {
    const day = published.get(source);
    return day === undefined ? [] : [{ earliest: day, latest: LATER }];
  });

/** No bound: the day may be later. */
const LATER = '9999-12-31';

const excludes = (a: Term, b: Term): boolean => a.person === b.person || !(a.isShared || b.isShared);

const overlap = (a: Term, b: Term): boolean =>
  (a.from > b.from ? a.from : b.from) < (a.to < b.to ? a.to : b.to);

function twice({ record, office }: Term, other: Term): Issue {
  const expected = `expected one holder of ${quote(office.text)} at a time`;
  const found = `found ${quote(other.record.id)} in it from ${other.from} to ${other.to} too`;
  return issueAt(
    record.file,
    office.at,
    'overlapping-tenures',
    `${expected}, ${found}; correct the dates, make them one tenure, or write the title as it differs`,
  );
}
