import { describe, expect, it } from 'vitest';
import { LISTS } from '../../../src/graph/lists.ts';
import { ALL, both, either, filterParams, negation, NONE } from '../../../src/graph/filter.ts';
import { test } from '../../../src/graph/where.ts';
import { lean, undated } from '../../../src/graph/lean.ts';
import { referencedParams } from '../../../src/database/params.ts';
import type { Filter } from '../../../src/graph/filter.ts';

const { asc } = LISTS.participantsOfEvent;
const [day, none] = ['2025-11-06', null];

/** The comparisons of days, of the link, of its record and of what that refers to. */
const comparisons = (text: string): readonly string[] => text.match(/\w\.\w+ [<>]=? \$\w+/g) ?? [];

describe('a statement that is sent', () => {
  it('compares no days that nobody asks about', () => {
    const { text } = undated(asc, { asOf: none, viewAsOf: none, knownAt: none });
    expect(comparisons(text).filter((each) => !each.includes('byName'))).toEqual(
      ['l', 's', 'o'].flatMap((row) => [
        `${row}.r0 <= $rev`,
        `${row}.r1 > $rev`,
        `${row}.knownTo > $knownAt`,
      ]),
    );
  });

  it('compares those of the day asked about, in the list and in what it refers to', () => {
    const ofList = undated(asc, { asOf: day, viewAsOf: none, knownAt: none }).text;
    expect(comparisons(ofList)).toContain('s.startsBy <= $until');
    expect(comparisons(ofList)).not.toContain('o.startsBy <= $viewUntil');
    const ofView = undated(asc, { asOf: none, viewAsOf: day, knownAt: none }).text;
    expect(comparisons(ofView)).toContain('o.endsFrom >= $viewSince');
    expect(comparisons(ofView)).not.toContain('l.endsFrom >= $since');
    const ofKnown = undated(asc, { asOf: none, viewAsOf: none, knownAt: day }).text;
    expect(comparisons(ofKnown)).toContain('s.knownFrom <= $knownAt');
    expect(comparisons(ofKnown)).not.toContain('s.startsBy <= $until');
  });

  it('is whole where all days are asked about', () => {
    expect(undated(asc, { asOf: day, viewAsOf: day, knownAt: day })).toBe(asc);
  });

  it('is the same each time, so that the database plans it once', () => {
    const short = (): unknown =>
      undated(lean(asc, { any: ALL }), { asOf: none, viewAsOf: none, knownAt: day });
    expect(short()).toBe(short());
  });

  it('tests a filter of the commonest form in the shortest way', () => {
    const form = (any: Filter): string => {
      const { text } = lean(asc, { any });
      return ['$any', '$equal', '$firstDay'].filter((param) => text.includes(param)).join();
    };
    const equal = both(test('kind', 'in', ['SUMMIT']), test('status', 'in', ['HELD', 'PLANNED']));
    const days = test('earliest', 'overlaps', ['2025-01-01', '2025-12-31']);
    expect(form(ALL)).toBe('');
    expect(form(equal)).toBe('$equal');
    expect(form(both(equal, days))).toBe('$equal,$firstDay');
    for (const other of [
      either(equal, days),
      negation(days),
      both(days, days),
      both(equal, test('hosts', 'has', ['x'])),
      NONE,
    ])
      expect(form(other)).toBe('$any');
    expect(filterParams(both(equal, days))).toMatchObject({
      ...{ firstDay: '2025-01-01', lastDay: '2025-12-31' },
      equal: [{ column: 'kind' }, { column: 'status' }],
    });
  });

  it('takes the parameters along that it mentions, and no others', () => {
    const statement = { text: 'RETURN $rev, $knownAt' };
    const params = { rev: 1, knownAt: day, known: 2, until: day };
    expect(referencedParams(statement, params)).toEqual({ rev: 1, knownAt: day });
    expect(referencedParams(statement, { rev: 2 })).toEqual({ rev: 2 });
  });
});
