import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endAll, launch, run } from './support/program.ts';
import { moreEvents, smallLines, writeLines } from '../support/seed-lines.ts';
import { newFolder } from '../support/folder.ts';
import type { Program } from './support/program.ts';

const EVENTS = 100_000;

/** The most megabytes that the resident memory of the service may grow while it writes a file. */
const MOST_MB = 150;

/** Returns the highest resident memory of a process since the last reset, in megabytes. */
const peakOf = (pid: number): number =>
  Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1]) / 1024;

/** Makes the present resident memory the highest one. */
const resetPeak = (pid: number): void => writeFileSync(`/proc/${String(pid)}/clear_refs`, '5');

/** Takes a file without keeping it. Returns its size. */
async function sizeOf(url: string): Promise<number> {
  const answer = await fetch(url);
  expect(answer.status, url).toBe(200);
  let size = 0;
  for await (const piece of answer.body as unknown as AsyncIterable<Uint8Array>) size += piece.length;
  return size;
}

// oxlint-disable-next-line project/refused-syntax -- only Linux tells the highest resident memory of another process
describe.skipIf(process.platform !== 'linux')('a service with 100,000 events', () => {
  let service: Program;
  let url: string;

  beforeAll(async () => {
    const dataDir = join(newFolder('diplograph-memory-'), 'data');
    const jsonl = writeLines([...smallLines(), ...moreEvents(EVENTS)]);
    const ingested = await run(['ingest', '--jsonl', jsonl, '--data-dir', dataDir, '--offline']);
    expect(ingested.exitCode, ingested.stderr).toBe(0);
    service = launch(['serve', '--data-dir', dataDir, '--port', '0']);
    url = await service.ready;
    // The first rows load the modules, fill the pools and let the heap grow to its usual size.
    await sizeOf(`${url}/events.csv?limit=50000`);
  }, 900_000);
  afterAll(endAll);

  it.each(['events.csv', 'events.json', 'claims.csv', 'participations.csv', 'events.parquet'])(
    'writes %s in memory that does not grow with its rows',
    async (name) => {
      resetPeak(service.pid);
      const before = peakOf(service.pid);
      expect(await sizeOf(`${url}/${name}`)).toBeGreaterThan(1_000_000);
      expect(peakOf(service.pid) - before).toBeLessThan(MOST_MB);
    },
    600_000,
  );
});
