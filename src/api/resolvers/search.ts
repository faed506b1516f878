import { pageColumnsOf } from '../selection.ts';
import { search as searchNames } from '../../graph/search.ts';
import { textOf } from '../../graph/row.ts';
import { TYPES } from '../../model/property.ts';
import type { EntityType, SearchEdgeResolvers, ViewSearchArgs } from '../generated.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { Page, View } from '../../graph/types.ts';
import type { TypeName } from '../../model/property.ts';

/** The entities with a name like the text. */
export function search(
  view: View,
  { text, types = null, ...args }: ViewSearchArgs,
  info: GraphQLResolveInfo,
): Promise<Page> {
  const { columns, tellsMore } = pageColumnsOf(info);
  const sought = types === null ? ENTITIES : namesOf(types);
  return searchNames(view, { text, types: sought, args, columns, tellsMore });
}

export const SearchEdge: SearchEdgeResolvers = {
  score: ({ link }) => link['score'] as number,
  matched: ({ link }) => textOf(link, 'matched'),
};

const ENTITIES = TYPES.filter((type) => type !== 'Source');

/** The types in the order in which they are declared, so that the same search has the same cursors. */
const namesOf = (types: readonly EntityType[]): readonly TypeName[] =>
  ENTITIES.filter((type) => types.includes(type.toUpperCase() as EntityType));
