import { keysOf } from './columns.ts';
import { knownDay } from '../model/known-day.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { Props } from './row.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** Columns of a source: its title, the day it counts as known from, and the names of its authors. */
export function sourceColumns(
  resolved: ResolvedDataset,
  record: DatasetRecord,
  values: ResolvedValues,
): Props {
  return {
    title: record.name,
    known: knownDay(record.editorial),
    authorNames: keysOf(values, 'authors').map((id) => resolved.record(id).name),
  };
}
