import { BAR } from './layout.ts';
import { hrefWith } from '../../lib/address.ts';
import { LANGUAGE, writeNumber } from '../../lib/language.ts';
import { OUTCOME_WORDS, STACK } from './outcomes.ts';
import { writePeriod } from '../../lib/dates.ts';
import type { PlacedBar } from './layout.ts';

/** The events of a lane in one period, stacked by what became of them; a link to look closer at the period. */
export function BarLink({
  bar,
  lane,
  foot,
  most,
}: {
  readonly bar: PlacedBar;
  readonly lane: string;
  readonly foot: number;
  readonly most: number;
}) {
  const { x0, x1, period, counts, count } = bar;
  const width = Math.max(1, x1 - x0);
  // Whatever is there is seen: a stack is never lower than this.
  const tall = Math.max(3, (count / most) * BAR);
  const label = describeBar(bar, lane);
  let top = foot;
  const stack = STACK.filter((outcome) => counts[outcome] > 0).map((outcome) => {
    const height = (counts[outcome] / count) * tall;
    top -= height;
    return (
      <rect
        key={outcome}
        class={outcome}
        x={x0 + 0.5}
        y={top}
        width={Math.max(1, width - 1)}
        height={height}
      />
    );
  });
  const content = (
    <>
      <title>{label}</title>
      <rect class="hit" x={x0} y={foot - BAR} width={width} height={BAR} />
      {stack}
    </>
  );
  return period ? (
    <a data-rove class="stack" href={hrefWith(period)} aria-label={label}>
      {content}
    </a>
  ) : (
    <g class="stack" role="img" aria-label={label}>
      {content}
    </g>
  );
}

/** Whose, when, how many, and what became of them. */
function describeBar({ period, counts, count }: PlacedBar, lane: string): string {
  const parts = STACK.flatMap((outcome) =>
    counts[outcome] > 0 ? [`${writeNumber(counts[outcome])} ${OUTCOME_WORDS[outcome]}`] : [],
  );
  const when = period ? writePeriod(period, LANGUAGE) : 'without a fitting date';
  return `${lane}, ${when}: ${writeNumber(count)} ${count === 1 ? 'event' : 'events'} (${parts.join(', ')})`;
}
