import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { propertiesOf } from '../../../src/model/properties.ts';
import { createSchema } from '../../../src/api/schema.ts';
import type { TypeName } from '../../../src/model/property.ts';
import type { GraphQLArgument, GraphQLNamedType } from 'graphql';

const TEXT = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
const contract = buildSchema(TEXT);
const types = Object.values(contract.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** Lists of records have claims on their edges; handles are no facts. */
const HANDLES: readonly string[] = ['id', 'slug', 'name', 'url'];
const EVENT_TYPES: Readonly<Record<string, true>> = { Summit: true, Ministerial: true, Meeting: true };

type Described = { readonly name: string; readonly description?: string | null | undefined };

/** Returns a type and everything in it that has a name, with the path to it. */
function partsOf(type: GraphQLNamedType): readonly (readonly [path: string, part: Described])[] {
  const own = [type.name, type] as const;
  if (isEnumType(type))
    return [own, ...type.getValues().map((value) => [`${type.name}.${value.name}`, value] as const)];
  if (isInputObjectType(type)) {
    return [
      own,
      ...Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field] as const),
    ];
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return [own];
  return [
    own,
    ...Object.values(type.getFields()).flatMap((field) => {
      const path = `${type.name}.${field.name}`;
      return [[path, field] as const, ...field.args.map((arg) => [`${path}(${arg.name}:)`, arg] as const)];
    }),
  ];
}

const printed = ({ name, type, defaultValue }: GraphQLArgument): string =>
  `${name}: ${String(type)} = ${JSON.stringify(defaultValue)}`;

describe('the contract', () => {
  it('describes every type, field, argument, input field and enum value in a sentence', () => {
    const parts = types.flatMap(partsOf);
    expect(parts.length).toBeGreaterThan(1000);
    const bare = parts.filter(([, { description }]) => !/^[A-Z"`].*[.:]$/s.test(description?.trim() ?? ''));
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  it('states for each fact whether it is claimed, computed or given by the editors', () => {
    const entities = types.filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Entity'),
    );
    expect(entities.length).toBeGreaterThan(10);
    const untold = entities.flatMap((type) => {
      const own = type.name in EVENT_TYPES ? 'Event' : type.name;
      const claimed = { ...propertiesOf('Place'), ...propertiesOf(own as TypeName) };
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      return fields
        .filter(
          (field) =>
            !(field.name in claimed) &&
            !String(field.type).endsWith('Connection') &&
            !HANDLES.includes(field.name),
        )
        .filter(({ description }) => !/Computed from|Given by the editors/.test(description ?? ''))
        .map(({ name }) => `${type.name}.${name}`);
    });
    expect(untold).toEqual([]);
  });

  it('offers the same queries at a viewpoint and without one', () => {
    const query = contract.getType('Query');
    if (!isObjectType(query)) throw new Error('expected the type Query');
    const graph = contract.getType('Graph');
    if (!isObjectType(graph)) throw new Error('expected the type Graph');
    expect(String(query.getFields()['graph']?.type)).toBe('Graph');
    expect(printType(graph).replace(/^.*\{/su, '')).toBe(printType(query).replace(/^.*?\{/su, ''));
  });

  it('has for every list a connection with edges, nodes, pageInfo and totalCount', () => {
    const connections = types.filter((type) => isObjectType(type) && type.name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(10);
    for (const connection of connections) {
      const text = printType(connection);
      const item = connection.name.replace('Connection', '');
      expect(text).toContain(`edges: [${item}Edge!]!`);
      expect(text).toMatch(/nodes: \[\w+!\]!/);
      expect(text).toContain('pageInfo: PageInfo!');
      expect(text).toContain('totalCount: Int!');
    }
  });

  it('lets each question and each page fail independently', () => {
    const roots = ['Query', 'Graph'];
    const withFields = types.filter((type) => isObjectType(type) || isInterfaceType(type));
    const required = withFields.flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => roots.includes(type.name) || getNamedType(field.type).name.endsWith('Connection'))
        .filter((field) => isNonNullType(field.type))
        .map((field) => `${type.name}.${field.name}`),
    );
    expect(required).toEqual([]);
  });

  it('has the arguments of paging in both directions for every list', () => {
    const lists = types.flatMap((type) =>
      isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [],
    );
    const paged = lists.filter((field) => String(field.type).endsWith('Connection'));
    expect(paged.length).toBeGreaterThan(50);
    for (const { name, type, args } of paged) {
      const given = args.map((arg) => arg.name);
      expect(given, `${name}: ${String(type)}`).toEqual(
        expect.arrayContaining(['first', 'after', 'last', 'before']),
      );
    }
  });

  it('is served with exactly its types, each field with a resolver or a property', () => {
    const served = createSchema(TEXT);
    expect(Object.keys(served.getTypeMap()).sort()).toEqual(Object.keys(contract.getTypeMap()).sort());
  });

  it('has equal arguments and defaults for a field of an interface and of its types', () => {
    const interfaces = types.filter(isInterfaceType);
    const pairs = interfaces.flatMap((on) =>
      contract
        .getPossibleTypes(on)
        .flatMap((type) => Object.values(on.getFields()).map((field) => ({ field, type }))),
    );
    expect(pairs.filter(({ field }) => field.args.length > 0).length).toBeGreaterThan(20);
    for (const { field, type } of pairs)
      expect(type.getFields()[field.name]?.args.map(printed), `${type.name}.${field.name}`).toEqual(
        field.args.map(printed),
      );
  });
});
