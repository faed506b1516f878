import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from './claims.ts';
import { contestedAmong, factsOf, standingAmong } from '../../support/oracle-rules.ts';
import { resolveClaims, resolveRivals } from '../../../src/model/claim-resolution.ts';
import { PROPERTIES } from '../../../src/model/properties.ts';
import { CONFIDENCES, RANKS } from '../../../src/model/vocabulary.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { ResolvedItem } from '../../../src/model/claim-resolution.ts';

const { outcomes } = PROPERTIES.Event;

const said = (value: string, topic: string | null, other: Partial<Claim> = {}): Claim =>
  claim({ property: 'outcomes', value, qualifiers: topic === null ? {} : { topic }, ...other });

const itemsOf = (claims: readonly Claim[]) =>
  resolveClaims(PROPERTIES.Event, claims).values['outcomes'] as readonly ResolvedItem[];
const textsOf = (...claims: readonly Claim[]) => itemsOf(claims).map(({ key }) => key);
const fatesOf = (...claims: readonly Claim[]) => {
  const found = resolveRivals(outcomes, claims);
  return claims.map(({ id }) => found.get(id)?.standing);
};
const contestedOf = (...claims: readonly Claim[]) => {
  const found = resolveRivals(outcomes, claims);
  return claims.map(({ id }) => found.get(id)?.contested);
};

const LATER = { known: '2025-06-01' };

describe('outcomes of one topic', () => {
  it('exclude each other: the later one wins, and both are contested', () => {
    const claims = [said('intends to join', 'accords'), said('joined', 'accords', LATER)];
    expect(textsOf(...claims)).toEqual(['joined']);
    expect(fatesOf(...claims)).toEqual(['LOSES_BY_DATE', 'WINS']);
    expect(contestedOf(...claims)).toEqual([true, true]);
    expect(resolveClaims(PROPERTIES.Event, claims).contested).toEqual(['outcomes']);
  });

  it('do not exclude outcomes of another topic or of none', () => {
    const claims = [said('a', 'one'), said('b', 'two'), said('c', null), said('d', null)];
    expect(textsOf(...claims)).toEqual(['a', 'b', 'c', 'd']);
    expect(contestedOf(...claims)).toEqual([false, false, false, false]);
  });

  it('give the topic to the next one if the best is denied', () => {
    const denial = said('b', null, { negated: true, known: '2026-01-01' });
    const claims = [said('a', 'one'), said('b', 'one', LATER), denial];
    expect(textsOf(...claims)).toEqual(['a']);
    expect(fatesOf(...claims)).toEqual(['WINS', 'LOSES_BY_DATE', 'WINS']);
    expect(contestedOf(...claims)).toEqual([false, false, false]);
  });

  it('keep the qualifiers of the claim that wins', () => {
    const one = { qualifiers: { topic: 'one', amount: '5', currency: 'USD' } };
    const other = { qualifiers: { topic: 'one', kind: 'MONEY' }, ...LATER };
    expect(itemsOf([said('a', 'one', one), said('b', 'one', other)])).toMatchObject([
      { key: 'b', qualifiers: other.qualifiers },
    ]);
  });
});

describe('a later claim on one outcome', () => {
  it('replaces its follow-up, and contests nothing', () => {
    const first = said('a', null, { qualifiers: { followUp: 'PENDING' } });
    const second = said('a', null, { qualifiers: { followUp: 'DONE' }, ...LATER });
    expect(itemsOf([first, second])).toMatchObject([{ qualifiers: { followUp: 'DONE' } }]);
    expect(contestedOf(first, second)).toEqual([false, false]);
  });

  it('contests the outcome with another amount', () => {
    const of = (amount: string) => ({ qualifiers: { amount, currency: 'USD' } });
    expect(contestedOf(said('a', null, of('5')), said('a', null, of('6')))).toEqual([true, true]);
  });
});

describe('rivals at random', () => {
  const qualifiers = fc
    .record(
      {
        topic: fc.constantFrom('one', 'two'),
        amount: fc.constantFrom('5', '6'),
        followUp: fc.constantFrom('PENDING', 'DONE'),
      },
      { requiredKeys: [] },
    )
    .map((found) => found as Readonly<Record<string, string>>);
  const rivals = fc
    .array(
      fc.record({
        value: fc.constantFrom('a', 'b', 'c', 'd'),
        qualifiers,
        rank: fc.constantFrom(...RANKS, 'NORMAL' as const),
        confidence: fc.constantFrom(...CONFIDENCES),
        negated: fc.constantFrom(true, false, false, false),
        known: fc.constantFrom('2024-01-01', '2025-01-01'),
      }),
      { minLength: 1, maxLength: 9 },
    )
    .map((all) => all.map((each) => claim({ property: 'outcomes', ...each })));

  it('have one winner for each topic at most', () => {
    fc.assert(
      fc.property(rivals, (claims) => {
        const topics = itemsOf(claims).flatMap((item) => item.qualifiers['topic'] ?? []);
        expect(topics).toEqual([...new Set(topics)]);
      }),
    );
  });

  it('follow the documented rules', () => {
    fc.assert(
      fc.property(rivals, (claims) => {
        const found = resolveRivals(outcomes, claims);
        const contested = contestedAmong(outcomes, claims);
        expect(claims.map(({ id }) => found.get(id))).toEqual(
          claims.map((each) => ({
            standing: standingAmong(outcomes, claims, each),
            contested: contested.includes(each),
          })),
        );
        const facts = factsOf('Event', claims);
        expect(itemsOf(claims).map(({ key, qualifiers: own }) => ({ key, own }))).toEqual(
          facts.items('outcomes').map(({ key, qualifiers: own }) => ({ key, own })),
        );
        expect(resolveClaims(PROPERTIES.Event, claims).contested).toEqual(facts.contested);
      }),
    );
  });
});
