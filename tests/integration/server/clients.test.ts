import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client/core';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { Client, fetchExchange } from '@urql/core';
import { persistedExchange } from '@urql/exchange-persisted';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { startServer } from '../../../src/server/server.ts';
import type { TypedDocumentNode } from '@apollo/client';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const NAMES = 'query Names { nations(first: 3) { nodes { id name __typename } __typename } }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe.each([
  ['open', false],
  ['of known operations only', true],
])('a service that is %s', (_, persistedOnly) => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, generate(11));
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: {
        ...DEFAULT_SETTINGS,
        access: { ...DEFAULT_SETTINGS.access, persistedOnly },
        operations: [NAMES],
      },
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  const ask = async (body: object): Promise<[number, unknown]> => {
    const answer = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return [answer.status, await answer.json()];
  };

  it('answers an unknown hash with the error after which clients send the text', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } };
    expect(await ask({ extensions })).toMatchObject([
      200,
      {
        errors: [
          { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
        ],
      },
    ]);
  });

  it('makes Apollo Client fall back from automatic persisted queries to texts', async () => {
    const link = new PersistedQueryLink({ sha256, useGETForHashedQueries: true }).concat(
      new HttpLink({ uri: `${server.url}/graphql` }),
    );
    const client = new ApolloClient({ link, cache: new InMemoryCache() });
    const query: TypedDocumentNode<{ nations: { nodes: object[] } }, Record<string, never>> = gql(
      '{ nations(first: 4) { nodes { id name } } }',
    );
    const asked = client.query({ query });
    if (persistedOnly)
      await expect(asked).rejects.toThrow("expected an operation of this service's manifest");
    else expect((await asked).data?.nations.nodes).toHaveLength(4);
    client.stop();
  });

  it.each([true, false, 'force'] as const)(
    'makes urql fall back from automatic persisted queries to texts, preferring GET: %s',
    async (preferGetForPersistedQueries) => {
      const client = new Client({
        url: `${server.url}/graphql`,
        preferGetMethod: false,
        exchanges: [
          persistedExchange({
            preferGetForPersistedQueries,
            generateHash: (text) => Promise.resolve(sha256(text)),
          }),
          fetchExchange,
        ],
      });
      const { data, error } = await client
        .query('{ nations(first: 5) { nodes { id name } } }', {})
        .toPromise();
      if (persistedOnly) expect(error?.message).toContain("expected an operation of this service's manifest");
      else expect((data as { nations: { nodes: object[] } }).nations.nodes).toHaveLength(5);
    },
  );

  it('answers a known operation by its hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: sha256(NAMES) } };
    expect(await ask({ extensions })).toMatchObject([
      200,
      { data: { nations: { __typename: 'NationConnection' } } },
    ]);
  });
});
