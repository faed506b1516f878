import type { ExecutionArgs } from 'graphql';
import type { Context } from '../api/types.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { IdProblem } from '../graph/record-names.ts';
import type { RunQuery } from '../model/query.ts';

/** The context that the HTTP server passes with a request. */
export type ServerContext = {
  readonly requestId?: string;
  /** The outcome, set during the request: `isComplete` for an answer without errors. */
  readonly outcome?: { isComplete: boolean };
  /** Waits until an operation of this complexity may run. Absent if there is no limit. */
  readonly acquireComplexity?: AcquireComplexity;
};

/** Waits until an operation of this complexity may run. */
type AcquireComplexity = (complexity: number) => Promise<unknown>;

/** The context of one operation. */
export type RequestContext = Context & {
  readonly requestId: string;
  readonly today: string;
  readonly run: RunQuery;
  /** The version of the dataset that the operation reads, once it is known. */
  version: DatasetVersion | null;
  /** The complexity of the operation, once it is known. */
  complexity: number;
  /** The warnings about the ids in its arguments. */
  readonly warnings: (IdProblem & { readonly path: readonly (string | number)[] })[];
  /** The name of the operation, once it is known. */
  operationName: string | null;
  readonly acquireComplexity: AcquireComplexity;
};

/** The arguments with which an operation is executed. */
export type Execution = Omit<ExecutionArgs, 'contextValue'> & {
  rootValue?: unknown;
  readonly contextValue: RequestContext;
};
