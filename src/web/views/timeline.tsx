import { StepButton } from '../parts/step-button.tsx';
import { useMemo, useRef } from 'preact/hooks';
import { ClockNote, Empty, Failed, Loading } from '../parts/states.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { clockWords, withClock } from '../parts/clocks.tsx';
import { dayOfView, go, hrefTo, hrefWith, useViewpoint } from '../lib/address.ts';
import { activeFilters, FilterBar, LevelAndStatus, titleOf, useIdFilters } from './timeline/filters.tsx';
import { LaneChart } from './timeline/chart.tsx';
import { lanesOf, mostOf } from './timeline/timeline-model.ts';
import { statusChoices, selectionOf, useSelection, useTimeline } from './timeline/use-timeline.ts';
import { toDay, toNumber } from './timeline/span.ts';
import { DownloadSection } from '../parts/download.tsx';
import { ShareBox } from '../parts/share.tsx';
import { TIMELINE_OF } from '../operations.ts';
import { TimelineKey } from './timeline/marks.tsx';
import { rich, t } from '../lib/messages.ts';
import { writeNumber } from '../lib/locale.ts';
import { useTitle } from '../lib/hooks.ts';
import type { TimelineSelection } from './timeline/use-timeline.ts';
import type { TimelineSpan } from './timeline/span.ts';

/** Events on an axis of time, one lane for each partner. */
export function TimelineView() {
  const selection = useSelection();
  const filters = useIdFilters();
  const title = titleOf(selection, filters);
  const words = clockWords(useViewpoint());
  const active = activeFilters(selection, filters);
  useTitle(active.length === 0 ? t('timeline.title') : t('timeline.titleOf', { title }));
  const { span, years, warned, failure, isLoading, retry, variables, ...found } = useTimeline(selection);
  const answer = failure ? undefined : found.answer;
  const lanes = useMemo(() => (answer && years ? lanesOf(answer, years) : []), [answer, years]);
  return (
    <>
      <div class="lead">
        <h1>{withClock(words, title)}</h1>
        <p>{t(answer?.buckets ? 'timeline.bars' : 'timeline.marks')}</p>
      </div>
      <ClockNote answer={warned} isInHeadline />
      <section aria-label={t('timeline.title')} class={isLoading ? 'stale' : undefined}>
        <LevelAndStatus statuses={statusChoices()} />
        <FilterBar active={active} filters={filters} />
        <p class="small soft" role="status">
          {answer && !isLoading ? t('count.events', { count: answer.totalCount }) : ' '}
        </p>
        {span && <RangeBar span={span} selection={selection} />}
        {failure ? (
          <Failed failure={failure} retry={retry} />
        ) : span && answer ? (
          <>
            <LaneChart lanes={lanes} span={span} />
            <TimelineKey most={mostOf(lanes)} />
            <ShareBox name="timeline" height={560} />
          </>
        ) : (
          <Loading />
        )}
        {answer?.totalCount === 0 && (
          <Empty>
            {rich('timeline.noMatch', { all: (words) => <a href={hrefTo('timeline')}>{words}</a> })}
          </Empty>
        )}
      </section>
      {answer && answer.events.length > 0 && (
        <details class="part" open={answer.events.length <= 12}>
          <summary>
            <h2>
              {t('timeline.asList')} <span class="count">{writeNumber(answer.totalCount)}</span>
            </h2>
          </summary>
          {answer.buckets && <p class="soft">{t('timeline.firstOf', { count: answer.events.length })}</p>}
          <EventTable events={answer.events} label={t('timeline.events')} />
        </details>
      )}
      {variables && !failure && (
        <DownloadSection
          operation={TIMELINE_OF}
          variables={variables}
          files={[
            ['events.csv', selectionOf(selection)],
            ['events.ics', selectionOf(selection)],
          ]}
          picture={{ of: '.lanes', name: 'timeline' }}
        />
      )}
    </>
  );
}

const YEAR = 365;

/** The range of days in view: typed, moved, narrowed or widened. The address holds it. */
function RangeBar({
  span,
  selection,
}: {
  readonly span: TimelineSpan;
  readonly selection: TimelineSelection;
}) {
  const { from, to } = span;
  const length = to - from;
  const day = dayOfView();
  const look = (first: number, last: number) => {
    go(hrefWith({ from: toDay(first), to: toDay(Math.max(last, first + 7)) }));
  };
  const isAll = selection.from === null && selection.to === null;
  return (
    <div class="range" role="group" aria-label={t('timeline.range')}>
      <DayInput label={t('timeline.from')} name="from" day={selection.from ?? toDay(from)} />
      <DayInput label={t('timeline.to')} name="to" day={selection.to ?? toDay(to)} />
      <span class="steps">
        <StepButton
          label={t('timeline.earlier')}
          sign="←"
          onClick={() => look(from - length / 2, to - length / 2)}
        />
        <StepButton
          label={t('timeline.closer')}
          sign="+"
          onClick={() => look(from + length / 4, to - length / 4)}
        />
        <StepButton
          label={t('timeline.wider')}
          sign="−"
          onClick={() => look(from - length / 2, to + length / 2)}
        />
        <StepButton
          label={t('timeline.later')}
          sign="→"
          onClick={() => look(from + length / 2, to + length / 2)}
        />
      </span>
      <a
        class="choice"
        href={hrefWith({
          from: toDay(Math.min(toNumber(day), span.last) - 2 * YEAR),
          to: toDay(span.last),
        })}
      >
        {t('timeline.lastTwoYears')}
      </a>
      <a class="choice" href={hrefWith({ from: null, to: null })} aria-current={isAll ? 'true' : undefined}>
        {t('timeline.allYears')}
      </a>
    </div>
  );
}

/** A typed end of the range. Each complete day shows at once; all that is typed until the field is left is one step of the history. */
function DayInput({
  label,
  name,
  day,
}: {
  readonly label: string;
  readonly name: 'from' | 'to';
  readonly day: string;
}) {
  const isTyped = useRef(false);
  return (
    <label>
      {label}
      <input
        type="date"
        value={day}
        min="1900-01-01"
        onChange={({ currentTarget: { value, validity } }) => {
          if (!validity.valid) return;
          go(hrefWith({ [name]: value }), { replace: isTyped.current });
          isTyped.current = true;
        }}
        onBlur={() => {
          isTyped.current = false;
        }}
      />
    </label>
  );
}
