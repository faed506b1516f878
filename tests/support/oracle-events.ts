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
import { beginOf, spanOf } from './oracle-world.ts';
import { absentees, attending, countryOf, hostsOf, isOverdue, outcomesOf } from './oracle-things.ts';
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

/** Returns the values that a property of an event has had, with when a source first gave each, and when that was known. */
function history({ sight, id, facts }: Thing, property: string) {
  const days = [...new Set(sight.claims(id).map(({ known }) => known))].sort();
  const values = days.map((day) => ({ day, value: sight.factsAt(id, day).single(property) }));
  const lastLost = new Map<string, string>();
  let current: string | null = null;
  return values.flatMap(({ day, value }) => {
    if (value === current) return [];
    if (current !== null) lastLost.set(current, day);
    current = value;
    if (value === null) return [];
    const said = firstSaid(sight, id, property, { value, until: day, from: lastLost.get(value) });
    return [{ value, ...said, now: facts?.single(property) }];
  });
}

/**
 * Returns the days of publication of the first of the sources that give a value until a day, from their earliest possible day to the day
 * on which they were known. Of a value that was given up, the sources since then come before the others.
 */
function firstSaid(
  sight: Sight,
  id: string,
  property: string,
  {
    value,
    until,
    from,
  }: { readonly value: string; readonly until: string; readonly from?: string | undefined },
): { readonly since: string; readonly known: string } {
  const giving = sight
    .claims(id)
    .filter((claim) => claim.property === property && (claim.value ?? claim.object) === value)
    .filter((claim) => !claim.negated && claim.rank !== 'DEPRECATED' && claim.known <= until);
  const anew = giving.filter(({ known }) => from !== undefined && known >= from);
  const counted = anew.length > 0 ? anew : giving;
  const first = counted.map(({ known }) => known).sort()[0] ?? until;
  const texts = counted
    .filter(({ known }) => known === first)
    .map(({ source }) => {
      const published = sight.recordOf(source)?.editorial['published'] as string | undefined;
      const { earliest = '0001-01-01', latest = '' } = spanOf(published) ?? {};
      if (latest === first) return { earliest, text: published ?? '' };
      const isKnown = earliest !== '0001-01-01' && earliest < first;
      return { earliest, text: `${isKnown ? earliest : '..'}/${first}` };
    });
  const since = texts.sort((a, b) => (a.earliest < b.earliest ? -1 : 1))[0]?.text ?? first;
  return { since, known: first };
}

/** Returns the days between two days. */
const daysFrom = (from: string, to: string): number =>
  Math.round((new Date(to).getTime() - new Date(from).getTime()) / 86_400_000);

/** Returns the least and the greatest number of days between the first word of an event as planned and its beginning. */
function leadTime(thing: Thing) {
  const [first] = history(thing, 'status');
  const begin = beginOf(thing.facts?.single('date') ?? null);
  const said = spanOf(first?.since);
  if (!said || !begin || !['PLANNED', 'TENTATIVE', 'CONFIRMED'].includes(first?.value ?? '')) return null;
  const isOpen = said.earliest === '0001-01-01' || begin.latest === '9999-12-31';
  const mostDays = isOpen ? null : daysFrom(said.earliest, begin.latest);
  if (mostDays !== null && mostDays < 0) return null;
  return { leastDays: Math.max(0, daysFrom(said.latest, begin.earliest)), mostDays };
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
  ...plain('occasion', 'aims', 'expectations', 'attendanceRecord', 'replacedBy'),
  country: ({ sight, facts }) => (facts ? find(sight, countryOf(sight, facts)) : null),
  overdue: ({ sight, facts, span }) => facts && isOverdue(sight, facts, span),
  statusHistory: (thing) =>
    history(thing, 'status').map(({ since, known, value }) => ({
      status: value,
      since: dateOf(since),
      known,
      claims: () => claimsOn(thing.sight, thing.id, 'status', value, { isSaid: true }),
    })),
  leadTime,
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
  outcomes: ({ sight, record }) => (record ? outcomesOf(sight, record) : []),
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

/** Returns the planned, tentative and confirmed ones of some events, as dated, undated and overdue. */
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

const ofOutcome =
  (name: string): Field =>
  ({ outcome }) =>
    outcome?.item.qualifiers[name] ?? null;

/** The fields of outcomes. */
export const OUTCOME: Fields = {
  ...NODE,
  event: ({ sight, outcome }) => find(sight, outcome?.event),
  text: ({ outcome }) => outcome?.item.key,
  ...Object.fromEntries(
    ['kind', 'bound', 'currency', 'followUp', 'topic'].map((name) => [name, ofOutcome(name)]),
  ),
  amount: ({ outcome }) => {
    const amount = outcome?.item.qualifiers['amount'];
    return amount === undefined ? null : Number(amount);
  },
  due: ({ outcome }) => dateOf(outcome?.item.qualifiers['due']),
  parties: ({ sight, outcome }) => findAll(sight, outcome?.item.qualifiers['parties']?.split(' ') ?? []),
  claims: ({ sight, outcome }) =>
    outcome ? claimsOn(sight, outcome.event, 'outcomes', outcome.item.key) : [],
};

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
