import { Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { ask, endpointOf, readOperationText, readVariables } from '../../../src/cli/operation.ts';

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
  it('holds no password, and none is repeated', () => {
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

  it('refuses a file that is not there', async () => {
    await expect(readOperationText('no-such.graphql')).rejects.toThrow(/found none at "no-such.graphql"/);
  });
});

describe('ask', () => {
  const address = new URL('http://127.0.0.1/graphql');
  const operation = { query: '{ a }', variables: { b: 1 }, operationName: 'A' };

  it('sends the operation as JSON and gives the answer as it came', async () => {
    const answer = await ask(
      async (request) =>
        Response.json({ data: (await request.json()) as unknown, errors: [] }, { status: 400 }),
      address,
      operation,
    );
    expect(answer).toEqual({ data: operation, errors: [] });
  });

  it('refuses what is no GraphQL answer', async () => {
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
