import { createServer } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { askNamedService, askService } from '../../../src/cli/ask-service.ts';
import type { AddressInfo } from 'node:net';
import type { RequestListener, Server } from 'node:http';

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
  it('gives the answer of the service', async () => {
    const url = await serve((request, response) =>
      response.end(JSON.stringify({ data: { path: request.url } })),
    );
    await expect(askService(url, operation)).resolves.toEqual({ data: { path: '/graphql' } });
  });

  it('gives nothing when nothing listens', async () => {
    const url = await serve(() => undefined);
    await end();
    await expect(askService(url, operation)).resolves.toBeUndefined();
    await expect(askNamedService(url, operation)).rejects.toMatchObject({
      code: 'CONFIG_INVALID',
      message: `expected a service at ${url}, found nothing listening; start one with "diplograph start", or correct --url`,
    });
  });

  it('fails when the service breaks off', async () => {
    const url = await serve((request) => request.socket.destroy());
    await expect(askService(url, operation)).rejects.toThrow(/found no answer \(\w+\);/);
  });
});
