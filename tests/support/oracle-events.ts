import * as lists from './oracle-lists.ts';
import {
  claimsOn,
  dateOf,
  ENTITY,
  find,
  findAll,
  having,
  NODE,
  page,
  plain,
  records,
  whereOf,
} from './oracle-find.ts';
import { absentees, attending, countryOf, hostsOf, isOverdue } from './oracle-things.ts';
import type { Entry } from './oracle-lists.ts';
import type { Field, Fields } from './oracle-find.ts';
import type { Item } from './oracle-rules.ts';
import type { Sight } from './oracle-world.ts';
import type { Thing } from './oracle-things.ts';

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

/** The fields of events of all kinds. */
export const EVENT: Fields = {
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
  country: ({ sight, facts }) => (facts ? find(sight, countryOf(sight, facts)) : null),
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
  absent: ({ sight, facts }) =>
    facts
      ? findAll(
          sight,
          absentees(facts).map(({ key }) => key),
        )
      : [],
  hosts: ({ sight, facts }) => (facts ? findAll(sight, hostsOf(facts)) : []),
  participants: (thing, args) => {
    const entries = (thing.facts ? attending(thing.facts) : []).flatMap((item): Entry[] => {
      const node = find(thing.sight, item.key);
      if (!node || !lists.passes(node, whereOf(args))) return [];
      return [{ node, key: lists.nameKey(node), edge: seatFields(thing.sight, thing.id, item) }];
    });
    return lists.pageOf(entries, args);
  },
  documents: ({ sight, id }, args) =>
    page(having(records(sight, 'Document'), 'event', id), args, lists.dateKey),
};

/** The planned, tentative and confirmed among some events, told apart. */
export function upcomingOf(events: readonly Thing[]) {
  const all = events
    .filter(({ facts }) => ['PLANNED', 'TENTATIVE', 'CONFIRMED'].includes(facts?.single('status') ?? ''))
    .sort((a, b) => (lists.dateKey(a).join('|') < lists.dateKey(b).join('|') ? -1 : 1));
  const isPast = ({ sight, facts, span }: Thing): boolean =>
    facts !== undefined && isOverdue(sight, facts, span);
  return {
    dated: all.filter((event) => event.span !== null && !isPast(event)),
    undated: all.filter(({ span }) => span === null),
    overdue: all.filter(isPast),
  };
}

const ofSeat =
  (name: string): Field =>
  ({ sight, seat }) => {
    if (!seat) return null;
    const value: unknown = { ...seatFields(sight, seat.event, seat.item) }[name as 'roles'];
    return typeof value === 'function' ? (value as () => unknown)() : value;
  };

/** The fields of participations. */
export const PARTICIPATION: Fields = {
  ...NODE,
  event: ({ sight, seat }) => find(sight, seat?.event),
  party: ({ sight, seat }) => find(sight, seat?.item.key),
  ...Object.fromEntries(
    ['roles', 'attendance', 'level', 'representatives', 'delegates', 'claims'].map((name) => [
      name,
      ofSeat(name),
    ]),
  ),
};
