import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** The behaviour of a proxy: it passes bytes at once, after some milliseconds, or never, or it refuses connections. */
export type Manner = 'open' | 'silent' | 'closed' | { readonly delayMs: number };

/** A proxy before a TCP server of this machine, which a test makes slow, silent or unreachable. */
export type Proxy = {
  readonly port: number;
  readonly set: (manner: Manner) => void;
  readonly stop: () => Promise<void>;
};

/** Starts a proxy before a port. The bytes of its silent time pass when it is open again. */
export async function startProxy(target: number): Promise<Proxy> {
  let manner: Manner = 'open';
  const sockets = new Set<Socket>();
  const isSilent = (): boolean => manner === 'silent';
  const pass = (from: Socket, to: Socket): void => {
    from.on('data', (chunk) => {
      const delayMs = typeof manner === 'object' ? manner.delayMs : 0;
      if (delayMs === 0) to.write(chunk);
      else setTimeout(() => to.write(chunk), delayMs);
    });
    from.on('error', () => undefined).on('close', () => to.destroy());
  };
  const server = createServer((near) => {
    if (manner === 'closed') return void near.resetAndDestroy();
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket.on('close', () => sockets.delete(socket)));
      if (isSilent()) socket.pause();
    }
    pass(near, far);
    pass(far, near);
    if (isSilent()) for (const socket of [near, far]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    set: (next) => {
      manner = next;
      for (const socket of sockets) {
        if (next === 'closed') socket.resetAndDestroy();
        else if (next === 'silent') socket.pause();
        else socket.resume();
      }
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
