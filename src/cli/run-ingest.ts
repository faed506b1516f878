import { unlessAbortedFor } from './interruption.ts';
import { ingest } from '../ingest/ingest.ts';
import { ingestBulk } from '../ingest/bulk.ts';
import type { Database } from '../database/connect.ts';
import type { IngestResult, Phase } from '../ingest/ingest.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { LoadedDataset } from './load-dataset.ts';
import type { Opening } from './database.ts';

const BATCH_MS = 5000;

/**
 * Ingests a dataset and returns a line with the result. A signal ends it after the current batch, or after five seconds. The
 * next ingest rolls an unfinished one back.
 */
export async function runIngest(
  database: Database,
  { dataset, revision }: LoadedDataset,
  { signal, onProgress }: Opening,
): Promise<string> {
  const work = ingest(database.writer(), dataset, {
    revision,
    onProgress: (phase, done, total) => {
      signal.throwIfAborted();
      onProgress(describe(phase, done, total));
    },
  });
  return summarize(await unlessAbortedFor(signal, BATCH_MS, work), revision);
}

/**
 * Fills an empty database with a dataset in JSON Lines and returns a line with the result, including the result of an import
 * `before`. A signal ends it after the current transactions, or after five seconds. The next ingest of the same file continues
 * there.
 */
export async function runBulk(
  database: Database,
  dataset: LineDataset,
  { signal, onProgress }: Opening,
  before: ImportCounts = { nodes: 0, relationships: 0, start: performance.now() },
): Promise<string> {
  const work = ingestBulk(database.writer(), dataset, {
    onProgress: ({ nodes, relationships }) => {
      signal.throwIfAborted();
      onProgress(`Writing ${nodes} nodes and ${relationships} relationships …`);
    },
    onIndexes: () => onProgress(`${NAMES.constraints} …`),
  });
  const written = await unlessAbortedFor(signal, BATCH_MS, work);
  const [nodes, relationships] = [before.nodes + written.nodes, before.relationships + written.relationships];
  const seconds = (performance.now() - before.start) / 1000;
  const rate = Math.round((nodes + relationships) / seconds);
  return `Wrote ${nodes} nodes and ${relationships} relationships in ${seconds.toFixed(1)} s (${rate} a second); revision ${dataset.revision}.`;
}

/** The numbers of an import, and its start by `performance.now()`. */
type ImportCounts = { readonly nodes: number; readonly relationships: number; readonly start: number };

function summarize({ inserted, closed, shown, isRepair }: IngestResult, revision: string): string {
  if (inserted + closed + shown === 0) return `Nothing changed; revision ${revision}.`;
  const repair = isRepair
    ? ' Something other than an ingest had changed the graph; this ingest repaired it.'
    : '';
  return `Inserted ${inserted}, closed ${closed} rows; revision ${revision}.${repair}`;
}

const NAMES: Readonly<Record<Phase, string>> = {
  constraints: 'Preparing the indexes',
  lock: 'Locking the dataset',
  wait: 'Waiting for another ingest to end',
  compare: 'Comparing the dataset with the graph',
  undo: 'Undoing what an earlier ingest left unfinished',
  'clean-up': 'Removing rows of old revisions',
  insert: 'Inserting rows',
  close: 'Closing rows',
  show: 'Updating the current layer',
  publish: 'Publishing the new revision',
};

const describe = (phase: Phase, done: number, total: number): string =>
  total > 0 ? `${NAMES[phase]} (${done} of ${total}) …` : `${NAMES[phase]} …`;
