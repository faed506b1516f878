import * as lists from './oracle-lists.ts';
import { attending, bodiesOf, certainty, lastSeen, seatsOf, thingOf } from './oracle-things.ts';
import {
  byOrder,
  chosenClaims,
  claimsOn,
  coverageOfEvents,
  dateOf,
  day,
  ENTITY,
  find,
  findAll,
  having,
  items,
  listedSeats,
  NODE,
  page,
  plain,
  plainField,
  point,
  qualified,
  records,
  seatKey,
  updatedOn,
  url,
  whereOf,
} from './oracle-find.ts';
import { EVENT, OUTCOME, PARTICIPATION, upcomingOf } from './oracle-events.ts';
import type { Item } from './oracle-rules.ts';
import { knownOn } from './generate-random.ts';
import { membersOf } from './oracle-members.ts';
import { partnersOf, spanOf } from './oracle-world.ts';
import { TYPES } from '../../src/model/property.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { Entry } from './oracle-lists.ts';
import type { Field, Fields } from './oracle-find.ts';
import type { Seat, Thing } from './oracle-things.ts';

const eventsOf = ({ sight, id }: Thing): readonly Thing[] =>
  records(sight, 'Event').filter(({ facts }) => facts && attending(facts).some(({ key }) => key === id));

/** Returns the editions that an item of a coverage names as missing: by their numbers, or as many as it counts. */
function missingEdition({ key, qualifiers }: Item) {
  const { series, ordinals = '', count } = qualifiers as Readonly<Partial<Record<string, string>>>;
  const numbers = ordinals.split(', ').flatMap((part) => {
    const [from = 0, to = from] = part.split('-').map(Number);
    return part === '' ? [] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  });
  return {
    edition: key,
    series: series ?? null,
    ordinals: numbers,
    count: Number(count ?? Math.max(numbers.length, 1)),
  };
}

/** Returns the participations that a record has a part in, in the order of their dates, events and parties. */
const seatsWith = (takesPart: (seat: Seat, id: string) => boolean): Field => {
  return ({ sight, id }, args) => {
    const all = sight.records('Event', sight.asOf).flatMap((event) => seatsOf(sight, event));
    return page(
      listedSeats(all, args).filter(({ seat }) => seat && takesPart(seat, id)),
      args,
      seatKey,
    );
  };
};

