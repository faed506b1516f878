import { createHash } from 'node:crypto';
import { acyclic, cyclesIn, dependenciesOf } from './rules/references.ts';
import { countsOf, minimumCounts, tooFew } from './rules/ids.ts';
import { datasetOf } from './dataset-of.ts';
import { shapeOf } from './validate.ts';
import { firstIssues, issueAt, sortIssues } from './issue.ts';
import { eventKindOf } from '../model/dataset.ts';
import { countMentions, firstMentions } from '../model/viewpoint.ts';
import { knownDays, partOf, seedOf } from './seed.ts';
import { lineReader } from './line-reader.ts';
import { numbering, numberedIn, numberingIssues } from './rules/numbering.ts';
import { RULES } from './rules.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Issue } from './issue.ts';
import type { Numbered } from './rules/numbering.ts';
import type { RecordFile, SeedFile } from './read.ts';
import type { Seed } from './seed.ts';

/** A checked dataset. Its events are read on demand in batches; all other records are in memory. */
export type LineDataset = {
  /** The dataset without its events. */
  readonly rest: Dataset;
  /** The first 12 hex digits of the SHA-256 of the lines. */
  readonly revision: string;
  /** The kinds of all events by id, in the order of the lines. */
  readonly eventKinds: ReadonlyMap<string, string | null>;
  /** The number of all claims. */
  readonly claims: number;
  /** The first day on which a source mentions a record, by id. */
  readonly mentioned: ReadonlyMap<string, string>;
  /** The number of mentions of a record by all claims, by id. */
  readonly said: ReadonlyMap<string, number>;
  /** Yields the events with their claims in batches of `size`, in the order of the lines, after the first `from` events. */
  readonly parts: (size: number, from: number) => AsyncGenerator<Dataset>;
};

/** A dataset of lines, or its first issues. */
export type LinesReading = { readonly dataset: LineDataset } | { readonly issues: readonly Issue[] };

const REVISION_DIGITS = 12;
const CHECKED_TOGETHER = 1000;

/** The options of a reading. */
type LinesOptions = {
  /** True to return every issue. */
  readonly all?: boolean;
  /** Called for each 1,000 lines that are read, and for each 1,000 events that are checked. What it throws ends the reading. */
  readonly onProgress?: (progress: LinesProgress) => void;
};

/** The numbers of events that were found, and of those that were checked. No event is checked before all are found. */
export type LinesProgress = { readonly found: number; readonly checked: number };

/**
 * Reads and checks a dataset in JSON Lines: one object per line, the description first. Reads the file three times, so that it
 * need not fit into memory. The first pass reads the ids and all records but events, the second checks, and `parts` reads the
 * events on demand. Returns the first issues, or with `all` every one.
 * @throws DiplographError CONFIG_INVALID for a missing file.
 */
export async function readLines(
  path: string,
  { all = false, onProgress = () => undefined }: LinesOptions = {},
): Promise<LinesReading> {
  const { info, rest, eventIds, revision, issues } = await survey(path, (found) =>
    onProgress({ found, checked: 0 }),
  );
  const seed = seedOf({ info, records: rest, issues: [] });
  const typesOf = new Map(seed.typesOf);
  for (const id of eventIds) typesOf.set(id, [...(typesOf.get(id) ?? []), 'Event']);
  const known = knownDays(seed.records);
  const whole: Seed = { ...seed, typesOf };
  const counts = new Map(countsOf(whole));
  const mentioned = new Map<string, string>();
  const said = new Map<string, number>();
  const eventKinds = new Map([...eventIds].map((id): [string, string | null] => [id, null]));
  firstMentions(claimsIn(whole), mentioned);
  countMentions(claimsIn(whole), said);
  issues.push(...shapeOf(info, 'dataset'), ...issuesOf(whole));
  const dependencies = [...dependenciesOf(whole)];
  const numbered: Numbered[] = [];
  let checked = 0;
  for await (const files of eventsOf(path, CHECKED_TOGETHER, 0)) {
    const part = partOf({ info, records: files, issues: [] }, whole, known);
    for (const [name, count] of countsOf(part)) counts.set(name, (counts.get(name) ?? 0) + count);
    firstMentions(claimsIn(part), mentioned);
    countMentions(claimsIn(part), said);
    for (const { id, editorial } of part.records) eventKinds.set(id, eventKindOf(editorial));
    for (const { stem, root } of files) {
      if (root && (seed.typesOf.has(stem) || seed.formerIds.has(stem)))
        issues.push(issueAt(path, root.at, 'duplicate-id', taken(stem)));
    }
    dependencies.push(...dependenciesOf(part));
    numbered.push(...numberedIn(part));
    issues.push(...issuesOf(part));
    checked += files.length;
    onProgress({ found: eventIds.size, checked });
    if (issues.length > MOST_ISSUES && !all) break;
  }
  issues.push(...cyclesIn(dependencies), ...numberingIssues(numbered, whole));
  if (issues.length === 0) issues.push(...tooFew(info, counts));
  if (issues.length > 0) return { issues: all ? sortIssues(issues) : firstIssues(sortIssues(issues)) };
  return {
    dataset: {
      rest: datasetOf(seed),
      revision,
      eventKinds,
      claims: counts.get('claims') ?? 0,
      mentioned,
      said,
      parts: async function* (size, from) {
        for await (const records of eventsOf(path, size, from)) {
          yield datasetOf(partOf({ info, records, issues: [] }, whole, known));
        }
      },
    },
  };
}

