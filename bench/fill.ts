import { join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import neo4j from 'neo4j-driver';
import { connect } from '../src/database/connect.ts';
import { ingestBulk } from '../src/ingest/bulk.ts';
import { readLines } from '../src/dataset/lines.ts';
import { factsOf } from './dataset.ts';
import { fillPeer } from './peer.ts';
import { linesOf } from './lines.ts';
import type { DatabaseTarget } from '../src/database/config.ts';

/** What an ingest wrote, how long it took, and the most memory that the ingesting process held. */
export type Filled = {
  readonly nodes: number;
  readonly relationships: number;
  readonly seconds: number;
  readonly checkSeconds: number;
  readonly residentMb: number;
};

/** Fills an empty database with a dataset of so many events, through the ingest; and beside it the graph of the peer. */
export async function fill(target: DatabaseTarget, folder: string, size: number): Promise<Filled> {
  const facts = factsOf(size);
  const path = join(folder, 'dataset.jsonl');
  await writeFile(path, linesWithEnds(facts));
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
  const driver = neo4j.driver(target.uri, neo4j.auth.basic(target.user, target.password));
  await fillPeer(driver, facts);
  await driver.executeQuery('CALL db.prepareForReplanning(120)');
  await driver.close();
  return { nodes, relationships, seconds, checkSeconds, residentMb };
}

function* linesWithEnds(facts: ReturnType<typeof factsOf>): Generator<string> {
  for (const line of linesOf(facts)) yield `${line}\n`;
}
