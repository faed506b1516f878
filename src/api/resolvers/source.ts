import { NESTED_LISTS } from '../lists.ts';
import {
  dateOf,
  nestedLists,
  pageUrl,
  reference,
  referencedIdentity,
  references,
  requiredReference,
} from '../load.ts';
import { textOf, textsOf } from '../../graph/row.ts';
import type { ClaimResolvers, Qualifier, SourceResolvers } from '../generated.ts';

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
