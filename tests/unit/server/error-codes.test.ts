import { readFileSync } from 'node:fs';
import { buildSchema, isScalarType, isSpecifiedScalarType } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createGraphqlService } from '../../../src/server/graphql.ts';
import { createSchema } from '../../../src/api/schema.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { DiplographError } from '../../../src/errors.ts';
import { GRAPH_MODEL } from '../../../src/model/graph-model.ts';
import type { GraphQLScalarType } from 'graphql';
import type { CreateReader } from '../../../src/model/query.ts';
import type { ErrorCode } from '../../../src/errors.ts';
import type { ServiceSettings } from '../../../src/server/settings.ts';

const SDL = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
const DOCUMENTED = readFileSync(new URL('../../../docs/security.md', import.meta.url), 'utf8');

/** Returns a database that holds an empty dataset, or fails. */
const readerOf =
  (failure?: Error): CreateReader =>
  () =>
  () => {
    if (failure) return Promise.reject(failure);
    const dataset = { revision: 'r', version: '0', graphModel: GRAPH_MODEL };
    return Promise.resolve([{ rev: 1, ingestedAt: '', lineage: null, dataset }] as never);
  };

type Answer = {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
};

type Service = { readonly failure?: Error; readonly settings?: Partial<ServiceSettings> };

async function fetchAnswer(
  init: RequestInit & { readonly search?: string },
  { failure, settings = {} }: Service = {},
): Promise<Answer> {
  const service = createGraphqlService({
    typeDefs: SDL,
    createReader: readerOf(failure),
    settings: { ...DEFAULT_SETTINGS, ...settings },
    log: pino({ level: 'silent' }),
  });
  const { search = '', ...others } = init;
  const answer = await service.fetch(new Request(`http://127.0.0.1/graphql${search}`, others), {});
  return (await answer.json()) as Answer;
}

const post = (body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const get = (search: string) => ({ search: `?${search}` });
const closed = { settings: { access: { ...DEFAULT_SETTINGS.access, persistedOnly: true } } };
const fails = (code: ErrorCode): Service => ({ failure: new DiplographError(code, 'no') });
const variable =
  'query ($n: Int, $day: Date) { nations(first: $n) { totalCount } graph(asOf: $day) { __typename } }';

describe('an error', () => {
  it.each<readonly [string, Parameters<typeof fetchAnswer>, string]>([
    ['no text', [post({})], 'BAD_REQUEST'],
    ['an empty text', [post({ query: '' })], 'GRAPHQL_PARSE_FAILED'],
    ['a text of another type', [post({ query: 1 })], 'BAD_REQUEST'],
    ['a body that is not JSON', [post('{')], 'BAD_REQUEST'],
    ['an unknown key of the body', [post({ query: '{ __typename }', more: 1 })], 'BAD_REQUEST'],
    ['variables that are not an object', [post({ query: '{ __typename }', variables: 1 })], 'BAD_REQUEST'],
    ['a syntax error', [post({ query: '{' })], 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', [post({ query: '{ nothing }' })], 'GRAPHQL_VALIDATION_FAILED'],
    ['a missing argument', [post({ query: '{ node { id } }' })], 'GRAPHQL_VALIDATION_FAILED'],
    ['a wrong day', [post({ query: '{ graph(asOf: "x") { __typename } }' })], 'BAD_USER_INPUT'],
    ['a wrong variable', [post({ query: variable, variables: { n: 'x' } })], 'BAD_USER_INPUT'],
    ['a wrong day in a variable', [post({ query: variable, variables: { day: 'x' } })], 'BAD_USER_INPUT'],
    ['a missing variable', [post({ query: 'query ($id: ID!) { node(id: $id) { id } }' })], 'BAD_USER_INPUT'],
    [
      'an unknown operation',
      [post({ query: 'query A { __typename }', operationName: 'B' })],
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'no choice among operations',
      [post({ query: 'query A { __typename } query B { __typename }' })],
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a mutation', [post({ query: 'mutation { a }' })], 'BAD_USER_INPUT'],
    ['a mutation in an address', [get('query=mutation{a}')], 'BAD_REQUEST'],
    ['a subscription', [post({ query: 'subscription { a }' })], 'BAD_USER_INPUT'],
    ['an unsupported method', [{ method: 'PUT' }], 'BAD_REQUEST'],
    [
      'a hash without a text',
      [post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } })],
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    ['a text outside the manifest', [post({ query: '{ __typename }' }), closed], 'FORBIDDEN'],
    ['too many fields', [post({ query: '{ nations(first: 101) { totalCount } }' })], 'BAD_USER_INPUT'],
    [
      'too deep a document',
      [post({ query: `{ ${'graph { '.repeat(20)} __typename ${'}'.repeat(20)} }` })],
      'LIMIT_EXCEEDED',
    ],
    [
      'both directions of a page',
      [post({ query: '{ nations(first: 1, last: 1) { totalCount } }' })],
      'BAD_USER_INPUT',
    ],
    [
      'an unreachable database',
      [post({ query: '{ dataset { name } }' }), fails('DATABASE_UNREACHABLE')],
      'DATABASE_UNREACHABLE',
    ],
    ['a busy database', [post({ query: '{ dataset { name } }' }), fails('DATABASE_BUSY')], 'DATABASE_BUSY'],
    [
      'a slow database',
      [post({ query: '{ dataset { name } }' }), fails('DATABASE_TIMEOUT')],
      'DATABASE_TIMEOUT',
    ],
    ['no dataset', [post({ query: '{ dataset { name } }' }), fails('NOT_INGESTED')], 'NOT_INGESTED'],
    ['a bug', [post({ query: '{ dataset { name } }' }), { failure: new Error('no') }], 'INTERNAL_ERROR'],
  ])('has a code for %s', async (_, asked, code) => {
    const { errors = [] } = await fetchAnswer(...asked);
    expect([...new Set(errors.map(({ extensions }) => extensions?.code))]).toEqual([code]);
    expect(DOCUMENTED).toMatch(new RegExp(`^\\| .*\`${code}\``, 'm'));
  });

  it('has the place of a syntax error', async () => {
    const answer = await fetchAnswer(post({ query: '{ a' }));
    expect(answer.errors?.[0]).toMatchObject({ locations: [{ line: 1, column: 4 }] });
  });
});

describe('a scalar of the contract', () => {
  it('names its specification', () => {
    const scalars = Object.values(buildSchema(SDL).getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(scalars).not.toEqual([]);
    for (const { name, specifiedByURL } of scalars as readonly GraphQLScalarType[]) {
      expect(specifiedByURL).toMatch(/^https:/);
      expect(createSchema(SDL).getType(name)).toMatchObject({ specifiedByURL });
    }
  });
});
