import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import { factsOf } from './oracle-rules.ts';
import { folded } from './oracle-lists.ts';
import { knownOn } from './generate-random.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Dataset, DatasetRecord } from '../../src/model/dataset.ts';
import type { Facts } from './oracle-rules.ts';
import type { TypeName } from '../../src/model/property.ts';

/** The visible part of a dataset at a viewpoint; sources known by `knownAt` count. */
export type Sight = {
  readonly asOf: string | null;
  readonly knownAt: string;
  readonly today: string;
  readonly dataset: Dataset;
  readonly facts: (id: string) => Facts;
  readonly factsAt: (id: string, day: string) => Facts;
  /** Returns the claims about a subject whose sources are known. */
  readonly claims: (subject: string) => readonly Claim[];
  readonly allClaims: () => readonly Claim[];
  readonly recordOf: (id: string) => DatasetRecord | undefined;
  /** Returns the records of a type that exist, and hold on a day where one is given. */
  readonly records: (type: TypeName, asOf: string | null) => readonly DatasetRecord[];
  readonly isSeen: (record: DatasetRecord, asOf: string | null) => boolean;
  readonly from: (asOf: string | null, knownAt: string | null) => Sight;
};

/** The first and last days that a date may mean, open ends reaching to the ends of the calendar. */
export type Span = { readonly earliest: string; readonly latest: string };

const FIRST = '0001-01-01';
const LAST = '9999-12-31';
const EVER_KNOWN = '9999-12-30';

/** Looks at a dataset without a viewpoint, on a day. */
export function lookAt(dataset: Dataset, today: string): Sight {
  const byId = new Map(dataset.records.map((record) => [record.id, record]));
  const former = new Map(
    dataset.records.flatMap(({ id, editorial }) =>
      [editorial['formerIds'] ?? []].flat().map((old) => [old, id] as const),
    ),
  );
  const bySubject = new Map<string, Claim[]>();
  for (const claim of dataset.claims)
    bySubject.set(claim.subject, [...(bySubject.get(claim.subject) ?? []), claim]);
  const kept = new Map<string, Facts>();
  const about = (subject: string, day: string): readonly Claim[] =>
    (bySubject.get(subject) ?? []).filter(({ known }) => known <= day);
  const factsAt = (id: string, day: string): Facts => {
    const found = kept.get(`${id} ${day}`) ?? factsOf(byId.get(id)?.type ?? 'Place', about(id, day));
    kept.set(`${id} ${day}`, found);
    return found;
  };
  const sight = (asOf: string | null, knownAt: string): Sight => {
    const allClaims = dataset.claims.filter(({ known }) => known <= knownAt);
    const mentioned = new Set(
      allClaims
        .filter(({ rank }) => rank !== 'DEPRECATED')
        .flatMap(({ subject, object, support }) => (support === 'STATED' ? [subject, object] : [subject])),
    );
    const facts = (id: string): Facts => factsAt(id, knownAt);
    const isSeen = (record: DatasetRecord, day: string | null): boolean =>
      exists(record, mentioned, knownAt) && (day === null || holds(record, day));
    const holds = (record: DatasetRecord, day: string): boolean => {
      const { from, to } = daysOf(record, seen);
      return from <= day && day <= to;
    };
    const seen: Sight = {
      asOf,
      knownAt,
      today: dayOfLooking(asOf, knownAt === EVER_KNOWN ? null : knownAt, today),
      dataset,
      factsAt,
      facts,
      claims: (subject) => about(subject, knownAt),
      allClaims: () => allClaims,
      recordOf: (id) => byId.get(former.get(id) ?? id),
      records: (type, day) => dataset.records.filter((each) => each.type === type && isSeen(each, day)),
      isSeen,
      from: (otherDay, otherKnown) => sight(otherDay, otherKnown ?? EVER_KNOWN),
    };
    return seen;
  };
  return sight(null, EVER_KNOWN);
}

