import type { formatMatrix } from '../graph/matrix.ts';
import type { PeriodCount } from '../graph/queries/event-count.ts';
import type { Period } from '../model/period.ts';
import type { View } from '../graph/types.ts';

/** A bucket of a timeline as its resolvers receive it: the counts of which it is made. */
export type TimelineSlot = {
  readonly view: View;
  readonly period: string | null;
  readonly days: Period | null;
  readonly counts: readonly PeriodCount[];
};

/** A timeline as its resolvers receive it. */
export type TimelineSource = {
  readonly view: View;
  readonly where: object | null;
  readonly buckets: readonly TimelineSlot[];
  readonly undated: readonly TimelineSlot[];
};

/** A matrix as its resolvers receive it. */
export type MatrixSource = Awaited<ReturnType<typeof formatMatrix>>;
