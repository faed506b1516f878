import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import neo4j from 'neo4j-driver';
import { connect } from '../src/database/connect.ts';
import { ingestBulk } from '../src/ingest/bulk.ts';
import { readLines } from '../src/dataset/lines.ts';
import { factsOf } from './dataset.ts';
import { fillPeer } from './peer.ts';
import { linesOf } from './lines.ts';
import { REVISION } from './questions/timelines.ts';
import type { DatabaseTarget } from '../src/database/config.ts';

/** The size and the time of an ingest. By transactions, also the time of the checks and the peak memory of the process. */
export type Filled = {
  readonly nodes: number;
  readonly relationships: number;
  readonly seconds: number;
} & (
  | { readonly way: 'transactions'; readonly checkSeconds: number; readonly residentMb: number }
  | { readonly way: 'offline' }
);

/** Fills an empty database with a dataset of `size` events through the ingest, and adds the graph of the peer. */
export async function fill(target: DatabaseTarget, folder: string, size: number): Promise<Filled> {
  const path = await writeLines(folder, size);
  const checkStart = performance.now();
  const reading = await readLines(path);
  if ('issues' in reading)
    throw new Error(`expected a right dataset, found ${JSON.stringify(reading.issues[0])}`);
  const checkSeconds = (performance.now() - checkStart) / 1000;
  const database = await connect(target);
  const start = performance.now();
  const { nodes, relationships } = await ingestBulk(database.writer(), reading.dataset);
  const seconds = (performance.now() - start) / 1000;
  const residentMb = process.resourceUsage().maxRSS / 1024;
  await database.close();
  await fillPeerOf(target, size);
  return { way: 'transactions', nodes, relationships, seconds, checkSeconds, residentMb };
}

/** Returns the time in seconds of the user's command that creates the store of a missing database, including its checks. */
export async function importOffline(folder: string, size: number): Promise<number> {
  const path = await writeLines(folder, size);
  const start = performance.now();
  const args = [MAIN, 'ingest', '--jsonl', path, '--data-dir', join(folder, 'data'), '--offline'];
  const [code] = (await once(spawn(process.execPath, args, { stdio: 'inherit' }), 'exit')) as [number | null];
  if (code !== 0) throw new Error(`expected the import to end with 0, found ${String(code)}`);
  return (performance.now() - start) / 1000;
}

/** Returns the result of an import that took `seconds`, and adds the graph of the peer. */
export async function fillBeside(target: DatabaseTarget, size: number, seconds: number): Promise<Filled> {
  const database = await connect(target);
  const [nodes = 0, relationships = 0] = await Promise.all(
    ['MATCH (n) RETURN count(n) AS count', 'MATCH ()-[r]->() RETURN count(r) AS count'].map(async (text) => {
      const [counted] = await database.reader({ timeoutMs: 60_000 })<{ count: number }>({ text }, {});
      return counted?.count;
    }),
  );
  await database.close();
  await fillPeerOf(target, size);
  return { way: 'offline', nodes, relationships, seconds };
}

/** Names the revision, fills the graph of the peer, and makes the database plan statements for the new content. */
async function fillPeerOf(target: DatabaseTarget, size: number): Promise<void> {
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.user, target.password));
  await driver.executeQuery('MATCH (n:DatasetRow) SET n.revision = $revision', {
    revision: REVISION.revision,
  });
  await fillPeer(driver, factsOf(size));
  await driver.executeQuery('CALL db.prepareForReplanning(120)');
  await driver.close();
}

const MAIN = fileURLToPath(new URL('../dist/cli/main.js', import.meta.url));

/** Writes the dataset as a file of lines, and returns its path. */
async function writeLines(folder: string, size: number): Promise<string> {
  const path = join(folder, 'dataset.jsonl');
  await writeFile(path, linesWithEnds(factsOf(size)));
  return path;
}

function* linesWithEnds(facts: ReturnType<typeof factsOf>): Generator<string> {
  for (const line of linesOf(facts)) yield `${line}\n`;
}
