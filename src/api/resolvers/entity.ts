import { LISTS_BELOW } from '../listing.ts';
import { listsBelow } from '../load.ts';
import { dateOf } from '../dates.ts';
import { itemsOf, textOf, textsOf } from '../../graph/row.ts';
import { pageUrl } from '../url.ts';
import type { EntityResolvers, ExternalIdResolvers, NameResolvers } from '../generated.ts';

/** What all entities share. */
export const Entity: EntityResolvers = {
  ...listsBelow(LISTS_BELOW.Entity),
  names: (row) => itemsOf(row, 'names'),
  externalIds: (row) => itemsOf(row, 'externalIds'),
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, textOf(row, 'id')),
  contested: (row) => textsOf(row, 'contested'),
};

export const Name: NameResolvers = {
  text: (item) => textOf(item, 'key'),
  since: (item) => dateOf(item, 'since'),
  until: (item) => dateOf(item, 'until'),
};

export const ExternalId: ExternalIdResolvers = { value: (item) => textOf(item, 'key') };
