import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import { PROPERTIES } from '../../src/model/properties.ts';
import * as lists from './oracle-lists.ts';
import { contradict } from './oracle-rules.ts';
import { membersOf } from './oracle-world.ts';
import { bodiesOf, certainty, claimThing, hostsOf, isOverdue, seatsOf, thingOf } from './oracle-things.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Entry, Key, ListArgs, Where } from './oracle-lists.ts';
import type { Item } from './oracle-rules.ts';
import type { Property, TypeName } from '../../src/model/property.ts';
import type { Sight } from './oracle-world.ts';
import type { Thing } from './oracle-things.ts';

type Args = ListArgs & Readonly<Record<string, unknown>>;
type Field = (thing: Thing, args: Args) => unknown;
type Fields = Readonly<Record<string, Field>>;

// What several types share comes first; the tables of fields by type, and of root fields, are at the end.

const dateOf = (edtf: string | null | undefined): unknown =>
  typeof edtf === 'string' ? (parseImpreciseDate(edtf) ?? null) : null;

/** What is found by id: a record (former ids too), a claim or a participation that is seen. */
function find(sight: Sight, id: string | null | undefined, asOf = sight.asOf): Thing | null {
  if (!id) return null;
  const record = sight.recordOf(id);
  if (record) return sight.isSeen(record, asOf) ? thingOf(sight, record, asOf) : null;
  const claim = sight.allClaims().find((each) => each.id === id);
  if (claim) return toClaim(sight, claim);
  const event = sight.recordOf(id.split('/')[0] ?? '');
  const seats = event?.type === 'Event' ? seatsOf(sight, event) : [];
  return seats.find((seat) => seat.id === id) ?? null;
}

const findAll = (sight: Sight, ids: readonly string[]): readonly Thing[] =>
  ids.flatMap((id) => find(sight, id) ?? []);

function toClaim(sight: Sight, claim: Claim): Thing {
  const type = sight.recordOf(claim.subject)?.type ?? 'Place';
  const [head = '', part = ''] = claim.property.split('.');
  const whole = (PROPERTIES[type] as Readonly<Record<string, Property>>)[head];
  const property = part === '' ? whole : whole?.parts?.[part];
  const rivals = sight
    .claims(claim.subject)
    .filter((other) => other.property === claim.property && other.edge === claim.edge);
  return claimThing(
    sight,
    claim,
    property !== undefined && rivals.some((other) => contradict(property, claim, other)),
  );
}

/** A page of things that pass the filter; `key` gives their order. */
function page(things: readonly Thing[], args: Args, key: (thing: Thing) => Key, edge?: Entry['edge']) {
  const chosen = things.filter((thing) => lists.passes(thing, args['where'] as Where | undefined));
  return lists.pageOf(
    chosen.map((node) => ({ node, key: key(node), ...(edge ? { edge } : {}) })),
    args,
  );
}

const byOrder = ({ orderBy = '' }: Args): ((thing: Thing) => Key) => {
  if (orderBy.startsWith('SUBJECT')) return lists.subjectKey;
  if (orderBy.startsWith('KNOWN')) return lists.knownKey;
  return /^(?:NAME|TITLE)/.test(orderBy) ? lists.nameKey : lists.dateKey;
};

const records = (sight: Sight, type: TypeName, asOf = sight.asOf): readonly Thing[] =>
  sight.records(type, asOf).map((record) => thingOf(sight, record, asOf));

const having = (things: readonly Thing[], property: string, value: string): readonly Thing[] =>
  things.filter(({ facts }) => facts?.single(property) === value);

const claimsOn = (sight: Sight, subject: string, property: string, value: string): readonly Thing[] =>
  sight
    .claims(subject)
    .filter(
      (claim) =>
        (claim.property === property && [claim.object, claim.value].includes(value)) ||
        (claim.property.startsWith(`${property}.`) && claim.edge === value),
    )
    .map((claim) => toClaim(sight, claim))
    .sort((a, b) => (lists.subjectKey(a).join('\t') < lists.subjectKey(b).join('\t') ? -1 : 1));

