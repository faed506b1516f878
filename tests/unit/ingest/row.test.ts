import { describe, expect, it } from 'vitest';
import { edgeRow, nodeRow, versionsOverTime } from '../../../src/ingest/row.ts';

/** Returns the content on a day: the one with the latest day that is not later. */
const knownSince = (content: Readonly<Record<string, string | null>>) => (day: string) => {
  const since = Object.keys(content)
    .filter((each) => each <= day)
    .sort()
    .at(-1);
  const value = since === undefined ? null : (content[since] ?? null);
  return value === null ? null : { value };
};

describe('versionsOverTime', () => {
  it('returns one version without end if nothing changes', () => {
    expect(versionsOverTime('0001-01-01', [], () => ({ value: 'a' }))).toEqual([
      { value: 'a', knownFrom: '0001-01-01', knownTo: '9999-12-31' },
    ]);
  });

  it('ends a version on the day on which the next one begins', () => {
    const content = knownSince({ '2020-01-01': 'a', '2021-01-01': 'b' });
    expect(versionsOverTime('2020-01-01', ['2020-01-01', '2021-01-01'], content)).toEqual([
      { value: 'a', knownFrom: '2020-01-01', knownTo: '2021-01-01' },
      { value: 'b', knownFrom: '2021-01-01', knownTo: '9999-12-31' },
    ]);
  });

  it('merges equal neighbours', () => {
    const days = ['2020-01-01', '2021-01-01', '2022-01-01'];
    const content = knownSince({ '2020-01-01': 'a', '2022-01-01': 'b' });
    expect(
      versionsOverTime('2020-01-01', days, content).map(({ knownFrom, knownTo }) => [knownFrom, knownTo]),
    ).toEqual([
      ['2020-01-01', '2022-01-01'],
      ['2022-01-01', '9999-12-31'],
    ]);
  });

  it('keeps equal versions apart if another version or a gap lies between them', () => {
    const days = ['2020-01-01', '2021-01-01', '2022-01-01', '2023-01-01'];
    const content = knownSince({
      '2020-01-01': 'a',
      '2021-01-01': null,
      '2022-01-01': 'a',
      '2023-01-01': null,
    });
    expect(versionsOverTime('2020-01-01', days, content)).toEqual([
      { value: 'a', knownFrom: '2020-01-01', knownTo: '2021-01-01' },
      { value: 'a', knownFrom: '2022-01-01', knownTo: '2023-01-01' },
    ]);
  });

  it('excludes days before the first one and null content', () => {
    const content = knownSince({ '2021-01-01': 'b' });
    expect(versionsOverTime('2020-06-01', ['2019-01-01', '2021-01-01'], content)).toEqual([
      { value: 'b', knownFrom: '2021-01-01', knownTo: '9999-12-31' },
    ]);
  });

  it('returns no version if the record is known from the last day of the calendar on', () => {
    expect(versionsOverTime('9999-12-31', ['9999-12-31'], () => ({ value: 'a' }))).toEqual([]);
  });
});

describe('a row', () => {
  it('has the same hash for any order of its properties', () => {
    const [a, b] = [nodeRow('R', { x: 1, y: 'two' }), nodeRow('R', { y: 'two', x: 1 }, [])];
    expect(a.hash).toBe(b.hash);
    expect(a.hash).toMatch(/^[\w-]{27}$/);
  });

  it('has another hash for another label, property, link or end', () => {
    const rows = [
      nodeRow('R', { x: 1 }),
      nodeRow('S', { x: 1 }),
      nodeRow('R', { x: '1' }),
      nodeRow('R', { x: ['1'] }),
      nodeRow('R', { y: 1 }),
      nodeRow('R', { x: 1 }, [{ type: 'OF', to: 'a' }]),
      nodeRow('R', { x: 1 }, [{ type: 'OF', to: 'b' }]),
      edgeRow({ type: 'R', from: 'a', to: 'b' }, { x: 1 }),
      edgeRow({ type: 'R', from: 'b', to: 'a' }, { x: 1 }),
    ];
    expect(new Set(rows.map(({ hash }) => hash)).size).toBe(rows.length);
  });

  it('has no nulls, and by default holds at every viewpoint', () => {
    const always = {
      knownFrom: '0001-01-01',
      knownTo: '9999-12-31',
      validFrom: '0001-01-01',
      validTo: '9999-12-31',
    };
    expect(nodeRow('R', { x: null, y: 0, z: '', no: false }).props).toEqual({
      ...always,
      y: 0,
      z: '',
      no: false,
    });
    expect(
      edgeRow({ type: 'R', from: 'a', to: 'b' }, { validFrom: null, validTo: '2020-12-31' }).props,
    ).toEqual({
      ...always,
      validTo: '2020-12-31',
    });
  });
});
