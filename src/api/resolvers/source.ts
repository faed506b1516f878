import { LISTS_BELOW } from '../listing.ts';
import { listsBelow, named, ref, refs, sureRef } from '../load.ts';
import { dateOf } from '../dates.ts';
import { pageUrl } from '../url.ts';
import { textOf, textsOf } from '../../graph/row.ts';
import type { ClaimResolvers, Qualifier, SourceResolvers } from '../generated.ts';

export const Source: SourceResolvers = {
  ...listsBelow(LISTS_BELOW.Source),
  authors: (row) => textsOf(row, 'authorNames'),
  authoredBy: (row, _, __, info) => refs(row, 'authors', info),
  editedBy: (row, _, __, info) => refs(row, 'editors', info),
  passedOnBy: (row, _, __, info) => ref(row, 'passedOnBy', info),
  themes: (row) => textsOf(row, 'themes'),
  published: (row) => dateOf(row, 'published'),
};

export const Claim: ClaimResolvers = {
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, textOf(row, 'id')),
  subject: (row, _, __, info) => named(row, 'subject', info),
  edge: (row, _, __, info) => named(row, 'edge', info),
  object: (row, _, __, info) => named(row, 'object', info),
  source: (row, _, __, info) => sureRef(row, 'source', info),
  qualifiers: (row) => textsOf(row, 'qualifiers').map((text) => JSON.parse(text) as Qualifier),
  statedOn: (row) => dateOf(row, 'statedOn'),
};
