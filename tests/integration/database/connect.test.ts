import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import { connect } from '../../../src/database/connect.ts';

const target = inject('neo4j');
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

  it('reads what was written a moment before through a routed connection', async () => {
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

  it('uses the database that is named', async () => {
    const database = await connect({ ...target, database: 'neo4j' });
    await database.close();
  });

  it('says that a named database is not there', async () => {
    await expect(connect({ ...target, database: 'absent' })).rejects.toEqual(
      refusal('CONFIG_INVALID', /NEO4J_DATABASE/),
    );
  });

  it('says in one line that the password is wrong', async () => {
    await expect(connect({ ...target, password: 'not-the-password' })).rejects.toEqual(
      refusal('DATABASE_AUTH', /^bolt:\/\/\S+: Neo4j refused the user or the password: [^\n]+$/),
    );
  });

  it.each(['bolt', 'neo4j'])('says in one line that nobody answers at %s://', async (scheme) => {
    const uri = `${scheme}://127.0.0.1:${await closedPort()}`;
    const start = performance.now();
    await expect(connect({ ...target, uri })).rejects.toEqual(refusal('DATABASE_UNREACHABLE'));
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    ['serves HTTP', 'HTTP/1.1 400 Bad Request\r\n\r\n', 'DATABASE_UNREACHABLE', /Bolt port/],
    ['is too old to agree on a protocol', '\0\0\0\0', 'DATABASE_VERSION', /expected Neo4j 5\.26/],
    ['hangs up', '', 'DATABASE_UNREACHABLE', ONE_LINE],
  ])('says in one line that the server %s', async (_, answer, code, message) => {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(answer));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    try {
      const { port } = server.address() as AddressInfo;
      const uri = `bolt://127.0.0.1:${port}`;
      await expect(connect({ ...target, uri })).rejects.toEqual(refusal(code, message));
    } finally {
      await new Promise((resolve) => server.close(resolve));
    }
  });

  it('says in one line that the server has no encryption', async () => {
    const uri = target.uri.replace(/^bolt/, 'neo4j+s');
    await expect(connect({ ...target, uri })).rejects.toEqual(refusal('DATABASE_UNREACHABLE'));
  });

  it('connects without encryption after it asked another address with it', async () => {
    await expect(connect({ ...target, uri: 'bolt+s://127.0.0.1:1' })).rejects.toEqual(
      refusal('DATABASE_UNREACHABLE'),
    );
    const database = await connect(target);
    await database.close();
  });
});
