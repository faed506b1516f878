import { DiplographError } from '../errors.ts';
import * as statements from './statements.ts';
import { flip, readStanding } from './ingest.ts';
import { makeSchema } from './constraints.ts';
import { OPEN } from './change.ts';
import { stepsOf } from './bulk-steps.ts';
import { takeLock } from './lock.ts';
import { takeTurn } from './turn.ts';
import type { LineDataset } from '../dataset/lines.ts';
import type { RunQuery } from '../graph/query.ts';
import type { Step, StepSizes } from './bulk-steps.ts';
import type { Writer } from './writer.ts';
import type { Turn } from './turn.ts';

/** How a bulk ingest is told about, and how much one of its transactions writes. */
export type BulkOptions = {
  /** Called after each transaction: how many events, nodes and relationships have been written in this run. */
  readonly onProgress?: (written: Written) => void | Promise<void>;
  readonly sizes?: StepSizes;
};

/** What a bulk ingest has written, and with how many events of the dataset an earlier run had been done. */
export type Written = { readonly steps: number; readonly nodes: number; readonly relationships: number };

/** Some tens of thousands of nodes and relationships: what fits into the memory of the local server several times. */
const DEFAULT_SIZES: StepSizes = { rows: 2000, events: 250 };

/**
 * Fills an empty database with a dataset that need not fit into memory. Readers see nothing of it before all is written. What
 * was interrupted goes on, when the same dataset is ingested again, after the last transaction that was committed.
 * @throws DiplographError CONFIG_INVALID when the database holds another dataset, or part of one; readers then see what they saw.
 */
export async function ingestBulk(
  writer: Writer,
  dataset: LineDataset,
  { onProgress, sizes = DEFAULT_SIZES }: BulkOptions = {},
): Promise<Written> {
  await makeSchema(writer.run);
  const lock = await takeLock(writer, () => Promise.resolve());
  try {
    const done = await stepsDone(lock.run, dataset.revision);
    const turn = await takeTurn(writer, 0, dataset.revision);
    let written: Written = { steps: done, nodes: 0, relationships: 0 };
    let writing: Promise<void> = Promise.resolve();
    for await (const step of stepsOf(dataset, sizes, done)) {
      // The rows of the next step are made while the server writes these.
      await writing;
      written = sum(written, step);
      const { steps } = written;
      writing = writeStep(turn, step, steps);
      writing.catch(() => undefined);
      await onProgress?.(written);
    }
    await writing;
    await flip(lock, turn, 1);
    return written;
  } catch (error) {
    await lock.rollback().catch(() => undefined);
    throw error;
  }
}

/** How many steps an earlier run of the same ingest has done. */
async function stepsDone(run: RunQuery, revision: string): Promise<number> {
  const { rev, isUnfinished } = await readStanding(run, 0);
  const [bulk] = await run(statements.readBulk, {});
  if (rev === 0 && bulk?.revision === revision) return bulk.steps;
  if (rev === 0 && !isUnfinished) return 0;
  const found = rev === 0 ? 'what another ingest left unfinished' : `revision ${String(rev)}`;
  throw new DiplographError(
    'CONFIG_INVALID',
    `expected an empty database for a dataset in JSON Lines, found ${found}; choose another folder with --data-dir, or another database`,
  );
}

/** Writes the rows of a step, and that it is done, in one transaction. */
function writeStep(
  turn: Turn,
  { identities = [], nodes = [], edges = [] }: Step,
  steps: number,
): Promise<void> {
  return turn.transact(async (run) => {
    const fresh = { rev: 1, open: OPEN };
    await run(statements.insertIdentities, { rows: identities });
    await run(statements.insertNodes, { ...fresh, rows: nodes });
    await run(statements.insertEdges, { ...fresh, rows: edges });
    await run(statements.noteSteps, { steps });
  });
}

function sum(written: Written, { identities = [], nodes = [], edges = [] }: Step): Written {
  const links = nodes.reduce((total, { links: own }) => total + own.length, 0);
  return {
    steps: written.steps + 1,
    nodes: written.nodes + identities.length + nodes.length,
    relationships: written.relationships + edges.length + links,
  };
}
