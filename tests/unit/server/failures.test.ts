import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { DiplographError } from '../../../src/errors.ts';
import { startServer } from '../../../src/server/server.ts';
import type { ErrorCode } from '../../../src/errors.ts';

const SDL = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');

/** An address of each part of the service that asks the database. */
const ADDRESSES = [
  `/graphql?query=${encodeURIComponent('{ dataset { name } }')}`,
  '/events.csv',
  '/events.json',
  '/events.ics',
  '/changes.atom',
  '/graph.graphml',
  '/dataset.jsonld',
  '/c5.json',
  '/c5.jsonld',
  `/reconcile?queries=${encodeURIComponent('{"q0":{"query":"Japan"}}')}`,
  '/reconcile/suggest/entity?prefix=Jap',
  '/reconcile/preview?id=c5',
];

/** Returns what each address answers while every statement fails: status, waiting time, and code. */
async function answersTo(failure: Error): Promise<readonly (readonly unknown[])[]> {
  const server = await startServer({
    typeDefs: SDL,
    createReader: () => () => Promise.reject(failure),
    settings: DEFAULT_SETTINGS,
    log: pino({ level: 'silent' }),
    host: '127.0.0.1',
    port: 0,
  });
  try {
    return await Promise.all(
      ADDRESSES.map(async (address) => {
        const accept = 'application/graphql-response+json, */*';
        const answer = await fetch(`${server.url}${address}`, { headers: { accept } });
        const { errors } = (await answer.json()) as {
          readonly errors: readonly { readonly extensions: { readonly code: string } }[];
        };
        return [address, answer.status, answer.headers.get('retry-after'), errors[0]?.extensions.code];
      }),
    );
  } finally {
    await server.close();
  }
}

describe('a failure of the database', () => {
  it.each<readonly [ErrorCode, number, string | null]>([
    ['DATABASE_UNREACHABLE', 503, '1'],
    ['DATABASE_BUSY', 503, '1'],
    ['DATABASE_TIMEOUT', 503, '1'],
    ['NOT_INGESTED', 503, '1'],
    ['DATABASE_AUTH', 500, null],
    ['DATABASE_VERSION', 500, null],
    ['LIMIT_EXCEEDED', 400, null],
  ])('has one code and status at each address: %s', async (code, status, waits) => {
    expect(await answersTo(new DiplographError(code, 'no'))).toEqual(
      ADDRESSES.map((address) => [address, status, waits, code]),
    );
  });

  it('is an internal error at each address for any other cause', async () => {
    expect(await answersTo(new Error('no'))).toEqual(
      ADDRESSES.map((address) => [address, 500, null, 'INTERNAL_ERROR']),
    );
  });
});