/** Returns the days of a viewpoint as a reader named them, as a query string; empty without any. */
export const daysNamed = (asOf: string | null, knownAt: string): string =>
  [
    ...(asOf === null ? [] : [`asOf=${asOf}`]),
    ...(knownAt === EVER_KNOWN ? [] : [`knownAt=${knownAt}`]),
  ].join('&');

/** Returns the day from which a viewpoint looks: its own, and no later than the day of the request. */
export const dayOfLooking = (asOf: string | null, knownAt: string | null, today: string): string => {
  const day = asOf ?? knownAt ?? today;
  return day < today ? day : today;
};

const ALWAYS = ['Nation', 'Organization', 'Group', 'Place', 'Person', 'Coverage'];

function exists(
  { id, type, editorial }: DatasetRecord,
  mentioned: ReadonlySet<unknown>,
  knownAt: string,
): boolean {
  if (ALWAYS.includes(type)) return true;
  if (type !== 'Source') return mentioned.has(id);
  const { published = null, accessed } = editorial;
  return knownOn(published as string | null, String(accessed)) <= knownAt;
}

/** Returns the first and the last day on which a record may exist. */
function daysOf({ id, type }: DatasetRecord, sight: Sight): { readonly from: string; readonly to: string } {
  const facts = sight.facts(id);
  const begin = (date: string): string => spanOf(facts.single(date))?.earliest ?? FIRST;
  switch (type) {
    case 'Format':
      return { from: begin('established'), to: spanOf(facts.single('ended'))?.latest ?? LAST };
    case 'Policy':
      return { from: begin('adopted'), to: LAST };
    case 'Document':
      return { from: begin('date'), to: LAST };
    case 'Tenure': {
      const { validFrom, validTo } = daysInOffice(sight, id);
      return { from: validFrom, to: validTo };
    }
    case 'Event':
      return { from: beginOfEvent(sight, id, facts), to: LAST };
    default:
      return { from: FIRST, to: LAST };
  }
}

/** A meeting exists once it or, without a date, its format may have begun; a planned one, once a source mentions it. */
function beginOfEvent({ dataset, facts }: Sight, id: string, own: Facts): string {
  if ((own.single('status') ?? 'HELD') === 'HELD') {
    const date = spanOf(own.single('date'))?.earliest;
    const format = own.single('format');
    return date ?? (format === null ? null : spanOf(facts(format).single('established'))?.earliest) ?? FIRST;
  }
  const speaking = dataset.claims.filter(
    ({ subject, object, support, rank }) =>
      rank !== 'DEPRECATED' && (subject === id || (object === id && support === 'STATED')),
  );
  return speaking.map(({ known }) => known).sort()[0] ?? LAST;
}

/**
 * Returns the days between which an office was possibly and certainly held: certainly between the start or the first day in office, and
 * the end, the last day in office, or the day of a source that says that the office is held.
 */
export function daysInOffice(sight: Sight, id: string) {
  const facts = sight.facts(id);
  const evidence = evidenceOf(sight, id);
  const begun = evidence.map(({ by }) => by).sort()[0];
  const last =
    evidence
      .flatMap(({ still }) => still ?? [])
      .sort()
      .at(-1) ?? FIRST;
  const start = spanOf(facts.single('start'));
  const end = facts.single('end');
  const date = end === null ? undefined : parseImpreciseDate(end);
  const isOver = date !== undefined && date.end !== 'OPEN';
  const until = isOver ? (date.latest ?? LAST) : (successor(sight, id, last) ?? LAST);
  const validTo = start || begun !== undefined ? until : FIRST;
  // Whoever is seen in office after the first day on which it may have ended holds it until then.
  const certainTo = isOver && date.earliest !== null && date.earliest > last ? date.earliest : last;
  const validFrom = start?.earliest ?? begun ?? LAST;
  const surely = begun ?? LAST;
  return {
    validFrom,
    certainFrom: surely < validFrom ? validFrom : surely,
    validTo,
    certainTo: certainTo < validTo ? certainTo : validTo,
  };
}

