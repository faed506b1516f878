import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A connection that is used byte by byte, and the text that came back. */
export type RawConnection = {
  readonly socket: Socket;
  readonly text: () => string;
  /** Resolves when the connection is closed, by whichever side. */
  readonly closed: Promise<void>;
};

/** Opens a connection to a service and sends bytes; nothing more is sent, and nothing is read while `isPaused`. */
export function openRaw(url: string, bytes: string | Buffer, isPaused = false): Promise<RawConnection> {
  const { port } = new URL(url);
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1' });
    const closed = new Promise<void>((close) => socket.once('close', () => close()));
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => undefined);
      if (!isPaused) socket.on('data', (chunk: Buffer) => chunks.push(chunk));
      socket.write(bytes);
      resolve({ socket, text: () => Buffer.concat(chunks).toString('latin1'), closed });
    });
  });
}

/** Sends bytes and returns all that comes back until the connection is closed. */
export async function exchangeRaw(url: string, bytes: string | Buffer): Promise<string> {
  const { text, closed, socket } = await openRaw(url, bytes);
  socket.end();
  await closed;
  return text();
}
