import { NESTED_LISTS } from '../lists.ts';
import { dateOf, nestedLists, pageUrl } from '../load.ts';
import { itemsOf, textOf, textsOf } from '../../graph/row.ts';
import type { EntityResolvers, ExternalIdResolvers, NameResolvers } from '../generated.ts';

/** What all entities share. */
export const Entity: EntityResolvers = {
  ...nestedLists(NESTED_LISTS.Entity),
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
