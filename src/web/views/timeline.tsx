import { Choices } from '../parts/choices.tsx';
import { Empty, Failed, Loading } from '../parts/states.tsx';
import { EventTable } from '../parts/event-table.tsx';
import { hrefWith, useAddress } from '../lib/address.ts';
import { LaneChart } from './timeline/chart.tsx';
import { lanesOf } from './timeline/lanes.ts';
import { mostOf } from './timeline/bars.ts';
import { LEVEL_CHOICES, STATUS_CHOICES } from './timeline/choices.ts';
import { RangeBar } from './timeline/range-bar.tsx';
import { selectionOf, useSelection } from './timeline/selection.ts';
import { Take } from '../parts/take.tsx';
import { TIMELINE_OF } from '../operations.ts';
import { TimelineKey } from './timeline/key.tsx';
import { writeNumber } from '../lib/language.ts';
import { useMemo } from 'preact/hooks';
import { useTimeline } from './timeline/use-timeline.ts';
import { useTitle } from '../lib/use-title.ts';

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
        <Take
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
