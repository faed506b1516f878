import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claim } from './claims.ts';
import { CONFIDENCES, RANKS } from '../../../src/model/vocabulary.ts';
import { text, word } from '../../../src/model/property.ts';
import { winners } from '../../../src/model/winners.ts';
import type { Claim } from '../../../src/model/claim.ts';

const role = { ...word(['HOST', 'GUEST'], 'What.'), many: true } as const;
const level = word(['MINISTER', 'EXPERT'], 'How high.');

const PROPERTIES = {
  place: text('Where.'),
  occasion: { ...text('What it marks.'), prose: true },
  guests: {
    ...text('Who.'),
    many: true,
    qualifiers: { since: text('Since.'), note: text('A note.') },
    parts: { role, level },
  },
} as const;

const resolve = (...claims: readonly Partial<Claim>[]) => winners(PROPERTIES, claims.map(claim));

/** The keys of the items of `guests`. */
const guests = (...claims: readonly Partial<Claim>[]): readonly string[] => {
  const items = resolve(...claims.map((said) => ({ property: 'guests', ...said }))).values['guests'];
  return Array.isArray(items) ? (items as readonly { key: string }[]).map(({ key }) => key) : [];
};

describe('the winning value of a property with one value', () => {
  it('is that of the best claim, and null without one', () => {
    expect(resolve({ value: 'Astana' }, { value: 'Almaty', known: '2025-06-01' }).values['place']).toBe(
      'Almaty',
    );
    expect(resolve().values['place']).toBeNull();
  });

  it('is never a deprecated one', () => {
    expect(resolve({ rank: 'DEPRECATED' }).values['place']).toBeNull();
    expect(resolve({ rank: 'DEPRECATED', known: '2026-01-01' }, { value: 'Almaty' }).values['place']).toBe(
      'Almaty',
    );
  });

  it('is the next one when the best claim for it denies it', () => {
    const denied = [{ value: 'Astana' }, { value: 'Astana', negated: true, known: '2025-06-01' }];
    expect(resolve(...denied).values['place']).toBeNull();
    expect(resolve(...denied, { value: 'Almaty', known: '2024-01-01' }).values['place']).toBe('Almaty');
  });

  it('stands against a denial by an earlier source', () => {
    expect(resolve({ known: '2025-06-01' }, { negated: true }).values['place']).toBe('Astana');
  });
});

describe('the winning values of a property with several', () => {
  it('are all that are not denied, sorted', () => {
    expect(
      guests({ value: 'b' }, { value: 'a', known: '2020-01-01' }, { value: 'b', known: '2020-01-01' }),
    ).toEqual(['a', 'b']);
    expect(
      guests({ value: 'a' }, { value: 'b' }, { value: 'a', negated: true, known: '2026-01-01' }),
    ).toEqual(['b']);
    expect(guests({ value: 'a', rank: 'DEPRECATED' })).toEqual([]);
  });

  it('have the qualifiers of their claims, those of better claims first', () => {
    const { values } = resolve(
      { property: 'guests', value: 'a', qualifiers: { since: '2020', note: 'old' }, known: '2020-01-01' },
      { property: 'guests', value: 'a', qualifiers: { since: '2021' }, known: '2021-01-01' },
      { property: 'guests', value: 'a', qualifiers: { since: '1999' }, negated: true, known: '2019-01-01' },
    );
    expect(values['guests']).toMatchObject([{ key: 'a', qualifiers: { since: '2021', note: 'old' } }]);
  });

  it('have the winners of their parts, each of its own edge', () => {
    const { values } = resolve(
      { property: 'guests', value: 'a' },
      { property: 'guests', value: 'b' },
      { property: 'guests.role', edge: 'a', value: 'HOST' },
      { property: 'guests.role', edge: 'a', value: 'GUEST' },
      { property: 'guests.level', edge: 'b', value: 'MINISTER' },
      { property: 'guests.level', edge: 'b', value: 'EXPERT', known: '2026-01-01' },
      { property: 'guests.level', edge: 'c', value: 'EXPERT' },
    );
    expect(values['guests']).toMatchObject([
      { key: 'a', parts: { role: [{ key: 'GUEST' }, { key: 'HOST' }], level: null } },
      { key: 'b', parts: { role: [], level: 'EXPERT' } },
    ]);
  });
});

describe('what is contested', () => {
  const contested = (...claims: readonly Partial<Claim>[]): readonly string[] => resolve(...claims).contested;

  it('is a property with one value of which two claims give different ones', () => {
    expect(contested({ value: 'Astana' }, { value: 'Almaty', known: '2020-01-01' })).toEqual(['place']);
    expect(contested({ value: 'Astana' }, { value: 'Astana' })).toEqual([]);
  });

  it('is not prose, nor a property with several values, nor what only a deprecated claim contradicts', () => {
    expect(contested({ property: 'occasion', value: 'a' }, { property: 'occasion', value: 'b' })).toEqual([]);
    expect(contested({ property: 'guests', value: 'a' }, { property: 'guests', value: 'b' })).toEqual([]);
    expect(contested({ value: 'Astana' }, { value: 'Almaty', rank: 'DEPRECATED' })).toEqual([]);
  });

  it('is a value that a source denies, but not one that a later source takes back', () => {
    expect(contested({ known: '2025-06-01' }, { negated: true, known: '2025-01-01' })).toEqual(['place']);
    expect(contested({ known: '2025-06-01' }, { negated: true, known: '2025-06-01' })).toEqual(['place']);
    expect(contested({ known: '2025-01-01' }, { negated: true, known: '2025-06-01' })).toEqual([]);
    expect(
      contested({ rank: 'PREFERRED', known: '2025-01-01' }, { negated: true, known: '2025-06-01' }),
    ).toEqual(['place']);
  });

  it('is a part of one edge, and not two edges with different values', () => {
    const part = { property: 'guests.level', value: 'MINISTER', edge: 'a' };
    expect(contested(part, { ...part, value: 'EXPERT' })).toEqual(['guests.level']);
    expect(contested(part, { ...part, value: 'EXPERT', edge: 'b' })).toEqual([]);
  });
});

describe('winners', () => {
  it('do not depend on the order of the claims', () => {
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
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (said, random) => {
        const claims = said.map(claim);
        const keyed = claims.map((each) => ({ each, key: random.next().value as number }));
        const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
        expect(winners(PROPERTIES, shuffled)).toEqual(winners(PROPERTIES, claims));
      }),
    );
  });
});