const chosenClaims = (claims: readonly Claim[], { sight }: Thing, args: Args) => {
  const wanted = (['property', 'subject', 'source'] as const).filter((key) => typeof args[key] === 'string');
  const chosen = claims.filter((claim) => wanted.every((key) => claim[key] === args[key]));
  return page(
    chosen.map((claim) => toClaim(sight, claim)),
    args,
    lists.subjectKey,
  );
};

const qualified = ({ key, qualifiers }: Item) => ({
  ...qualifiers,
  key,
  since: dateOf(qualifiers['since']),
  until: dateOf(qualifiers['until']),
});

const items = (thing: Thing, property: string): readonly Item[] => thing.facts?.items(property) ?? [];
const day = (args: Args, sight: Sight): string | null =>
  (args['asOf'] as string | null | undefined) ?? sight.asOf;

/** A field that needs no rule of its own: an editorial value, or the winners of the property of its name. */
export function plainField(thing: Thing, name: string): unknown {
  const { record, facts, sight } = thing;
  if (!record || !facts) return null;
  const property = (PROPERTIES[record.type] as Readonly<Record<string, Property>>)[name];
  if (!property) return record.editorial[name] ?? null;
  const keys = facts.items(name).map(({ key }) => key);
  if (property.kind === 'REF') return property.many ? findAll(sight, keys) : find(sight, facts.single(name));
  if (property.many) return property.kind === 'DATE' ? keys.map(dateOf) : keys;
  const value = facts.single(name);
  if (property.kind === 'DATE') return dateOf(value);
  return property.kind === 'INTEGER' && value !== null ? Number(value) : value;
}

const plain = (...names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name): [string, Field] => [name, (thing) => plainField(thing, name)]));

const NODE: Fields = { id: ({ id }) => id, __typename: ({ typename }) => typename };

const ENTITY: Fields = {
  ...NODE,
  name: ({ name }) => name,
  names: (thing) => items(thing, 'names').map((item) => ({ ...qualified(item), text: item.key })),
  externalIds: (thing) =>
    items(thing, 'externalIds').map((item) => ({ ...item.qualifiers, value: item.key })),
  ...plain('summary'),
  url: ({ id }) => `/${id}`,
  contested: ({ facts }) => facts?.contested,
  claims: (thing, args) => chosenClaims(thing.sight.claims(thing.id), thing, args),
  sources: ({ sight, id }, args) => {
    const ids = new Set(sight.claims(id).map(({ source }) => source));
    return page(findAll(sight, [...ids]), args, lists.nameKey);
  },
};

const eventsOf = ({ sight, id }: Thing): readonly Thing[] =>
  records(sight, 'Event').filter((event) => items(event, 'participants').some(({ key }) => key === id));

const PARTY: Fields = {
  ...ENTITY,
  formats: ({ sight, id }, args) =>
    page(
      bodiesOf(sight, id, 'Format').map((each) => thingOf(sight, each)),
      args,
      lists.nameKey,
    ),
  tenures: ({ sight, id }, args) =>
    page(having(records(sight, 'Tenure', day(args, sight)), 'party', id), args, lists.dateKey),
  policies: ({ sight, id }, args) =>
    page(
      records(sight, 'Policy').filter((policy) => items(policy, 'parties').some(({ key }) => key === id)),
      args,
      lists.nameKey,
    ),
  events: (thing, args) => page(eventsOf(thing), args, lists.dateKey),
  summits: (thing, args) =>
    page(
      eventsOf(thing).filter(({ typename }) => typename === 'Summit'),
      args,
      lists.dateKey,
    ),
};

