import type DataLoader from 'dataloader';
import type { DatasetVersion } from './dataset-version.ts';
import type { ListPlan, RecordPlan } from './plan.ts';
import type { RunQuery } from '../model/query.ts';
import type { Scope, Statement } from './statement.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** The snapshot that a row was read from, and the day as of which it was read; null for all days. */
export type RowContext = { readonly snapshot: Snapshot; readonly asOf: string | null };

/** A version of a record as a resolver receives it: the selected columns by name, and its origin. */
export type Row = Pick<RowContext, 'snapshot'> & {
  readonly asOf?: string | null;
  readonly [column: string]: unknown;
};

/** An item of a page: its record, the columns of the link that leads to it, and its cursor. */
export type PageItem = { readonly cursor: () => string; readonly node: Row; readonly link: Row };

/** A page of a list below one parent. */
export type Page = {
  readonly snapshot: Snapshot;
  readonly plan: ListPlan;
  /** The id of the parent, or the type of the records. */
  readonly key: string;
  readonly items: readonly PageItem[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** The number of items in the list; 0 where the plan does not ask for it. */
  readonly total: number;
};

/**
 * A loader that other statements prime. It returns a primed result without a promise, since an answer has thousands of them. One
 * statement loads all other keys that are requested together.
 */
export type PrimedLoader<Result> = {
  load(key: string): Result | Promise<Result>;
  prime(key: string, result: Result): void;
};

/** A loader of records by id, null for an unknown id. */
export type RecordLoader = PrimedLoader<Row | null>;

/**
 * One item of a property: the subject, the property, and the id or value at its other end. A part such as
 * `participants.representatives` also has the item (`edge`) that contains it. `isSaid` leaves out the claims that deny it.
 */
export type Edge = {
  readonly subject: string;
  readonly property: string;
  readonly value: string;
  readonly edge?: string | null;
  readonly isSaid?: boolean;
};

/** A loader of one result for each key. Keys that are loaded together are one statement. */
export type Loader<Result> = DataLoader<string, Result>;

/** A row of an answer, with the key for which it was found. */
export type Keyed = { readonly key: string };

/** A question that one statement answers for many keys: its Cypher text, and the maximum number of rows of a key. */
export type Question = { readonly text: (statement: Statement) => string; readonly limit?: number };

/**
 * One version of the dataset from one viewpoint, as one request reads it: all its loaders. Loaders of equal plans are one loader,
 * so equal fields of siblings are one statement.
 */
export type Snapshot = {
  readonly viewpoint: Viewpoint;
  /** The day of the reader, YYYY-MM-DD: the day of the viewpoint, at most the day of the request. */
  readonly day: string;
  readonly version: DatasetVersion;
  /** True where one statement reads a plan with all the plans that are nested in it. */
  readonly isNested: boolean;
  /** Stands for the operation, as in `SnapshotSource`. */
  readonly operation: object;
  record(columns: readonly string[]): RecordLoader;
  /** Loads a record regardless of the day: a subject or an object of a claim. */
  identity(columns: readonly string[]): RecordLoader;
  lookup(plan: RecordPlan): Loader<Row | null>;
  page(plan: ListPlan): PrimedLoader<Page>;
  claims(columns: readonly string[], edge: Edge): Promise<readonly Row[]>;
  ask<Found extends Keyed>(question: Question): Loader<readonly Found[]>;
  /** Returns the same version from another viewpoint. */
  at(viewpoint: Viewpoint): Snapshot;
};

/** The source of a snapshot. */
export type SnapshotSource = {
  readonly run: RunQuery;
  readonly version: DatasetVersion;
  /** The day of the request, YYYY-MM-DD. */
  readonly today: string;
  readonly isNested?: boolean;
  /** Stands for an operation with its variables, its day and its version: plans for one are plans for the same one later. */
  readonly operation?: object;
};

/** The context of a loader: the snapshot and the day of its rows, and the scope and the function of its statements. */
export type ReadContext = {
  readonly snapshot: Snapshot;
  readonly asOf: string | null;
  readonly scope: Scope;
  readonly run: RunQuery;
};
