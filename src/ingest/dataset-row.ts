import { groupBy } from '../model/functions.ts';
import { knownDay } from '../model/viewpoint.ts';
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

/**
 * Returns the subject of a dataset that does not name it: the groups with the most formats, and as examples the records with the most
 * claims.
 */
export function subjectOf({ records, claims }: Pick<Dataset, 'records' | 'claims'>): Subject {
  const said = new Map<string, number>();
  const formats = new Map<string, number>();
  const add = (counts: Map<string, number>, id: string): void =>
    void counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const { subject, property, object, source } of claims) {
    add(said, subject);
    add(said, source);
    if (object !== null) add(said, object);
    if (property === 'group' && object !== null) add(formats, object);
  }
  const most = (counts: Map<string, number>, types: readonly TypeName[]): readonly string[] =>
    records
      .filter(({ type }) => types.includes(type))
      .map(({ id }) => ({ id, count: counts.get(id) ?? 0 }))
      .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
      .map(({ id }) => id);
  const groups = most(formats, ['Group', 'Organization']).filter((id) => formats.has(id));
  const [person, other] = most(said, ['Person']);
  const [nation] = most(said, ['Nation']);
  const [party] = most(said, ['Nation', 'Organization']);
  const summits = new Set(
    records.filter(({ editorial }) => editorial['kind'] === 'SUMMIT').map(({ id }) => id),
  );
  const events = most(said, ['Event']);
  const examples = {
    ...{ group: groups[0], nation, party, person, other, leader: person, from: person, to: party },
    ...{ format: most(said, ['Format'])[0], source: most(said, ['Source'])[0] },
    summit: events.find((id) => summits.has(id)) ?? events[0],
  };
  return {
    groups,
    examples: Object.fromEntries(
      Object.entries(examples).flatMap(([name, id]) => (id === undefined ? [] : [[name, id]])),
    ),
  };
}
