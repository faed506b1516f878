import { Readable } from 'node:stream';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it, afterEach } from 'vitest';
import {
  ask,
  endpointOf,
  readOperationText,
  readVariables,
  askNamedService,
  askService,
} from '../../../src/cli/operation.ts';
import type { AddressInfo } from 'node:net';
import type { RequestListener, Server } from 'node:http';

describe('endpointOf', () => {
  it.each([
    ['http://127.0.0.1:4000', 'http://127.0.0.1:4000/graphql'],
    ['http://127.0.0.1:4000/', 'http://127.0.0.1:4000/graphql'],
    ['https://example.org/graph/', 'https://example.org/graph/graphql'],
    ['https://example.org/graph/graphql', 'https://example.org/graph/graphql'],
  ])('of %s is %s', (service, endpoint) => {
    expect(endpointOf(service).href).toBe(endpoint);
  });

  it.each(['', '127.0.0.1:4000', 'bolt://127.0.0.1', 'http://127.0.0.1/?a=1'])('refuses "%s"', (service) => {
    expect(() => endpointOf(service)).toThrow(/expected the address of a service.*--url http/);
  });
});

describe('the address of a service', () => {
  it('contains no password, and messages repeat none', () => {
    const read = () => endpointOf('http://user:secret@127.0.0.1');
    expect(read).toThrow(/found "http:\/\/…@127\.0\.0\.1"/);
  });
});

describe('readVariables', () => {
  it('reads an object', () => {
    expect(readVariables('{"first": 2}')).toEqual({ first: 2 });
  });

  it.each(['', 'first=2', '[1]', 'null', '"text"'])('refuses %j', (json) => {
    expect(() => readVariables(json)).toThrow(/expected --variables to be .*JSON.*write for example/);
  });
});

describe('readOperationText', () => {
  it('reads the standard input for -', async () => {
    await expect(readOperationText('-', Readable.from(['{ a', 'b }']))).resolves.toBe('{ ab }');
  });

  it('refuses an empty input', async () => {
    await expect(readOperationText('-', Readable.from([' \n']))).rejects.toThrow(
      /in the standard input, found nothing/,
    );
  });

  it('refuses a missing file', async () => {
    await expect(readOperationText('no-such.graphql')).rejects.toThrow(/found none at "no-such.graphql"/);
  });
});

describe('ask', () => {
  const address = new URL('http://127.0.0.1/graphql');
  const operation = { query: '{ a }', variables: { b: 1 }, operationName: 'A' };

  it('sends the operation as JSON and returns the unchanged answer', async () => {
    const answer = await ask(
      async (request) =>
        Response.json({ data: (await request.json()) as unknown, errors: [] }, { status: 400 }),
      address,
      operation,
    );
    expect(answer).toEqual({ data: operation, errors: [] });
  });

  it('refuses an answer that is not GraphQL', async () => {
    const page = () =>
      Promise.resolve(new Response('<html>', { status: 404, headers: { 'content-type': 'text/html' } }));
    await expect(ask(page, address, operation)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: expect.stringContaining('found HTTP 404 text/html') as string,
    });
    await expect(ask(() => Promise.resolve(Response.json([])), address, operation)).rejects.toThrow(
      /expected a GraphQL/,
    );
  });
});

const operation = { query: '{ a }', variables: {} };
let server: Server | undefined;

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function end(): Promise<void> {
  server?.close();
  server?.closeAllConnections();
  if (server?.listening) await once(server, 'close');
}

afterEach(end);

describe('askService', () => {
  it('returns the answer of the service', async () => {
    const url = await serve((request, response) =>
      response.end(JSON.stringify({ data: { path: request.url } })),
    );
    await expect(askService(url, operation)).resolves.toEqual({ data: { path: '/graphql' } });
  });

  it('returns undefined if nothing listens', async () => {
    const url = await serve(() => undefined);
    await end();
    await expect(askService(url, operation)).resolves.toBeUndefined();
    await expect(askNamedService(url, operation)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: `expected a service at ${url}, found nothing listening; start one with "diplograph start", or correct --url`,
    });
  });

  it('fails when the service closes the connection', async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(askService(url, operation)).rejects.toThrow(/found no answer \(\w+\);/);
  });
});
