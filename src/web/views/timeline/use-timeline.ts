import { TIMELINE_BUCKETS, TIMELINE_OF, TIMELINE_SPAN } from '../../operations.ts';
import { ask, useAnswer, useAsked } from '../../lib/ask.ts';
import { useMemo } from 'preact/hooks';
import { useViewpoint } from '../../lib/viewpoint.ts';
import type {
  Bucket,
  EventLineFragment,
  TimelineBucketsQuery,
  TimelineOfQueryVariables,
} from '../../operations.ts';
import type { Selection } from './selection.ts';

/** Days as numbers: the first and the last of the picture, and those of all events. */
export type Span = {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
};

/** What is drawn: single events as far as they are few, otherwise their number in each period; then only some are listed. */
export type Drawn = {
  readonly totalCount: number;
  readonly events: readonly EventLineFragment[];
  readonly buckets: TimelineBucketsQuery['graph'] | null;
};

/** More events than this are drawn as numbers: the marks would hide each other. */
const MOST_MARKS = 400;
const PAGE = 100;

const DAY_MS = 86_400_000;

/** A day as a number of days. */
export const toNumber = (day: string): number => Date.parse(`${day}T00:00Z`) / DAY_MS;

/** A number of days as a day. */
export const toDay = (number: number): string =>
  new Date(Math.round(number) * DAY_MS).toISOString().slice(0, 10);

/** Asks for the span of all events that match, then for those of the range in the address. */
export function useTimeline({ where, from, to }: Selection) {
  const viewpoint = useViewpoint();
  const whole = useAnswer(TIMELINE_SPAN, { where, ...viewpoint });
  const years = whole.answer?.graph.timeline;
  const span = useMemo(() => (years ? spanOf(years.buckets, from, to) : null), [years, from, to]);
  const variables = {
    where:
      from === null && to === null ? where : { ...where, date: { from, to, match: 'OVERLAPS' as const } },
    first: PAGE,
    after: null,
    ...viewpoint,
  };
  const part = useAsked(span && JSON.stringify([variables, bucketOf(span)]), (signal) =>
    askAll(variables, bucketOf(span), signal),
  );
  return {
    span,
    years: years ?? null,
    answer: part.answer,
    variables: span ? variables : null,
    isLoading: whole.isLoading || part.isLoading,
    failure: whole.failure ?? part.failure,
    retry: whole.failure ? whole.retry : part.retry,
  };
}

/** The events page by page where they are few enough to be drawn one by one; otherwise the first page, and all as numbers. */
async function askAll(
  variables: TimelineOfQueryVariables,
  bucket: Bucket,
  signal: AbortSignal,
): Promise<Drawn> {
  const { graph } = await ask(TIMELINE_OF, variables, signal);
  const { totalCount, nodes } = graph.events;
  if (totalCount > MOST_MARKS) {
    const { where, asOf, knownAt } = variables;
    const counted = await ask(TIMELINE_BUCKETS, { where, bucket, asOf, knownAt }, signal);
    return { totalCount, events: nodes, buckets: counted.graph };
  }
  const events = [...nodes];
  let { pageInfo } = graph.events;
  while (pageInfo.hasNextPage) {
    const next = await ask(TIMELINE_OF, { ...variables, after: pageInfo.endCursor }, signal);
    events.push(...next.graph.events.nodes);
    ({ pageInfo } = next.graph.events);
  }
  return { totalCount, events, buckets: null };
}

function spanOf(
  buckets: readonly { readonly first: string | null; readonly last: string | null; readonly count: number }[],
  from: string | null,
  to: string | null,
): Span {
  const used = buckets.filter(({ count }) => count > 0);
  const year = new Date().getUTCFullYear();
  const first = toNumber(used[0]?.first ?? `${year}-01-01`);
  const last = toNumber(used.at(-1)?.last ?? `${year}-12-31`);
  const start = from === null ? first : toNumber(from);
  const end = to === null ? Math.max(last, start + 28) : toNumber(to);
  return { from: Math.min(start, end - 1), to: end, first, last };
}

function bucketOf(span: Span | null): Bucket {
  const years = span ? (span.to - span.from) / 365 : 99;
  return years > 12 ? 'YEAR' : years > 4 ? 'QUARTER' : 'MONTH';
}
