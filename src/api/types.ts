import type { DocumentNode } from 'graphql';
import type { Cost } from '../model/query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';
import type { Period } from '../model/period.ts';
import type { PeriodCount } from '../graph/questions/aggregates.ts';
import type { Row, Snapshot } from '../graph/types.ts';

/** An operation with its variables as they were sent. */
export type SentOperation = {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: Readonly<Record<string, unknown>> | null | undefined;
};

/** The context of a request. The snapshot is no part of it: resolvers get it from their parent. */
export type Context = {
  readonly cost: Cost;
  /** The public address of the service without a trailing slash; empty for an unknown one. */
  readonly publicUrl: string;
  /** The viewpoints of the operation, in the order of their resolution. */
  readonly viewpoints: (Viewpoint & { readonly path: readonly (string | number)[] })[];
};

/** Upcoming events as their resolvers receive them. */
export type UpcomingModel = {
  readonly dated: readonly Row[];
  readonly undated: readonly Row[];
  readonly overdue: readonly Row[];
};

/** A bucket of a timeline as its resolvers receive it. */
export type TimelineSlot = {
  readonly snapshot: Snapshot;
  readonly period: string | null;
  readonly days: Period | null;
  readonly counts: readonly PeriodCount[];
};

/** A timeline as its resolvers receive it. */
export type TimelineModel = {
  readonly snapshot: Snapshot;
  readonly where: object | null;
  readonly buckets: readonly TimelineSlot[];
  readonly undated: readonly TimelineSlot[];
};
