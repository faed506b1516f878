import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from '../../../src/dataset/wording.ts';

const NATIONS = ['kazakhstan', 'kyrgyzstan', 'tajikistan', 'turkmenistan', 'uzbekistan', 'japan', 'china'];

describe('nearest', () => {
  it.each([
    ['kazakstan', 'kazakhstan'],
    ['kirgizstan', 'kyrgyzstan'],
    ['Japan', 'japan'],
    ['jpaan', 'japan'],
    ['chin', 'china'],
    ['tajikstan', 'tajikistan'],
  ])('corrects %s to %s', (text, candidate) => {
    expect(nearest(text, NATIONS)).toBe(candidate);
  });

  it.each(['india', 'brazil', 'x', '', 'a'.repeat(10_000)])('finds no candidate near %s', (text) => {
    expect(nearest(text, NATIONS)).toBeUndefined();
  });

  it('finds a candidate of four letters or more with one wrong letter', () => {
    const word = fc.stringMatching(/^[a-z]{4,20}$/);
    fc.assert(
      fc.property(word, fc.nat(), (candidate, place) => {
        const at = place % candidate.length;
        const text = `${candidate.slice(0, at)}-${candidate.slice(at + 1)}`;
        expect(nearest(text, [candidate])).toBe(candidate);
      }),
    );
  });
});

describe('didYouMean', () => {
  it('returns a hint for a message, or an empty text', () => {
    expect(didYouMean('kazakstan', NATIONS)).toBe(' (did you mean "kazakhstan"?)');
    expect(didYouMean('brazil', NATIONS)).toBe('');
  });
});
