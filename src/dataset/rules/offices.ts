import { groupBy } from '../../model/functions.ts';
import { isAsserted, isDeprecated } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { perSeed } from '../seed.ts';
import { quoteValue } from '../wording.ts';
import { resolvedEvents, daysOf, publicationDays } from '../resolved-events.ts';
import { fold } from '../../model/fold.ts';
import type { Issue } from '../issue.ts';
import type { PlacedClaim, Rule } from '../seed.ts';
import type { ResolvedEvent, Days } from '../resolved-events.ts';
import type { SeedFact } from '../facts.ts';
import type { SeedRecord } from '../records.ts';

/** Reports a representative of a party without an office of it at that time. The record may state another capacity. */
export const officeThen: Rule = (seed) => {
  const terms = termsByPerson(seed.rest ?? seed);
  return resolvedEvents(seed).flatMap((event) =>
    [...groupBy(event.claims.filter(isRepresentation), pairOf).values()].flatMap((claims) =>
      check(event, claims, terms),
    ),
  );
};

/** The period in which a person may have held an office of a party. */
type PossibleTerm = { readonly party: string; readonly from: string; readonly to: string };

const isRepresentation = ({ claim }: PlacedClaim): boolean =>
  claim.property === 'participants.representatives' && isAsserted(claim);

const pairOf = ({ claim }: PlacedClaim): string => JSON.stringify([claim.edge, claim.object]);

function check(
  { record, value, days }: ResolvedEvent,
  claims: readonly PlacedClaim[],
  terms: ReadonlyMap<string, readonly PossibleTerm[]>,
): readonly Issue[] {
  const [first] = claims;
  if (!first || claims.some(({ claim }) => claim.qualifiers['capacity'] !== undefined)) return [];
  const { claim, fact } = first;
  const parties = [claim.edge, ...claims.map((each) => each.claim.qualifiers['onBehalfOf'])];
  const held = (terms.get(claim.object ?? '') ?? []).filter(({ party }) => parties.includes(party));
  if (held.some(({ from, to }) => from <= (days.latest ?? LAST) && to >= (days.earliest ?? FIRST))) return [];
  const when = value('date');
  const expected = `expected an office of ${quoteValue(claim.object ?? '')} for ${quoteValue(claim.edge ?? '')}${when === null ? '' : ` on ${when}`}`;
  const message = `${expected}, found ${held.length > 0 ? 'one at other times' : 'none'}; add the tenure, or say in what capacity`;
  return [issueAt(record.file, fact.at, 'no-office', message)];
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

const termsByPerson = perSeed(({ records, claims }): ReadonlyMap<string, readonly PossibleTerm[]> => {
  const terms = records
    .filter(({ type }) => type === 'Tenure')
    .flatMap(({ id }) => {
      const counted = (claims.get(id) ?? [])
        .map(({ claim }) => claim)
        .filter((claim) => !isDeprecated(claim));
      const person = counted.find(({ property }) => property === 'person')?.object ?? '';
      const valuesOf = (property: string): readonly string[] =>
        counted
          .filter((claim) => claim.property === property && !claim.negated)
          .flatMap(({ value }) => value ?? []);
      const parties = counted
        .filter(({ property }) => property === 'party')
        .flatMap(({ object }) => object ?? []);
      const seen = valuesOf('seenOn');
      const from = bound([valuesOf('start'), seen], 'earliest') ?? FIRST;
      const to = bound([valuesOf('end'), seen], 'latest') ?? LAST;
      return parties.map((party) => ({ person, party, from, to }));
    });
  return groupBy(terms, ({ person }) => person);
});

/**
 * Returns the outermost day of the first list that has any. Without a bound in the sources, the days in office extend the
 * period.
 */
function bound(lists: readonly (readonly string[])[], side: 'earliest' | 'latest'): string | undefined {
  const dates = lists.find((list) => list.length > 0) ?? [];
  const days = dates
    .map((date) => parseImpreciseDate(date)?.[side] ?? (side === 'earliest' ? FIRST : LAST))
    .sort();
  return side === 'earliest' ? days.at(0) : days.at(-1);
}

/**
 * Reports two tenures of one office at a time, of one person or of an office with one holder. Only tenures that overlap for
 * every imprecise or competing date are wrong. A successor may begin on the last day.
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

/** The levels at which several persons hold offices of one title. */
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

/** A tenure with the days on which its person certainly held the office. */
type CertainTerm = {
  readonly record: SeedRecord;
  readonly place: string;
  readonly office: SeedFact;
  readonly person: string;
  readonly isShared: boolean;
  readonly from: string;
  readonly to: string;
};

function termOf(record: SeedRecord, published: ReadonlyMap<string, string>): readonly CertainTerm[] {
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

/** Returns the days that contain each of the competing dates. */
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

/** Returns the publication days of the sources that state an open end: the person held the office on that day. */
const heldWhenPublished = ({ scope }: SeedFact, published: ReadonlyMap<string, string>): readonly Days[] =>
  (scope.citations ?? []).flatMap(({ source }) => {
    const day = published.get(source);
    return day === undefined ? [] : [{ earliest: day, latest: LATER }];
  });

/** The value for no bound: the day may be later. */
const LATER = '9999-12-31';

const excludes = (a: CertainTerm, b: CertainTerm): boolean =>
  a.person === b.person || !(a.isShared || b.isShared);

const overlap = (a: CertainTerm, b: CertainTerm): boolean =>
  (a.from > b.from ? a.from : b.from) < (a.to < b.to ? a.to : b.to);

function twice({ record, office }: CertainTerm, other: CertainTerm): Issue {
  const expected = `expected one holder of ${quoteValue(office.text)} at a time`;
  const found = `found ${quoteValue(other.record.id)} in it from ${other.from} to ${other.to} too`;
  return issueAt(
    record.file,
    office.at,
    'overlapping-tenures',
    `${expected}, ${found}; correct the dates, make them one tenure, or write the title as it differs`,
  );
}
