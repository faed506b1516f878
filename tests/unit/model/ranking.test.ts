import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from './claims.ts';
import { compareClaims, excludes } from '../../../src/model/ranking.ts';
import { CONFIDENCES, RANKS } from '../../../src/model/vocabulary.ts';
import { date, text, word } from '../../../src/model/property.ts';
import type { Claim } from '../../../src/model/claim.ts';

const place = text('Where.');
const day = date('When.');
const status = { ...word(['PLANNED', 'HELD'], 'Whether.'), history: true } as const;

const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.constantFrom('c-a', 'c-b', 'c-c', 'c-d'),
    value: fc.constantFrom('2025', '2025-11', '2025-11-06', '2024~', '../2025-11-05'),
    rank: fc.constantFrom(...RANKS),
    confidence: fc.constantFrom(...CONFIDENCES),
    known: fc.constantFrom('2024-01-01', '2025-01-01'),
    negated: fc.boolean(),
  })
  .map(claim);

describe('the order of claims', () => {
  const better = (a: Partial<Claim>, b: Partial<Claim>): void => {
    const [first, second] = [claim(a), claim(b)];
    expect(compareClaims(first, second)).toBeLessThan(0);
    expect(compareClaims(second, first)).toBeGreaterThan(0);
  };

  it('is by rank first, even against a later source', () => {
    better({ rank: 'PREFERRED', known: '2020-01-01' }, { rank: 'NORMAL', known: '2025-01-01' });
    better({ rank: 'NORMAL', confidence: 'LOW' }, { rank: 'DEPRECATED', confidence: 'HIGH' });
  });

  it('is by the later source next, even against more confidence', () => {
    better({ known: '2025-01-02', confidence: 'LOW' }, { known: '2025-01-01', confidence: 'HIGH' });
  });

  it('is by confidence next, and by id last', () => {
    better({ id: 'c-z', confidence: 'HIGH' }, { id: 'c-a', confidence: 'MEDIUM' });
    better({ id: 'c-a' }, { id: 'c-b' });
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, anyClaim, (a, b, c) => {
        expect(Math.sign(compareClaims(a, b)) + Math.sign(compareClaims(b, a))).toBe(0);
        fc.pre(compareClaims(a, b) <= 0 && compareClaims(b, c) <= 0);
        expect(compareClaims(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('two claims exclude each other', () => {
  it('when they give different values, and not when they give the same', () => {
    expect(excludes(place, claim({ value: 'Astana' }), claim({ value: 'Almaty' }))).toBe(true);
    expect(excludes(place, claim({ value: 'Astana' }), claim({ value: 'Astana' }))).toBe(false);
  });

  it('when one denies the value of the other, and not when it denies another value', () => {
    expect(excludes(place, claim({ value: 'Astana', negated: true }), claim({ value: 'Astana' }))).toBe(true);
    expect(excludes(place, claim({ value: 'Astana', negated: true }), claim({ value: 'Almaty' }))).toBe(
      false,
    );
    expect(excludes(place, claim({ negated: true }), claim({ value: 'Almaty', negated: true }))).toBe(false);
  });

  it.each([
    ['2025-11-06', '2025-11', false],
    ['2025-11-06', '../2025-11-06', false],
    ['2025-11', '2025', false],
    ['2025-11-06', '2025-11-06/..', false],
    ['2025-11-06', '2025-12', true],
    ['2025-11-06', '../2025-11-05', true],
    ['2025-10-30/2025-11-02', '2025-11', true],
  ])('when their dates %s and %s lie outside each other: %#', (a, b, outcome) => {
    expect(excludes(day, claim({ value: a }), claim({ value: b }))).toBe(outcome);
    expect(excludes(day, claim({ value: b }), claim({ value: a }))).toBe(outcome);
  });

  it('when they give two statuses of the same day, and not when one is later', () => {
    const planned = claim({ value: 'PLANNED', known: '2025-01-01' });
    expect(excludes(status, planned, claim({ value: 'HELD', known: '2025-01-01' }))).toBe(true);
    expect(excludes(status, planned, claim({ value: 'HELD', known: '2025-02-01' }))).toBe(false);
  });

  it('mutually, and no claim itself', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, fc.constantFrom(place, day, status), (a, b, property) => {
        expect(excludes(property, a, b)).toBe(excludes(property, b, a));
        expect(excludes(property, a, a)).toBe(false);
      }),
    );
  });
});
