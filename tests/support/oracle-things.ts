import { createHash } from 'node:crypto';
import { daysInOffice, spanOf, partnersOf } from './oracle-world.ts';
import { membersOf } from './oracle-members.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DatasetRecord } from '../../src/model/dataset.ts';
import type { Facts, Item } from './oracle-rules.ts';
import type { Sight, Span } from './oracle-world.ts';
import type { TypeName } from '../../src/model/property.ts';

/** A value by which a thing is filtered; several where one of them has to match. */
export type Trait = string | number | boolean | readonly string[] | null;

/** A record, a claim or a participation as seen from a viewpoint. */
export type Thing = {
  readonly sight: Sight;
  readonly id: string;
  readonly typename: string;
  readonly name: string;
  /** The day of the viewpoint. */
  readonly asOf: string | null;
  /** Returns the value that a key of its `where` input looks at. */
  readonly trait: (key: string) => Trait;
  /** The date that its `where` input looks at. */
  readonly span: Span | null;
  readonly record?: DatasetRecord;
  readonly facts?: Facts;
  readonly claim?: Claim;
  readonly seat?: Seat;
  readonly outcome?: Seat;
};

/** A party at an event, or an outcome of one. */
export type Seat = { readonly event: string; readonly item: Item };

const DATES: Partial<Record<TypeName, string>> = {
  Event: 'date',
  Format: 'established',
  Policy: 'adopted',
  Document: 'date',
  Tenure: 'start',
};

/** Returns a record as a thing. */
export function thingOf(sight: Sight, record: DatasetRecord, asOf: string | null = sight.asOf): Thing {
  const facts = sight.facts(record.id);
  const { id, type, name, editorial } = record;
  const date = type === 'Source' ? editorial['published'] : facts.single(DATES[type] ?? '');
  const typename = type === 'Event' ? titled(String(editorial['kind'])) : type;
  const span = spanOf(date as string | null | undefined);
  const trait = (key: string): Trait =>
    (key === 'source' ? sight.claims(id).map((claim) => claim.source) : null) ??
    (key === 'updatedOn' ? updatedOn(sight, id) : null) ??
    TRAITS[type]?.[key]?.(sight, id, facts, span) ??
    (editorial[key] as Trait | undefined) ??
    facts.single(key);
  return { sight, id, typename, name, asOf, trait, span, record, facts };
}

/** Returns the day of the last release that names a record; without one, the day of the dataset. */
function updatedOn({ dataset }: Sight, id: string): string {
  const named = (dataset.releases ?? []).filter((release) =>
    [...release.added, ...release.changed].includes(id),
  );
  return named.at(-1)?.releasedOn ?? dataset.info.releasedOn;
}

/** How a claim fares among its rivals. */
export type Fate = { readonly standing: string; readonly contested: boolean };

/** Returns a claim as a thing. */
export const claimThing = (sight: Sight, claim: Claim, fate: Fate): Thing => ({
  sight,
  id: claim.id,
  typename: 'Claim',
  name: '',
  asOf: sight.asOf,
  trait: (key) => {
    if (key === 'updatedOn') return updatedOn(sight, claim.subject);
    if (key === 'derived') return claim.derived !== null;
    if (key === 'sourceKind') return sight.recordOf(claim.source)?.editorial['kind'] as string;
    return key === 'contested' || key === 'standing' ? fate[key] : (claim[key as keyof Claim] as Trait);
  },
  span: null,
  claim,
});

/** Returns the participations of an event, by party. */
export function seatsOf(sight: Sight, event: DatasetRecord): readonly Thing[] {
  const facts = sight.facts(event.id);
  return facts.items('participants').map((item) => ({
    sight,
    id: `${event.id}/${item.key}`,
    typename: 'Participation',
    name: '',
    asOf: sight.asOf,
    trait: (key) => (key === 'updatedOn' ? updatedOn(sight, event.id) : seatTrait(sight, event, item, key)),
    span: spanOf(facts.single('date')),
    seat: { event: event.id, item },
  }));
}

