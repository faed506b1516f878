import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { countKinds, failedKinds } from '../../support/hostile-report.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { generate } from '../../support/generate.ts';
import { hostileKinds } from '../../support/hostile.ts';
import { sendHostile } from '../../support/send-hostile.ts';
import { startServer } from '../../../src/server/server.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { Hostile } from '../../support/hostile.ts';
import type { RunningServer } from '../../../src/server/server.ts';

const dataset = generate(7);
const PER_KIND = 12;
const SIDE_BY_SIDE = 8;

describe('hostile requests', () => {
  let database: Database;
  let server: RunningServer;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, dataset);
    server = await startServer({
      typeDefs: readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'),
      createReader: (options) => database.reader(options),
      settings: DEFAULT_SETTINGS,
      log: pino({ level: 'silent' }),
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(async () => {
    await server.close();
    await database.close();
  });

  it('are all answered correctly, and most of the executable ones reach the database', async () => {
    const kinds = hostileKinds(dataset.records.map(({ id }) => id));
    const requests = kinds.flatMap((kind) => fc.sample(kind, PER_KIND));
    const treated: (readonly [Hostile, Awaited<ReturnType<typeof sendHostile>>])[] = [];
    for (let at = 0; at < requests.length; at += SIDE_BY_SIDE) {
      const part = requests.slice(at, at + SIDE_BY_SIDE);
      treated.push(
        ...(await Promise.all(
          part.map(async (each) => [each, await sendHostile(server.url, each)] as const),
        )),
      );
    }
    expect(
      treated.flatMap(([{ kind }, { complaint }]) => (complaint ? `${kind}: ${complaint}` : [])),
    ).toEqual([]);
    expect(failedKinds(countKinds(treated))).toEqual([]);
  });
});
