import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date, text, word } from '../../../src/model/property.ts';
import { claim } from '../../support/viewpoint-sample.ts';
import { isPositive, unsettled } from '../../../src/model/ranking.ts';
import { outcomes } from '../../../src/model/standing.ts';
import { rivalsOf, shuffled } from '../../support/viewpoint-rivals.ts';
import { valueOf, winners } from '../../../src/model/winners.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { Properties, Property } from '../../../src/model/property.ts';
import type { Standing } from '../../../src/model/standing.ts';

const rules: readonly Property[] = [
  text('A text.'),
  date('A date.'),
  { ...text('Prose.'), prose: true },
  { ...word(['2025', '2024'], 'A status.'), history: true },
  { ...text('Texts.'), many: true },
];
const rivals = rivalsOf('theme', '2025', '2025-11', '2024');
const single = fc.constantFrom(...rules.filter(({ many }) => !many));

const standing = (rule: Property, claims: readonly Claim[], wanted: Standing): readonly Claim[] => {
  const fates = outcomes(rule, claims);
  return claims.filter(({ id }) => fates.get(id)?.standing === wanted);
};
const valueThatStands = (rule: Property, claims: readonly Claim[]): unknown =>
  winners({ theme: rule } satisfies Properties, claims).values['theme'];
const counting = (claims: readonly Claim[]): readonly Claim[] =>
  claims.filter(({ rank }) => rank !== 'DEPRECATED');

describe('outcomes', () => {
  it('have one claim win of those of a property with one value, and its value is the one that stands', () => {
    fc.assert(
      fc.property(rivals, single, (claims, rule) => {
        const won = standing(rule, claims, 'WINS');
        expect(won).toHaveLength(Math.min(counting(claims).length, 1));
        const [winner] = won;
        const value = winner && !winner.negated ? valueOf(winner) : null;
        expect(valueThatStands(rule, claims)).toBe(value);
      }),
    );
  });

  it('have one claim win for each value of a property with several, and the values of positive ones stand', () => {
    fc.assert(
      fc.property(rivals, (claims) => {
        const rule = { ...text('Texts.'), many: true } as const;
        const won = standing(rule, claims, 'WINS');
        expect(won.map(valueOf).toSorted()).toEqual([...new Set(counting(claims).map(valueOf))].sort());
        const items = valueThatStands(rule, claims) as readonly { readonly key: string }[];
        const stand = won.filter(({ negated }) => !negated).map(valueOf);
        expect(items.map(({ key }) => key)).toEqual(stand.toSorted());
      }),
    );
  });

  it('have a claim agree when it gives the value that stands, or denies one that does not', () => {
    let agreeing = 0;
    fc.assert(
      fc.property(rivals, single, (claims, rule) => {
        const value = valueThatStands(rule, claims);
        for (const claim of standing(rule, claims, 'AGREES')) {
          expect(valueOf(claim) === value).toBe(!claim.negated);
          agreeing += 1;
        }
      }),
    );
    expect(agreeing).toBeGreaterThan(10);
  });

  it('are the same in whichever order the claims come', () => {
    fc.assert(
      fc.property(shuffled(rivals), fc.constantFrom(...rules), ([claims, others], rule) => {
        const fates = outcomes(rule, others);
        for (const [id, fate] of outcomes(rule, claims)) expect(fates.get(id)).toEqual(fate);
      }),
    );
  });

  it('are not changed by deprecated claims, which neither win nor contest', () => {
    fc.assert(
      fc.property(rivals, fc.constantFrom(...rules), (claims, rule) => {
        const fates = outcomes(rule, counting(claims));
        for (const [id, fate] of outcomes(rule, claims))
          expect(fate).toEqual(fates.get(id) ?? { standing: 'DEPRECATED', contested: false });
      }),
    );
  });

  it('contest a property just when they contest one of its claims', () => {
    fc.assert(
      fc.property(rivals, fc.constantFrom(...rules), (claims, rule) => {
        const isContested = [...outcomes(rule, claims).values()].some(({ contested }) => contested);
        expect(winners({ theme: rule }, claims).contested).toEqual(isContested ? ['theme'] : []);
        expect(isContested && (rule.prose === true || rule.many === true)).toBe(false);
      }),
    );
  });
});

const saying = (id: string, more: Partial<Claim>): Claim =>
  claim({ subject: 'summit', property: 'date', value: '2025', ...more }, id);

describe('unsettled', () => {
  it('leaves out what a later claim takes back, if that claim is the better one', () => {
    const moved = saying('c-1', {});
    const denial = saying('c-2', { negated: true, source: 'late' });
    const sameDay = saying('c-3', { source: 'also' });
    const preferred = saying('c-4', { rank: 'PREFERRED' });
    const other = saying('c-5', { value: '2024' });
    expect(unsettled([moved, denial, sameDay, preferred, other])).toEqual([
      denial,
      sameDay,
      preferred,
      other,
    ]);
  });

  it('keeps all negative claims', () => {
    fc.assert(
      fc.property(rivals, (all) => {
        const denials = (claims: readonly Claim[]): readonly Claim[] =>
          claims.filter((each) => !isPositive(each));
        expect(denials(unsettled(all))).toEqual(denials(all));
      }),
    );
  });
});
