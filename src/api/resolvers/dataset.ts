import {
  list,
  claims,
  reference,
  dateOf,
  nestedLists,
  pageUrl,
  referencedIdentity,
  references,
  requiredReference,
} from '../load.ts';
import { textsOf, itemsOf, optionalText, textOf } from '../../graph/row.ts';
import { columnsOf } from '../planner.ts';
import { newestSource } from '../../graph/questions/aggregates.ts';
import { TYPES } from '../../model/property.ts';
import { NESTED_LISTS } from '../lists.ts';
import type {
  DatasetResolvers,
  ReleaseResolvers,
  TypeCount,
  CoverageResolvers,
  LeftOutResolvers,
  MissingEditionResolvers,
  ClaimResolvers,
  Qualifier,
  SourceResolvers,
} from '../generated.ts';
import type { Snapshot, Row } from '../../graph/types.ts';

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

export const Coverage: CoverageResolvers = {
  format: (row, _, __, info) => reference(row, 'format', info),
  newestSource: async (row, _, __, info) => {
    const source = await newestSourceOf(row);
    return source === null ? null : row.snapshot.record(columnsOf(info)).load(source);
  },
  missing: (row) =>
    textsOf(row, 'missing').map((edition) => ({
      snapshot: row.snapshot,
      coverage: textOf(row, 'id'),
      edition,
    })),
  leftOut: (row) => itemsOf(row, 'leftOut').map((item) => ({ ...item, coverage: textOf(row, 'id') })),
};

export const MissingEdition: MissingEditionResolvers = {
  claims: (item, _, __, info) => {
    const [subject, value] = [textOf(item, 'coverage'), textOf(item, 'edition')];
    return claims(item, { subject, property: 'missing', value }, info);
  },
};

export const LeftOut: LeftOutResolvers = {
  item: (item) => textOf(item, 'key'),
  claims: (item, _, __, info) => {
    const [subject, value] = [textOf(item, 'coverage'), textOf(item, 'key')];
    return claims(item, { subject, property: 'leftOut', value }, info);
  },
};

async function newestSourceOf(row: Row): Promise<string | null> {
  const format = optionalText(row, 'format');
  const word = textOf(row, 'recordType');
  const type = TYPES.find((name) => name.toUpperCase() === word) ?? '';
  const found = await (format === null
    ? newestSource(row.snapshot, 'type').load(type)
    : newestSource(row.snapshot, 'format').load(format));
  return found[0]?.source ?? null;
}

export const Source: SourceResolvers = {
  ...nestedLists(NESTED_LISTS.Source),
  authors: (row) => textsOf(row, 'authorNames'),
  authoredBy: (row, _, __, info) => references(row, 'authors', info),
  editedBy: (row, _, __, info) => references(row, 'editors', info),
  passedOnBy: (row, _, __, info) => reference(row, 'passedOnBy', info),
  themes: (row) => textsOf(row, 'themes'),
  published: (row) => dateOf(row, 'published'),
};

export const Claim: ClaimResolvers = {
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, textOf(row, 'id')),
  subject: (row, _, __, info) => referencedIdentity(row, 'subject', info),
  edge: (row, _, __, info) => referencedIdentity(row, 'edge', info),
  object: (row, _, __, info) => referencedIdentity(row, 'object', info),
  source: (row, _, __, info) => requiredReference(row, 'source', info),
  qualifiers: (row) => textsOf(row, 'qualifiers').map((text) => JSON.parse(text) as Qualifier),
  statedOn: (row) => dateOf(row, 'statedOn'),
};
