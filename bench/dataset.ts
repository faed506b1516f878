import { createRandom } from './random.ts';

/** A nation of the synthetic dataset. */
export type Nation = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly code3: string;
};
/** A format of a group and one partner. */
export type Format = {
  readonly id: string;
  readonly name: string;
  readonly group: string;
  readonly partner: string;
};
/** A person in one office of one nation. */
export type Office = {
  readonly person: string;
  readonly name: string;
  readonly tenure: string;
  readonly nation: string;
  readonly office: string;
  readonly level: string;
  readonly start: string;
  readonly end: string;
};
/** A policy of a nation. */
export type Policy = {
  readonly id: string;
  readonly name: string;
  readonly nation: string;
  readonly area: string;
};
/** An event with the five members of the format's group and its partner. One of them is the host. */
export type Event = {
  readonly id: string;
  readonly name: string;
  readonly kind: 'SUMMIT' | 'MINISTERIAL' | 'MEETING';
  readonly format: number;
  readonly status: 'HELD' | 'PLANNED';
  readonly date: string;
  readonly host: string;
  readonly level: string;
  readonly speaker: string;
  readonly source: number;
};

/** The facts of a synthetic dataset. Equal numbers of events make equal facts. Events are generated on demand. */
export type Facts = {
  readonly size: number;
  readonly nations: readonly Nation[];
  readonly groups: readonly {
    readonly id: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  readonly formats: readonly Format[];
  readonly offices: readonly Office[];
  readonly policies: readonly Policy[];
  readonly sources: number;
  event(i: number): Event;
  participantsOf(event: Pick<Event, 'format'>): readonly string[];
};

const GROUPS = 4;
const MEMBERS = 5;
const PARTNERS = 25;
const AREAS = [
  'DIGITAL_GOVERNANCE',
  'ENERGY_SECURITY',
  'TRANSPORT_CONNECTIVITY',
  'ROBOTICS',
  'POLITICAL_REFORM',
];
const SYLLABLES = [
  'ka',
  'zo',
  'mi',
  'ran',
  'tel',
  'bu',
  'shi',
  'or',
  'len',
  'da',
  'vas',
  'qui',
  'nor',
  'pe',
  'ga',
];
const LAST_HELD = '2026-02-02';

/** The current day of the benchmark's questions. */
export const TODAY = LAST_HELD;

/** Returns the facts of a dataset with `size` events. */
export function factsOf(size: number): Facts {
  const nations = Array.from({ length: GROUPS * MEMBERS + PARTNERS }, (_, i) => nationOf(i));
  const members = (group: number): readonly string[] =>
    nations.slice(group * MEMBERS, (group + 1) * MEMBERS).map(({ id }) => id);
  const groups = Array.from({ length: GROUPS }, (_, i) => ({
    id: `group-${i}`,
    name: `Group ${wordOf(900 + i)}`,
    members: members(i),
  }));
  const partners = nations.slice(GROUPS * MEMBERS);
  const formats = groups.flatMap(({ id, name }, g) =>
    partners.map((partner, p) => ({
      id: `format-${g * PARTNERS + p}`,
      name: `${name} plus ${partner.name}`,
      group: id,
      partner: partner.id,
    })),
  );
  const offices = nations.flatMap((nation, i) => officesOf(nation, i));
  const speakers = new Map(
    offices.filter(({ end }) => end === '..').map((each) => [each.nation, each.person]),
  );
  const facts: Facts = {
    size,
    nations,
    groups,
    formats,
    offices,
    policies: nations.flatMap(policiesOf),
    sources: Math.max(20, Math.ceil(size / 20)),
    event: (i) => eventOf(facts, speakers, i),
    participantsOf: ({ format }) => {
      const { group, partner } = at(formats, format);
      return [...(groups.find(({ id }) => id === group)?.members ?? []), partner].sort();
    },
  };
  return facts;
}

/** Returns the item at a position, which must exist. */
export function at<Item>(items: readonly Item[], i: number): Item {
  const item = items[i];
  if (item === undefined) throw new Error(`expected an item at ${i}, found ${items.length} items`);
  return item;
}

function nationOf(i: number): Nation {
  const letter = (n: number): string => String.fromCharCode(65 + (n % 26));
  const code = `${letter(Math.floor(i / 26))}${letter(i)}`;
  return { id: `nation-${i}`, name: capital(wordOf(i)), code, code3: `${code}X` };
}

function officesOf(nation: Nation, i: number): readonly Office[] {
  return ['2000-01-01', '2008-01-01', '2016-01-01', '2020-01-01'].map((start, k) => {
    const person = `person-${i * 4 + k}`;
    const end = ['2007-12-31', '2015-12-31', '..', '..'][k] ?? '..';
    const [office, level] = k === 3 ? ['Minister', 'FOREIGN_MINISTER'] : ['President', 'HEAD_OF_STATE'];
    const name = `${capital(wordOf(5000 + i * 4 + k))} ${capital(wordOf(7000 + i * 4 + k))}`;
    return { person, name, tenure: `${person}-office`, nation: nation.id, office, level, start, end };
  });
}

const policiesOf = (nation: Nation, i: number): readonly Policy[] =>
  AREAS.map((area, k) => ({
    id: `policy-${i * AREAS.length + k}`,
    name: `${capital(wordOf(3000 + i * AREAS.length + k))} strategy`,
    nation: nation.id,
    area,
  }));

const DAY_MS = 86_400_000;
const FIRST = Date.UTC(1990, 0, 1);
const DAYS = 13_400;

function eventOf(facts: Facts, speakers: ReadonlyMap<string, string>, i: number): Event {
  const random = createRandom(i + 1);
  const format = random.below(facts.formats.length);
  const date = new Date(FIRST + random.below(DAYS) * DAY_MS).toISOString().slice(0, 10);
  const kind = random.pick(['SUMMIT', 'SUMMIT', 'SUMMIT', 'MINISTERIAL', 'MINISTERIAL', 'MEETING'] as const);
  const parties = facts.participantsOf({ format });
  const host = random.pick(parties);
  return {
    id: `event-${i}`,
    name: `${capital(wordOf(20_000 + i))} ${kind.toLowerCase()}`,
    kind,
    format,
    status: date < LAST_HELD ? 'HELD' : 'PLANNED',
    date,
    host,
    level:
      kind === 'SUMMIT' ? 'HEAD_OF_STATE' : kind === 'MINISTERIAL' ? 'FOREIGN_MINISTER' : 'SENIOR_OFFICIAL',
    speaker: speakers.get(host) ?? 'person-0',
    source: random.below(facts.sources),
  };
}

/** Returns a word for a number, distinct for the numbers in use. */
function wordOf(n: number): string {
  const count = SYLLABLES.length;
  const digits = [n % count, Math.floor(n / count) % count, Math.floor(n / count ** 2) % count];
  const more = Math.floor(n / count ** 3);
  return [...digits, ...(more > 0 ? [more % count, Math.floor(more / count) % count] : [])]
    .map((digit) => at(SYLLABLES, digit))
    .join('');
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
