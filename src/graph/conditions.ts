import { both } from './filter.ts';
import { flag, listed, range, scalar, test, text, whether } from './where.ts';
import type { Conditions } from './where.ts';
import type { Filter } from './filter.ts';

const id = scalar('id');
const name = text('name', 'folded');
const source = listed('sourceIds');

/** The statuses of an event that is still to come. */
export const UPCOMING = ['PLANNED', 'TENTATIVE', 'CONFIRMED'] as const;

const overdue = (today: string): Filter =>
  both(test('status', 'in', UPCOMING), test('latest', 'before', [today]));

export const NATION: Conditions = { id, name, code: text('code'), code3: text('code3'), source };
export const ORGANIZATION: Conditions = { id, name, source };
export const GROUP: Conditions = { id, name, source };
export const PARTY: Conditions = { id, name, source };
export const FORMAT: Conditions = {
  id,
  name,
  kind: scalar('kind'),
  group: scalar('group'),
  partner: scalar('partner'),
  level: listed('levelWords'),
  established: range,
  source,
};
export const EVENT: Conditions = {
  id,
  name,
  kind: scalar('kind'),
  status: scalar('status'),
  level: scalar('level'),
  mode: scalar('mode'),
  series: text('series', 'seriesFolded'),
  ordinal: scalar('ordinal'),
  format: scalar('format'),
  partner: scalar('partner'),
  group: scalar('group'),
  host: listed('hosts'),
  participant: listed('parties'),
  person: listed('persons'),
  place: scalar('place'),
  country: scalar('country'),
  date: range,
  undated: whether(() => test('earliest', 'missing', [])),
  overdue: whether(overdue),
  source,
};
export const PARTICIPATION: Conditions = {
  event: scalar('event'),
  party: scalar('party'),
  person: listed('persons'),
  format: scalar('format'),
  role: listed('roles'),
  attendance: scalar('attendance'),
  level: scalar('level'),
  eventKind: scalar('eventKind'),
  date: range,
};
export const PERSON: Conditions = { id, name, party: listed('parties'), leader: flag('leader'), source };
export const TENURE: Conditions = {
  id,
  person: scalar('person'),
  party: scalar('party'),
  level: scalar('level'),
  office: text('office', 'officeFolded'),
  start: range,
  source,
};
export const POLICY: Conditions = {
  id,
  name,
  party: listed('parties'),
  area: listed('areas'),
  adopted: range,
  source,
};
export const PLACE: Conditions = { id, name, country: scalar('country'), source };
export const DOCUMENT: Conditions = {
  id,
  name,
  kind: scalar('kind'),
  event: scalar('event'),
  party: listed('parties'),
  date: range,
  source,
};
export const DISPUTE: Conditions = { id, name, about: listed('about'), source };
export const COVERAGE: Conditions = {
  id,
  name,
  recordType: scalar('recordType'),
  format: scalar('format'),
  source,
};
export const SOURCE: Conditions = {
  id,
  title: text('title', 'folded'),
  kind: scalar('kind'),
  publisher: text('publisher', 'publisherFolded'),
  language: text('language'),
  author: listed('authors'),
  published: range,
};
export const CLAIM: Conditions = {
  id,
  subject: scalar('subject'),
  property: text('property'),
  object: scalar('object'),
  edge: text('edge', 'edgeFolded'),
  value: text('value', 'valueFolded'),
  source: scalar('source'),
  support: scalar('support'),
  rank: scalar('rank'),
  confidence: scalar('confidence'),
  derived: flag('derived'),
  negated: flag('negated'),
  standing: scalar('standing'),
  contested: flag('contested'),
};