/** Returns the outcomes of an event, by text. */
export function outcomesOf(sight: Sight, event: DatasetRecord): readonly Thing[] {
  const facts = sight.facts(event.id);
  return facts.items('outcomes').map((item) => ({
    sight,
    id: `${event.id}/${createHash('sha256').update(item.key).digest('hex').slice(0, 12)}`,
    typename: 'Outcome',
    name: '',
    asOf: sight.asOf,
    trait: (key) =>
      key === 'updatedOn' ? updatedOn(sight, event.id) : outcomeTrait(sight, event, item, key),
    span: spanOf(facts.single('date')),
    outcome: { event: event.id, item },
  }));
}

/** Returns the certainty that an office was held on the day of the tenure's viewpoint. */
export function certainty({ sight, id, asOf, facts }: Thing): string | null {
  if (asOf === null || !facts) return null;
  const { certainFrom, certainTo } = daysInOffice(sight, id);
  return certainFrom <= asOf && asOf <= certainTo ? 'CERTAIN' : 'POSSIBLE';
}

/** Returns the last day of evidence that an office was held. */
export function lastSeen({ sight, id }: Thing): string | null {
  const { certainTo } = daysInOffice(sight, id);
  return certainTo === '0001-01-01' || certainTo === '9999-12-31' ? null : certainTo;
}

/** Returns the bodies of a type to which a party belongs. */
export const bodiesOf = (sight: Sight, party: string, type: TypeName): readonly DatasetRecord[] =>
  sight
    .records(type, sight.asOf)
    .filter(({ id }) => membersOf(sight, id, sight.asOf).some((member) => member.party === party));

/** Returns the nation in which an event takes place: that of its place, or the one that is claimed. */
export function countryOf(sight: Sight, facts: Facts): string | null {
  const country = sight.recordOf(facts.single('place') ?? '')?.editorial['country'];
  return typeof country === 'string' ? country : facts.single('country');
}

/** Returns the levels at which a format meets, on the day of the viewpoint: a level without a day begins with the format. */
export const levelsOf = ({ asOf }: Sight, facts: Facts): readonly Item[] =>
  facts.items('levels').filter(({ qualifiers }) => {
    const since = spanOf(qualifiers['since']) ?? spanOf(facts.single('established'));
    return asOf === null || (since?.earliest ?? '') <= asOf;
  });

/** Returns the parties at an event: those that no source reports as absent, and the others. */
export const attending = (facts: Facts): readonly Item[] => facts.items('participants').filter(notAbsent);
export const absentees = (facts: Facts): readonly Item[] =>
  facts.items('participants').filter((item) => !notAbsent(item));

const notAbsent = (item: Item): boolean => item.part('attendance') !== 'ABSENT';

/** Returns the hosts of an event. */
export const hostsOf = (facts: Facts): readonly string[] =>
  attending(facts)
    .filter((item) => item.parts('roles').some(({ key }) => key === 'HOST' || key === 'CO_HOST'))
    .map(({ key }) => key);

/** Returns true if the day of an event has passed without a source that it was held. */
export const isOverdue = ({ today }: Sight, facts: Facts, span: Span | null): boolean =>
  ['PLANNED', 'TENTATIVE', 'CONFIRMED'].includes(facts.single('status') ?? '') &&
  span !== null &&
  span.latest < today;

type ReadTrait = (sight: Sight, id: string, facts: Facts, span: Span | null) => Trait;

const keys =
  (property: string): ReadTrait =>
  (_, __, facts) =>
    facts.items(property).map(({ key }) => key);

const ofFormat =
  (property: string): ReadTrait =>
  (sight, _, facts) => {
    const format = facts.single('format');
    return format === null ? null : sight.facts(format).single(property);
  };

