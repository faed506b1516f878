import { compareTexts, groupBy } from '../model/functions.ts';
import { eventKindOf } from '../model/dataset.ts';
import { countMentions, knownDay } from '../model/viewpoint.ts';
import { nodeRow } from './row.ts';
import type { Dataset, DatasetInfo, DatasetRecord } from '../model/dataset.ts';
import type { NodeRow } from './row.ts';
import type { TypeName } from '../model/property.ts';

/** A number of records of one type. */
type TypeCount = { readonly type: string; readonly count: number };

/** Returns the number of records of each type. */
export const countsByType = (records: readonly DatasetRecord[]): readonly TypeCount[] =>
  [...groupBy(records, ({ type }) => type)].map(([type, own]) => ({ type, count: own.length }));

/** Returns the months in which sources became known, each with the number of sources known by its end: `YYYY-MM number`. */
export function sourceMonthsOf(records: readonly DatasetRecord[]): readonly string[] {
  const sources = records.filter(({ type }) => type === 'Source');
  const months = groupBy(sources, ({ editorial }) => knownDay(editorial).slice(0, 'YYYY-MM'.length));
  let known = 0;
  return [...months]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([month, own]) => `${month} ${String((known += own.length))}`);
}

/** Returns the row of the dataset. It changes with every other row, since `content` is a hash of all of them. */
export function datasetRow(
  info: DatasetInfo,
  description: {
    readonly revision: string;
    readonly content: string;
    readonly counts: readonly TypeCount[];
    readonly sourceMonths: readonly string[];
    /** The default groups and examples of a dataset. */
    readonly fallback?: Subject;
  },
): NodeRow {
  const { fallback, ...columns } = description;
  const counts = columns.counts.map((each) => JSON.stringify(each)).sort();
  const examples = examplesOf(info, fallback);
  return nodeRow('DatasetRow', {
    ...{ ...info, type: 'Dataset', id: 'dataset', byName: 'dataset' },
    ...{ ...columns, counts },
    groups: info.groups ?? fallback?.groups ?? [],
    examples: Object.entries(examples).map(([name, id]) => `${name} ${id}`),
    colours: info.colours ? [info.colours.light, info.colours.dark] : [],
    partnerColours: Object.entries(info.partnerColours ?? {}).map(([id, colour]) => `${id} ${colour}`),
    levels: info.levels ?? [],
  });
}

/** Returns the examples of a dataset, by the name of the variable: its own, and for other names those of `fallback`. */
export const examplesOf = (info: DatasetInfo, fallback?: Subject): Readonly<Record<string, string>> => ({
  ...fallback?.examples,
  ...info.examples,
});

/** The subject of a dataset: its groups, the main one first, and an example for each variable of a worked question. */
type Subject = {
  readonly groups: readonly string[];
  readonly examples: Readonly<Record<string, string>>;
};

/** How often claims name each record, and the kinds of the events, by id. */
type SubjectCounts = {
  readonly said: ReadonlyMap<string, number>;
  readonly eventKinds: ReadonlyMap<string, string | null>;
};

/**
 * Returns the subject of a dataset that does not name it: the groups with the most formats, and as examples the records with the most
 * claims. The counts are those of a dataset whose events are not among its records.
 */
export function subjectOf(
  { records, claims }: Pick<Dataset, 'records' | 'claims'>,
  { said, eventKinds }: SubjectCounts = countsOf(records, claims),
): Subject {
  const formats = groupBy(
    claims.filter(({ property, object }) => property === 'group' && object !== null),
    ({ object }) => object ?? '',
  );
  const formatsOf = (id: string): number => formats.get(id)?.length ?? 0;
  const ids = (...types: readonly TypeName[]): readonly string[] =>
    records.filter(({ type }) => types.includes(type)).map(({ id }) => id);
  const bySaid = byCount((id) => said.get(id) ?? 0);
  const most = (among: readonly string[]): string | undefined => firstOf(among, bySaid);
  const party = most(ids('Nation', 'Organization'));
  const groups = ids('Group', 'Organization')
    .filter((id) => formats.has(id))
    .sort(byCount(formatsOf));
  const person = most(ids('Person'));
  const summits = [...eventKinds].flatMap(([id, kind]) => (kind === 'SUMMIT' ? [id] : []));
  const examples = {
    ...{ group: groups[0], nation: most(ids('Nation')), party },
    ...{ person, other: most(ids('Person').filter((id) => id !== person)) },
    ...{ leader: person, from: person, to: party },
    ...{ format: most(ids('Format')), source: most(ids('Source')) },
    summit: most(summits) ?? most([...eventKinds.keys()]),
  };
  return {
    groups,
    examples: Object.fromEntries(
      Object.entries(examples).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])),
    ),
  };
}

function countsOf(records: Dataset['records'], claims: Dataset['claims']): SubjectCounts {
  const said = new Map<string, number>();
  countMentions(claims, said);
  const events = records.filter(({ type }) => type === 'Event');
  return { said, eventKinds: new Map(events.map(({ id, editorial }) => [id, eventKindOf(editorial)])) };
}

/** Orders ids by count, the highest first, and equal ones by id. */
const byCount =
  (countOf: (id: string) => number) =>
  (a: string, b: string): number =>
    countOf(b) - countOf(a) || compareTexts(a, b);

/** Returns the first of ids in an order, without sorting the events of a large dataset. */
const firstOf = (ids: readonly string[], compare: (a: string, b: string) => number): string | undefined =>
  ids.reduce<string | undefined>(
    (best, id) => (best === undefined || compare(id, best) < 0 ? id : best),
    undefined,
  );
