import { describe, expect, it } from 'vitest';
import { claim } from './claims.ts';
import { outcomes } from '../../../src/model/standing.ts';
import { text } from '../../../src/model/property.ts';
import type { Claim } from '../../../src/model/claim.ts';

const place = text('Where.');
const guests = { ...text('Who.'), many: true } as const;

/** How each claim fares, in the order given. */
function standings(
  property: typeof place | typeof guests,
  ...said: readonly Partial<Claim>[]
): readonly string[] {
  const claims = said.map(claim);
  const found = outcomes(property, claims);
  return claims.map(({ id }) => found.get(id)?.standing ?? 'none');
}

describe('the standing of a claim', () => {
  it('is that it wins when its value stands, and that it agrees beside a better one', () => {
    expect(standings(place, { known: '2025-06-01' }, { known: '2025-01-01' })).toEqual(['WINS', 'AGREES']);
  });

  it.each([
    ['LOSES_BY_RANK', { rank: 'PREFERRED' }, { value: 'Almaty', known: '2026-01-01' }],
    ['LOSES_BY_DATE', { known: '2026-01-01', confidence: 'LOW' }, { value: 'Almaty' }],
    ['LOSES_BY_CONFIDENCE', {}, { value: 'Almaty', confidence: 'MEDIUM' }],
    ['LOSES_BY_ID', {}, { value: 'Almaty' }],
    ['DEPRECATED', {}, { value: 'Almaty', rank: 'DEPRECATED', known: '2026-01-01' }],
  ] as const)('is %s by the first thing that tells it from the winner', (outcome, winner, loser) => {
    expect(standings(place, winner, loser)).toEqual(['WINS', outcome]);
  });

  it('is told against the denial of its value, not against the value that stands instead', () => {
    const value = { value: 'Astana' };
    const denial = { value: 'Astana', negated: true, rank: 'PREFERRED' } as const;
    const other = { value: 'Almaty', known: '2026-01-01' };
    expect(standings(place, value, denial, other)).toEqual(['LOSES_BY_RANK', 'AGREES', 'WINS']);
  });

  it('is lost for a denial of what stands', () => {
    expect(standings(place, { known: '2026-01-01' }, { negated: true })).toEqual(['WINS', 'LOSES_BY_DATE']);
  });

  it('is won by the best denial where nothing stands', () => {
    const denials = [{ negated: true, known: '2026-01-01' }, { negated: true }, {}];
    expect(standings(place, ...denials)).toEqual(['WINS', 'AGREES', 'LOSES_BY_DATE']);
  });

  it('is told for each value by itself where several may stand', () => {
    const said = [{ value: 'a' }, { value: 'b' }, { value: 'b', confidence: 'LOW' }, { value: 'c' }] as const;
    const denial = { value: 'c', negated: true, known: '2026-01-01' };
    expect(standings(guests, ...said, denial)).toEqual(['WINS', 'WINS', 'AGREES', 'LOSES_BY_DATE', 'WINS']);
  });
});

describe('whether a claim is contested', () => {
  const contested = (...said: readonly Partial<Claim>[]): readonly boolean[] => {
    const claims = said.map(claim);
    const found = outcomes(place, claims);
    return claims.map(({ id }) => found.get(id)?.contested ?? false);
  };

  it('tells which claims contradict each other, losers included and deprecated ones not', () => {
    expect(contested({}, { value: 'Almaty' }, { value: 'Osh', rank: 'DEPRECATED' })).toEqual([
      true,
      true,
      false,
    ]);
    expect(contested({}, {})).toEqual([false, false]);
  });

  it('leaves out what a later source takes back', () => {
    expect(contested({}, { negated: true, known: '2026-01-01' }, { value: 'Almaty' })).toEqual([
      false,
      false,
      false,
    ]);
  });
});
