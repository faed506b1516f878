import { describe, expect, it } from 'vitest';
import { isDay, nextDay, parseImpreciseDate, readImpreciseDate } from '../../../src/model/imprecise-date.ts';

const boundsOf = (edtf: string) => {
  const date = parseImpreciseDate(edtf);
  return date && [date.precision, date.earliest, date.latest, date.display];
};

describe('readImpreciseDate', () => {
  it.each([
    ['2025-11-06', 'DAY', '2025-11-06', '2025-11-06', '6 November 2025'],
    ['2024-02-29', 'DAY', '2024-02-29', '2024-02-29', '29 February 2024'],
    ['2025-11', 'MONTH', '2025-11-01', '2025-11-30', 'November 2025'],
    ['2025-11-XX', 'MONTH', '2025-11-01', '2025-11-30', 'November 2025'],
    ['2025-02', 'MONTH', '2025-02-01', '2025-02-28', 'February 2025'],
    ['2026', 'YEAR', '2026-01-01', '2026-12-31', '2026'],
    ['2025-XX', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['2025-XX-XX', 'YEAR', '2025-01-01', '2025-12-31', '2025'],
    ['0001', 'YEAR', '0001-01-01', '0001-12-31', '1'],
    ['201X', 'DECADE', '2010-01-01', '2019-12-31', '2010s'],
    ['20XX', 'CENTURY', '2000-01-01', '2099-12-31', '2000–2099'],
    ['2025-21', 'SEASON', '2025-03-01', '2025-05-31', 'spring 2025'],
    ['2025-22', 'SEASON', '2025-06-01', '2025-08-31', 'summer 2025'],
    ['2025-23', 'SEASON', '2025-09-01', '2025-11-30', 'autumn 2025'],
    ['2023-24', 'SEASON', '2023-12-01', '2024-02-29', 'winter 2023–24'],
    ['2015~', 'YEAR', '2015-01-01', '2015-12-31', 'about 2015'],
    ['2015-06?', 'MONTH', '2015-06-01', '2015-06-30', 'possibly June 2015'],
    ['2015%', 'YEAR', '2015-01-01', '2015-12-31', 'possibly about 2015'],
    ['2023-05-18/2023-05-19', 'INTERVAL', '2023-05-18', '2023-05-19', '18–19 May 2023'],
    ['2023-05-18/2023-05-18', 'INTERVAL', '2023-05-18', '2023-05-18', '18 May 2023'],
    ['2023-05-28/2023-06-02', 'INTERVAL', '2023-05-28', '2023-06-02', '28 May – 2 June 2023'],
    ['2023-12-30/2024-01-02', 'INTERVAL', '2023-12-30', '2024-01-02', '30 December 2023 – 2 January 2024'],
    ['2023-05/2023-06', 'INTERVAL', '2023-05-01', '2023-06-30', 'May–June 2023'],
    ['2023-12/2024-01', 'INTERVAL', '2023-12-01', '2024-01-31', 'December 2023 – January 2024'],
    ['1990/1993', 'INTERVAL', '1990-01-01', '1993-12-31', '1990–1993'],
    ['2015~/2016', 'INTERVAL', '2015-01-01', '2016-12-31', 'about 2015 – 2016'],
    ['2025-02-10/2025', 'INTERVAL', '2025-02-10', '2025-12-31', '10 February 2025 – 2025'],
    ['../2025-11-05', 'INTERVAL', null, '2025-11-05', 'by 5 November 2025'],
    ['2007/..', 'INTERVAL', '2007-01-01', null, 'from 2007'],
    ['/2025', 'INTERVAL', null, '2025-12-31', 'until 2025 (start unknown)'],
    ['2007/', 'INTERVAL', '2007-01-01', null, 'from 2007 (end unknown)'],
    ['..', 'INTERVAL', null, null, 'still open'],
  ])('reads %s as %s from %s to %s, shown as "%s"', (edtf, ...expected) => {
    expect(boundsOf(edtf)).toEqual(expected);
  });

  it.each([
    ['2007/..', 'DATE', 'OPEN'],
    ['2007/', 'DATE', 'UNKNOWN'],
    ['../2007', 'OPEN', 'DATE'],
    ['/2007', 'UNKNOWN', 'DATE'],
    ['2007', 'DATE', 'DATE'],
    ['..', 'UNKNOWN', 'OPEN'],
  ])('distinguishes the ends of %s: %s and %s', (edtf, start, end) => {
    expect(parseImpreciseDate(edtf)).toMatchObject({ start, end });
  });

  it.each([
    ['2015', false, false],
    ['2015~', true, false],
    ['2015?', false, true],
    ['2015%', true, true],
    ['2015~/2016?', true, true],
    ['2015/..', false, false],
  ])('reads the qualifiers of %s: approximate %s, uncertain %s', (edtf, approximate, uncertain) => {
    expect(parseImpreciseDate(edtf)).toMatchObject({ approximate, uncertain });
  });

  it.each([
    ['2023-02-30', 'CALENDAR', 'expected a day from 01 to 28 in February 2023, found "2023-02-30"'],
    ['1900-02-29', 'CALENDAR', 'expected a day from 01 to 28 in February 1900, found "1900-02-29"'],
    ['2023-06-00', 'CALENDAR', 'expected a day from 01 to 30 in June 2023, found "2023-06-00"'],
    [
      '2023-13',
      'CALENDAR',
      'expected a month from 01 to 12, or a season from 21 to 24 without a day, found "2023-13"',
    ],
    [
      '2023-21-01',
      'CALENDAR',
      'expected a month from 01 to 12, or a season from 21 to 24 without a day, found "2023-21-01"',
    ],
    ['0000', 'CALENDAR', 'expected a date in the years 0001 to 9999, found "0000"'],
    ['000X', 'CALENDAR', 'expected a date in the years 0001 to 9999, found "000X"'],
    ['9999-24', 'CALENDAR', 'expected a date in the years 0001 to 9999, found "9999-24"'],
    ['2024/2023', 'ORDER', 'the interval "2024/2023" ends before it begins'],
    ['2023-05-19/2023-05-18', 'ORDER', 'the interval "2023-05-19/2023-05-18" ends before it begins'],
    ['../..', 'SYNTAX', 'expected an interval with a date at one end at least, found "../.."'],
    ['/', 'SYNTAX', 'expected an interval with a date at one end at least, found "/"'],
    [
      '2025-21/2026',
      'SYNTAX',
      'expected a day, a month or a year at each end of an interval, found "2025-21"',
    ],
    [
      '2025-11-XX/2026',
      'SYNTAX',
      'expected a day, a month or a year at each end of an interval, found "2025-11-XX"',
    ],
  ])('refuses %s as %s with a reason', (edtf, kind, message) => {
    expect(readImpreciseDate(edtf)).toEqual({ ok: false, kind, message });
    expect(parseImpreciseDate(edtf)).toBeUndefined();
  });

  it.each([
    '',
    ' 2025',
    '2025 ',
    '2025\n',
    '25',
    '2025-1',
    '2025-11-6',
    '20251106',
    '2025/11/06',
    'Y20000',
    '-0005',
    '+2025',
    'XXXX',
    '1XXX',
    '2025-1X',
    '2025-XX-01',
    '?2025',
    '2025~-11',
    '2025??',
    '2025-11-06T12:00:00Z',
    '[2025,2026]',
    '...',
    '6 November 2025',
    '٢٠٢٥',
  ])('refuses %j, which has another format', (edtf) => {
    expect(readImpreciseDate(edtf)).toMatchObject({ ok: false, kind: 'SYNTAX' });
  });

  it('cuts a long text in its message', () => {
    const reading = readImpreciseDate('9'.repeat(1000));
    expect(reading).toMatchObject({ ok: false, message: expect.stringMatching(/^.{0,200}$/) as string });
  });
});

describe('isDay', () => {
  it.each(['2025-11-06', '0001-01-01', '9999-12-31', '2000-02-29'])('accepts %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2023-02-30',
    '1900-02-29',
    '0000-01-01',
    '2025-00-01',
    '2025-13-01',
    '2025-11',
    '2025-11-06~',
    '2025-11-31',
    '',
  ])('refuses %j', (text) => {
    expect(isDay(text)).toBe(false);
  });
});

describe('nextDay', () => {
  it.each([
    ['2025-11-06', '2025-11-07'],
    ['2024-02-28', '2024-02-29'],
    ['2023-02-28', '2023-03-01'],
    ['2025-12-31', '2026-01-01'],
    ['9999-12-31', null],
  ])('maps %s to %s', (day, next) => {
    expect(nextDay(day)).toBe(next);
  });
});
