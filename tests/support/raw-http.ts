import { connect } from 'node:net';
import type { Socket } from 'node:net';

/** A connection that is used byte by byte, and the text that came back. */
export type RawConnection = {
  readonly socket: Socket;
  readonly text: () => string;
  /** Resolves when either side has closed the connection. */
  readonly closed: Promise<void>;
};

/** The options of a connection: true to read nothing, and the local loopback address. */
export type RawOptions = { readonly isPaused?: boolean; readonly localAddress?: string };

/** Opens a connection to a service and sends bytes; nothing more is sent. */
export function openRaw(
  url: string,
  bytes: string | Buffer,
  { isPaused = false, localAddress = '127.0.0.1' }: RawOptions = {},
): Promise<RawConnection> {
  const { port } = new URL(url);
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const socket = connect({ port: Number(port), host: '127.0.0.1', localAddress });
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

/** Sends bytes. Returns all received bytes until the connection is closed. */
export async function exchangeRaw(url: string, bytes: string | Buffer): Promise<string> {
  const { text, closed, socket } = await openRaw(url, bytes);
  socket.end();
  await closed;
  return text();
}

/**
 * Returns the figures of `/metrics`: running and waiting requests, the memory in megabytes, and the longest delay of the event loop
 * since the last reading in milliseconds. @throws Error for a service without `METRICS=on`.
 */
export async function readGauges(url: string) {
  const response = await fetch(`${url}/metrics`);
  if (response.status !== 200) throw new Error(`expected figures with 200, found ${response.status}`);
  const text = await response.text();
  const read = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1]);
  return {
    running: [
      'requests_running',
      'requests_waiting',
      'downloads_running',
      'downloads_waiting',
      'complexity_running',
    ].map((name) => read(`diplograph_${name}`)),
    megabytes: read('process_resident_memory_bytes') / 2 ** 20,
    delayMs: read('nodejs_eventloop_lag_max_seconds') * 1000,
  };
}

/** Waits until nothing runs in a service, for a maximum number of milliseconds. Returns the work that still runs. */
export async function waitUntilIdle(url: string, limitMs: number): Promise<readonly number[]> {
  const end = performance.now() + limitMs;
  for (;;) {
    const { running } = await readGauges(url);
    if (running.every((count) => count === 0) || performance.now() > end) return running;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
