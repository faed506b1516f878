import { go, hrefWith } from '../../lib/address.ts';
import { toDay, toNumber } from './use-timeline.ts';
import type { Selection } from './selection.ts';
import type { Span } from './use-timeline.ts';

const YEAR = 365;

/** The range of days that is looked at: typed, moved, made smaller or larger; the address holds it. */
export function RangeBar({ span, selection }: { readonly span: Span; readonly selection: Selection }) {
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
