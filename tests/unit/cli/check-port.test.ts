import { once } from 'node:events';
import { createServer } from 'node:net';
import { rm } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { checkPort } from '../../../src/cli/check-port.ts';
import { writeLockOwner } from '../../../src/database/local/lock-owner.ts';
import type { AddressInfo, Server } from 'node:net';

const host = '127.0.0.1';
let server: Server;
let dataDir: string;
let port: number;

beforeEach(async () => {
  dataDir = newFolder('diplograph-port-');
  server = createServer().listen(0, host);
  await once(server, 'listening');
  ({ port } = server.address() as AddressInfo);
});

afterEach(async () => {
  server.close();
  await rm(dataDir, { recursive: true });
});

describe('checkPort', () => {
  it('refuses a port in use by another process', async () => {
    await expect(checkPort({ host, port }, { kind: 'managed', dataDir })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringContaining(`expected port ${port} of 127.0.0.1 to be free`) as string,
    });
  });

  it('leaves a folder with an owner to the database', async () => {
    await writeLockOwner(dataDir, {
      pid: process.pid,
      serverPid: process.pid,
      startedAt: '2026-01-01T00:00:00Z',
    });
    await expect(checkPort({ host, port }, { kind: 'managed', dataDir })).resolves.toBeUndefined();
  });

  it('accepts a free port, and port 0', async () => {
    server.close();
    await expect(checkPort({ host, port }, { kind: 'managed', dataDir })).resolves.toBeUndefined();
    await expect(checkPort({ host, port: 0 }, { kind: 'managed', dataDir })).resolves.toBeUndefined();
  });
});
