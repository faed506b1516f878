import { describe, expect, it } from 'vitest';
import { tenureColumns } from '../../../src/ingest/bounds.ts';

type Given = { readonly start?: string; readonly end?: string; readonly seenOn?: readonly string[] };

/** Possible and certain days as `from/to`. */
function daysOf({ start, end, seenOn = [] }: Given) {
  const seen = seenOn.map((key) => ({ key, qualifiers: {}, parts: {} }));
  const { validFrom, validTo, certainFrom, certainTo } = tenureColumns({
    start: start ?? null,
    end: end ?? null,
    seenOn: seen,
  });
  return { possible: `${validFrom}/${validTo}`, certain: `${certainFrom}/${certainTo}` };
}

const FIRST = '0001-01-01';
const LAST = '9999-12-31';

describe('the days of a tenure', () => {
  it('are equally possible and certain if both ends are exact', () => {
    expect(daysOf({ start: '2019-03-20', end: '2022-03-19' })).toEqual({
      possible: '2019-03-20/2022-03-19',
      certain: '2019-03-20/2022-03-19',
    });
  });

  it('are possible at the widest and certain at the narrowest reading of imprecise ends', () => {
    expect(daysOf({ start: '2007', end: '2012-05' })).toEqual({
      possible: '2007-01-01/2012-05-31',
      certain: '2007-12-31/2012-05-01',
    });
  });

  it('are unlimited if the end is open', () => {
    expect(daysOf({ start: '2007-02-14', end: '..' })).toEqual({
      possible: `2007-02-14/${LAST}`,
      certain: `2007-02-14/${LAST}`,
    });
  });

  it('extend to the last day in office if the end is unknown', () => {
    const seenOn = ['2015-11-01', '2009-06-30', '2012-01-01'];
    expect(daysOf({ start: '2007-02-14', seenOn })).toEqual({
      possible: '2007-02-14/2015-11-01',
      certain: '2007-02-14/2015-11-01',
    });
  });

  it('begin with the first day in office if the start is unknown', () => {
    expect(daysOf({ end: '..', seenOn: ['../2025-11-05'] })).toEqual({
      possible: `2025-11-05/${LAST}`,
      certain: `2025-11-05/${LAST}`,
    });
    expect(daysOf({ end: '2012', seenOn: ['2009-06-30'] })).toEqual({
      possible: '2009-06-30/2012-12-31',
      certain: '2009-06-30/2012-01-01',
    });
  });

  it('lie between the days in office if neither end is known', () => {
    expect(daysOf({ seenOn: ['2012-01-01', '2009-06-30'] })).toEqual({
      possible: '2009-06-30/2012-01-01',
      certain: '2009-06-30/2012-01-01',
    });
  });

  it('are empty if nothing bounds a side', () => {
    expect(daysOf({})).toEqual({ possible: `${LAST}/${FIRST}`, certain: `${LAST}/${FIRST}` });
    expect(daysOf({ start: '2007' }).possible).toBe(`2007-01-01/${FIRST}`);
    expect(daysOf({ end: '2012' }).possible).toBe(`${LAST}/2012-12-31`);
  });
});
