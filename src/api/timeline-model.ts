import type { Period } from '../model/period.ts';
import type { PeriodCount } from '../graph/questions/aggregates.ts';
import type { Snapshot } from '../graph/types.ts';

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
