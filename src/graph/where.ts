import { ALL, and, not, or } from './filter.ts';
import { condition, days, flag, list, range, scalar, since, text } from './where-operators.ts';
import type { Filter } from './filter.ts';
import type { ToFilter } from './where-operators.ts';

/** The filterable columns of one `where` input, by key. Adding a filter is one row here and one line of the SDL. */
export type WhereSchema = Readonly<Record<string, ToFilter>>;

/** The statuses of an upcoming event. */
export const UPCOMING = ['PLANNED', 'TENTATIVE', 'CONFIRMED'] as const;

/** Returns the filter for upcoming events on a day: all of them, or those with a date that is not past, without one, or overdue. */
export function upcomingOn(day: string, part?: 'dated' | 'undated' | 'overdue'): Filter {
  const upcoming: Filter = { op: 'in', column: 'status', value: UPCOMING };
  const undated: Filter = { op: 'missing', column: 'earliest' };
  const past: Filter = { op: 'before', column: 'latest', value: day };
  switch (part) {
    case undefined:
      return upcoming;
    case 'dated':
      return and(upcoming, not(undated), not(past));
    case 'undated':
      return and(upcoming, undated);
    case 'overdue':
      return and(upcoming, past);
  }
}

const id = scalar('id');
const name = text('name', 'folded');
const source = list('sourceIds');
const updatedSince = since('updatedOn');
/** The keys that all entities share. */
const entity = { id, name, source, updatedSince };

export const NATION: WhereSchema = { ...entity, code: text('code'), code3: text('code3') };
export const ORGANIZATION: WhereSchema = entity;
export const GROUP: WhereSchema = entity;
export const PARTY: WhereSchema = entity;
export const FORMAT: WhereSchema = {
  ...entity,
  kind: scalar('kind'),
  group: scalar('group'),
  partner: list('partners'),
  level: list('levelWords'),
  established: range,
};
export const EVENT: WhereSchema = {
  ...entity,
  kind: scalar('kind'),
  status: scalar('status'),
  level: scalar('level'),
  mode: scalar('mode'),
  series: text('series', 'seriesFolded'),
  ordinal: scalar('ordinal'),
  format: scalar('format'),
  partner: list('partners'),
  group: scalar('group'),
  host: list('hosts'),
  participant: list('parties'),
  absent: list('absent'),
  person: list('persons'),
  place: scalar('place'),
  country: scalar('country'),
  attendanceRecord: scalar('attendanceRecord'),
  date: range,
  overdue: condition((day) => upcomingOn(day, 'overdue')),
};
export const PARTICIPATION: WhereSchema = {
  event: scalar('event'),
  party: scalar('party'),
  person: list('persons'),
  format: scalar('format'),
  role: list('roles'),
  attendance: scalar('attendance'),
  level: scalar('level'),
  group: scalar('group'),
  partner: list('partners'),
  eventKind: scalar('eventKind'),
  eventLevel: scalar('eventLevel'),
  eventStatus: scalar('eventStatus'),
  date: range,
  updatedSince,
};
export const OUTCOME: WhereSchema = {
  event: scalar('event'),
  kind: scalar('kind'),
  currency: text('currency'),
  party: list('parties'),
  followUp: scalar('followUp'),
  format: scalar('format'),
  partner: list('partners'),
  group: scalar('group'),
  date: range,
  updatedSince,
};
export const PERSON: WhereSchema = { ...entity, party: list('parties'), leader: flag('leader') };
export const TENURE: WhereSchema = {
  id,
  source,
  updatedSince,
  person: scalar('person'),
  party: scalar('party'),
  level: scalar('level'),
  office: text('office', 'officeFolded'),
  start: range,
};
export const POLICY: WhereSchema = {
  ...entity,
  party: list('parties'),
  area: list('areas'),
  adopted: range,
};
export const PLACE: WhereSchema = { ...entity, country: scalar('country') };
export const DOCUMENT: WhereSchema = {
  ...entity,
  kind: scalar('kind'),
  event: scalar('event'),
  eventKind: scalar('eventKind'),
  party: list('parties'),
  date: range,
};
export const DISPUTE: WhereSchema = { ...entity, about: list('about') };
export const COVERAGE: WhereSchema = {
  ...entity,
  recordType: scalar('recordType'),
  format: scalar('format'),
};
export const SOURCE: WhereSchema = {
  id,
  title: text('title', 'folded'),
  kind: scalar('kind'),
  publisher: text('publisher', 'publisherFolded'),
  language: text('language'),
  author: list('authors'),
  published: range,
  updatedSince,
};
export const CLAIM: WhereSchema = {
  id,
  subject: scalar('subject'),
  property: scalar('property'),
  object: scalar('object'),
  edge: text('edge', 'edgeFolded'),
  value: text('value', 'valueFolded'),
  source: scalar('source'),
  sourceKind: scalar('sourceKind'),
  known: days('known'),
  support: scalar('support'),
  rank: scalar('rank'),
  confidence: scalar('confidence'),
  derived: flag('derived'),
  negated: flag('negated'),
  standing: scalar('standing'),
  contested: flag('contested'),
  updatedSince,
};

type Where = Readonly<Record<string, unknown>>;

/** Returns true if a condition of a `where` input, at any depth, tests a key. */
function tests(where: unknown, key: string): boolean {
  if (typeof where !== 'object' || where === null) return false;
  return Object.entries(where).some(([name, value]: [string, unknown]) => {
    if (name === key)
      return Object.values(value ?? {}).some((operand) => operand !== null && operand !== undefined);
    if (name === 'not') return tests(value, key);
    return (
      (name === 'and' || name === 'or') && Array.isArray(value) && value.some((each) => tests(each, key))
    );
  });
}

/** Returns the filter that leaves absent parties out, unless a `where` input of participations asks by attendance. */
export const attending = (where: unknown): Filter =>
  tests(where, 'attendance') ? ALL : { op: 'eq', column: 'isAbsent', value: false };

/**
 * Returns the filter of a `where` input; ALL where it is null.
 * @throws DiplographError BAD_USER_INPUT for a range of days that ends before it begins.
 */
export function toFilter(schema: WhereSchema, where: unknown, day: string): Filter {
  if (where === null || where === undefined) return ALL;
  const all = (of: unknown): readonly Filter[] => (of as Where[]).map((each) => toFilter(schema, each, day));
  const parts = Object.entries(where as Where).map(([key, value]): Filter => {
    if (value === null || value === undefined) return ALL;
    if (key === 'and') return and(...all(value));
    if (key === 'or') return or(...all(value));
    if (key === 'not') return not(toFilter(schema, value, day));
    const toColumnFilter = schema[key];
    if (!toColumnFilter) throw new Error(`expected a filterable column for the key "${key}", found none`);
    return toColumnFilter(value, day);
  });
  return and(...parts);
}
