import { ALL, and } from '../graph/filter.ts';
import { DiplographError } from '../errors.ts';
import { dayParam } from './params.ts';
import { isDay } from '../model/imprecise-date.ts';
import { NO_VIEWPOINT } from '../model/viewpoint.ts';
import { optionalText, textOf, textsOf } from '../graph/row.ts';
import { scan } from '../graph/scan.ts';
import { valueOf } from './selection.ts';
import type { ChangeKind, FieldChange, NotedProperty } from '../model/release-change.ts';
import type { FileParam } from './params.ts';
import type { FileSource } from './download.ts';
import type { Filter } from '../graph/filter.ts';
import type { Row, SnapshotSource } from '../graph/types.ts';
import type { Selection } from './selection.ts';

/** A release of the dataset. */
export type ReleaseItem = {
  readonly id: string;
  readonly version: string;
  readonly releasedOn: string;
  readonly summary: string;
  /** The numbers of records; a merged record counts as removed. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The release before and the revision of its dataset; null where the release does not note the content of its changes. */
  readonly before: string | null;
  readonly revisionBefore: string | null;
};

/** The change of one record in a release. */
export type ChangeItem = {
  readonly release: string;
  readonly releasedOn: string;
  readonly kind: ChangeKind;
  readonly id: string;
  readonly type: string | null;
  readonly name: string;
  readonly mergedInto: string | null;
  /** The record to which the id leads now; null for a record that is no more. */
  readonly target: string | null;
  /** Its fields and properties; null where the release does not note them. */
  readonly content: {
    readonly fields: readonly FieldChange[];
    readonly properties: readonly NotedProperty[];
  } | null;
};

const DAY = dayParam('');
const VERSION = /^\d{1,9}\.\d{1,9}\.\d{1,9}$/;
const REVISION = /^[0-9a-f]{12}$/;

/** Returns a parameter of a point between releases: a version, a revision, or a day. */
export const pointParam = (doc: string): FileParam => ({
  doc,
  expected:
    'a version such as 0.3.0, a revision of 12 hexadecimal digits, a day YYYY-MM-DD, or a number of days from today such as -30d',
  many: false,
  read: (text, today) => (VERSION.test(text) || REVISION.test(text) ? text : DAY.read(text, today)),
});

/** Returns the releases of the dataset, oldest first. */
export async function readReleases(source: SnapshotSource): Promise<readonly ReleaseItem[]> {
  const releases: ReleaseItem[] = [];
  const columns = ['id', 'version', 'releasedOn', 'summary', 'before', 'revisionBefore', ...LISTS];
  for await (const page of scanByName(source, 'Release', ALL, columns, Infinity))
    releases.push(...page.map(releaseOf));
  return releases;
}

const LISTS = ['added', 'changed', 'removed'] as const;

const releaseOf = (row: Row): ReleaseItem => ({
  id: textOf(row, 'id'),
  version: textOf(row, 'version'),
  releasedOn: textOf(row, 'releasedOn'),
  summary: textOf(row, 'summary'),
  added: textsOf(row, 'added').length,
  changed: textsOf(row, 'changed').length,
  removed: textsOf(row, 'removed').length,
  before: optionalText(row, 'before'),
  revisionBefore: optionalText(row, 'revisionBefore'),
});

/**
 * Returns the releases after `since` up to `until`, oldest first.
 * @throws DiplographError BAD_USER_INPUT for a version or a revision that the dataset does not name.
 */
export function selectReleases(
  source: FileSource,
  all: readonly ReleaseItem[],
  selection: Selection,
): readonly ReleaseItem[] {
  const [since, until] = [valueOf(selection, 'since'), valueOf(selection, 'until')];
  const from = since === null ? 0 : placeOf('since', since, all, source);
  const to = until === null ? all.length : placeOf('until', until, all, source);
  return all.slice(from, to);
}

/** Returns the number of releases up to a point. A release of the day itself comes after `since` and before `until`. */
function placeOf(
  name: 'since' | 'until',
  point: string,
  all: readonly ReleaseItem[],
  { version: { version, revision } }: FileSource,
): number {
  if (isDay(point))
    return all.filter(({ releasedOn }) => (name === 'since' ? releasedOn < point : releasedOn <= point))
      .length;
  const place = placeOfName(point, all, { version, revision });
  if (place !== undefined) return place;
  const versions = [...new Set([...all.map((release) => release.version), version])];
  const revisions = [...all.flatMap(({ revisionBefore }) => revisionBefore ?? []), revision];
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected ${name} to be a day, one of the versions ${lastOf(versions)}, or one of the revisions ${lastOf(revisions)}, found "${point}"; choose one of them`,
  );
}

/** Returns the number of releases up to a version or a revision; undefined where the dataset does not name it. */
export function placeOfName(
  point: string,
  all: readonly ReleaseItem[],
  { version, revision }: Pick<FileSource['version'], 'version' | 'revision'>,
): number | undefined {
  if (point === version || point === revision) return all.length;
  const released = all.findIndex((release) => release.version === point);
  if (released >= 0) return released + 1;
  const next = all.findIndex(({ revisionBefore }) => revisionBefore === point);
  return next >= 0 ? next : undefined;
}

/** The maximum number of versions in a message. */
const MOST_NAMED = 20;

const lastOf = (texts: readonly string[]): string =>
  `${texts.length > MOST_NAMED ? '… ' : ''}${texts.slice(-MOST_NAMED).join(', ')}`;

/** Yields the changes of releases that pass a filter, page by page, in the order of the releases and of the ids of records. */
export async function* readChanges(
  source: FileSource,
  versions: readonly string[],
  filter: Filter,
  limit: number,
): AsyncGenerator<readonly ChangeItem[]> {
  if (versions.length === 0) return;
  const own: Filter = { op: 'in', column: 'release', value: versions };
  for await (const page of scanByName(source, 'Change', and(own, filter), CHANGE_COLUMNS, limit))
    yield page.map(changeOf);
}

const CHANGE_COLUMNS = [
  ...['release', 'releasedOn', 'kind', 'subject', 'recordType', 'name', 'mergedInto', 'target', 'content'],
];

function changeOf(row: Row): ChangeItem {
  const content = optionalText(row, 'content');
  return {
    release: textOf(row, 'release'),
    releasedOn: textOf(row, 'releasedOn'),
    kind: textOf(row, 'kind') as ChangeKind,
    id: textOf(row, 'subject'),
    type: optionalText(row, 'recordType'),
    name: textOf(row, 'name'),
    mergedInto: optionalText(row, 'mergedInto'),
    target: optionalText(row, 'target'),
    content: content === null ? null : (JSON.parse(content) as ChangeItem['content']),
  };
}

const scanByName = (
  source: SnapshotSource,
  type: 'Release' | 'Change',
  filter: Filter,
  columns: readonly string[],
  limit: number,
) => scan(source, NO_VIEWPOINT, { type, by: 'name', rises: true, filter, columns, limit });
