import { rm } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { ALPHA, BETA } from '../../support/ingest-datasets.ts';
import { connect } from '../../../src/database/connect.ts';
import { contentOf, wantedContent } from '../../support/ingest-content.ts';
import { ingestTest } from '../../support/graph.ts';
import { startLocal } from '../../../src/database/local/start.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { LocalServer } from '../../../src/database/local/start.ts';

describe('an ingest whose server is killed', () => {
  let dataDir: string;
  const servers: LocalServer[] = [];

  beforeAll(() => (dataDir = newFolder('diplograph-killed-')));
  afterAll(async () => {
    for (const server of servers) await server.stop();
    await rm(dataDir, { recursive: true, force: true, maxRetries: 3 });
  });

  it('fails with a clear error and changes nothing; the next one on the restarted server completes', async () => {
    const [server, database] = await start();
    await ingestTest(database, ALPHA);
    const failing = ingestTest(database, BETA, {
      batchSize: 20,
      onProgress: (phase, done, total) => {
        if (phase === 'insert' && done > total / 2) process.kill(server.pid, 'SIGKILL');
      },
    });
    await expect(failing).rejects.toMatchObject({ code: 'DATABASE_UNREACHABLE' });
    await server.exited;
    await database.close();

    const [, restarted] = await start();
    try {
      expect(await contentOf(restarted)).toEqual({ rev: 1, ...wantedContent(ALPHA) });
      const result = await ingestTest(restarted, BETA);
      expect(result.undone).toBeGreaterThan(0);
      expect(await contentOf(restarted)).toEqual({ rev: 2, ...wantedContent(BETA) });
    } finally {
      await restarted.close();
    }
  });

  async function start(): Promise<readonly [LocalServer, Database]> {
    const server = await startLocal({ dataDir, fastStart: true });
    servers.push(server);
    return [server, await connect(server)];
  }
});
