import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createGraphqlService } from '../../../src/server/graphql.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { GraphqlService } from '../../../src/server/graphql.ts';

const URL_OF_SERVICE = 'http://127.0.0.1/graphql';

describe('a request to the GraphQL service', () => {
  let database: Database;
  let service: GraphqlService;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(3));
    service = createGraphqlService({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: DEFAULT_SETTINGS,
      log: pino({ level: 'silent' }),
    });
  });
  afterAll(() => database.close());

  const fetchFn = (url: string, init: RequestInit): Promise<Response> =>
    service.fetch(new Request(url, init), {});

  it('has the version of the dataset in a header, and its cost on demand', async () => {
    const answer = await fetchFn(`${URL_OF_SERVICE}?query={dataset{revision}}`, {});
    const content = (await answer.json()) as { data: { dataset: { revision: string } }; extensions: object };
    expect(content.extensions).not.toHaveProperty('cost');
    expect(content.extensions).not.toHaveProperty('http');
    expect([...answer.headers.values()]).toContain(content.data.dataset.revision);
  });

  it('keeps the other answers if one question or one page fails', async () => {
    const query = `{
      events(first: 1) { nodes { id participants(first: 1000) { totalCount } } }
      formats(first: 1000) { totalCount }
      paths(from: "nation-1", to: "nation-2", maxHops: 9) { length }
      dataset { version }
    }`;
    const headers = { 'content-type': 'application/json' };
    const answer = await fetchFn(URL_OF_SERVICE, {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const { data, errors } = (await answer.json()) as {
      readonly data: Record<string, unknown>;
      readonly errors: readonly { readonly path: readonly unknown[] }[];
    };
    expect(data).toEqual({
      events: { nodes: [{ id: expect.any(String) as string, participants: null }] },
      formats: null,
      paths: null,
      dataset: { version: expect.any(String) as string },
    });
    expect(errors.map(({ path }) => path.join('.')).sort()).toEqual([
      'events.nodes.0.participants',
      'formats',
      'paths',
    ]);
  });

  it.each([
    ['pairs(first: -1) { count }', 'expected first between 0 and 100, found -1; send a number in between'],
    [
      'pairs(first: 1) { events(first: -1) { id } }',
      'expected first between 0 and 100, found -1; send a number in between',
    ],
    [
      'pairs(person: "person-1") { count }',
      'expected no "person" for pairs of parties, found one; ask with "of: PERSONS"',
    ],
  ])('is refused with the problem: %s', async (field, message) => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query: `{ ${field} }` });
    const answer = await fetchFn(URL_OF_SERVICE, { method: 'POST', headers, body });
    const { errors } = (await answer.json()) as { readonly errors: readonly { readonly message: string }[] };
    expect(errors[0]?.message).toBe(message);
  });

  it('contains one operation, not several', async () => {
    const body = JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]);
    const headers = { 'content-type': 'application/json' };
    const answer = await fetchFn(URL_OF_SERVICE, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
  });

  it('is refused as a form of another site', async () => {
    const form = new FormData();
    form.set('operations', JSON.stringify({ query: '{ __typename }' }));
    const answer = await fetchFn(URL_OF_SERVICE, { method: 'POST', body: form });
    expect(answer.status).toBe(415);
  });
});
