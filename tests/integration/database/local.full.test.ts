import { spawn } from 'node:child_process';
import { connect as openSocket } from 'node:net';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { connect } from '../../../src/database/connect.ts';
import { isAlive, readLockOwner } from '../../../src/database/local/lock-owner.ts';
import { startLocal } from '../../../src/database/local/start.ts';
import type { LocalServer } from '../../../src/database/local/start.ts';

const LIMIT_MS = 120_000;
const START = new URL('../../../src/database/local/start.ts', import.meta.url);

let dataDir: string;
let servers: LocalServer[];

beforeEach(() => {
  dataDir = newFolder('diplograph lokål-');
  servers = [];
});

afterEach(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
});

async function start(onProgress?: (line: string) => void): Promise<LocalServer> {
  const server = await startLocal({
    dataDir,
    fastStart: true,
    heapMb: 256,
    ...(onProgress && { onProgress }),
  });
  servers.push(server);
  return server;
}

async function ask(server: LocalServer, text: string): Promise<readonly unknown[]> {
  const database = await connect(server);
  try {
    return await database.writer().run({ text }, {});
  } finally {
    await database.close();
  }
}

describe('the local server', () => {
  it(
    'has one owner, survives a kill, and keeps its data',
    async () => {
      const first = await start();
      expect(first.uri).toMatch(/^bolt:\/\/127\.0\.0\.1:\d+$/);
      await ask(first, 'CREATE (:Kept)');
      await expect(readLockOwner(dataDir)).resolves.toMatchObject({ pid: process.pid, serverPid: first.pid });

      await first.announce({ service: 'http://127.0.0.1:4000' });
      await expect(start()).rejects.toMatchObject({
        code: 'FOLDER_IN_USE',
        message: expect.stringMatching(
          new RegExp(
            `in use by process ${process.pid}, which serves http://127\\.0\\.0\\.1:4000, since \\d{4}-`,
          ),
        ) as string,
      });

      process.kill(first.pid, 'SIGKILL');
      await expect(first.exited).resolves.toBe('ended by SIGKILL');
      await first.stop();

      const second = await start();
      expect(second.password).not.toBe(first.password);
      await expect(ask(second, 'MATCH (k:Kept) RETURN count(k) AS kept')).resolves.toEqual([{ kept: 1 }]);
      await second.stop();
      await expect(second.exited).resolves.toBeUndefined();
      await expect(readLockOwner(dataDir)).resolves.toBeUndefined();
    },
    LIMIT_MS,
  );

  it(
    'ends when its parent process is killed, and the next start waits',
    async () => {
      const script = `import { startLocal } from '${START.href}';
        const { pid } = await startLocal({ dataDir: process.argv[1], fastStart: true });
        console.log(pid);`;
      const args = ['--import', 'tsx', '--input-type=module', '--eval', script, dataDir];
      const parent = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
      const pid = Number(
        await new Promise<string>((resolve) => parent.stdout.once('data', (data) => resolve(String(data)))),
      );
      expect(isAlive(pid)).toBe(true);
      const killed = new Promise((resolve) => parent.once('exit', resolve));
      parent.kill('SIGKILL');
      await killed;

      const next = await start();
      expect(next.pid).not.toBe(pid);
      await expect(ask(next, 'RETURN 1 AS one')).resolves.toEqual([{ one: 1 }]);
      // It has let go of the folder; on a busy machine it may need a moment more to be gone.
      await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
    },
    LIMIT_MS,
  );

  it(
    'answers after failed log-ins, and during idle connections of other programs',
    async () => {
      const server = await start();
      for (let i = 0; i < 10; i += 1) {
        const guesses = Array.from({ length: 10 }, (_, j) =>
          connect({ ...server, password: `guess ${i} ${j}` }),
        );
        const failures = await Promise.all(guesses.map((guess) => guess.catch((error: unknown) => error)));
        for (const failure of failures) expect(failure).toMatchObject({ code: 'DATABASE_AUTH' });
      }
      await expect(ask(server, 'RETURN 1 AS one')).resolves.toEqual([{ one: 1 }]);
      const port = Number(new URL(server.uri).port);
      const sockets = Array.from({ length: 600 }, () => openSocket(port, '127.0.0.1'));
      for (const socket of sockets) socket.on('error', () => undefined);
      try {
        // The first half of a handshake, so that the server has begun to work for each.
        for (const socket of sockets) socket.write(Buffer.from('6060b01700000504', 'hex'));
        await expect(ask(server, 'RETURN 1 AS one')).resolves.toEqual([{ one: 1 }]);
      } finally {
        for (const socket of sockets) socket.destroy();
      }
    },
    LIMIT_MS,
  );

  // oxlint-disable-next-line project/refused-syntax -- only Linux shows the arguments of processes as files
  it.skipIf(process.platform !== 'linux')(
    'shows its password in no argument and no environment, and to no other user in its file',
    async () => {
      const server = await start();
      const shown = await Promise.all(
        [`/proc/${server.pid}/cmdline`, `/proc/${server.pid}/environ`].map((file) => readFile(file, 'utf8')),
      );
      for (const text of shown) expect(text).not.toContain(server.password);
      const owner = join(dataDir, 'lock-owner.json');
      expect(await readFile(owner, 'utf8')).toContain(server.password);
      expect((await stat(owner)).mode & 0o077).toBe(0);
    },
    LIMIT_MS,
  );
});
