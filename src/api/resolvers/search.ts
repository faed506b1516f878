import { searchPlan } from '../planner.ts';
import { search as searchNames } from '../../graph/questions/search.ts';
import { textOf } from '../../graph/row.ts';
import { TYPES } from '../../model/property.ts';
import type { EntityType, QuerySearchArgs, SearchEdgeResolvers } from '../generated.ts';
import type { GraphQLResolveInfo } from 'graphql';
import type { SearchPage } from '../../graph/questions/search.ts';
import type { Snapshot } from '../../graph/types.ts';
import type { TypeName } from '../../model/property.ts';

/** Returns the entities with a name like the text. */
export const search = (
  snapshot: Snapshot,
  { text, types = null, ...args }: QuerySearchArgs,
  info: GraphQLResolveInfo,
): Promise<SearchPage> =>
  searchNames(snapshot, {
    text,
    types: types === null ? ENTITIES : namesOf(types),
    args,
    ...searchPlan(info),
  });

export const SearchEdge: SearchEdgeResolvers = {
  score: ({ link }) => link['score'] as number,
  matched: ({ link }) => textOf(link, 'matched'),
};

const ENTITIES = TYPES.filter((type) => type !== 'Source');

/** The types in the order in which they are declared, so that the same search has the same cursors. */
const namesOf = (types: readonly EntityType[]): readonly TypeName[] =>
  ENTITIES.filter((type) => types.includes(type.toUpperCase() as EntityType));
