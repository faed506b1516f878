import { createServer } from 'node:net';
import { DiplographError, quote } from '../errors.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import type { DatabaseChoice } from './database.ts';

/** Where a service is to listen. */
export type Address = { readonly host: string; readonly port: number };

/**
 * Finds out at once, and not after the start of a database, that a port is taken. When a service holds the folder of the local
 * database it is left to the database to say so.
 * @throws DiplographError PORT_IN_USE, or CONFIG_INVALID for a host that is no address of this machine.
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

/** What the system says of a host on which this machine cannot listen. */
const NOT_OURS = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EINVAL', 'EAFNOSUPPORT'];

const notOurs = (host: string, cause: NodeJS.ErrnoException): DiplographError =>
  new DiplographError(
    'CONFIG_INVALID',
    `expected an address of this machine to listen on, found ${quote(host)} (${cause.code ?? ''}); choose another with --host or HOST`,
    { cause },
  );
