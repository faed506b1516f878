import { getNamedType, isEnumType, isObjectType } from 'graphql';
import { CONTRACT, isKnownTo } from './oracle.ts';
import { RECORD_TYPES, recordsOf } from './record-types.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { GraphQLField } from 'graphql';

/** A list of the contract in one order: the text that selects a page of it, and the place of the page in the answer. */
export type EveryList = {
  readonly name: string;
  readonly operation: (args: string, content: string) => string;
  readonly read: (data: unknown) => unknown;
};

/** Returns every list at the root, in each order. */
export function rootLists(): readonly EveryList[] {
  return listsOf('Query').flatMap((field) =>
    ordersOf(field).map((order) => ({
      name: `${field.name} ${order}`,
      operation: (args, content) => `{ ${field.name}(${order} ${args}) { ${content} } }`,
      read: (data) => (data as Readonly<Record<string, unknown>>)[field.name],
    })),
  );
}

/** Returns every list below a record, in each order, for the parent with the most claims. */
export function nestedLists(dataset: Dataset): readonly EveryList[] {
  return RECORD_TYPES.flatMap((type) => {
    const parent = busiest(dataset, type.name);
    return listsOf(type.name).flatMap((field) =>
      ordersOf(field).map((order) => ({
        name: `${type.name}.${field.name} ${order}`,
        operation: (args, content) =>
          `{ node(id: "${parent}") { ... on ${type.name} { ${field.name}(${order} ${args}) { ${content} } } } }`,
        read: (data) => (data as { readonly node: Readonly<Record<string, unknown>> }).node[field.name],
      })),
    );
  });
}

function listsOf(typename: string): readonly GraphQLField<unknown, unknown>[] {
  const type = CONTRACT.getType(typename);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  return fields.filter(
    ({ name, type: returned }) =>
      getNamedType(returned).name.endsWith('Connection') && isKnownTo(typename, name),
  );
}

function ordersOf({ args }: GraphQLField<unknown, unknown>): readonly string[] {
  const order = args.find(({ name }) => name === 'orderBy');
  const words = order ? getNamedType(order.type) : null;
  return words && isEnumType(words) ? words.getValues().map(({ name }) => `orderBy: ${name}`) : [''];
}

/** Returns the record of a type that is named in the most claims. */
function busiest(dataset: Dataset, typename: string): string {
  const mentions = (id: string): number =>
    dataset.claims.filter(({ subject, object, source }) => [subject, object, source].includes(id)).length;
  const [best] = [...recordsOf(dataset, typename)].sort((a, b) => mentions(b.id) - mentions(a.id));
  if (!best) throw new Error(`expected a record of type ${typename}, found none`);
  return best.id;
}
