import { CLAIM, SOURCE } from '../../graph/conditions.ts';
import { below } from '../load.ts';
import { dateOf } from '../dates.ts';
import { itemsOf, textOf, textsOf } from '../../graph/row.ts';
import { only } from '../../graph/where.ts';
import { pageUrl } from '../url.ts';
import type { EntityResolvers, ExternalIdResolvers, NameResolvers } from '../generated.ts';

/** What all entities share. */
export const Entity: EntityResolvers = {
  names: (row) => itemsOf(row, 'names'),
  externalIds: (row) => itemsOf(row, 'externalIds'),
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, textOf(row, 'id')),
  contested: (row) => textsOf(row, 'contested'),
  claims: (row, { property, source, where, orderBy: order, ...page }, _, info) => {
    const filter = only({ property, source });
    return below(row, { list: 'claimsOfSubject', order, conditions: CLAIM, where, filter }, page, info);
  },
  sources: (row, { where, orderBy: order, ...page }, _, info) =>
    below(row, { list: 'sourcesOfEntity', order, conditions: SOURCE, where }, page, info),
};

export const Name: NameResolvers = {
  text: (item) => textOf(item, 'key'),
  since: (item) => dateOf(item, 'since'),
  until: (item) => dateOf(item, 'until'),
};

export const ExternalId: ExternalIdResolvers = { value: (item) => textOf(item, 'key') };
