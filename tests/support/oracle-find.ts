import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import { PROPERTIES } from '../../src/model/properties.ts';
import * as lists from './oracle-lists.ts';
import { claimThing, outcomesOf, seatsOf, thingOf } from './oracle-things.ts';
import { contestedAmong, eligible, standingAmong } from './oracle-rules.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Item } from './oracle-rules.ts';
import type { Key, ListArgs, Where } from './oracle-lists.ts';
import type { Property, TypeName } from '../../src/model/property.ts';
import { daysNamed } from './oracle-world.ts';
import { nameInLanguage } from './oracle-names.ts';
import type { Sight } from './oracle-world.ts';
import type { Thing } from './oracle-things.ts';

/** The arguments of a field. */
export type Args = ListArgs & Readonly<Record<string, unknown>>;
/** The resolver of a field of a thing. */
export type Field = (thing: Thing, args: Args) => unknown;
/** The resolvers of the fields of a type, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** Returns the date of an EDTF text. */
export const dateOf = (edtf: string | null | undefined): unknown =>
  typeof edtf === 'string' ? (parseImpreciseDate(edtf) ?? null) : null;

/** Returns the visible thing with an id: a record (also by a former id), a claim, a participation or an outcome. */
export function find(sight: Sight, id: string | null | undefined, asOf = sight.asOf): Thing | null {
  if (!id) return null;
  const record = sight.recordOf(id);
  if (record) return sight.isSeen(record, asOf) ? thingOf(sight, record, asOf) : null;
  const claim = sight.allClaims().find((each) => each.id === id);
  if (claim) return toClaim(sight, claim);
  const event = sight.recordOf(id.split('/')[0] ?? '');
  if (event?.type !== 'Event' || !sight.isSeen(event, asOf)) return null;
  return [...seatsOf(sight, event), ...outcomesOf(sight, event)].find((part) => part.id === id) ?? null;
}

/** Returns the visible things with some ids. */
export const findAll = (sight: Sight, ids: readonly string[]): readonly Thing[] =>
  ids.flatMap((id) => find(sight, id) ?? []);

/** Returns a claim as it fares among its rivals. */
export function toClaim(sight: Sight, claim: Claim): Thing {
  const type = sight.recordOf(claim.subject)?.type ?? 'Place';
  const [head = '', part = ''] = claim.property.split('.');
  const whole = (PROPERTIES[type] as Readonly<Record<string, Property>>)[head];
  const property = part === '' ? whole : whole?.parts?.[part];
  const rivals = sight
    .claims(claim.subject)
    .filter((other) => other.property === claim.property && other.edge === claim.edge);
  if (!property) throw new Error(`expected a property of ${type}, found ${claim.property}`);
  const able = eligible(property, rivals, sight.claims(claim.subject));
  const contested = contestedAmong(property, able).includes(claim);
  const isAble = claim.rank === 'DEPRECATED' || able.includes(claim);
  const standing = isAble ? standingAmong(property, able, claim) : 'LOSES_BY_SOURCE';
  return claimThing(sight, claim, { contested, standing });
}

/** Returns the filter among the arguments of a list. */
export const whereOf = (args: Args): Where | undefined => args['where'] as Where | undefined;

/** Returns a page of things that pass the filter; `key` gives their order. */
export function page(things: readonly Thing[], args: Args, key: (thing: Thing) => Key) {
  const chosen = things.filter((thing) => lists.passes(thing, whereOf(args)));
  return lists.pageOf(
    chosen.map((node) => ({ node, key: key(node) })),
    args,
  );
}

/** Returns the sort key of a list from its `orderBy`. */
export const byOrder = ({ orderBy = '' }: Args): ((thing: Thing) => Key) => {
  if (orderBy.startsWith('SUBJECT')) return lists.subjectKey;
  if (orderBy.startsWith('KNOWN')) return lists.knownKey;
  return /^(?:NAME|TITLE)/.test(orderBy) ? lists.nameKey : lists.dateKey;
};

/** Returns the sort key of a seat: its date, its event and its party. */
export const seatKey = (thing: Thing): Key => [
  ...lists.dateKey(thing, thing.seat?.event),
  ...(thing.seat ? [thing.seat.item.key] : []),
];

/** Returns the seats that are listed: those of parties that were absent only where the filter asks by attendance. */
export function listedSeats(seats: readonly Thing[], args: Args): readonly Thing[] {
  const where = JSON.stringify(args['where'] ?? {}, (_, value: unknown) => value ?? undefined);
  const isAsked = where.includes('"attendance":{"');
  return seats.filter(({ trait }) => isAsked || trait('attendance') !== 'ABSENT');
}

/** Returns the records of a type that are seen. */
export const records = (sight: Sight, type: TypeName, asOf = sight.asOf): readonly Thing[] =>
  sight.records(type, asOf).map((record) => thingOf(sight, record, asOf));

