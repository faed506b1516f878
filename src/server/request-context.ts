import type { ExecutionArgs } from 'graphql';
import type { Context } from '../api/context.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { RunQuery } from '../graph/query.ts';

/** What the server knows of a request beside its content. */
export type ServerContext = {
  readonly requestId?: string;
  /** What comes of it, told while it is answered: `isComplete` when the answer has no errors. */
  readonly outcome?: { isComplete: boolean };
  /** Waits until an operation of this complexity may run; without it, each may. */
  readonly acquireComplexity?: AcquireComplexity;
};

/** Waits until an operation of this complexity may run. */
type AcquireComplexity = (complexity: number) => Promise<void>;

/** What is known of one request to the service. */
export type RequestContext = Context & {
  readonly requestId: string;
  readonly today: string;
  readonly run: RunQuery;
  /** The version of the dataset that the operation reads, once it is known. */
  version: DatasetVersion | null;
  /** How much the operation asks for, once it is known. */
  complexity: number;
  /** The name of the operation, once it is known. */
  operationName: string | null;
  readonly acquireComplexity: AcquireComplexity;
};

/** The arguments with which an operation is executed. */
export type Execution = Omit<ExecutionArgs, 'contextValue'> & {
  rootValue?: unknown;
  readonly contextValue: RequestContext;
};
