import { describe, expect, it } from 'vitest';
import { claim } from '../model/claims.ts';
import { resolveDataset } from '../../../src/ingest/resolved-dataset.ts';
import { tenureColumns } from '../../../src/ingest/bounds.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { DatasetRecord } from '../../../src/model/dataset.ts';

type Given = { readonly start?: string; readonly end?: string; readonly seenOn?: readonly string[] };

/** The day of the sources. */
const KNOWN = '2025-01-01';

/** Possible and certain days as `from/to`, of the first of some tenures of one office. */
function daysOf(...tenures: readonly Given[]) {
  const ids = tenures.map((_, i) => `tenure-${String(i)}`);
  const report = { id: 'report', type: 'Source', name: 'report', editorial: { published: KNOWN } } as const;
  const records: readonly DatasetRecord[] = [
    ...ids.map((id) => ({ id, type: 'Tenure', name: id, editorial: {} }) as const),
    report,
  ];
  const claims = tenures.flatMap((given, i) => claimsOf(ids[i] ?? '', `person-${String(i)}`, given));
  const info = { version: '1', releasedOn: KNOWN, title: '', license: '', citation: '' };
  const dataset = { info, records, claims } as unknown as Parameters<typeof resolveDataset>[0];
  const columns = tenureColumns(resolveDataset(dataset), 'tenure-0', KNOWN);
  const { validFrom, validTo, certainFrom, certainTo } = columns;
  return { possible: `${validFrom}/${validTo}`, certain: `${certainFrom}/${certainTo}` };
}

function claimsOf(subject: string, person: string, { start, end, seenOn = [] }: Given): readonly Claim[] {
  const of = (property: string, given: Partial<Claim>): Claim =>
    claim({ subject, property, value: null, known: KNOWN, ...given });
  return [
    of('person', { object: person }),
    of('party', { object: 'nation' }),
    of('level', { value: 'HEAD_OF_STATE' }),
    ...(start === undefined ? [] : [of('start', { value: start })]),
    ...(end === undefined ? [] : [of('end', { value: end })]),
    ...seenOn.map((value) => of('seenOn', { value })),
  ];
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

  it('are possible without limit and certain to the day of the source if the end is open', () => {
    expect(daysOf({ start: '2007-02-14', end: '..' })).toEqual({
      possible: `2007-02-14/${LAST}`,
      certain: `2007-02-14/${KNOWN}`,
    });
  });

  it('are possible without limit and certain to the last day in office if the end is unknown', () => {
    const seenOn = ['2015-11-01', '2009-06-30', '2012-01-01'];
    expect(daysOf({ start: '2007-02-14', seenOn })).toEqual({
      possible: `2007-02-14/${LAST}`,
      certain: '2007-02-14/2015-11-01',
    });
    expect(daysOf({ start: '2007-02-14' }).certain).toBe('2007-02-14/2007-02-14');
    expect(daysOf({ start: '2007' })).toEqual({
      possible: `2007-01-01/${LAST}`,
      certain: `2007-12-31/${FIRST}`,
    });
  });

  it('begin with the first day in office if the start is unknown', () => {
    expect(daysOf({ end: '..', seenOn: ['../2024-11-05'] })).toEqual({
      possible: `2024-11-05/${LAST}`,
      certain: `2024-11-05/${KNOWN}`,
    });
    expect(daysOf({ end: '2012', seenOn: ['2009-06-30'] })).toEqual({
      possible: '2009-06-30/2012-12-31',
      certain: '2009-06-30/2012-01-01',
    });
    expect(daysOf({ seenOn: ['2012-01-01', '2009-06-30'] })).toEqual({
      possible: `2009-06-30/${LAST}`,
      certain: '2009-06-30/2012-01-01',
    });
  });

  it('are certain to the last day in office within an imprecise end', () => {
    const held = { start: '2018-10-17', end: '2020' };
    expect(daysOf({ ...held, seenOn: ['2020-08-11', '2019-01-01'] })).toEqual({
      possible: '2018-10-17/2020-12-31',
      certain: '2018-10-17/2020-08-11',
    });
    expect(daysOf({ ...held, seenOn: ['2019-01-01'] }).certain).toBe('2018-10-17/2020-01-01');
    expect(daysOf({ ...held, seenOn: ['2021-05-01'] }).certain).toBe('2018-10-17/2020-12-31');
    expect(daysOf({ start: '2018-10-17', end: '../2020', seenOn: ['2020-08-11'] }).certain).toBe(
      '2018-10-17/2020-08-11',
    );
  });

  it('are certain from the first day in office within an imprecise start', () => {
    expect(daysOf({ start: '2010', end: '2012', seenOn: ['2010-08-07', '2011-01-01'] })).toEqual({
      possible: '2010-01-01/2012-12-31',
      certain: '2010-08-07/2012-01-01',
    });
    expect(daysOf({ start: '2010', seenOn: ['2011-01-01'] }).certain).toBe('2010-12-31/2011-01-01');
    expect(daysOf({ start: '2010', seenOn: ['2009-08-07'], end: '2012' }).certain).toBe(
      '2010-01-01/2012-01-01',
    );
    expect(daysOf({ start: '2010/..', seenOn: ['2010-08-07'] }).certain).toBe('2010-08-07/2010-08-07');
  });

  it('end with the first evidence of a successor if the end is unknown', () => {
    const held = { seenOn: ['2009-06-30'] };
    expect(daysOf(held, { start: '2015-03-01' }).possible).toBe('2009-06-30/2015-03-01');
    expect(daysOf(held, { seenOn: ['2018-01-01', '2016-05-05'] }).possible).toBe('2009-06-30/2016-05-05');
    expect(daysOf(held, { seenOn: ['2001-01-01'] }).possible).toBe(`2009-06-30/${LAST}`);
  });

  it('end when a successor has begun by an imprecise start, or is said to hold the office', () => {
    const held = { seenOn: ['2009-06-30'] };
    expect(daysOf(held, { start: '2012' }).possible).toBe('2009-06-30/2012-12-31');
    expect(daysOf(held, { start: '2012', end: '..' }).possible).toBe('2009-06-30/2012-12-31');
    expect(daysOf(held, { end: '..' }).possible).toBe(`2009-06-30/${KNOWN}`);
    expect(daysOf(held, { start: '2008', seenOn: ['2016-05-05'] }).possible).toBe('2009-06-30/2016-05-05');
    expect(daysOf(held, { start: '2008' }).possible).toBe(`2009-06-30/${LAST}`);
    expect(daysOf(held, { start: '2012/..' }).possible).toBe(`2009-06-30/${LAST}`);
  });

  it('begin with the day of a source that says that the office is held', () => {
    expect(daysOf({ end: '..' })).toEqual({ possible: `${KNOWN}/${LAST}`, certain: `${KNOWN}/${KNOWN}` });
    expect(daysOf({ start: '2025', end: '..' })).toEqual({
      possible: `2025-01-01/${LAST}`,
      certain: `${KNOWN}/${KNOWN}`,
    });
    expect(daysOf({ start: '2026', end: '..' }).certain).toBe(`2026-01-01/${KNOWN}`);
  });

  it('are empty without evidence of a day in office', () => {
    expect(daysOf({})).toEqual({ possible: `${LAST}/${FIRST}`, certain: `${LAST}/${FIRST}` });
    expect(daysOf({ end: '2012' }).possible).toBe(`${LAST}/${FIRST}`);
  });
});
