import { daysOf } from './timeline-model.ts';
import type { EventLineFragment } from '../../operations.ts';
import type { TimelineSpan } from './use-timeline.ts';

/** Returns a span that holds the days of all events: dates of more than a year are in no year from which it was made. */
export function spanWith(
  span: TimelineSpan,
  events: readonly Pick<EventLineFragment, 'date'>[],
  hasYears: boolean,
): TimelineSpan {
  const days = events.flatMap((event) => daysOf(event) ?? []);
  if (days.length === 0) return span;
  const first = Math.min(...days, ...(hasYears ? [span.first] : []));
  const last = Math.max(...days, ...(hasYears ? [span.last] : []));
  return { from: first, to: Math.max(last, first + 28), first, last };
}