const MOST_ISSUES = 1000;

/** The rules that do not need all parts. */
const PART_RULES = RULES.filter((rule) => ![minimumCounts, acyclic, numbering].includes(rule));

const issuesOf = (seed: Seed): readonly Issue[] => [
  ...seed.files.records.flatMap((file) => shapeOf(file, file.folder)),
  ...PART_RULES.flatMap((rule) => rule(seed)),
];

function* claimsIn({ claims }: Seed) {
  for (const placed of claims.values()) for (const { claim } of placed) yield claim;
}

type Survey = {
  readonly info: SeedFile;
  readonly rest: readonly RecordFile[];
  readonly eventIds: ReadonlySet<string>;
  readonly revision: string;
  readonly issues: Issue[];
};

/** Reads the file for the first time: the ids, and all records but events. */
async function survey(path: string, onFound: (events: number) => void): Promise<Survey> {
  const hash = createHash('sha256');
  const rest: RecordFile[] = [];
  const eventIds = new Set<string>();
  const issues: Issue[] = [];
  let info: SeedFile | undefined;
  for await (const { line, reading } of lineReader(path)) {
    hash.update(line.bytes).update('\n');
    if ('issues' in reading) issues.push(...reading.issues);
    else if ('info' in reading && info === undefined && line.number === 1) info = reading.info;
    else if ('info' in reading) issues.push(issueAt(path, at(line.number), 'missing-file', FIRST));
    else if (reading.record.folder !== 'events') rest.push(reading.record);
    else if (!eventIds.has(reading.record.stem)) eventIds.add(reading.record.stem);
    else issues.push(issueAt(path, at(line.number), 'duplicate-id', taken(reading.record.stem)));
    if (issues.length > MOST_ISSUES) break;
    if (line.number % CHECKED_TOGETHER === 0) onFound(eventIds.size);
  }
  if (info === undefined && issues.length === 0) issues.push(issueAt(path, at(1), 'missing-file', FIRST));
  const revision = hash.digest('hex').slice(0, REVISION_DIGITS);
  return { info: info ?? { file: path }, rest, eventIds, revision, issues };
}

const FIRST =
  'expected the description of the dataset ("folder": "dataset") in the first line, and only there';

const taken = (id: string): string => `the id "${id}" is taken by another line; choose another`;

const at = (line: number) => ({ line, column: 1 });

/** Yields the events of the file in batches of `size`, after the first `from` events. */
async function* eventsOf(path: string, size: number, from: number): AsyncGenerator<readonly RecordFile[]> {
  let records: RecordFile[] = [];
  let count = 0;
  for await (const { reading } of lineReader(path)) {
    if (!('record' in reading) || reading.record.folder !== 'events') continue;
    count += 1;
    if (count <= from) continue;
    records.push(reading.record);
    if (records.length < size) continue;
    yield records;
    records = [];
  }
  if (records.length > 0) yield records;
}
