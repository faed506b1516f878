import { list } from '../load.ts';
import { textsOf } from '../../graph/row.ts';
import type { DatasetResolvers, ReleaseResolvers, TypeCount } from '../generated.ts';
import type { Snapshot } from '../../graph/types.ts';

const field =
  (name: string) =>
  ({ version }: Snapshot): string =>
    String(version.fields[name]);

export const Dataset: DatasetResolvers = {
  name: field('name'),
  title: field('title'),
  version: field('version'),
  releasedOn: field('releasedOn'),
  cutOff: field('cutOff'),
  revision: field('revision'),
  licence: field('licence'),
  citation: field('citation'),
  counts: ({ version }) =>
    (version.fields['counts'] as readonly string[]).map((text) => JSON.parse(text) as TypeCount),
  ingestedAt: ({ version }) => version.ingestedAt,
  releases: (snapshot, page, _, info) =>
    list(snapshot, 'Release', () => ({ list: 'recordsByDate', order: '_DESC' }), page, info),
};

export const Release: ReleaseResolvers = {
  added: (row) => textsOf(row, 'added').length,
  changed: (row) => textsOf(row, 'changed').length,
  removed: (row) => textsOf(row, 'removed').length,
};
