import { formerIdsOf } from '../model/dataset.ts';
import { groupBy } from '../model/functions.ts';
import { nodeRow } from './row.ts';
import type { ChangeKind, NotedChange } from '../model/release-change.ts';
import type { Dataset, DatasetRecord, Release } from '../model/dataset.ts';
import type { NodeRow } from './row.ts';

/** Returns a row for each release of a dataset, and one for each record that it changed, in order. */
export function releaseRows({ releases = [], records }: Dataset): readonly NodeRow[] {
  const current = new Map(records.map((record) => [record.id, record]));
  const merged = new Map(
    records.flatMap((record) => formerIdsOf(record).map((old) => [old, record.id] as const)),
  );
  return releases.flatMap((release, i) => {
    const place = String(i).padStart(6, '0');
    return [releaseRow(release, place), ...changeRows(release, place, { current, merged })];
  });
}

function releaseRow({ details, before, ...release }: Release, place: string): NodeRow {
  const byDate = `${release.releasedOn}|${release.releasedOn}|${place}`;
  return nodeRow('ReleaseRow', {
    ...{ ...release, type: 'Release', id: `release/${release.version}`, byName: place, byDate },
    before: before?.version ?? null,
    revisionBefore: before?.revision ?? null,
    hasContent: details !== undefined,
  });
}

/** The records of the dataset by id, and the records into which others were merged by former id. */
type Known = {
  readonly current: ReadonlyMap<string, DatasetRecord>;
  readonly merged: ReadonlyMap<string, string>;
};

function changeRows(release: Release, place: string, known: Known): readonly NodeRow[] {
  const { version, releasedOn, added, changed, removed, details = [] } = release;
  const noted = groupBy(details, ({ id }) => id);
  const listed = new Map<string, ChangeKind>([
    ...details.map(({ id }) => [id, 'CHANGED'] as const),
    ...added.map((id) => [id, 'ADDED'] as const),
    ...changed.map((id) => [id, 'CHANGED'] as const),
    ...removed.map((id) => [id, 'REMOVED'] as const),
  ]);
  return [...listed].map(([id, kind]) => {
    const [found] = noted.get(id) ?? [];
    return nodeRow('ChangeRow', {
      ...{ type: 'Change', id: `change/${version}/${id}`, byName: `${place}|${id}` },
      ...{ release: version, releasedOn, subject: id, ...describe(id, kind, found, known) },
    });
  });
}

/** Returns the columns of a change; `content` is null where the release does not note it. */
function describe(id: string, kind: ChangeKind, found: NotedChange | undefined, { current, merged }: Known) {
  const record = current.get(id);
  const into = found?.mergedInto ?? (kind === 'REMOVED' ? merged.get(id) : undefined) ?? null;
  return {
    kind: found?.kind ?? (into === null ? kind : 'MERGED'),
    recordType: found?.type ?? record?.type ?? null,
    name: found?.name ?? record?.name ?? id,
    mergedInto: into,
    // The record to which the id leads now; later releases may have removed it.
    target: record ? id : (merged.get(id) ?? null),
    properties: [...new Set(found?.properties.map(({ property }) => property.split('.')[0] ?? ''))],
    content: found ? JSON.stringify({ fields: found.fields, properties: found.properties }) : null,
  };
}
