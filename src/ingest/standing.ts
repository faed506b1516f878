import * as statements from './statements.ts';
import { DiplographError } from '../errors.ts';
import { GRAPH_MODEL } from '../model/graph-model.ts';
import { relationsOf } from './current.ts';
import type { Rows } from './rows.ts';
import type { RunQuery, Transaction } from '../model/query.ts';
import type { RevisionState } from './change.ts';
import type { WriteLease } from './write-lease.ts';

/** The revision that stands, and whether an earlier ingest left work unfinished. */
export type Stood = RevisionState & { readonly isUnfinished: boolean };

/** Which revision stands, and whether an earlier ingest left work unfinished; the dataset is locked. */
export async function readStanding(run: RunQuery, graceMs: number): Promise<Stood> {
  const [standing] = await run(statements.readStanding, { graceMs });
  if (!standing) throw changedMeanwhile('the node of the dataset');
  return standing;
}

/**
 * Returns `whole` if the dataset is what stands, with nothing else beside it: then its rows need not be read to be compared. Returns
 * `damaged` if something else than an ingest has added something to it or taken something out of it.
 */
export async function readHeld(
  run: RunQuery,
  { rev, settled, isUnfinished }: Stood,
  revision: string,
): Promise<'whole' | 'damaged' | undefined> {
  if (isUnfinished) return undefined;
  const [held] = await run(statements.readHeld, { rev, settled });
  if (!held?.isTidy || held.revision !== revision || held.graphModel !== GRAPH_MODEL) return undefined;
  return held.isWhole ? 'whole' : 'damaged';
}

/** Returns how much a dataset has in the graph. */
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

/** How many rows, relationships, claims, and labels and properties of records a dataset has in the graph. */
type Total = Readonly<Record<'rows' | 'relationships' | 'claims' | 'parts', number>>;

/**
 * Makes a revision the one that readers see, and ends the lease and the lock. The total is noted, where it is known, so that the next
 * ingest sees whether all is still there.
 */
export async function flip(
  lock: Transaction,
  lease: WriteLease,
  rev: number,
  { rows, relationships, claims, parts }: Partial<Total> = {},
): Promise<void> {
  await lease.verify(lock.run);
  await lock.run(statements.releaseLease, {});
  const now = new Date().toISOString();
  const [flipped] = await lock.run(statements.flipRevision, {
    rev,
    now,
    graphModel: GRAPH_MODEL,
    rows: rows ?? null,
    relationships: relationships ?? null,
    claims: claims ?? null,
    parts: parts ?? null,
  });
  if (!flipped) throw changedMeanwhile(`the row of the dataset for revision ${String(rev)}`);
  await lock.commit();
}

const changedMeanwhile = (lost: string): DiplographError =>
  new DiplographError(
    'DATABASE_FAILED',
    `expected ${lost} in the graph, found that something else than an ingest has taken it out; run "diplograph ingest" again, or empty the database first`,
  );
