import { readFileSync } from 'node:fs';
import { buildSchema, defaultFieldResolver, executeSync, isEnumType, parse } from 'graphql';
import { lookAt } from './oracle-world.ts';
import { FIELDS } from './oracle-fields.ts';
import { PROPERTY_TYPES, propertyWord } from '../../src/model/properties.ts';
import { plainField } from './oracle-find.ts';
import { ROOTS } from './oracle-roots.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { GraphQLFieldResolver, GraphQLSchema } from 'graphql';
import type { Sight } from './oracle-world.ts';
import type { Thing } from './oracle-things.ts';

/** The contract, without resolvers. */
export const CONTRACT = withPropertyNames(
  buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8')),
);

/** Gives the words for properties their names as values. */
function withPropertyNames(schema: GraphQLSchema): GraphQLSchema {
  const words = schema.getType('Property');
  for (const name of PROPERTY_TYPES.keys()) {
    const word = isEnumType(words) ? words.getValue(propertyWord(name)) : null;
    if (word) word.value = name;
  }
  return schema;
}

/** Answers an operation from a dataset in memory, by the documented rules; its cursors are its own. */
export type Oracle = (query: string, variables?: Record<string, unknown>) => unknown;

/** Makes an oracle for a dataset, on a day. */
export function createOracle(dataset: Dataset, today: string): Oracle {
  const rootValue = lookAt(dataset, today);
  return (query, variableValues = {}) => {
    const { data, errors } = executeSync({
      schema: CONTRACT,
      document: parse(query),
      rootValue,
      variableValues,
      fieldResolver,
      typeResolver: (thing: Thing) => thing.typename,
    });
    if (errors)
      throw new Error(`expected an answer of the oracle, found ${String(errors[0]?.message)}: ${query}`);
    return JSON.parse(JSON.stringify(data)) as unknown;
  };
}

/** Parts of records, of which the oracle answers every field. */
const PARTS = [
  'ImpreciseDate',
  'Name',
  'ExternalId',
  'Coordinates',
  'FormatLevel',
  'Institution',
  'Cooperation',
  'StatusStep',
  'LeadTime',
  'Upcoming',
];
const MORE_PARTS = ['Position', 'Representative', 'Qualifier', 'ParticipantEdge', 'MemberEdge'];

/** Returns true if the oracle knows how to answer a field of an object type. */
export function isKnownTo(typename: string, field: string): boolean {
  if (typename === 'Query' || typename === 'Graph') return field in ROOTS;
  return [...PARTS, ...MORE_PARTS].includes(typename) || field in (FIELDS[typename] ?? {});
}

const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (
  parent,
  args: Record<string, unknown>,
  context,
  info,
) => {
  const { parentType, fieldName } = info;
  if (parentType.name === 'Query' || parentType.name === 'Graph') {
    const root = ROOTS[fieldName];
    if (!root) throw new Error(`expected a root field of the oracle, found ${fieldName}`);
    return root(parent as Sight, args);
  }
  const field = FIELDS[parentType.name]?.[fieldName];
  if (field) return field(parent as Thing, args);
  if (isThing(parent)) return plainField(parent, fieldName);
  return defaultFieldResolver(parent, args, context, info);
};

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && 'trait' in value;
