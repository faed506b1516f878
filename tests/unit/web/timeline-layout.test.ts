import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/web/views/timeline/layout.ts';
import { spanWith, toNumber } from '../../../src/web/views/timeline/span.ts';
import type { Mark } from '../../../src/web/views/timeline/timeline-model.ts';

const [from, to] = [toNumber('2020-01-01'), toNumber('2020-12-31')];
const span = { from, to, first: from, last: to };

/** Returns a mark from a first to a last day. */
const mark = (first: string, last: string): Mark =>
  ({
    days: [toNumber(first), toNumber(last)],
    level: 'leaders',
    outcome: 'held',
    event: { id: first },
  }) as unknown as Mark;

describe('the marks of the timeline', () => {
  it.each([320, 1000])('lie within the lanes, at a width of %s', (width) => {
    const marks = [
      ...[mark('1991-12-01', '1999-12-31'), mark('1991-12-01', '2020-06-01')],
      ...[mark('2020-06-01', '2031-01-01'), mark('2031-01-01', '2031-01-01')],
    ];
    const { lanes, left, right } = layOut([{ id: 'a', name: 'A', marks, bars: [] }], span, width);
    const sides = lanes.flatMap((lane) => lane.marks.flatMap(({ x0, x, x1 }) => [x0, x, x1]));
    expect(sides.length).toBe(12);
    expect(Math.min(...sides)).toBe(left);
    expect(Math.max(...sides)).toBe(right);
  });

  it('have a span with the days of all events, also where no year has an event', () => {
    const events = [{ date: { earliest: '1991-12-01', latest: '1999-12-31' } }, { date: null }] as never;
    const days = (isIn: boolean) => spanWith(span, events, isIn);
    expect(days(false)).toMatchObject({ from: toNumber('1991-12-01'), to: toNumber('1999-12-31') });
    expect(days(true)).toMatchObject({ from: toNumber('1991-12-01'), to });
    expect(spanWith(span, [], true)).toBe(span);
  });
});
