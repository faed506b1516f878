import type { Cost } from '../model/query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';
import type { Period } from '../model/period.ts';
import type { PeriodCount } from '../graph/questions/aggregates.ts';
import type { Snapshot } from '../graph/types.ts';

/** What resolvers know of the request beside the view, which is their parent. */
export type Context = {
  readonly cost: Cost;
  /** Address under which the service is reached from outside, without a trailing slash; empty when it is not known. */
  readonly publicUrl: string;
  /** The viewpoints from which the operation asks, in the order in which they were met. */
  readonly viewpoints: Viewpoint[];
};

/** A bucket of a timeline as its resolvers receive it: the counts of which it is made. */
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
