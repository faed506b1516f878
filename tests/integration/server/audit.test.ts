import { auditServer } from 'graphql-http';
import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { connectTest } from '../../support/graph.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { RunningServer } from '../../../src/server/server.ts';

describe('GraphQL over HTTP', () => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: DEFAULT_SETTINGS,
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it('passes the audit of its specification', async () => {
    const results = await auditServer({ url: `${server.url}/graphql` });
    const failed = results.filter(({ status }) => status !== 'ok');
    expect(failed.map(({ name, status }) => `${status}: ${name}`)).toEqual([]);
    expect(results.length).toBeGreaterThan(50);
  });

  it('refuses a body over the limit', async () => {
    const body = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(300_000)}` });
    const headers = { 'content-type': 'application/json' };
    const answer = await fetch(`${server.url}/graphql`, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    const { errors } = (await answer.json()) as { readonly errors: readonly { readonly message: string }[] };
    expect(errors[0]?.message).toMatch(
      /^expected a request body of at most 262144 bytes, found \d+ or more; /,
    );
  });

  it('names the description of all addresses for an unknown one', async () => {
    const answer = await fetch(`${server.url}/nothing/at/all/here`);
    expect(answer.status).toBe(404);
    const { errors } = (await answer.json()) as { readonly errors: readonly { readonly message: string }[] };
    expect(errors[0]?.message).toMatch(
      /^expected an address of the service or the id of a record, found \/nothing.*; .*\/openapi\.json/,
    );
  });
});