/** What shows that an office is held: the day by which it is, and a day on which it still is, if there is one. */
type Evidence = { readonly by: string; readonly still?: string };

/** Returns the evidence that the office was held: when it was taken, when the person was seen, and when a source said that it is held. */
function evidenceOf(sight: Sight, id: string): readonly Evidence[] {
  const facts = sight.facts(id);
  const start = facts.single('start');
  const { earliest, latest } = (start === null ? undefined : parseImpreciseDate(start)) ?? {};
  const taken = latest ? [earliest === latest ? { by: latest, still: latest } : { by: latest }] : [];
  const seen = facts
    .items('seenOn')
    .flatMap(({ key }) => parseImpreciseDate(key)?.latest ?? [])
    .map((day) => ({ by: day, still: day }));
  const end = facts.single('end');
  if (end === null || parseImpreciseDate(end)?.end !== 'OPEN') return [...taken, ...seen];
  const told = sight
    .claims(id)
    .filter(
      ({ property, value, negated, rank }) =>
        property === 'end' && value === end && !negated && rank !== 'DEPRECATED',
    )
    .flatMap(({ statedOn, source, known }) => {
      const said = spanOf(statedOn ?? (sight.recordOf(source)?.editorial['published'] as string | undefined));
      // A source that was read before the last day of its date said it by then.
      return said ? [{ by: said.latest < known ? said.latest : known, still: said.earliest }] : [];
    });
  return [...taken, ...seen, ...told];
}

/** Returns the first day after a day by which another person is known to hold the office of a tenure. */
function successor(sight: Sight, id: string, last: string): string | undefined {
  const office = officeOf(sight.facts(id));
  if (office === null) return undefined;
  const person = sight.facts(id).single('person');
  const others = sight.dataset.records.filter(({ type, id: other }) => type === 'Tenure' && other !== id);
  return others
    .filter(
      (other) =>
        officeOf(sight.facts(other.id)) === office && sight.facts(other.id).single('person') !== person,
    )
    .flatMap((other) => evidenceOf(sight, other.id).map(({ by }) => by))
    .filter((day) => day > last)
    .sort()[0];
}

/** Returns an office that one person holds at a time: of which party, at which level and, where the level has several, with which title. */
function officeOf(facts: Facts): string | null {
  const [party = null, level = null, title = null] = ['party', 'level', 'office'].map((name) =>
    facts.single(name),
  );
  switch (level) {
    case 'HEAD_OF_STATE':
    case 'HEAD_OF_GOVERNMENT':
    case 'FOREIGN_MINISTER':
      return party === null ? null : `${party} ${level}`;
    case 'INSTITUTION_HEAD':
    case 'MINISTER':
    case 'NATIONAL_SECURITY_ADVISER':
    case 'PARLIAMENT_SPEAKER':
      return party === null || title === null ? null : `${party} ${level} ${folded(title)}`;
    default:
      return null;
  }
}

/** Returns the span of an EDTF text. */
export function spanOf(edtf: string | null | undefined): Span | null {
  const date = typeof edtf === 'string' ? parseImpreciseDate(edtf) : undefined;
  return date ? { earliest: date.earliest ?? FIRST, latest: date.latest ?? LAST } : null;
}

/** Returns the ids of the partners of a format. */
export function partnersOf(format: Facts): readonly string[] {
  const all = format.items('partners').map(({ key }) => key);
  const only = format.single('partner');
  return [...new Set(only === null ? all : [only, ...all])].sort();
}

/** An interval begins with its first date; one that leaves it out may begin on any day until its end. */
export function beginOf(edtf: string | null): Span | null {
  const [start = '', end] = (edtf ?? '').split('/');
  if (end === undefined || !/\d/.test(start)) return spanOf(edtf);
  return spanOf(start);
}