/** Returns the partners of the format of an event: the only one, or the several ones. */
const ofPartners: ReadTrait = (sight, _, facts) => {
  const format = facts.single('format');
  return format === null ? [] : partnersOf(sight.facts(format));
};

const id: ReadTrait = (_, own) => own;

const TRAITS: Partial<Record<TypeName, Readonly<Record<string, ReadTrait>>>> = {
  Nation: { id },
  Organization: { id },
  Group: { id },
  Place: { id },
  Tenure: { id },
  Format: {
    id,
    partner: (_, __, facts) => partnersOf(facts),
    level: (sight, _, facts) => levelsOf(sight, facts).map(({ key }) => key),
  },
  Policy: { id, party: keys('parties'), area: keys('areas') },
  Document: {
    id,
    party: keys('parties'),
    eventKind: (sight, _, facts) =>
      (sight.recordOf(facts.single('event') ?? '')?.editorial['kind'] as string | undefined) ?? null,
  },
  Dispute: { id, about: keys('about') },
  Coverage: { id },
  Source: { id, author: keys('authors') },
  Person: {
    id,
    party: (sight, own) => officesOf(sight, own).flatMap((facts) => facts.single('party') ?? []),
    leader: (sight, own) =>
      officesOf(sight, own).some((facts) => HEADS.includes(facts.single('level') ?? '')),
  },
  Event: {
    id,
    partner: ofPartners,
    group: ofFormat('group'),
    host: (_, __, facts) => hostsOf(facts),
    participant: (_, __, facts) => attending(facts).map(({ key }) => key),
    absent: (_, __, facts) => absentees(facts).map(({ key }) => key),
    person: (_, __, facts) =>
      attending(facts).flatMap((item) => item.parts('representatives').map(({ key }) => key)),
    country: (sight, _, facts) => countryOf(sight, facts),
    ordinal: (_, __, facts) => (facts.single('ordinal') === null ? null : Number(facts.single('ordinal'))),
    overdue: (sight, _, facts, span) => isOverdue(sight, facts, span),
  },
};

const HEADS = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'INSTITUTION_HEAD'];

/** Returns the known facts about the offices of a person on any day. */
const officesOf = (sight: Sight, person: string): readonly Facts[] =>
  sight
    .records('Tenure', null)
    .map((tenure) => sight.facts(tenure.id))
    .filter((facts) => facts.single('person') === person);

function seatTrait(sight: Sight, event: DatasetRecord, item: Item, key: string): Trait {
  const facts = sight.facts(event.id);
  switch (key) {
    case 'eventLevel':
      return facts.single('level');
    case 'eventStatus':
      return facts.single('status');
    case 'partner':
      return ofPartners(sight, event.id, facts, null);
    case 'group':
      return ofFormat(key)(sight, event.id, facts, null);
    case 'event':
      return event.id;
    case 'party':
      return item.key;
    case 'person':
      return item.parts('representatives').map((each) => each.key);
    case 'format':
      return facts.single('format');
    case 'role':
      return item.parts('roles').map((each) => each.key);
    case 'attendance':
      return item.part('attendance') ?? 'NOT_RECORDED';
    case 'eventKind':
      return event.editorial['kind'] as string;
    default:
      return item.part(key);
  }
}

function outcomeTrait(sight: Sight, event: DatasetRecord, item: Item, key: string): Trait {
  switch (key) {
    case 'event':
      return event.id;
    case 'party':
      return item.qualifiers['parties']?.split(' ') ?? [];
    case 'format':
      return sight.facts(event.id).single('format');
    case 'partner':
      return ofPartners(sight, event.id, sight.facts(event.id), null);
    case 'group':
      return ofFormat(key)(sight, event.id, sight.facts(event.id), null);
    default:
      return item.qualifiers[key] ?? null;
  }
}

const titled = (word: string): string => `${word.charAt(0)}${word.slice(1).toLowerCase()}`;
