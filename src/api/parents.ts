import type { CellRow, PeriodCount } from '../graph/queries/event-count.ts';
import type { Period } from '../model/period.ts';
import type { View } from '../graph/types.ts';

/** A cell of the matrix as its resolvers receive it. */
export type Cell = Omit<CellRow, 'key' | 'exact'> & { readonly view: View };

/** A row of the matrix as its resolvers receive it. */
export type MatrixLine = {
  readonly view: View;
  readonly format: string;
  readonly partner: string | null;
  readonly total: number;
  readonly cells: readonly Cell[];
  readonly undated: readonly Cell[];
};

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
