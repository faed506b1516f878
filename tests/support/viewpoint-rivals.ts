import fc from 'fast-check';
import { claim, PUBLISHED } from './viewpoint-sample.ts';
import { CONFIDENCES, RANKS } from '../../src/model/vocabulary.ts';
import type { Arbitrary } from 'fast-check';
import type { Claim } from '../../src/model/claim.ts';
import type { SampleSource } from './viewpoint-sample.ts';

const SOURCES = Object.keys(PUBLISHED) as readonly SampleSource[];

/** Claims of one property of one event that compete: few values, of each rank and confidence, some of them negative. */
export const rivalsOf = (property: string, ...values: readonly string[]): Arbitrary<readonly Claim[]> =>
  fc
    .array(
      fc.record({
        value: fc.constantFrom(...values),
        source: fc.constantFrom(...SOURCES),
        rank: fc.constantFrom(...RANKS, 'NORMAL' as const, 'NORMAL' as const),
        confidence: fc.constantFrom(...CONFIDENCES),
        negated: fc.constantFrom(true, false, false),
        qualifiers: fc.dictionary(fc.constantFrom('since', 'until'), fc.constantFrom('2020', '2021')),
      }),
      { minLength: 1, maxLength: 8 },
    )
    .map((all) => all.map((each, i) => claim({ subject: 'summit', property, ...each }, `c-${String(i)}`)));

/** Returns the same claims in another order. */
export const shuffled = (claims: Arbitrary<readonly Claim[]>) =>
  claims.chain((all) =>
    fc.tuple(
      fc.constant(all),
      fc.shuffledSubarray([...all], { minLength: all.length, maxLength: all.length }),
    ),
  );
