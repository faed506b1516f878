import { hrefTo } from '../lib/address.ts';
import { hueOf } from '../lib/theme.ts';
import { daysOf, toDay } from '../views/timeline/span.ts';
import { lanesOf } from '../views/timeline/timeline-model.ts';
import { LANGUAGE, languageOf, writeDate, writeNumber } from '../lib/locale.ts';
import { levelLabel, statusLabel } from '../lib/labels.ts';
import { RecordText } from '../parts/record-text.tsx';
import { t } from '../lib/messages.ts';
import { titleOf, useIdFilters } from '../views/timeline/filters.tsx';
import { useSelection, useTimeline } from '../views/timeline/use-timeline.ts';
import { useTitle } from '../lib/hooks.ts';
import type { EventLineFragment } from '../operations.ts';
import type { TimelineSpan } from '../views/timeline/span.ts';

/** The events on an axis of time, one lane for each partner. Places are shares of the width, so that no script measures it. */
export function TimelineEmbed() {
  const selection = useSelection();
  const title = titleOf(selection, useIdFilters());
  useTitle(title);
  const { span, years, answer } = useTimeline(selection);
  if (!span || !years || !answer) return <h1>{title}</h1>;
  const lanes = lanesOf(answer, years).filter(({ marks }) => marks.length > 0);
  const undated = answer.events.filter((event) => daysOf(event) === null).length;
  const left = answer.totalCount - answer.events.length;
  return (
    <>
      <h1>{title}</h1>
      <ol class="lanes">
        {lanes.map(({ id, name, marks }) => (
          <li key={id} class={hueOf(id)}>
            {id === null ? (
              <span class="name">{name}</span>
            ) : (
              <a class="name" href={hrefTo(id)}>
                <RecordText>{name}</RecordText>
              </a>
            )}
            <svg width="100%" height="24" role="group" aria-label={name}>
              <line class="scale-line" x1="0" x2="100%" y1="12" y2="12" />
              {marks.flatMap(({ event, days, outcome }) =>
                days === null
                  ? []
                  : [
                      <a key={event.id} href={hrefTo(event.id)} aria-label={wordsOf(event)}>
                        <title lang={languageOf(event.name)}>{wordsOf(event)}</title>
                        <circle class={outcome} cx={across((days[0] + days[1]) / 2, span)} cy="12" r="5.5" />
                      </a>,
                    ],
              )}
            </svg>
          </li>
        ))}
      </ol>
      <svg class="axis" width="100%" height="20" aria-hidden="true">
        {yearsOf(span).map(({ day, label }) => (
          <text key={label} x={across(day, span)} y="14" text-anchor="middle">
            {label}
          </text>
        ))}
      </svg>
      <p class="soft">
        {t('embed.dots', { events: t('count.events', { count: answer.totalCount }) })}
        {undated > 0 && ` ${t('embed.undated')}: ${writeNumber(undated)}.`}
        {left > 0 && ` ${t('embed.firstOf', { count: answer.events.length })}`}
      </p>
    </>
  );
}

const wordsOf = ({ name, date, level, status }: EventLineFragment): string =>
  [name, writeDate(date, LANGUAGE), status && statusLabel(status), level && levelLabel(level)]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(', ');

/** Returns the place of a day as a share of the width. */
function across(day: number, { from, to }: TimelineSpan): string {
  const share = (day - from) / Math.max(1, to - from);
  return `${(2 + 96 * Math.min(Math.max(share, 0), 1)).toFixed(2)}%`;
}

/** Returns at most five years of the span. */
function yearsOf(span: TimelineSpan) {
  const [first, last] = [span.from, span.to].map((day) => Number(toDay(day).slice(0, 4)));
  const step = Math.max(1, Math.ceil(((last ?? 0) - (first ?? 0)) / 4));
  return Array.from({ length: 6 }, (_, i) => (first ?? 0) + i * step)
    .map((year) => ({ day: Date.UTC(year) / 86_400_000, label: String(year) }))
    .filter(({ day }) => day >= span.from && day <= span.to);
}
