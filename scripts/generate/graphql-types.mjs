import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { buildSchema, isInterfaceType, isObjectType, Kind, parse, visit } from 'graphql';
import { importedFrom, keepImported } from './keep-imported.mjs';

const OUTPUT = 'src/api/generated.ts';

/** The settings of the two plugins. The mapper of a type is the parent of its resolvers; `./` is the folder `src/api`. */
const CONFIG = {
  enumsAsTypes: true,
  useTypeImports: true,
  immutableTypes: true,
  strictScalars: true,
  optionalResolveType: true,
  addInterfaceFieldResolverTypes: true,
  emitLegacyCommonJSImports: false,
  importExtension: '',
  scalars: { Date: 'string' },
  contextType: './types.ts#Context',
};

/** The parents of resolvers that are not rows; `./` is the folder `src/api`. */
const MAPPERS = {
  Query: '../graph/types.ts#Snapshot',
  Graph: '../graph/types.ts#Snapshot',
  ImpreciseDate: '../model/imprecise-date.ts#ImpreciseDate as ModelDate',
  Coordinates: '../model/coordinates.ts#Coordinates as ModelCoordinates',
  ExternalId: '../model/external-id.ts#ExternalId as ModelExternalId',
  FormatMatrix: '../graph/questions/matrix.ts#Matrix',
  MatrixRow: '../graph/questions/matrix.ts#MatrixLine',
  MatrixCell: '../graph/questions/matrix.ts#Cell',
  SearchConnection: '../graph/questions/search.ts#SearchPage',
  Timeline: './types.ts#TimelineModel',
  TimelineBucket: './types.ts#TimelineSlot',
  Upcoming: './types.ts#UpcomingModel',
};

/**
 * Returns the imported types of the schema and its resolvers, as the file that holds them.
 *
 * @param {string} root the project's folder
 * @returns {Promise<{ path: string, content: string }[]>}
 */
export async function graphqlTypes(root) {
  const text = readFileSync(join(root, 'schema.graphql'), 'utf8');
  const content = await codegen({
    schema: withoutInheritedFields(parse(text)),
    documents: [],
    config: { ...CONFIG, mappers: { ...rowMappers(text), ...MAPPERS } },
    filename: OUTPUT,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
  return [{ path: OUTPUT, content: keepImported(content, importedFrom(root, 'generated.ts')) }];
}

/**
 * Returns a schema in which a type has only fields that are in none of its interfaces. Their resolvers are inherited.
 *
 * @param {import('graphql').DocumentNode} document
 * @returns {import('graphql').DocumentNode}
 */
function withoutInheritedFields(document) {
  const fields = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? [[each.name.value, (each.fields ?? []).map(({ name }) => name.value)]]
        : [],
    ),
  );
  /** @param {import('graphql').ObjectTypeDefinitionNode | import('graphql').InterfaceTypeDefinitionNode} type */
  const own = (type) => {
    const inherited = (type.interfaces ?? []).flatMap(({ name }) => fields.get(name.value) ?? []);
    return { ...type, fields: (type.fields ?? []).filter(({ name }) => !inherited.includes(name.value)) };
  };
  return visit(document, { InterfaceTypeDefinition: own, ObjectTypeDefinition: own });
}

/** The types whose resolvers need no row. */
const PLAIN = [
  ...[
    'AccentColours',
    'Citation',
    'Engagement',
    'Example',
    'LeadTime',
    'LevelCount',
    'PageInfo',
    'PartnerColour',
    'Period',
    'Qualifier',
    'StatusCount',
    'TypeCount',
  ],
];

/**
 * Returns the mappers of the types. Connections are pages, edges are items of pages, and all other types are rows.
 *
 * @param {string} text the schema
 * @returns {Record<string, string>}
 */
function rowMappers(text) {
  const types = Object.values(buildSchema(text).getTypeMap()).filter(
    (type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'),
  );
  const names = types.map(({ name }) => name).filter((name) => !PLAIN.includes(name));
  return Object.fromEntries(names.map((name) => [name, mapperOf(name)]));
}

/** @param {string} name */
function mapperOf(name) {
  if (name.endsWith('Connection')) return '../graph/types.ts#Page';
  return name.endsWith('Edge') ? '../graph/types.ts#PageItem' : '../graph/types.ts#Row';
}
