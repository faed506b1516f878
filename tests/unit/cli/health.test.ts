import { createServer } from 'node:http';
import { createServer as createRaw } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { localUrl } from '../../../src/cli/web-address.ts';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Environment } from '../../../src/cli/read-variable.ts';

let open: { server: Server; sockets: Set<Socket> }[] = [];

afterEach(async () => {
  for (const { server, sockets } of open) {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  }
  open = [];
});

async function listen(server: Server, host: string): Promise<string> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => sockets.add(socket));
  open.push({ server, sockets });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  return String((server.address() as AddressInfo).port);
}

/** Returns a service that answers /health/ready, and nothing else, with a status. */
const service = (status: number, body: object): Server =>
  createServer(({ url }, response) => {
    response
      .writeHead(url === '/health/ready' ? status : 404, { connection: 'close' })
      .end(JSON.stringify(body));
  });

async function health(env: Environment, args: readonly string[] = []) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(['health', ...args], terminal, env);
  return { exitCode, out: out(), err: err() };
}

describe('health', () => {
  it.each(['127.0.0.1', '0.0.0.0', '::1', '::', 'localhost', '0', '127.0.0.2', '::ffff:127.0.0.1'])(
    'sends a request to PORT and HOST=%s, or to the options',
    async (host) => {
      const PORT = await listen(service(200, { ready: true, revision: 'abc' }), host);
      expect(await health({ HOST: host, PORT })).toEqual({
        exitCode: 0,
        out: `${localUrl(host, Number(PORT))} is ready, revision abc\n`,
        err: '',
      });
      expect(await health({ HOST: '127.0.0.9', PORT: '1' }, ['--host', host, '--port', PORT])).toMatchObject({
        exitCode: 0,
      });
    },
  );

  it('fails with the code of a service that is not ready', async () => {
    const PORT = await listen(service(503, { ready: false, code: 'NOT_INGESTED' }), '127.0.0.1');
    const { exitCode, err } = await health({ PORT });
    expect(exitCode).toBe(3);
    expect(err).toMatch(
      /^error: expected a service at http:\/\/127\.0\.0\.1:\d+ that is ready, found status 503 \(NOT_INGESTED\);.*\n$/,
    );
  });

  it.each([
    ['nothing listens', undefined],
    [
      'another program answers',
      (server: Server) => server.on('connection', (socket) => socket.end('SSH-2.0\r\n')),
    ],
    ['a program sends nothing', (server: Server) => server.on('connection', (socket) => socket.resume())],
  ])('fails in a line within six seconds when %s', async (_, behave) => {
    const server = createRaw();
    behave?.(server);
    const PORT = await listen(server, '127.0.0.1');
    if (!behave) await new Promise((resolve) => server.close(resolve));
    const start = performance.now();
    const { exitCode, err } = await health({ PORT });
    expect({ exitCode, lines: err.split('\n').length }).toEqual({ exitCode: 3, lines: 2 });
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('refuses port 0', async () => {
    expect(await health({ PORT: '0' })).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/found 0/) as string,
    });
  });
});