const members: Field = ({ sight, id }, args) => {
  const entries = membersOf(sight, id, day(args, sight)).flatMap(
    ({ party, subject, property, item }): Entry[] => {
      const node = find(sight, party);
      const { since, until } = qualified(item);
      const claims = (): unknown => claimsOn(sight, subject, property, party);
      return node
        ? [
            {
              node,
              key: lists.nameKey(node),
              edge: { role: item.qualifiers['role'] ?? 'member', since, until, claims },
            },
          ]
        : [];
    },
  );
  return lists.pageOf(entries, args);
};

const seatFields = (sight: Sight, event: string, item: Item) => ({
  roles: item.parts('roles').map(({ key }) => key),
  attendance: item.part('attendance') ?? 'NOT_RECORDED',
  level: item.part('level'),
  delegates: item.parts('delegates').map(({ key }) => key),
  representatives: item.parts('representatives').map(({ key, qualifiers }) => ({
    person: find(sight, key),
    capacity: qualifiers['capacity'],
    level: qualifiers['level'],
    standsInFor: find(sight, qualifiers['standsInFor']),
    onBehalfOf: find(sight, qualifiers['onBehalfOf']),
  })),
  claims: (): unknown => claimsOn(sight, event, 'participants', item.key),
});

/** The values that a property of an event has had, each with the day since when the sources gave it. */
function history({ sight, id, facts }: Thing, property: string) {
  const days = [...new Set(sight.claims(id).map(({ known }) => known))].sort();
  const values = days.map((since) => ({ since, value: sight.factsAt(id, since).single(property) }));
  const steps = values.filter(({ value }, i) => value !== null && value !== values[i - 1]?.value);
  return steps.map((step) => ({ ...step, now: facts?.single(property) }));
}

const EVENT: Fields = {
  ...ENTITY,
  ...plain(
    'kind',
    'series',
    'ordinal',
    'ordinalLabel',
    'format',
    'status',
    'date',
    'place',
    'mode',
    'level',
    'theme',
  ),
  ...plain('occasion', 'aims', 'expectations', 'outcomes', 'attendanceRecord', 'replacedBy'),
  overdue: ({ sight, facts, span }) => facts && isOverdue(sight, facts, span),
  statusHistory: (thing) =>
    history(thing, 'status').map(({ since, value }) => ({
      status: value,
      since,
      claims: () => claimsOn(thing.sight, thing.id, 'status', value ?? ''),
    })),
  previousDates: (thing) =>
    history(thing, 'date')
      .filter(({ value, now }) => value !== now)
      .map(({ value }) => dateOf(value)),
  hosts: ({ sight, facts }) => (facts ? findAll(sight, hostsOf(facts)) : []),
  participants: (thing, args) => {
    const entries = items(thing, 'participants').flatMap((item): Entry[] => {
      const node = find(thing.sight, item.key);
      return node ? [{ node, key: lists.nameKey(node), edge: seatFields(thing.sight, thing.id, item) }] : [];
    });
    return lists.pageOf(entries, args);
  },
  documents: ({ sight, id }, args) =>
    page(having(records(sight, 'Document'), 'event', id), args, lists.dateKey),
};

const eventsUnder =
  (property: string): Field =>
  ({ sight, id }, args) =>
    page(having(records(sight, 'Event'), property, id), args, lists.dateKey);

const ofSeat =
  (name: string): Field =>
  ({ sight, seat }) => {
    if (!seat) return null;
    const value: unknown = { ...seatFields(sight, seat.event, seat.item) }[name as 'roles'];
    return typeof value === 'function' ? (value as () => unknown)() : value;
  };

const ofClaim =
  (name: keyof Claim): Field =>
  ({ claim }) =>
    claim?.[name];
const named =
  (name: 'subject' | 'edge' | 'object'): Field =>
  ({ sight, claim }) =>
    find(sight, claim?.[name], null);

