import { LANGUAGE, writePoint } from '../../lib/locale.ts';
import { t } from '../../lib/messages.ts';
import { positionOf } from './years.ts';
import type { SeriesEventFragment } from '../../operations.ts';

/** A series of events on a scale of years: a dot for each, filled if it was held; the present one is marked. */
export function SeriesPicture({
  events,
  current = null,
}: {
  readonly events: readonly Pick<SeriesEventFragment, 'id' | 'date' | 'status' | 'name'>[];
  readonly current?: string | null;
}) {
  const placed = events.flatMap((event) => {
    const at = positionOf(event);
    return at === null ? [] : [{ ...event, at }];
  });
  if (placed.length < 2) return null;
  const first = Math.floor(Math.min(...placed.map(({ at }) => at)));
  const last = Math.ceil(Math.max(...placed.map(({ at }) => at)));
  const across = (at: number): string => `${(4 + (92 * (at - first)) / (last - first)).toFixed(2)}%`;
  const years = yearsBetween(first, last);
  const label = t('record.seriesPicture', {
    count: placed.length,
    first: String(first),
    last: String(Math.max(first, last - 1)),
  });
  return (
    <svg class="series-picture" role="img" aria-label={label} width="100%" height="56">
      <line class="scale-line" x1="4%" x2="96%" y1="24" y2="24" />
      {years.map((year) => (
        <g key={year}>
          <line class="scale-tick" x1={across(year)} x2={across(year)} y1="20" y2="34" />
          <text x={across(year)} y="49" text-anchor="middle">
            {year}
          </text>
        </g>
      ))}
      {placed.map(({ id, at, status }) => (
        <circle
          key={id}
          class={`dot ${status === 'HELD' ? 'is-held' : ''} ${id === current ? 'is-now' : ''}`}
          cx={across(at)}
          cy="24"
          r={id === current ? 7 : 4.5}
        />
      ))}
    </svg>
  );
}

/** Returns at most five years between two, both included where they fit. */
function yearsBetween(first: number, last: number): readonly number[] {
  const step = Math.max(1, Math.ceil((last - first) / 4));
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}

/** The number of events per year as one row of a matrix: a cell for each year, darker for more. */
export function YearRow({
  counts,
}: {
  readonly counts: readonly { readonly period: string | null; readonly count: number }[];
}) {
  const years = counts.flatMap(({ period, count }) => (period === null ? [] : [{ period, count }]));
  const most = Math.max(1, ...years.map(({ count }) => count));
  return (
    <ol class="year-row">
      {years.map(({ period, count }) => (
        <li key={period} class={`share-${String(Math.ceil((5 * count) / most))}`}>
          <span class="soft">{period}</span>
          <b>{count === 0 ? '–' : count}</b>
        </li>
      ))}
    </ol>
  );
}

/** A point on a net of meridians and parallels of the whole Earth. */
export function Locator({
  point,
  name,
}: {
  readonly point: { readonly latitude: number; readonly longitude: number };
  readonly name: string;
}) {
  const [x, y] = [point.longitude + 180, 90 - point.latitude];
  const label = t('record.pointAt', { name, point: writePoint(point, LANGUAGE) });
  return (
    <svg class="locator" role="img" aria-label={label} viewBox="-1 -1 362 182">
      <rect class="sea" width="360" height="180" />
      {[30, 60, 90, 120, 150, 180, 210, 240, 270, 300, 330].map((each) => (
        <line key={each} class={each === 180 ? 'main' : ''} x1={each} x2={each} y1="0" y2="180" />
      ))}
      {[30, 60, 90, 120, 150].map((each) => (
        <line key={each} class={each === 90 ? 'main' : ''} y1={each} y2={each} x1="0" x2="360" />
      ))}
      <line class="cross" x1={x} x2={x} y1="0" y2="180" />
      <line class="cross" x1="0" x2="360" y1={y} y2={y} />
      <circle class="point" cx={x} cy={y} r="6" />
    </svg>
  );
}
