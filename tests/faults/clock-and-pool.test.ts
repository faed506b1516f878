import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { dayIn, questionsOf } from '../support/questions.ts';
import { edited, writeSeed } from '../support/seed.ts';
import { endAll, launch, run } from '../e2e/support/program.ts';
import { newFolder } from '../support/folder.ts';
import { outcomesOf, startTraffic, UNCACHED, wrongAnswers } from '../e2e/support/traffic.ts';
import { report } from '../e2e/support/fault-report.ts';
import { datasetIn } from '../support/seed-dataset.ts';
import { startLocal } from '../../src/database/local/start.ts';
import { startProxy } from '../e2e/support/proxy.ts';
import { unnoticedLosses } from '../e2e/support/losses.ts';
import type { LocalServer } from '../../src/database/local/start.ts';
import type { Question } from '../support/questions.ts';

const LIMIT_MS = 120_000;
const DAY_MS = 86_400_000;
/** The times that the clock is set to, as milliseconds from the true time. */
const SHIFTS = [0, 30 * DAY_MS, -30 * DAY_MS] as const;
/** Moves the clock of a process by CLOCK_SHIFT_MS, and to the next one of the times at each SIGUSR2. */
const CLOCK = `
const shifts = ${JSON.stringify(SHIFTS)};
let shift = Number(process.env.CLOCK_SHIFT_MS ?? 0);
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given) { if (given.length > 0) super(...given); else super(RealDate.now() + shift); }
  static now() { return RealDate.now() + shift; }
};
process.on('SIGUSR2', () => { shift = shifts[shifts.indexOf(shift) + 1] ?? 0; });`;

/** The small seed with its event planned for ten days from now: it is overdue when the clock is set forward. */
const { 'events/summit.yaml': summit = '' } = edited(
  'events/summit.yaml',
  'date: "2025-12-20"',
  `date: "${dayIn(10 * DAY_MS)}"`,
);
const PLANNED = { 'events/summit.yaml': summit.replace('  - HELD\n', '') };

describe('with a Neo4j of NEO4J_URI', () => {
  const seed = writeSeed(PLANNED);
  const other = writeSeed({ ...PLANNED, ...edited('places/tokyo.yaml', 'Tokyo', 'Tokio') });
  let folder: string;
  let server: LocalServer;
  beforeAll(async () => {
    folder = newFolder();
    server = await startLocal({ dataDir: join(folder, 'data'), fastStart: true });
  });
  afterAll(async () => {
    await endAll();
    await server.stop();
  });

  const expectRight = async (url: string, questions: readonly Question[]): Promise<void> => {
    const traffic = startTraffic(url, questions, 4);
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent)).toEqual(['right']);
  };

  it('changes only overdue events when the clock moves forward and back', async () => {
    const env = {
      ...UNCACHED,
      NEO4J_URI: server.uri,
      NEO4J_PASSWORD: server.password,
      LOG_LEVEL: 'warn',
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(CLOCK)}`,
    };
    const questionsAt = (shift: number, folderOf = seed) => questionsOf(datasetIn(folderOf), dayIn(shift));
    const ingestAt = (shift: number, folderOf = seed) =>
      run(['ingest', '--seed', folderOf], { env: { ...env, CLOCK_SHIFT_MS: String(shift) } });
    const [, forward, back] = SHIFTS;
    const later = questionsAt(forward);
    const timeless = questionsAt(0).filter(({ answer }, i) => answer === later[i]?.answer);
    // The other answers show an overdue event only if the clock has moved.
    expect(timeless.length).toBeGreaterThan(50);
    expect(timeless.length).toBeLessThan(later.length);

    const service = launch(['start', '--seed', seed, '--port', '0'], { env });
    const url = await service.ready;
    const traffic = startTraffic(url, timeless, 2);
    await expectRight(url, questionsAt(0));
    for (const shift of [forward, back]) {
      service.kill('SIGUSR2');
      await traffic.untilRight(20, LIMIT_MS);
      await expectRight(url, questionsAt(shift));
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
      expect((await ingestAt(shift)).stdout).toMatch(/^Nothing changed;/);
    }
    await traffic.untilAllRight(LIMIT_MS);
    const sent = await traffic.stop();
    expect(outcomesOf(sent), wrongAnswers(sent, service.printed())).toEqual(['right']);
    report('clock of the service set forward by 30 days, then back by 60', sent, 0);

    for (const [shift, folderOf, name] of [
      [forward, other, 'Tokio'],
      [back, seed, 'Tokyo'],
    ] as const) {
      expect(await ingestAt(shift, folderOf)).toMatchObject({ exitCode: 0 });
      expect((await ingestedAt()).slice(0, 10)).toBe(dayIn(shift));
      // For up to a second the service does not read again which revision is the current one.
      const places = async () => (await fetch(`${url}/graphql?query={places{nodes{name}}}`)).text();
      await expect.poll(places, { timeout: 5000 }).toContain(name);
      await expectRight(url, questionsAt(back, folderOf));
    }
    service.kill('SIGTERM');
    expect((await service.ended).exitCode).toBe(0);
  });

  /** Returns when the current revision was ingested, by the clock of the process that ingested it. */
  async function ingestedAt(): Promise<string> {
    const database = await connect(server);
    const [found] = await database.reader({ timeoutMs: 10_000 })<{ readonly at: string }>(
      { text: 'MATCH (d:Dataset) MATCH (n:DatasetRow) WHERE n.r0 = d.rev RETURN n.ingestedAt AS at' },
      {},
    );
    await database.close();
    return found?.at ?? 'never';
  }

  it('detects lost data', async () => {
    expect(await unnoticedLosses(server, questionsOf(datasetIn(seed), dayIn()))).toEqual([]);
  });

  it('fails in time when the connection pool is exhausted, and recovers', async () => {
    const proxy = await startProxy(Number(new URL(server.uri).port));
    const database = await connect({ ...server, uri: `bolt://127.0.0.1:${proxy.port}` });
    const one = async (): Promise<string> =>
      database
        .reader({ timeoutMs: 10_000 })({ text: 'RETURN 1 AS one' }, {})
        .then(
          () => 'right',
          (error: unknown) => (error as { code: string }).code,
        );
    try {
      expect(await Promise.all(Array.from({ length: 200 }, one))).not.toContain('DATABASE_FAILED');
      proxy.set('silent');
      const outcomes = new Set(await Promise.all(Array.from({ length: 200 }, one)));
      expect([...outcomes].sort()).toEqual(['DATABASE_BUSY', 'DATABASE_UNREACHABLE']);
      proxy.set('open');
      const at = performance.now();
      while ((await one()) !== 'right') expect(performance.now() - at).toBeLessThan(LIMIT_MS);
      report('200 statements for 100 connections while Neo4j is silent', [], performance.now() - at);
      expect(new Set(await Promise.all(Array.from({ length: 200 }, one)))).toEqual(new Set(['right']));
    } finally {
      await proxy.stop();
      await database.close();
    }
  });
});
