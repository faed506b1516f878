import { closeSync, openSync, writeFileSync } from 'node:fs';
import { DiplographError } from '../errors.ts';
import { loadLines } from './load-dataset.ts';
import { runBulk } from './run-ingest.ts';
import { withDatabase } from './database.ts';
import { importStore } from '../database/local/import-store.ts';
import { writeStoreLines } from '../ingest/store-lines.ts';
import type { DatabaseChoice, Opening } from './database.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { StoreFiles } from '../database/local/import-store.ts';
import type { BulkProgress } from '../ingest/bulk.ts';

/**
 * Creates the local database of an empty folder from a dataset in JSON Lines. Only the indexes need a server. Returns a line
 * with the result. Each issue goes to `report` as a line.
 * @throws DiplographError CONFIG_INVALID without a file or for a remote database.
 */
export async function runOffline(
  choice: DatabaseChoice,
  jsonl: string | undefined,
  opening: Opening,
  report: (line: string) => void,
): Promise<string> {
  if (jsonl === undefined) throw invalid('found none; name the file, or leave out --offline');
  if (choice.kind === 'remote') throw invalid('found NEO4J_URI set; unset NEO4J_URI, or leave out --offline');
  const lines = await loadLines(jsonl, opening, report);
  const start = performance.now();
  const { nodes, relationships } = await importLines(choice.dataDir, lines, opening);
  return withDatabase(choice, opening, async (database) =>
    runBulk(await database, lines, opening, { nodes, relationships, start }),
  );
}

const invalid = (found: string): DiplographError =>
  new DiplographError(
    'CONFIG_INVALID',
    `expected --offline only with --jsonl and the local database, ${found}`,
  );

/**
 * Creates the store of an empty folder from a dataset in JSON Lines. A bulk ingest of the same dataset then only makes its
 * revision visible.
 * @throws DiplographError as `importStore` does, and DATABASE_FAILED for a full disk.
 */
export async function importLines(
  dataDir: string,
  dataset: LineDataset,
  { signal, onProgress }: Opening,
): Promise<BulkProgress> {
  let written: BulkProgress = { steps: 0, nodes: 0, relationships: 0 };
  const write = async (files: StoreFiles) => {
    written = await writeFiles(files, dataset, ({ nodes, relationships }) => {
      signal.throwIfAborted();
      onProgress(`Preparing ${nodes} nodes and ${relationships} relationships …`);
    });
    // One additional node holds the progress of the ingest.
    return { nodes: written.nodes + 1, relationships: written.relationships };
  };
  await importStore({ dataDir, write, signal, onProgress });
  return written;
}

async function writeFiles(
  files: StoreFiles,
  dataset: LineDataset,
  onProgress: (written: BulkProgress) => void,
): Promise<BulkProgress> {
  const open = (path: string): number => openSync(path, 'wx', 0o600);
  const [records, nodes, relationships] = [open(files.records), open(files.nodes), open(files.relationships)];
  try {
    const sinks = {
      records: (lines: string) => writeFileSync(records, lines),
      nodes: (lines: string) => writeFileSync(nodes, lines),
      relationships: (lines: string) => writeFileSync(relationships, lines),
    };
    return await writeStoreLines(dataset, sinks, onProgress);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause;
    const message = `expected free space for ${files.nodes}, found the disk full; free some space there, or choose another folder with --data-dir`;
    throw new DiplographError('DATABASE_FAILED', message, { cause });
  } finally {
    for (const file of [records, nodes, relationships]) closeSync(file);
  }
}
