import { createServer } from 'node:net';
import { DiplographError, quote } from '../errors.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import type { DatabaseChoice } from './database.ts';

/** The address on which a service listens. */
export type Address = { readonly host: string; readonly port: number };

/**
 * Checks that a port is free, before the database starts. If a service owns the folder of the local database, the database
 * reports that instead.
 * @throws DiplographError PORT_IN_USE, or CONFIG_INVALID for a host that is not an address of this machine.
 */
export async function checkPort({ host, port }: Address, choice: DatabaseChoice): Promise<void> {
  if (await isFree({ host, port })) return;
  if (choice.kind === 'managed' && (await readLockOwner(choice.dataDir))) return;
  throw new DiplographError(
    'PORT_IN_USE',
    `expected port ${port} of ${host} to be free, found another process listening there; stop it, or choose another with --port or PORT`,
  );
}

function isFree({ host, port }: Address): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(NOT_OURS.includes(error.code ?? '') ? notOurs(host, error) : error);
    });
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** The error codes for a host on which this machine cannot listen. */
const NOT_OURS = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EINVAL', 'EAFNOSUPPORT'];

const notOurs = (host: string, cause: NodeJS.ErrnoException): DiplographError =>
  new DiplographError(
    'CONFIG_INVALID',
    `expected an address of this machine to listen on, found ${quote(host)} (${cause.code ?? ''}); choose another with --host or HOST`,
    { cause },
  );