/** The fields of each object type that the oracle answers. */
export const FIELDS: Readonly<Record<string, Fields>> = {
  Nation: {
    ...PARTY,
    ...plain('code', 'code3', 'independence'),
    groups: ({ sight, id }) =>
      page(
        bodiesOf(sight, id, 'Group').map((each) => thingOf(sight, each)),
        { first: 1000 },
        lists.nameKey,
      ).nodes,
    cooperation: (thing) =>
      items(thing, 'cooperation').map(({ key, qualifiers }) => ({
        party: find(thing.sight, key),
        through: find(thing.sight, qualifiers['through']),
        claims: () => claimsOn(thing.sight, thing.id, 'cooperation', key),
      })),
  },
  Organization: { ...PARTY, members },
  Group: {
    ...ENTITY,
    ...plain('region', 'plusFormatCount', 'plusFormatTrend', 'significance'),
    members,
    formats: ({ sight, id }, args) =>
      page(having(records(sight, 'Format'), 'group', id), args, byOrder(args)),
  },
  Format: {
    ...ENTITY,
    ...plain('kind', 'group', 'partner', 'established', 'ended'),
    levels: (thing) => items(thing, 'levels').map((item) => ({ ...qualified(item), level: item.key })),
    members,
    institutions: (thing) =>
      items(thing, 'institutions').map((item) => ({
        ...qualified(item),
        name: item.key,
        seat: find(thing.sight, item.qualifiers['seat']),
      })),
    events: eventsUnder('format'),
  },
  Summit: EVENT,
  Ministerial: EVENT,
  Meeting: EVENT,
  Person: {
    ...ENTITY,
    ...plain('nationality'),
    tenures: ({ sight, id }, args) =>
      page(having(records(sight, 'Tenure', day(args, sight)), 'person', id), args, lists.dateKey),
  },
  Tenure: { ...ENTITY, ...plain('person', 'party', 'office', 'level', 'start', 'end', 'seenOn'), certainty },
  Policy: { ...ENTITY, ...plain('parties', 'areas', 'instrument', 'adopted', 'inForce') },
  Place: {
    ...ENTITY,
    country: ({ sight, record }) => find(sight, record?.editorial['country'] as string | null),
    events: eventsUnder('place'),
  },
  Document: { ...ENTITY, ...plain('kind', 'date', 'event', 'parties') },
  Dispute: {
    ...ENTITY,
    ...plain('topic', 'about', 'assessment'),
    positions: (thing) =>
      items(thing, 'positions').map(({ key }) => ({
        statement: key,
        claims: () => claimsOn(thing.sight, thing.id, 'positions', key),
      })),
  },
  Source: {
    ...NODE,
    ...plain(
      'titleBasis',
      'kind',
      'publisher',
      'originalPublisher',
      'passedOnBy',
      'themes',
      'language',
      'accessed',
      'url',
    ),
    name: ({ name }) => name,
    title: ({ name }) => name,
    authors: (thing) => items(thing, 'authors').map(({ key }) => thing.sight.recordOf(key)?.name),
    authoredBy: (thing) => plainField(thing, 'authors'),
    editedBy: (thing) => plainField(thing, 'editors'),
    published: ({ record }) => dateOf(record?.editorial['published'] as string | null),
    claims: (thing, args) =>
      chosenClaims(
        thing.sight.allClaims().filter(({ source }) => source === thing.id),
        thing,
        args,
      ),
    about: (thing, args) => chosenClaims(thing.sight.claims(thing.id), thing, args),
  },
  Claim: {
    ...NODE,
    url: ({ id }) => `/${id}`,
    subject: named('subject'),
    edge: named('edge'),
    object: named('object'),
    property: ofClaim('property'),
    value: ofClaim('value'),
    qualifiers: ({ claim }) =>
      Object.entries(claim?.qualifiers ?? {}).map(([name, value]) => ({ name, value })),
    negated: ofClaim('negated'),
    source: ({ sight, claim }) => find(sight, claim?.source),
    locator: ofClaim('locator'),
    support: ofClaim('support'),
    attributedTo: ofClaim('attributedTo'),
    statedOn: ({ claim }) => dateOf(claim?.statedOn),
    known: ofClaim('known'),
    rank: ofClaim('rank'),
    confidence: ofClaim('confidence'),
    contested: ({ trait }) => trait('contested'),
    derived: ({ claim }) => claim?.derived !== null,
    reason: ofClaim('derived'),
  },
  Participation: {
    ...NODE,
    event: ({ sight, seat }) => find(sight, seat?.event),
    party: ({ sight, seat }) => find(sight, seat?.item.key),
    ...Object.fromEntries(
      ['roles', 'attendance', 'level', 'representatives', 'delegates', 'claims'].map((name) => [
        name,
        ofSeat(name),
      ]),
    ),
  },
};

