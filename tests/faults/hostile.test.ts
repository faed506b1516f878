import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countKinds, failedKinds, kindLine } from '../support/hostile-report.ts';
import { endAll, launch } from '../e2e/support/program.ts';
import { hostileKinds } from '../support/hostile.ts';
import { seedDataset } from '../support/seed-dataset.ts';
import { sendHostile } from '../support/send-hostile.ts';
import { newFolder } from '../support/folder.ts';
import { readGauges } from '../support/raw-http.ts';
import { report } from '../e2e/support/fault-report.ts';
import type { Hostile } from '../support/hostile.ts';
import type { Treatment } from '../support/send-hostile.ts';
import type { Program } from '../e2e/support/program.ts';
import type { Sent } from '../e2e/support/traffic.ts';

const REQUESTS = Number(process.env['HOSTILE_REQUESTS'] ?? 10_000);
const CLIENTS = 4;
/** One of this number of requests omits the header for the cost, like ordinary requests, and may be answered from the cache. */
const UNMEASURED = 5;
/** The number of requests between two samples of the memory and of the delay. */
const LOOK = 500;
const HEAP_MB = 256;
const MOST_MEGABYTES = 500;
const MOST_DELAY_MS = 5000;

describe('a service under hostile requests', () => {
  let folder: string;
  let service: Program;
  let url: string;
  beforeAll(async () => {
    folder = newFolder();
    const args = ['start', '--quiet', '--data-dir', join(folder, 'data'), '--port', '0'];
    // With this small heap, a memory leak ends the service.
    const env = { LOG_LEVEL: 'error', METRICS: 'on', NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}` };
    service = launch(args, { env });
    url = await service.ready;
  });
  afterAll(endAll);

  it(`answers ${REQUESTS} hostile requests correctly, in bounded memory and without long delays`, async () => {
    const kinds = hostileKinds(seedDataset().records.map(({ id }) => id));
    const each = kinds.map((kind) => fc.sample(kind, Math.ceil(REQUESTS / kinds.length)));
    // In turn: the service gets all kinds at the same time.
    const waiting = Array.from({ length: each[0]?.length ?? 0 }, (_, i) =>
      each.flatMap((own) => own[i] ?? []),
    ).flat();
    const treated: (readonly [Hostile, Treatment])[] = [];
    const before = await readGauges(url);
    const looks = [before];
    const sent: Sent[] = [];
    const complaints: string[] = [];
    while (waiting.length > 0) {
      const part = waiting.splice(0, LOOK);
      const client = async (): Promise<void> => {
        for (let next = part.pop(); next; next = part.pop()) {
          const start = performance.now();
          const treatment = await sendHostile(url, next, sent.length % UNMEASURED !== 0);
          const { complaint } = treatment;
          treated.push([next, treatment]);
          if (complaint !== undefined) complaints.push(`${next.kind}: expected ${complaint}`);
          sent.push({ start, end: performance.now(), outcome: complaint === undefined ? 'right' : 'wrong' });
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, client));
      looks.push(await readGauges(url));
    }
    const megabytes = Math.max(...looks.map((each) => each.megabytes));
    const delayMs = Math.max(...looks.slice(1).map((each) => each.delayMs));
    report(
      `${treated.length} hostile requests`,
      sent,
      0,
      `${before.megabytes.toFixed(0)} MB before, ${megabytes.toFixed(0)} MB at most; delay of ${delayMs.toFixed(0)} ms at most`,
    );
    expect(complaints.slice(0, 20)).toEqual([]);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
    expect(delayMs).toBeLessThan(MOST_DELAY_MS);
    // Nothing is left of it: the service answers as before.
    const answer = await fetch(`${url}/graphql?query={dataset{name}}`);
    expect(await answer.json()).toMatchObject({ data: { dataset: { name: expect.any(String) as string } } });
    service.kill('SIGTERM');
    const { exitCode, stderr } = await service.ended;
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    // The documents are validated only now: it takes seconds, in which this process would not see that a connection is closed.
    const counts = countKinds(treated);
    for (const count of counts) report(`hostile requests: ${count.kind}`, [], 0, kindLine(count));
    expect(failedKinds(counts)).toEqual([]);
  });
});
