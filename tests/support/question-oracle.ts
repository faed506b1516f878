import { hostsOf } from './oracle-things.ts';
import { having, records } from './oracle-find.ts';
import { dateKey } from './oracle-lists.ts';
import { beginOf, partnersOf } from './oracle-world.ts';
import type { Sight, Span } from './oracle-world.ts';
import type { Thing } from './oracle-things.ts';

/** An event as the questions count it; `begin` are the days between which it begins, null for an event without a date. */
export type Meeting = {
  readonly id: string;
  readonly key: string;
  readonly status: string | null;
  readonly level: string | null;
  readonly format: string | null;
  readonly partners: readonly string[];
  readonly hosts: readonly string[];
  readonly span: Span | null;
  readonly begin: Span | null;
};

/** A length of a period. */
export type Bucket = 'YEAR' | 'QUARTER' | 'MONTH';

/** The lengths of a period, from the finest. */
export const BUCKETS = ['MONTH', 'QUARTER', 'YEAR'] as const;

/** Returns the events as meetings, in the order of their dates. */
export const meetingsOf = (events: readonly Thing[]): readonly Meeting[] =>
  events.map(meetingOf).sort((a, b) => (a.key < b.key ? -1 : 1));

function meetingOf(event: Thing): Meeting {
  const { facts, sight, span } = event;
  if (!facts) throw new Error(`expected an event, found ${event.id}`);
  const format = facts.single('format');
  return {
    id: event.id,
    key: dateKey(event).join('|'),
    status: facts.single('status'),
    level: facts.single('level'),
    format,
    partners: format === null ? [] : partnersOf(sight.facts(format)),
    hosts: hostsOf(facts),
    span,
    begin: beginOf(facts.single('date')),
  };
}

/** Returns the periods of a day. */
export const periodsOf = (day: string): Readonly<Record<Bucket, string>> => ({
  YEAR: day.slice(0, 4),
  QUARTER: `${day.slice(0, 4)}-Q${'111222333444'.charAt(Number(day.slice(5, 7)) - 1)}`,
  MONTH: day.slice(0, 7),
});

/** Returns the finest period, not finer than the bucket, in which a meeting is sure to begin; null where not even a year is. */
export function periodOf({ begin }: Pick<Meeting, 'begin'>, bucket: Bucket) {
  const fitting = BUCKETS.slice(BUCKETS.indexOf(bucket)).find(
    (each) =>
      begin && begin.earliest !== FIRST && periodsOf(begin.earliest)[each] === periodsOf(begin.latest)[each],
  );
  const period = fitting && begin ? periodsOf(begin.earliest)[fitting] : null;
  return { period, exact: fitting === bucket };
}

const FIRST = '0001-01-01';

/** Returns all periods from that of one day to that of another, found by walking through the days. */
export function periodsBetween(bucket: Bucket, from: string, to: string) {
  const found = new Map<string, { period: string; first: string; last: string }>();
  const day = new Date(`${from.slice(0, 4)}-01-01T00:00:00Z`);
  for (; day.getUTCFullYear() <= Number(to.slice(0, 4)); day.setUTCDate(day.getUTCDate() + 1)) {
    const text = day.toISOString().slice(0, 10);
    const period = periodsOf(text)[bucket];
    found.set(period, { period, first: found.get(period)?.first ?? text, last: text });
  }
  const [lowest, highest] = [periodsOf(from)[bucket], periodsOf(to)[bucket]];
  return [...found.values()].filter(({ period }) => lowest <= period && period <= highest);
}

/** Returns the number of items of each value without nulls, the most frequent first. */
export function countsOf(values: readonly (string | null)[]): readonly (readonly [string, number])[] {
  const all = values.filter((value) => value !== null);
  return [...new Set(all)]
    .map((value) => [value, all.filter((each) => each === value).length] as const)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}

/** The arguments of `formatMatrix`. */
export type MatrixQuestion = {
  readonly group: string;
  readonly level: readonly string[] | null;
  readonly status: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly bucket: Bucket;
};

/** Returns the expected answer of `formatMatrix`. */
export function matrixOf(sight: Sight, asked: MatrixQuestion) {
  const periodDays = periodsBetween(asked.bucket, asked.from, asked.to);
  const periods = periodDays.map(({ period }) => period);
  const formats = having(records(sight, 'Format'), 'group', asked.group);
  const sorted = [...formats].sort((a, b) => (dateKey(a).join('|') < dateKey(b).join('|') ? -1 : 1));
  const chosen = meetingsOf(records(sight, 'Event')).filter(
    ({ begin, level, status }) =>
      (begin === null || (begin.earliest <= asked.to && begin.latest >= asked.from)) &&
      (asked.level?.includes(level ?? '') ?? true) &&
      asked.status.includes(status ?? ''),
  );
  const rows = sorted.map(({ id, facts }) => {
    const own = chosen.filter(({ format }) => format === id);
    const partner = facts?.single('partner') ?? null;
    const of = (period: string | null, exact: boolean): readonly Meeting[] =>
      own.filter((each) => same(periodOf(each, asked.bucket), { period, exact }));
    const coarse = own.map((each) => periodOf(each, asked.bucket)).filter(({ exact }) => !exact);
    const undated = [...new Set(coarse.map(({ period }) => period))].sort(nullLast);
    return {
      format: { id },
      partner: partner === null ? null : { id: partner },
      partners: facts ? partnersOf(facts).map((each) => ({ id: each })) : [],
      total: own.length,
      cells: periods.map((period) => cell(period, of(period, true))),
      undated: undated.map((period) => cell(period, of(period, false))),
    };
  });
  return { periods, periodDays, rows };
}

const same = (a: { period: string | null; exact: boolean }, b: typeof a): boolean =>
  a.period === b.period && a.exact === b.exact;

/** Returns the sort key of a period: the period of events without a year comes last. */
export const nullLast = (a: string | null, b: string | null): number => ((a ?? '~') < (b ?? '~') ? -1 : 1);

function cell(period: string | null, own: readonly Meeting[]) {
  const held = own.filter(({ status }) => status === 'HELD').at(-1);
  const idOf = (meeting: Meeting | undefined) => (meeting ? { id: meeting.id } : null);
  const events = own.map(({ id }) => ({ id }));
  return { period, count: own.length, events, latestHeld: idOf(held) };
}