/** Returns the things whose property has a value. */
export const having = (things: readonly Thing[], property: string, value: string): readonly Thing[] =>
  things.filter(({ facts }) => facts?.single(property) === value);

/** Returns the claims of one item of a property, those of its parts included; `isSaid` leaves out the claims that deny it. */
export const claimsOn = (
  sight: Sight,
  subject: string,
  property: string,
  value: string,
  { isSaid = false } = {},
): readonly Thing[] =>
  sight
    .claims(subject)
    .filter((claim) => !(isSaid && claim.negated))
    .filter(
      (claim) =>
        (claim.property === property && [claim.object, claim.value].includes(value)) ||
        (claim.property.startsWith(`${property}.`) && claim.edge === value),
    )
    .map((claim) => toClaim(sight, claim))
    .sort((a, b) => (lists.subjectKey(a).join('\t') < lists.subjectKey(b).join('\t') ? -1 : 1));

/** Returns a page of claims, chosen by the plain arguments of the list. */
export const chosenClaims = (claims: readonly Claim[], { sight }: Thing, args: Args) => {
  const wanted = (['property', 'subject', 'source'] as const).filter((key) => typeof args[key] === 'string');
  const chosen = claims.filter((claim) => wanted.every((key) => claim[key] === args[key]));
  return page(
    chosen.map((claim) => toClaim(sight, claim)),
    args,
    lists.subjectKey,
  );
};

/** Returns the qualifiers of an item, its dates read. */
export const qualified = ({ key, qualifiers }: Item) => ({
  ...qualifiers,
  key,
  since: dateOf(qualifiers['since']),
  until: dateOf(qualifiers['until']),
});

/** Returns the items of a property. */
export const items = (thing: Thing, property: string): readonly Item[] => thing.facts?.items(property) ?? [];
/** Returns the day of a field: its own, or that of the viewpoint. */
export const day = (args: Args, sight: Sight): string | null =>
  (args['asOf'] as string | null | undefined) ?? sight.asOf;

/** Returns a field that needs no rule of its own: an editorial value, or the winners of the property of its name. */
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

/** Fields that need no rule of their own. */
export const plain = (...names: readonly string[]): Fields =>
  Object.fromEntries(names.map((name): [string, Field] => [name, (thing) => plainField(thing, name)]));

/** Returns the degrees of a point. */
export const point: Field = ({ facts }) => {
  const [latitude, longitude] = facts?.single('coordinates')?.split(', ').map(Number) ?? [];
  return latitude === undefined ? null : { latitude, longitude };
};

/** The fields of everything with an id. */
export const NODE: Fields = {
  id: ({ id, asOf, sight }) => [id, daysNamed(asOf, sight.knownAt)].filter(Boolean).join('@'),
  slug: ({ id }) => id,
  __typename: ({ typename }) => typename,
};

/** Returns the address of the page of a thing, with its viewpoint. */
export const url: Field = ({ id, asOf, sight }) =>
  [`/${encodeURIComponent(id)}`, daysNamed(asOf, sight.knownAt)].filter(Boolean).join('?');

/** Returns the day of the release that last changed a record. */
export const updatedOn: Field = ({ trait }) => trait('updatedOn');

/** Returns the disputes that concern a record. */
const disputesAbout = (sight: Sight, id: string): readonly Thing[] =>
  records(sight, 'Dispute').filter((dispute) => items(dispute, 'about').some(({ key }) => key === id));

/** Returns the coverage of the events of a format. */
export const coverageOfEvents = (sight: Sight, format: string): readonly Thing[] =>
  records(sight, 'Coverage').filter(
    ({ record }) => record?.editorial['format'] === format && record.editorial['recordType'] === 'EVENT',
  );

/** The fields that entities share. */
export const ENTITY: Fields = {
  ...NODE,
  name: nameInLanguage,
  names: (thing) => items(thing, 'names').map((item) => ({ ...qualified(item), text: item.key })),
  externalIds: (thing) =>
    items(thing, 'externalIds').map(({ key }) => {
      const [scheme, value] = key.split(':');
      return { scheme, value };
    }),
  ...plain('summary'),
  url,
  contested: ({ sight, id, facts }) => [
    ...(facts?.contested ?? []),
    ...(disputesAbout(sight, id).some((dispute) => items(dispute, 'positions').length > 1)
      ? ['disputes']
      : []),
  ],
  disputes: ({ sight, id }, args) => page(disputesAbout(sight, id), args, lists.nameKey),
  updatedOn,
  claims: (thing, args) => chosenClaims(thing.sight.claims(thing.id), thing, args),
  sources: ({ sight, id }, args) => {
    const ids = new Set(sight.claims(id).map(({ source }) => source));
    return page(findAll(sight, [...ids]), args, lists.nameKey);
  },
};
