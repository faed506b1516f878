import { useMemo } from 'preact/hooks';
import { TIMELINE_BUCKETS, TIMELINE_OF, TIMELINE_SPAN } from '../../operations.ts';
import { request, useQuery, useRequest } from '../../lib/client.ts';
import { RECORD_FILTERS, useVariables, useAddress } from '../../lib/address.ts';
import { spanOf, spanWith } from './span.ts';
import { t } from '../../lib/messages.ts';
import { useLevels } from '../../lib/levels.ts';
import type { LevelSelection } from '../../lib/levels.ts';
import type { TimelineSpan } from './span.ts';
import type {
  Bucket,
  EventLineFragment,
  TimelineBucketsQuery,
  TimelineOfQueryVariables,
  EventWhere,
  Status,
} from '../../operations.ts';

/** The data of the timeline: all events if they are few, otherwise their counts by period and the first events. */
export type TimelineData = {
  readonly totalCount: number;
  readonly events: readonly EventLineFragment[];
  readonly buckets: TimelineBucketsQuery['graph'] | null;
};

/** The maximum number of marks. More events become bars. */
const MOST_MARKS = 400;
const PAGE = 100;

/** Requests the span of all matching events, then the events of the range in the address. */
export function useTimeline({ where, from, to }: TimelineSelection) {
  const viewpoint = useVariables();
  const whole = useQuery(TIMELINE_SPAN, { where, ...viewpoint });
  const years = whole.answer?.graph.timeline;
  const span = useMemo(() => (years ? spanOf(years.buckets, from, to) : null), [years, from, to]);
  const variables = {
    where:
      from === null && to === null ? where : { ...where, date: { from, to, match: 'OVERLAPS' as const } },
    first: PAGE,
    after: null,
    ...viewpoint,
  };
  const part = useRequest(span && JSON.stringify([variables, bucketOf(span)]), (signal) =>
    requestAll(variables, bucketOf(span), signal),
  );
  // A range in the address is the span that the reader wants.
  const isWhole = from === null && to === null && part.answer?.buckets === null;
  const hasYears = years?.buckets.some(({ count }) => count > 0) === true;
  const shown = useMemo(
    () => (span && isWhole ? spanWith(span, part.answer.events, hasYears) : span),
    [span, isWhole, part.answer, hasYears],
  );
  return {
    span: shown,
    years: years ?? null,
    answer: part.answer,
    /** The answer that carries the warnings of the service. */
    warned: whole.answer,
    variables: span ? variables : null,
    isLoading: whole.isLoading || part.isLoading,
    failure: whole.failure ?? part.failure,
    retry: whole.failure ? whole.retry : part.retry,
  };
}

/** Returns the events page by page if they are few enough for single marks; otherwise the first page, and all as numbers. */
async function requestAll(
  variables: TimelineOfQueryVariables,
  bucket: Bucket,
  signal: AbortSignal,
): Promise<TimelineData> {
  const { graph } = await request(TIMELINE_OF, variables, signal);
  const { totalCount, nodes } = graph.events;
  if (totalCount > MOST_MARKS) {
    const { where, asOf, knownAt, language } = variables;
    const counted = await request(TIMELINE_BUCKETS, { where, bucket, asOf, knownAt, language }, signal);
    return { totalCount, events: nodes, buckets: counted.graph };
  }
  const events = [...nodes];
  let { pageInfo } = graph.events;
  while (pageInfo.hasNextPage) {
    const next = await request(TIMELINE_OF, { ...variables, after: pageInfo.endCursor }, signal);
    ({ pageInfo } = next.graph.events);
    if (!pageInfo.hasPreviousPage) events.length = 0;
    events.push(...next.graph.events.nodes);
  }
  return { totalCount, events, buckets: null };
}

function bucketOf(span: TimelineSpan | null): Bucket {
  const years = span ? (span.to - span.from) / 365 : 99;
  return years > 12 ? 'YEAR' : years > 4 ? 'QUARTER' : 'MONTH';
}

/** The selection of events in the address. */
export type TimelineSelection = {
  readonly where: EventWhere;
  readonly from: string | null;
  readonly to: string | null;
  readonly params: URLSearchParams;
  readonly levels: LevelSelection;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the selection from the address; `where` excludes the range of days. */
export function useSelection(): TimelineSelection {
  const { params } = useAddress();
  const levels = useLevels();
  return useMemo(() => {
    const statuses = STATUSES_BY_CHOICE[params.get('status') ?? ''];
    const ids = RECORD_FILTERS.flatMap((name) => {
      const id = params.get(name);
      return id === null ? [] : [[name, { eq: id }] as const];
    });
    return {
      where: {
        ...Object.fromEntries(ids),
        ...(levels.levels ? { level: { in: levels.levels } } : {}),
        ...(statuses ? { status: { in: statuses } } : {}),
      },
      from: dayOf(params.get('from')),
      to: dayOf(params.get('to')),
      params,
      levels,
    };
  }, [params, levels]);
}

/** Returns the same selection with the filter names of the files. */
export function selectionOf({
  params,
  levels,
  from,
  to,
}: TimelineSelection): Readonly<Record<string, string | null>> {
  const statuses = STATUSES_BY_CHOICE[params.get('status') ?? ''];
  return {
    ...Object.fromEntries(RECORD_FILTERS.map((name) => [name, params.get(name)])),
    level: levels.levels?.join(',') ?? null,
    status: statuses ? statuses.join(',') : null,
    from,
    to,
  };
}

const dayOf = (text: string | null): string | null =>
  text !== null && DAY.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;

/** The statuses of each choice. */
const STATUSES_BY_CHOICE: Readonly<Record<string, readonly Status[]>> = {
  held: ['HELD'],
  planned: ['PLANNED', 'TENTATIVE', 'CONFIRMED'],
  off: ['POSTPONED', 'CANCELLED'],
};

/** The statuses by which the timeline is filtered. */
export const statusChoices = () =>
  [
    { value: null, label: t('timeline.all') },
    { value: 'held', label: t('timeline.held') },
    { value: 'planned', label: t('timeline.planned') },
    { value: 'off', label: t('timeline.off') },
  ] as const;