const PARTY: Fields = {
  ...ENTITY,
  participations: seatsWith(({ item }, id) => item.key === id),
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

const newestSource: Field = ({ sight, record }) => {
  const { format, recordType } = record?.editorial ?? {};
  if (typeof format === 'string' && recordType !== 'EVENT') return null;
  const covered =
    typeof format === 'string'
      ? having(records(sight, 'Event'), 'format', format)
      : TYPES.filter((type) => type.toUpperCase() === recordType).flatMap((type) => records(sight, type));
  const sources = covered.flatMap(({ id }) => sight.claims(id).map(({ source }) => find(sight, source)));
  const dated = sources.flatMap((source) => {
    const published = spanOf(source?.record?.editorial['published'] as string | undefined);
    return source && published ? [{ source, key: `${published.latest}|${source.id}` }] : [];
  });
  return dated.sort((a, b) => (a.key < b.key ? 1 : -1))[0]?.source ?? null;
};

const members: Field = ({ sight, id }, args) => {
  const entries = membersOf(sight, id, day(args, sight)).flatMap(
    ({ party, subject, property, item }): Entry[] => {
      const node = find(sight, party, day(args, sight));
      const { since, until } = qualified(item);
      const claims = (): unknown => claimsOn(sight, subject, property, party);
      return node && lists.passes(node, whereOf(args))
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

const eventsUnder =
  (property: string): Field =>
  ({ sight, id }, args) =>
    page(having(records(sight, 'Event'), property, id), args, lists.dateKey);

const ofClaim =
  (name: keyof Claim): Field =>
  ({ claim }) =>
    claim?.[name];
const named =
  (name: 'subject' | 'edge' | 'object'): Field =>
  ({ sight, claim }) =>
    find(sight, claim?.[name], null);

/** Returns the items of a format that have begun by the day of the viewpoint; those without a day have. */
const begun = (thing: Thing, property: string): readonly Item[] =>
  items(thing, property).filter(
    ({ qualifiers }) => thing.asOf === null || (spanOf(qualifiers['since'])?.earliest ?? '') <= thing.asOf,
  );

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
        claims: () => claimsOn(thing.sight, thing.id, 'cooperation', key, { isSaid: true }),
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
    partners: ({ sight, facts }) => findAll(sight, facts ? partnersOf(facts) : []),
    levels: (thing) =>
      begun(thing, 'levels').map((item) => ({
        ...qualified(item),
        level: item.key,
        claims: () => claimsOn(thing.sight, thing.id, 'levels', item.key),
      })),
    coverage: ({ sight, id }, args) => page(coverageOfEvents(sight, id), args, lists.nameKey),
    knownMissing: ({ sight, id, asOf }) => {
      const found = coverageOfEvents(sight, id);
      const searched = found.map(({ record }) => String(record?.editorial['searchedUntil'])).sort();
      if (asOf !== null && found.length > 0 && asOf < (searched.at(-1) ?? '')) return null;
      return found
        .flatMap((coverage) => items(coverage, 'missing').map(missingEdition))
        .reduce((sum, { count }) => sum + count, 0);
    },
    upcoming: ({ sight, id }) => upcomingOf(having(records(sight, 'Event'), 'format', id)),
    members,
    institutions: (thing) =>
      begun(thing, 'institutions').map((item) => ({
        claims: () => claimsOn(thing.sight, thing.id, 'institutions', item.key),
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
    participations: seatsWith(
      ({ item }, id) =>
        item.part('attendance') !== 'ABSENT' && item.parts('representatives').some(({ key }) => key === id),
    ),
    ...plain('nationality'),
    tenures: ({ sight, id }, args) =>
      page(having(records(sight, 'Tenure', day(args, sight)), 'person', id), args, lists.dateKey),
  },
  Tenure: {
    ...ENTITY,
    ...plain('person', 'party', 'office', 'level', 'start', 'end', 'seenOn'),
    certainty,
    lastSeen,
  },
  Policy: {
    ...ENTITY,
    ...plain('parties', 'areas', 'instrument', 'adopted', 'inForce', 'provisions', 'place'),
  },
  Place: {
    ...ENTITY,
    country: ({ sight, record }) => find(sight, record?.editorial['country'] as string | null),
    coordinates: point,
    events: eventsUnder('place'),
  },
  Document: { ...ENTITY, ...plain('kind', 'date', 'event', 'parties', 'textAt') },
  Dispute: {
    ...ENTITY,
    ...plain('topic', 'about', 'assessment'),
    positions: (thing) =>
      items(thing, 'positions').map(({ key }) => ({
        statement: key,
        claims: () => claimsOn(thing.sight, thing.id, 'positions', key, { isSaid: true }),
      })),
  },
  Coverage: {
    ...ENTITY,
    ...plain('recordType', 'lookedFor', 'searchedUntil'),
    format: ({ sight, record }) => find(sight, record?.editorial['format'] as string | null),
    newestSource,
    missing: (thing) =>
      items(thing, 'missing').map((item) => ({
        ...missingEdition(item),
        claims: () => claimsOn(thing.sight, thing.id, 'missing', item.key),
      })),
    leftOut: (thing) =>
      items(thing, 'leftOut').map(({ key, qualifiers }) => ({
        item: key,
        why: qualifiers['why'] ?? null,
        claims: () => claimsOn(thing.sight, thing.id, 'leftOut', key),
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
    updatedOn,
    name: ({ name }) => name,
    title: ({ name }) => name,
    authors: (thing) => items(thing, 'authors').map(({ key }) => thing.sight.recordOf(key)?.name),
    authoredBy: (thing) => plainField(thing, 'authors'),
    editedBy: (thing) => plainField(thing, 'editors'),
    known: ({ record }) =>
      knownOn(
        (record?.editorial['published'] ?? null) as string | null,
        String(record?.editorial['accessed']),
      ),
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
    url,
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
    standing: ({ trait }) => trait('standing'),
    contested: ({ trait }) => trait('contested'),
    derived: ({ claim }) => claim?.derived !== null,
    reason: ofClaim('derived'),
  },
  Participation: PARTICIPATION,
  Outcome: OUTCOME,
};
