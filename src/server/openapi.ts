import { CHANGES_SCHEMA } from '../downloads/changes-json.ts';
import { methodsOf } from './routes/route.ts';
import { recordSchemas } from '../operations/record-schemas.ts';
import type { DocumentedPath, Route } from './routes/route.ts';
import type { FileParam, FileParams } from '../downloads/params.ts';
import type { RecordType } from '../operations/record-operations.ts';

/** The parts of the description of the service. */
export type OpenapiParts = {
  readonly routes: readonly Route[];
  readonly recordTypes: ReadonlyMap<string, RecordType>;
  readonly publicUrl: string;
  readonly programVersion: string;
};

/** Returns the description of the service in OpenAPI 3.1: all files and records, and the routes that are left out with the reason. */
export function openapiDocument({ routes, recordTypes, publicUrl, programVersion }: OpenapiParts): object {
  const documented = routes.flatMap((route) =>
    (route.documents ?? []).map((path) => [path.path, pathItem(path, methodsOf(route))] as const),
  );
  const leftOut = routes.flatMap(({ path, leftOut: why }) =>
    why === undefined ? [] : [[path, why] as const],
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Diplograph: files and records',
      description:
        'A knowledge graph of diplomatic events in which every fact is a claim with a source. Questions are asked in GraphQL at /graphql; these addresses are the files and the records.',
      version: programVersion === '' ? '0' : programVersion,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(documented),
    components: {
      schemas: {
        ...recordSchemas(new Map([...recordTypes].map(([type, { shape }]) => [type, shape])), RECORD_HEAD),
        Errors: ERRORS,
        Changes: CHANGES_SCHEMA,
      },
    },
    'x-left-out': Object.fromEntries(leftOut),
  };
}

const text = (description: string) => ({ type: 'string', description });

/** The keys of the file of a record that describe the dataset and the viewpoint. */
const RECORD_HEAD = {
  url: text('Address of the record, from the viewpoint of the file.'),
  id: text('Id of the record or claim.'),
  asOf: { type: ['string', 'null'], description: 'Valid time of the facts, a day; null for all days.' },
  knownAt: { type: ['string', 'null'], description: 'Day up to which sources count; null for all sources.' },
  dataset: text('Title of the dataset.'),
  version: text('Version of the dataset.'),
  revision: text('Hash of the content of the dataset.'),
  releasedOn: text('Day of the release.'),
  licence: text('Licence of the data, as an SPDX id.'),
  citation: text('How to cite the dataset.'),
};

const ERRORS = {
  type: 'object',
  required: ['errors'],
  properties: {
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['message', 'extensions'],
        properties: {
          message: text('What was expected, what was found, and what to do.'),
          extensions: { type: 'object', required: ['code'], properties: { code: { type: 'string' } } },
        },
      },
    },
  },
};

function pathItem({ path, doc, params, types }: DocumentedPath, methods: readonly string[]): object {
  const ids = path.includes('{id}') ? [ID] : [];
  const parameters = [...ids, ...queryParameters(params)];
  const operation = (method: string) => ({
    summary: doc,
    operationId: operationId(method, path),
    ...(parameters.length > 0 && { parameters }),
    responses: {
      200: { description: doc, ...(method === 'GET' && { content: contentOf(types) }) },
      ...(ids.length > 0 && { 301: { description: 'The id is a former one, or the code of a nation.' } }),
      304: { description: 'The client has the content: its tag was sent in If-None-Match.' },
      ...(parameters.length > 0 && { 400: failure('A parameter is not understood.') }),
      ...(ids.length > 0 && { 404: failure('No record has the id, or none from this viewpoint.') }),
      503: failure('The service has no answer now.'),
    },
  });
  return Object.fromEntries(methods.map((method) => [method.toLowerCase(), operation(method)]));
}

const ID = {
  name: 'id',
  in: 'path',
  required: true,
  description: 'Id of a record or claim, its former id, or the ISO 3166-1 code of a nation.',
  schema: { type: 'string' },
};

const queryParameters = (params: FileParams): readonly object[] =>
  Object.entries(params).map(([name, param]) => ({
    ...{ name, in: 'query' },
    ...(param.isRequired && { required: true }),
    description: `${param.doc} Expects ${param.expected}${param.many ? '; several with commas' : ''}.`,
    schema: schemaOf(param),
    ...(param.many && { style: 'form', explode: false }),
  }));

function schemaOf({ many, schema = { type: 'string' } }: FileParam): object {
  return many ? { type: 'array', items: schema } : schema;
}

const contentOf = (types: DocumentedPath['types']): object =>
  Object.fromEntries(
    Object.entries(types).map(([type, schema]) => [
      type.split(';')[0] ?? type,
      schema === null ? {} : { schema: { $ref: `#/components/schemas/${schema}` } },
    ]),
  );

const failure = (description: string) => ({
  description,
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Errors' } } },
});

/** Returns a name of an operation for programs that make clients: `getEventsCsv`, `headIdJson`. */
const operationId = (method: string, path: string): string =>
  method.toLowerCase() +
  path.replace(
    /[^A-Za-z0-9]*([A-Za-z0-9]+)[^A-Za-z0-9]*/g,
    (_, word: string) => word.charAt(0).toUpperCase() + word.slice(1),
  );
