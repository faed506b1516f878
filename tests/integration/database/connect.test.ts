import { createServer } from 'node:net';
import fc from 'fast-check';
import { testTarget } from '../../support/graph.ts';
import type { AddressInfo, Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../src/database/connect.ts';

const target = testTarget();
const routed = target.uri.replace(/^bolt/, 'neo4j');
const ONE = { text: 'RETURN 1 AS one' };

const ONE_LINE = /^[^\n]+$/;
const refusal = (code: string, message: RegExp = ONE_LINE): unknown =>
  expect.objectContaining({ code, message: expect.stringMatching(message) as string });

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Returns a server on a free port that does something with each connection. */
async function listening(onSocket: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return { port: (server.address() as AddressInfo).port, close };
}

describe('connect', () => {
  it.each([target.uri, routed])('reaches %s, reads and writes', async (uri) => {
    const database = await connect({ ...target, uri });
    try {
      expect(database.version).toMatch(/^\d+\.\d+/);
      expect(await database.isReachable()).toBe(true);
      expect(await database.reader({ timeoutMs: 5000 })(ONE, {})).toEqual([{ one: 1 }]);
      expect(await database.writer().run(ONE, {})).toEqual([{ one: 1 }]);
    } finally {
      await database.close();
    }
    expect(await database.isReachable()).toBe(false);
  });

  it('reads its own write through a routed connection', async () => {
    const database = await connect({ ...target, uri: routed });
    try {
      await database.writer().run({ text: 'CREATE (:ConnectTest {n: $n})' }, { n: 1 });
      const count = { text: 'MATCH (t:ConnectTest) RETURN count(t) AS count' };
      expect(await database.reader({ timeoutMs: 5000 })(count, {})).toEqual([{ count: 1 }]);
      await database.writer().run({ text: 'MATCH (t:ConnectTest) DELETE t' }, {});
    } finally {
      await database.close();
    }
  });

  it('uses the named database', async () => {
    const database = await connect({ ...target, database: 'neo4j' });
    await expect(database.close()).resolves.toBeUndefined();
  });

  it.each([
    'absent',
    'a',
    'a b',
    '`',
    '__x',
    'x'.repeat(500),
    'ö',
    "'",
    'neo4j\n',
    '-1',
    '$x',
    '.',
    '\u0000',
  ])('reports the missing database %j', async (database) => {
    await expect(connect({ ...target, database })).rejects.toEqual(
      refusal('CONFIG_INVALID', /NEO4J_DATABASE/),
    );
  });

  it.each([
    { user: '', password: '' },
    { user: 'x'.repeat(10_000) },
    { user: 'neo4j\u0000' },
    { user: '{"a":1}', password: "'; --" },
    { user: '🙂', password: '\ud800' },
    { password: 'p'.repeat(100_000) },
  ])('reports in one line that %j has no permission', async (odd) => {
    await expect(connect({ ...target, ...odd })).rejects.toEqual(refusal('DATABASE_AUTH'));
  });

  it('reports a wrong password in one line', async () => {
    await expect(connect({ ...target, password: 'not-the-password' })).rejects.toEqual(
      refusal('DATABASE_AUTH', /^bolt:\/\/\S+: Neo4j refused the user or the password: [^\n]+$/),
    );
  });

  it.each(['bolt', 'neo4j'])('reports in one line that nothing answers at %s://', async (scheme) => {
    const uri = `${scheme}://127.0.0.1:${await closedPort()}`;
    const start = performance.now();
    await expect(connect({ ...target, uri })).rejects.toEqual(refusal('DATABASE_UNREACHABLE'));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  const HANDSHAKE = '\0\0\u0004\u0005';
  it.each([
    ['serves HTTP', ['HTTP/1.1 400 Bad Request\r\n\r\n'], 'DATABASE_UNREACHABLE', /Bolt port.*HTTP/],
    ['is too old to agree on a protocol', ['\0\0\0\0'], 'DATABASE_VERSION', /expected Neo4j 5\.26/],
    [
      'speaks another protocol',
      ['SSH-2.0-OpenSSH_9.2\r\n'],
      'DATABASE_VERSION',
      /does not speak its protocol/,
    ],
    [
      'requires encryption',
      ['\u0015\u0003\u0001\0\u0002\u0002\u0028'],
      'DATABASE_VERSION',
      /encryption needs a scheme with \+s/,
    ],
    ['closes the connection', [], 'DATABASE_UNREACHABLE', ONE_LINE],
    ['agrees on a protocol and closes the connection', [HANDSHAKE], 'DATABASE_UNREACHABLE', ONE_LINE],
    [
      'sends an invalid message',
      [HANDSHAKE, '\0\u0003\u00b1\u0055\u00a0\0\0'],
      'DATABASE_UNREACHABLE',
      /another answer/,
    ],
  ])('reports in one line that the server %s', async (_, answers, code, message) => {
    const server = await listening((socket) => {
      const [first, ...others] = answers;
      socket.once('data', () => {
        if (others.length === 0) socket.end(first ?? '', 'latin1');
        else socket.write(first ?? '', 'latin1');
        socket.on('data', () => socket.write(others.join(''), 'latin1'));
      });
    });
    await expect(connect({ ...target, uri: `bolt://127.0.0.1:${server.port}` })).rejects.toEqual(
      refusal(code, message),
    );
    await server.close();
  });

  it('reports a silent server within ten seconds, in one line, with each scheme', async () => {
    const server = await listening(() => undefined);
    const start = performance.now();
    const reports = ['bolt', 'neo4j', 'bolt+s'].map((scheme) =>
      expect(connect({ ...target, uri: `${scheme}://127.0.0.1:${server.port}` }), scheme).rejects.toEqual(
        refusal('DATABASE_UNREACHABLE', /accepts connections and sends nothing/),
      ),
    );
    await Promise.all(reports);
    expect(performance.now() - start).toBeLessThan(10_000);
    await server.close();
  });

  it('does not report the answer of another program as a bug', async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(bytes, fc.boolean(), async (answer, agrees) => {
        const server = await listening((socket) => {
          socket.once('data', () => {
            if (!agrees) return socket.end(answer);
            socket.write(HANDSHAKE, 'latin1');
            return socket.once('data', () => socket.end(answer));
          });
        });
        await expect(connect({ ...target, uri: `bolt://127.0.0.1:${server.port}` })).rejects.toMatchObject({
          code: expect.stringMatching(/^DATABASE_(UNREACHABLE|VERSION)$/) as string,
          message: expect.stringMatching(ONE_LINE) as string,
        });
        await server.close();
      }),
      { numRuns: 100 },
    );
  });

  it('reports in one line that the server has no encryption', async () => {
    const uri = target.uri.replace(/^bolt/, 'neo4j+s');
    await expect(connect({ ...target, uri })).rejects.toEqual(refusal('DATABASE_UNREACHABLE'));
  });

  it('connects without encryption after an encrypted connection to another address', async () => {
    await expect(connect({ ...target, uri: 'bolt+s://127.0.0.1:1' })).rejects.toEqual(
      refusal('DATABASE_UNREACHABLE'),
    );
    const database = await connect(target);
    await database.close();
  });
});
