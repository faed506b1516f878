import { once } from 'node:events';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { edited, writeSeed } from '../support/seed.ts';
import { endAll, launch } from './support/program.ts';
import { newFolder } from '../support/folder.ts';
import type { AddressInfo } from 'node:net';
import type { Program } from './support/program.ts';

type Data = { readonly revision: string; readonly revisionBefore: string | null; readonly changes: string };

describe('a start with a webhook', () => {
  const received: Data[] = [];
  let status = 204;
  const receiver = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push((JSON.parse(body) as { data: Data }).data);
      response.writeHead(status).end();
    });
  });
  let dataDir = '';

  beforeAll(async () => {
    dataDir = join(newFolder(), 'data');
    receiver.listen(0, '127.0.0.1');
    await once(receiver, 'listening');
  });
  afterAll(async () => {
    receiver.close();
    await endAll();
  });

  const start = (seed: string): Program =>
    launch(['start', '--seed', seed, '--data-dir', dataDir, '--port', '0'], {
      env: {
        LOG_LEVEL: 'warn',
        WEBHOOK_URL: `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/?token=hidden`,
        WEBHOOK_SECRET: `whsec_${Buffer.alloc(24, 1).toString('base64')}`,
      },
    });

  it('sends the first revision, then that of the next start, and ends while its messages are refused', async () => {
    const first = start(writeSeed());
    const url = await first.ready;
    await expect.poll(() => received.length).toBe(1);
    expect(received[0]).toMatchObject({ revisionBefore: null, changes: `${url}/changes.json` });
    first.kill('SIGTERM');
    await first.ended;
    status = 500;
    const second = start(writeSeed(edited('events/summit.yaml', '¶2', '¶3')));
    await second.ready;
    await expect.poll(() => received.length).toBe(2);
    expect(received[1]?.revisionBefore).toBe(received[0]?.revision);
    expect(received[1]?.revision).not.toBe(received[0]?.revision);
    const began = performance.now();
    second.kill('SIGTERM');
    const { exitCode, stderr } = await second.ended;
    expect(exitCode).toBe(0);
    expect(performance.now() - began).toBeLessThan(20_000);
    expect(stderr).toContain('the delivery of a revision to the webhook failed; another attempt follows');
    expect(stderr).not.toContain('hidden');
  });
});
