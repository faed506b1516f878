import { useMemo } from 'preact/hooks';
import { Choices, Empty, Failed, Loading } from '../parts/states.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { hrefWith, useAddress, go } from '../lib/address.ts';
import { LaneChart } from './timeline/chart.tsx';
import { lanesOf, mostOf } from './timeline/timeline-model.ts';
import {
  LEVEL_CHOICES,
  STATUS_CHOICES,
  selectionOf,
  useSelection,
  useTimeline,
  toDay,
  toNumber,
} from './timeline/use-timeline.ts';
import { DownloadSection } from '../parts/download.tsx';
import { TIMELINE_OF } from '../operations.ts';
import { TimelineKey } from './timeline/marks.tsx';
import { writeNumber } from '../lib/locale.ts';
import { useTitle } from '../lib/hooks.ts';
import type { TimelineSelection, TimelineSpan } from './timeline/use-timeline.ts';

/** Events on an axis of time, one lane for each partner. */
export function TimelineView() {
  useTitle('Timeline');
  const { params } = useAddress();
  const selection = useSelection();
  const { span, years, answer, failure, isLoading, retry, variables } = useTimeline(selection);
  const lanes = useMemo(() => (answer && years ? lanesOf(answer, years) : []), [answer, years]);
  if (failure) return <Failed failure={failure} retry={retry} />;
  return (
    <>
      <div class="lead">
        <h1>Every meeting, power by power</h1>
        <p>
          {answer?.buckets
            ? 'One lane for each partner. There are so many meetings that a bar counts those of one period. Drag over the picture, or choose a bar, to look closer.'
            : 'One lane for each partner. The shape says who met, the fill whether they did. Drag over the picture to look closer; choose a mark to open its event.'}
        </p>
      </div>
      <section aria-label="Timeline" class={isLoading ? 'stale' : undefined}>
        <div class="toolbar">
          <Choices label="Level" name="level" now={params.get('level')} choices={LEVEL_CHOICES} />
          <Choices label="Status" name="status" now={params.get('status')} choices={STATUS_CHOICES} />
        </div>
        {span && answer ? (
          <>
            <RangeBar span={span} selection={selection} />
            <LaneChart lanes={lanes} span={span} />
            <TimelineKey most={mostOf(lanes)} />
          </>
        ) : (
          <Loading />
        )}
        {answer?.totalCount === 0 && (
          <Empty>
            No event matches.{' '}
            <a href={hrefWith({ level: null, status: null, from: null, to: null })}>Show all</a>.
          </Empty>
        )}
      </section>
      {answer && answer.events.length > 0 && (
        <details class="part" open={answer.events.length <= 12}>
          <summary>
            <h2>
              The same as a list <span class="count">{writeNumber(answer.totalCount)}</span>
            </h2>
          </summary>
          {answer.buckets && (
            <p class="soft">
              The first {answer.events.length} of them. Look closer in the picture to list others.
            </p>
          )}
          <EventTable events={answer.events} label="Events of the timeline" />
        </details>
      )}
      {variables && (
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
  const look = (first: number, last: number) => {
    go(hrefWith({ from: toDay(first), to: toDay(Math.max(last, first + 7)) }));
  };
  const isAll = selection.from === null && selection.to === null;
  const set = (name: 'from' | 'to', value: string) => {
    go(hrefWith({ [name]: value }));
  };
  return (
    <div class="range" role="group" aria-label="Range of days">
      <label>
        From
        <input
          type="date"
          value={toDay(from)}
          onChange={({ currentTarget }) => {
            set('from', currentTarget.value);
          }}
        />
      </label>
      <label>
        to
        <input
          type="date"
          value={toDay(to)}
          onChange={({ currentTarget }) => {
            set('to', currentTarget.value);
          }}
        />
      </label>
      <span class="steps">
        <Step label="Earlier" sign="←" onClick={() => look(from - length / 2, to - length / 2)} />
        <Step label="Closer" sign="+" onClick={() => look(from + length / 4, to - length / 4)} />
        <Step label="Wider" sign="−" onClick={() => look(from - length / 2, to + length / 2)} />
        <Step label="Later" sign="→" onClick={() => look(from + length / 2, to + length / 2)} />
      </span>
      <a
        class="choice"
        href={hrefWith({
          from: toDay(toNumber(new Date().toISOString().slice(0, 10)) - 2 * YEAR),
          to: toDay(span.last),
        })}
      >
        Last two years
      </a>
      <a class="choice" href={hrefWith({ from: null, to: null })} aria-current={isAll ? 'true' : undefined}>
        All years
      </a>
    </div>
  );
}

function Step({
  label,
  sign,
  onClick,
}: {
  readonly label: string;
  readonly sign: string;
  readonly onClick: () => void;
}) {
  return (
    <button class="button icon" type="button" aria-label={label} title={label} onClick={onClick}>
      {sign}
    </button>
  );
}
