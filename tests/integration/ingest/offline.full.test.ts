import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newFolder } from '../../support/folder.ts';
import { connect } from '../../../src/database/connect.ts';
import { connectTest, emptyDatabase } from '../../support/graph.ts';
import { contentOf, storedIn } from '../../support/ingest-content.ts';
import { launch } from '../../e2e/support/program.ts';
import { importLines, runOffline } from '../../../src/cli/run-offline.ts';
import { ingestBulk } from '../../../src/ingest/bulk.ts';
import { moreEvents, smallLines, writeLines } from '../../support/seed-lines.ts';
import { readRight } from '../../support/read-lines.ts';
import { startLocal } from '../../../src/database/local/start.ts';
import { wholeGraph } from '../../support/whole-graph.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { LineDataset } from '../../../src/dataset/lines.ts';

const LIMIT_MS = 180_000;

describe('an import without a server', () => {
  let dataDir: string;
  let path: string;
  let lines: LineDataset;
  let usual: Database;

  beforeAll(async () => {
    usual = await connectTest();
    path = writeLines([...smallLines(), ...moreEvents(60)]);
    lines = await readRight(path);
  });
  afterAll(() => usual.close());
  beforeEach(() => {
    dataDir = newFolder('diplograph-offline-');
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true, maxRetries: 3 }));

  const opening = (
    onProgress: (line: string) => void = () => undefined,
    signal = new AbortController().signal,
  ) => ({
    signal,
    onProgress,
  });

  async function withLocal<Result>(work: (database: Database) => Promise<Result>): Promise<Result> {
    const server = await startLocal({ dataDir, fastStart: true });
    const database = await connect(server);
    try {
      return await work(database);
    } finally {
      await database.close();
      await server.stop();
    }
  }

  /** Kills an import as soon as it has made a file or folder. */
  async function killedAt(made: string): Promise<void> {
    const program = launch(['ingest', '--jsonl', path, '--data-dir', dataDir, '--offline']);
    const over = new AbortController();
    const ended = program.ended.finally(() => over.abort());
    while (!over.signal.aborted && !existsSync(made)) await new Promise((resolve) => setTimeout(resolve, 5));
    program.kill('SIGKILL');
    const { signal, stderr } = await ended;
    if (signal === 'SIGKILL') return;
    // What was killed before may hold the folder a moment longer.
    expect(stderr).toContain('is in use by');
    await killedAt(made);
  }

  it(
    'makes the same graph as transactions, and shows nothing before the end of the ingest',
    async () => {
      await emptyDatabase(usual);
      const written = await ingestBulk(usual.writer(), lines);
      const imported = await importLines(dataDir, lines, opening());
      expect(imported).toEqual(written);
      await withLocal(async (database) => {
        expect((await storedIn(database)).isUnfinished).toBe(true);
        expect(await ingestBulk(database.writer(), lines)).toEqual({
          ...written,
          nodes: 0,
          relationships: 0,
        });
        expect(await wholeGraph(database)).toEqual(await wholeGraph(usual));
        expect(await contentOf(database)).toEqual(await contentOf(usual));
        const indexes = { text: 'SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name' };
        const run = (each: Database) => each.reader({ timeoutMs: 30_000 })(indexes, {});
        expect(namesOf(await run(database))).toEqual(namesOf(await run(usual)));
      });
    },
    LIMIT_MS,
  );

  it(
    'leaves nothing after an interruption, and starts over',
    async () => {
      for (const moment of ['Preparing', 'Making the store']) {
        const controller = new AbortController();
        const interrupt = (line: string): void => {
          if (line.startsWith(moment)) controller.abort(new Error('interrupted'));
        };
        await expect(importLines(dataDir, lines, opening(interrupt, controller.signal))).rejects.toThrow(
          'interrupted',
        );
        expect(await readdir(dataDir)).toEqual(['lock']);
      }
      const said = await runOffline({ kind: 'managed', dataDir }, path, opening(), () => undefined);
      expect(said).toMatch(/^Wrote \d+ nodes and \d+ relationships in .* revision [0-9a-f]{12}\.$/);
      await withLocal(async (database) => expect((await contentOf(database)).rev).toBe(1));
    },
    LIMIT_MS,
  );

  it(
    'leaves no database when it is killed, and starts over',
    async () => {
      for (const moment of ['nodes', 'neo4j']) {
        await killedAt(join(dataDir, 'import.partial', moment));
        expect((await readdir(dataDir)).sort()).toEqual(['import.partial', 'lock']);
      }
      await runOffline({ kind: 'managed', dataDir }, path, opening(), () => undefined);
      expect(await readdir(dataDir)).not.toContain('import.partial');
      await withLocal(async (database) => expect((await contentOf(database)).rev).toBe(1));
    },
    LIMIT_MS,
  );

  it(
    'refuses a folder with a database, one in use, another database, and no file of lines',
    async () => {
      const offline = (kind: 'managed' | 'remote', file: string | undefined) =>
        runOffline(
          { kind, dataDir, uri: 'bolt://127.0.0.1:1', user: 'neo4j', password: '' },
          file,
          opening(),
          () => undefined,
        );
      await expect(offline('remote', path)).rejects.toThrow('found NEO4J_URI set');
      await expect(offline('managed', undefined)).rejects.toThrow('found none; name the file');
      await withLocal(async () => {
        await expect(offline('managed', path)).rejects.toMatchObject({ code: 'FOLDER_IN_USE' });
      });
      await expect(offline('managed', path)).rejects.toThrow(
        'expected a folder without a database, found one in',
      );
      expect((await stat(join(dataDir, 'neo4j'))).isDirectory()).toBe(true);
    },
    LIMIT_MS,
  );
});

const namesOf = (found: readonly unknown[]): readonly string[] =>
  (found as readonly { readonly name: string; readonly state: string }[])
    .map(({ name, state }) => `${name} ${state}`)
    .filter((text) => !text.startsWith('index_'));
