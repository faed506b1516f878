import * as statements from './statements.ts';
import { DiplographError } from '../errors.ts';
import { GRAPH_MODEL } from '../model/graph-model.ts';
import { relationsOf } from './current.ts';
import type { Rows } from './rows.ts';
import type { RunQuery, Transaction } from '../model/query.ts';
import type { RevisionState } from './change.ts';
import type { WriteLease } from './lock.ts';

/** The state of revisions, and whether an earlier ingest left work unfinished. */
export type IngestState = RevisionState & { readonly isUnfinished: boolean };

/**
 * Returns the state of revisions. The dataset must be locked.
 * @throws DiplographError DATABASE_FAILED when the node of the dataset is missing.
 */
export async function readRevisionState(run: RunQuery, graceMs: number): Promise<IngestState> {
  const [state] = await run(statements.readRevisionState, { graceMs });
  if (!state) throw changedMeanwhile('the node of the dataset');
  return state;
}

/**
 * Returns `complete` if the current revision is the dataset and nothing is stale: then no rows need to be compared. Returns `damaged`
 * if something other than an ingest has changed it; undefined for another dataset.
 */
export async function readCurrent(
  run: RunQuery,
  { rev, safeToPurge, isUnfinished }: IngestState,
  revision: string,
): Promise<'complete' | 'damaged' | undefined> {
  if (isUnfinished) return undefined;
  const [held] = await run(statements.readCurrent, { rev, safeToPurge });
  if (!held?.hasNoStale || held.revision !== revision || held.graphModel !== GRAPH_MODEL) return undefined;
  return held.isComplete ? 'complete' : 'damaged';
}

/** Returns the numbers of nodes and relationships that a dataset stores in the graph. */
export function totalOf({ records, nodes, edges }: Rows): Total {
  const rows = new Map(nodes.map((row) => [row.hash, row.links.length]));
  const links = [...rows.values()].filter((count) => count > 0);
  return {
    rows: rows.size,
    relationships: sum(links) + new Set(edges.map(({ hash }) => hash)).size + relationsOf(edges).length,
    claims: links.length,
    parts: sum(records.map(({ labels, props }) => labels.length + Object.keys(props).length)),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** The numbers of rows, relationships, claims, and labels and properties of records that a dataset has in the graph. */
type Total = Readonly<Record<'rows' | 'relationships' | 'claims' | 'parts', number>>;

/**
 * Publishes a revision, and releases the lease and the lock. Stores the total, where it is known, so that the
 * next ingest detects changes by others.
 */
export async function publish(
  lock: Transaction,
  lease: WriteLease,
  rev: number,
  { rows, relationships, claims, parts }: Partial<Total> = {},
): Promise<void> {
  await lease.verify(lock.run);
  await lock.run(statements.releaseLease, {});
  const now = new Date().toISOString();
  const [published] = await lock.run(statements.switchRevision, {
    rev,
    now,
    graphModel: GRAPH_MODEL,
    rows: rows ?? null,
    relationships: relationships ?? null,
    claims: claims ?? null,
    parts: parts ?? null,
  });
  if (!published) throw changedMeanwhile(`the row of the dataset for revision ${String(rev)}`);
  await lock.commit();
}

const changedMeanwhile = (lost: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `expected ${lost} in the graph, found that something other than an ingest has removed it; run "diplograph ingest" again, or empty the database first`,
  );
