import type { RunQuery } from '../graph/query.ts';

/** A transaction: it keeps its locks until it is committed or rolled back. */
export type Transaction = {
  readonly run: RunQuery;
  readonly commit: () => Promise<void>;
  readonly rollback: () => Promise<void>;
};

/** How an ingest writes: statements that commit by themselves, and transactions. */
export type Writer = { readonly run: RunQuery; readonly begin: () => Promise<Transaction> };
