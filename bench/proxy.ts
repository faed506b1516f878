import { connect, createServer } from 'node:net';

/** Starts a proxy before a database that delays data in both directions. Returns its address. */
export function startProxy(uri: string, delayMs: number): Promise<string> {
  const { port, hostname } = new URL(uri);
  const relay = createServer((near) => {
    const far = connect(Number(port), hostname);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.setNoDelay(true);
      from.on('data', (chunk) => setTimeout(() => to.write(chunk), delayMs));
      from.on('close', () => setTimeout(() => to.destroy(), delayMs));
      from.on('error', () => to.destroy());
    }
  });
  relay.unref();
  return new Promise((resolve) => {
    relay.listen(0, '127.0.0.1', () => {
      const address = relay.address();
      resolve(`bolt://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
}
