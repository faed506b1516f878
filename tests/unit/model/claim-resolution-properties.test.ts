import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from './claims.ts';
import {
  claimedValue,
  compareClaims,
  contradicts,
  isAsserted,
  isDeprecated,
  resolveClaims,
  resolveRivals,
  unretracted,
} from '../../../src/model/claim-resolution.ts';
import { CONFIDENCES, RANKS } from '../../../src/model/vocabulary.ts';
import { date, text, word } from '../../../src/model/property.ts';
import { rivalsOf, shuffled } from '../../support/viewpoint-rivals.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { ClaimStatus } from '../../../src/model/claim-resolution.ts';
import type { Properties, Property } from '../../../src/model/property.ts';

const rules: readonly Property[] = [
  text('A text.'),
  date('A date.'),
  { ...text('Prose.'), prose: true },
  { ...word(['2025', '2024'], 'A status.'), history: true },
  { ...text('Texts.'), many: true },
];
const rivals = rivalsOf('theme', '2025', '2025-11', '2024');
const single = fc.constantFrom(...rules.filter(({ many }) => !many));

const withStatus = (rule: Property, claims: readonly Claim[], wanted: ClaimStatus): readonly Claim[] => {
  const outcomes = resolveRivals(rule, claims);
  return claims.filter(({ id }) => outcomes.get(id)?.standing === wanted);
};
const winningValue = (rule: Property, claims: readonly Claim[]): unknown =>
  resolveClaims({ theme: rule } satisfies Properties, claims).values['theme'];
const counted = (claims: readonly Claim[]): readonly Claim[] => claims.filter((each) => !isDeprecated(each));

describe('resolveRivals', () => {
  it('returns one winner of a property with one value, and its value wins', () => {
    fc.assert(
      fc.property(rivals, single, (claims, rule) => {
        const won = withStatus(rule, claims, 'WINS');
        expect(won).toHaveLength(Math.min(counted(claims).length, 1));
        const [winner] = won;
        const value = winner && !winner.negated ? claimedValue(winner) : null;
        expect(winningValue(rule, claims)).toBe(value);
      }),
    );
  });

  it('returns one winner per value of a property with several values, and their values are the items', () => {
    fc.assert(
      fc.property(rivals, (claims) => {
        const rule = { ...text('Texts.'), many: true } as const;
        const won = withStatus(rule, claims, 'WINS');
        expect(won.map(claimedValue).toSorted()).toEqual(
          [...new Set(counted(claims).map(claimedValue))].sort(),
        );
        const items = winningValue(rule, claims) as readonly { readonly key: string }[];
        expect(items.map(({ key }) => key)).toEqual(won.filter(isAsserted).map(claimedValue).toSorted());
      }),
    );
  });

  it('returns AGREES for a claim that gives the winning value or denies another one', () => {
    let agreeing = 0;
    fc.assert(
      fc.property(rivals, single, (claims, rule) => {
        const value = winningValue(rule, claims);
        for (const each of withStatus(rule, claims, 'AGREES')) {
          expect(claimedValue(each) === value).toBe(!each.negated);
          agreeing += 1;
        }
      }),
    );
    expect(agreeing).toBeGreaterThan(10);
  });

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(shuffled(rivals), fc.constantFrom(...rules), ([claims, others], rule) => {
        const outcomes = resolveRivals(rule, others);
        for (const [id, outcome] of resolveRivals(rule, claims)) expect(outcomes.get(id)).toEqual(outcome);
      }),
    );
  });

  it('does not depend on deprecated claims', () => {
    fc.assert(
      fc.property(rivals, fc.constantFrom(...rules), (claims, rule) => {
        const outcomes = resolveRivals(rule, counted(claims));
        for (const [id, outcome] of resolveRivals(rule, claims))
          expect(outcome).toEqual(outcomes.get(id) ?? { standing: 'DEPRECATED', contested: false });
      }),
    );
  });

  it('contests a claim if and only if resolveClaims contests the property', () => {
    fc.assert(
      fc.property(rivals, fc.constantFrom(...rules), (claims, rule) => {
        const isContested = [...resolveRivals(rule, claims).values()].some(({ contested }) => contested);
        expect(resolveClaims({ theme: rule }, claims).contested).toEqual(isContested ? ['theme'] : []);
        expect(isContested && (rule.prose === true || rule.many === true)).toBe(false);
      }),
    );
  });
});

describe('resolveClaims', () => {
  const PROPERTIES = {
    place: text('Where.'),
    guests: { ...text('Who.'), many: true, parts: { level: word(['a', 'b', 'c'], 'How high.') } },
  } as const;
  const some = fc.array(
    fc.record({
      property: fc.constantFrom('place', 'guests', 'guests.level'),
      edge: fc.constantFrom(null, 'a'),
      value: fc.constantFrom('a', 'b', 'c'),
      rank: fc.constantFrom(...RANKS),
      confidence: fc.constantFrom(...CONFIDENCES),
      known: fc.constantFrom('2024-01-01', '2025-01-01'),
      negated: fc.boolean(),
    }),
    { maxLength: 12 },
  );

  it('does not depend on the order of the claims', () => {
    fc.assert(
      fc.property(shuffled(some.map((said) => said.map(claim))), ([claims, others]) => {
        expect(resolveClaims(PROPERTIES, others)).toEqual(resolveClaims(PROPERTIES, claims));
      }),
    );
  });
});

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

describe('compareClaims', () => {
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

describe('contradicts', () => {
  it('is symmetric, and false for a claim and itself', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, fc.constantFrom(...rules), (a, b, rule) => {
        expect(contradicts(rule, a, b)).toBe(contradicts(rule, b, a));
        expect(contradicts(rule, a, a)).toBe(false);
      }),
    );
  });
});

describe('unretracted', () => {
  it('includes all denials', () => {
    fc.assert(
      fc.property(rivals, (all) => {
        const denials = (claims: readonly Claim[]): readonly Claim[] =>
          claims.filter(({ negated }) => negated);
        expect(denials(unretracted(all))).toEqual(denials(all));
      }),
    );
  });
});
