import { attending } from './oracle-things.ts';
import { beginOf } from './oracle-world.ts';
import { find } from './oracle-find.ts';
import { periodOf } from './question-oracle.ts';
import type { Thing } from './oracle-things.ts';

/** The keys of each list, and the list of `groupBy`. */
export const GROUPED = {
  events: [
    ...['PARTNER', 'LEVEL', 'STATUS', 'YEAR', 'HOST', 'COUNTRY'],
    ...['PLACE', 'KIND', 'SERIES', 'GROUP', 'FORMAT'],
  ],
  participations: [
    ...['PARTY', 'PERSON', 'ROLE', 'ATTENDANCE', 'LEVEL', 'EVENT_KIND', 'EVENT_LEVEL', 'EVENT_STATUS'],
    ...['FORMAT', 'PARTNER', 'GROUP', 'YEAR'],
  ],
  policies: ['PARTY', 'AREA', 'PLACE', 'YEAR'],
  documents: ['KIND', 'PARTY', 'EVENT_KIND', 'YEAR'],
} as const;

/** The keys of outcomes. */
export const OUTCOME_KEYS = ['KIND', 'CURRENCY', 'PARTY', 'PARTNER', 'FORMAT', 'YEAR'] as const;

const RECORDS = ['partner', 'host', 'country', 'place', 'group', 'format', 'party', 'person'];

/** Returns the field of a group that a key fills. */
const fieldOf = (key: string): string =>
  key.toLowerCase().replace(/_./g, (letter) => letter.charAt(1).toUpperCase());

/** Returns the selection of the fields of groups by some keys. */
export const groupFields = (keys: readonly string[]): string =>
  [...keys.map(fieldOf).map((field) => (RECORDS.includes(field) ? `${field} { id }` : field)), 'count'].join(
    ' ',
  );

type Group = {
  readonly values: readonly (string | null)[];
  readonly count: number;
  readonly amount: number;
};

/** Returns the expected answer of `groupBy`. */
export function groupsOf(
  things: readonly Thing[],
  keys: readonly string[],
  orderBy: string,
): readonly object[] {
  const sums = new Map<string, { readonly count: number; readonly amount: number }>();
  for (const thing of things)
    for (const values of combinations(keys.map((key) => valuesOf(thing, fieldOf(key))))) {
      const text = JSON.stringify(values);
      const { count, amount } = sums.get(text) ?? { count: 0, amount: 0 };
      const own = Number(thing.outcome?.item.qualifiers['amount'] ?? 0);
      sums.set(text, { count: count + 1, amount: amount + own });
    }
  const groups = [...sums].map(([text, sum]): Group => ({
    values: JSON.parse(text) as Group['values'],
    ...sum,
  }));
  const [sight] = things.map((thing) => thing.sight);
  return groups.sort(inOrder(orderBy)).map(({ values, count, amount }): object => ({
    ...Object.fromEntries<unknown>(
      keys.map((key, i) => {
        const [field, value = null] = [fieldOf(key), values[i]];
        if (field === 'year') return [field, value === null ? null : Number(value)];
        if (!RECORDS.includes(field) || value === null) return [field, value];
        const found = sight && find(sight, value);
        return [field, found ? { id: found.id } : null];
      }),
    ),
    count,
    ...(things[0]?.outcome && { amount: values[keys.indexOf('CURRENCY')] ? amount : null }),
  }));
}

/** Returns the values of a thing; one null where it has none. */
function valuesOf(thing: Thing, field: string): readonly (string | null)[] {
  const value = field === 'year' ? yearOf(thing) : (thing.trait(field) as string | readonly string[] | null);
  const values = typeof value === 'string' || value === null ? [value] : value;
  return values.length === 0 ? [null] : values;
}

function yearOf({ sight, seat, outcome, facts, record }: Thing): string | null {
  const below = seat ?? outcome;
  const dated = below ? sight.facts(below.event) : facts;
  const date = dated?.single(record?.type === 'Policy' ? 'adopted' : 'date') ?? null;
  return periodOf({ begin: beginOf(date) }, 'YEAR').period;
}

const combinations = (
  lists: readonly (readonly (string | null)[])[],
): readonly (readonly (string | null)[])[] =>
  lists.reduce<readonly (readonly (string | null)[])[]>(
    (all, values) => all.flatMap((each) => values.map((value) => [...each, value])),
    [[]],
  );

/** By the number, or by the values, of which none is the last when they rise; equal numbers by the rising values. */
function inOrder(orderBy: string): (a: Group, b: Group) => number {
  const sign = orderBy.endsWith('_ASC') ? 1 : -1;
  const byValues = (a: Group, b: Group): number => {
    const at = a.values.findIndex((value, i) => value !== b.values[i]);
    const [x, y] = [a.values[at] ?? null, b.values[at] ?? null];
    if (at < 0) return 0;
    return x === null || (y !== null && x > y) ? 1 : -1;
  };
  return orderBy.startsWith('KEY')
    ? (a, b) => sign * byValues(a, b)
    : (a, b) => sign * (a.count - b.count) || byValues(a, b);
}

/** The arguments of `pairs`. */
export type PairsQuestion = {
  readonly of: string;
  readonly party: string | null;
  readonly person: string | null;
  readonly first: number;
};

/** Returns the expected answer of `pairs`, from the events that count, in the order of their dates. */
export function pairsOf(events: readonly Thing[], { of, party, person, first }: PairsQuestion) {
  const met = new Map<string, string[]>();
  for (const event of [...events].reverse()) {
    const seats = event.facts ? attending(event.facts) : [];
    const found = seats.flatMap((a) =>
      seats.flatMap((b) => {
        if (a === b || (party !== null && a.key !== party)) return [];
        if (of === 'PARTIES') return [[a.key, b.key] as const];
        const [ones, others] = [a, b].map((seat) => seat.parts('representatives').map(({ key }) => key));
        return (ones ?? []).flatMap((one) => (others ?? []).map((other) => [one, other] as const));
      }),
    );
    const isDirected = party !== null || person !== null;
    const pairs = found.filter(([one, other]) => {
      if (person !== null && one !== person) return false;
      return isDirected ? one !== other : one < other;
    });
    for (const pair of new Set(pairs.map((each) => each.join(' '))))
      met.set(pair, [...(met.get(pair) ?? []), event.id]);
  }
  return [...met]
    .sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))
    .slice(0, first)
    .map(([pair, ids]) => {
      const [one = '', other = ''] = pair.split(' ');
      return { one: { id: one }, other: { id: other }, count: ids.length, events: datedFirst(events, ids) };
    });
}

/** Returns the ids of events, the latest first, those without a date last. */
function datedFirst(events: readonly Thing[], ids: readonly string[]): readonly { readonly id: string }[] {
  const undated = new Set(events.flatMap(({ id, span }) => (span === null ? [id] : [])));
  return [...ids.filter((id) => !undated.has(id)), ...ids.filter((id) => undated.has(id))]
    .slice(0, 10)
    .map((id) => ({ id }));
}