type Root = (sight: Sight, args: Args) => unknown;

const byId =
  (...typenames: readonly string[]): Root =>
  (sight, args) => {
    const found = find(sight, args['id'] as string);
    return found && typenames.includes(found.typename) ? found : null;
  };

const all =
  (things: (sight: Sight) => readonly Thing[]): Root =>
  (sight, args) =>
    page(things(sight), args, byOrder(args));

const ofKind = (typename: string): Root =>
  all((sight) => records(sight, 'Event').filter((event) => event.typename === typename));

const isLeader = ({ trait }: Thing): boolean => trait('leader') === true;

/** The root fields that the oracle answers. */
export const ROOTS: Readonly<Record<string, Root>> = {
  nation: (sight, { id, code }) =>
    typeof id === 'string'
      ? byId('Nation')(sight, { id })
      : (records(sight, 'Nation').find(({ trait }) => trait('code') === code) ?? null),
  nations: all((sight) => records(sight, 'Nation')),
  organization: byId('Organization'),
  organizations: all((sight) => records(sight, 'Organization')),
  group: byId('Group'),
  groups: all((sight) => records(sight, 'Group')),
  format: byId('Format'),
  formats: all((sight) => records(sight, 'Format')),
  event: byId('Summit', 'Ministerial', 'Meeting'),
  events: all((sight) => records(sight, 'Event')),
  summit: byId('Summit'),
  summits: ofKind('Summit'),
  ministerials: ofKind('Ministerial'),
  meetings: ofKind('Meeting'),
  participations: all((sight) => sight.records('Event', null).flatMap((event) => seatsOf(sight, event))),
  person: byId('Person'),
  people: all((sight) => records(sight, 'Person')),
  leader: (sight, args) =>
    [byId('Person')(sight, args) as Thing | null].find((each) => each && isLeader(each)) ?? null,
  leaders: all((sight) => records(sight, 'Person').filter(isLeader)),
  tenures: all((sight) => records(sight, 'Tenure')),
  policy: byId('Policy'),
  policies: all((sight) => records(sight, 'Policy')),
  place: byId('Place'),
  places: all((sight) => records(sight, 'Place')),
  document: byId('Document'),
  documents: all((sight) => records(sight, 'Document')),
  dispute: byId('Dispute'),
  disputes: all((sight) => records(sight, 'Dispute')),
  source: byId('Source'),
  sources: all((sight) => records(sight, 'Source')),
  claim: byId('Claim'),
  claims: (sight, { contested, ...args }) => {
    const things = sight.allClaims().map((claim) => toClaim(sight, claim));
    const chosen = things.filter(
      ({ trait }) => typeof contested !== 'boolean' || trait('contested') === contested,
    );
    return page(chosen, args, byOrder(args));
  },
  node: (sight, { id }) => find(sight, id as string),
  nodes: (sight, { ids }) => (ids as readonly string[]).map((id) => find(sight, id)),
  graph: (sight, { asOf = null, knownAt = null }) =>
    sight.from(asOf as string | null, knownAt as string | null),
};
