import type { Cost } from '../api/context.ts';
import type { RunQuery } from '../graph/query.ts';

/** How one request reads: where its cost is counted, when it is given up, and the time limit of each statement. */
export type ReadOptions = {
  readonly cost: Cost;
  readonly signal: AbortSignal;
  readonly timeoutMs: number;
};

/** Makes what runs the statements of one request, in READ transactions. */
export type CreateReader = (options: ReadOptions) => RunQuery;
