import { getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { CONTRACT, isKnownTo } from './oracle.ts';
import { listName } from './random-operation.ts';
import type { Ask } from './api.ts';
import type { GraphQLField, GraphQLNamedType } from 'graphql';
import type { Oracle } from './oracle.ts';

/** Cursors of the API: by the list that they belong to, and with the cursor by which the oracle knows the same place. */
export type Cursors = {
  readonly byList: ReadonlyMap<string, readonly string[]>;
  /** Returns the same operation with the oracle's own cursors. */
  readonly translate: (operation: string) => string;
};

/** Asks for the first pages of all lists, at the root and one below, and keeps their cursors. */
export async function harvestCursors(ask: Ask, oracle: Oracle): Promise<Cursors> {
  const byList = new Map<string, string[]>();
  const places = new Map<string, string>();
  for (const harvest of harvests()) {
    const query = `{ ${harvest.map(({ page }, i) => `x${i}: ${page}`).join(' ')} }`;
    const answer = await ask(query);
    if (answer.errors) throw new Error(`expected cursors, found ${JSON.stringify(answer.errors)}`);
    const theirs = oracle(query) as Readonly<Record<string, unknown>>;
    harvest.forEach(({ list }, i) => {
      const found = [
        cursorsIn((answer.data as Record<string, unknown>)[`x${i}`]),
        cursorsIn(theirs[`x${i}`]),
      ] as const;
      const [own, expected] = found;
      if (own.length !== expected.length) {
        throw new Error(`expected ${expected.length} cursors of ${list}, found ${own.length}: ${query}`);
      }
      byList.set(list, own);
      own.forEach((cursor, at) => places.set(cursor, expected[at] ?? ''));
    });
  }
  return {
    byList,
    translate: (operation) =>
      operation.replace(/"(?:[^"\\]|\\.)*"/g, (text) => {
        const place = places.get(JSON.parse(text) as string);
        return place === undefined ? text : JSON.stringify(place);
      }),
  };
}

type Harvest = { readonly list: string; readonly page: string };

/** Returns every list with a page of it in each order, at the root and below the nodes of a root list: one harvest for each root list. */
function harvests(): readonly (readonly Harvest[])[] {
  const roots = Object.values(CONTRACT.getQueryType()?.getFields() ?? {}).filter((field) =>
    isList('Query', field),
  );
  return roots.map((root) => [
    ...pages('Query', root),
    ...listsOf(nodeType(root)).flatMap(({ type, field }) =>
      pages(type, field).map(({ list, page }) => ({
        list,
        page: `${root.name}(first: 4) { nodes { ${page} } }`,
      })),
    ),
  ]);
}

function pages(type: string, field: GraphQLField<unknown, unknown>): readonly Harvest[] {
  const order = field.args.find(({ name }) => name === 'orderBy');
  const words = order ? getNamedType(order.type) : null;
  const orders = words && isEnumType(words) ? words.getValues().map(({ name }) => name) : ['_ASC'];
  return orders.map((word) => ({
    list: listName(type, field.name, word),
    page: `${field.name}(first: 4${order ? `, orderBy: ${word}` : ''}) { edges { cursor } }`,
  }));
}

const isList = (type: string, field: GraphQLField<unknown, unknown>): boolean =>
  getNamedType(field.type).name.endsWith('Connection') && isKnownTo(type, field.name);

function nodeType(list: GraphQLField<unknown, unknown>): GraphQLNamedType {
  const connection = getNamedType(list.type);
  const nodes = isObjectType(connection) ? connection.getFields()['nodes'] : undefined;
  if (!nodes) throw new Error(`expected ${connection.name} to have nodes`);
  return getNamedType(nodes.type);
}

function listsOf(type: GraphQLNamedType) {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const concrete = isInterfaceType(type)
    ? CONTRACT.getPossibleTypes(type).map(({ name }) => name)
    : [type.name];
  return Object.values(type.getFields())
    .filter((field) => concrete.every((name) => isList(name, field)))
    .map((field) => ({ type: type.name, field }));
}

/** Returns all cursors in an answer, in its order. */
function cursorsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'cursor' ? [String(inner)] : cursorsIn(inner),
  );
}
