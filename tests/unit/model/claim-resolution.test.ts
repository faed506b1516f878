import { describe, expect, it } from 'vitest';
import { buildSchema, isEnumType } from 'graphql';
import { readFileSync } from 'node:fs';
import { claim } from './claims.ts';
import {
  CLAIM_STATUSES,
  compareClaims,
  contradicts,
  groupRivals,
  isAsserted,
  resolveClaims,
  resolveRivals,
  unretracted,
  visibleClaims,
} from '../../../src/model/claim-resolution.ts';
import { date, text, word } from '../../../src/model/property.ts';
import type { Claim } from '../../../src/model/claim.ts';

const role = { ...word(['HOST', 'GUEST'], 'What.'), many: true } as const;
const level = word(['MINISTER', 'EXPERT'], 'How high.');
const status = { ...word(['PLANNED', 'HELD'], 'Whether.'), history: true } as const;
const day = date('When.');

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
const { place, guests } = PROPERTIES;

const resolve = (...claims: readonly Partial<Claim>[]) => resolveClaims(PROPERTIES, claims.map(claim));
const placeOf = (...claims: readonly Partial<Claim>[]) => resolve(...claims).values['place'];

/** Returns the keys of the items of `guests`. */
const guestsOf = (...claims: readonly Partial<Claim>[]): readonly string[] => {
  const items = resolve(...claims.map((said) => ({ property: 'guests', ...said }))).values['guests'];
  return Array.isArray(items) ? (items as readonly { key: string }[]).map(({ key }) => key) : [];
};

describe('a property with one value', () => {
  it('has the value of the best claim, and null without a claim', () => {
    expect(placeOf({ value: 'Astana' }, { value: 'Almaty', known: '2025-06-01' })).toBe('Almaty');
    expect(placeOf()).toBeNull();
  });

  it('never has the value of a deprecated claim', () => {
    expect(placeOf({ rank: 'DEPRECATED' })).toBeNull();
    expect(placeOf({ rank: 'DEPRECATED', known: '2026-01-01' }, { value: 'Almaty' })).toBe('Almaty');
  });

  it('has the next value if the best claim denies the first', () => {
    const denied = [{ value: 'Astana' }, { value: 'Astana', negated: true, known: '2025-06-01' }];
    expect(placeOf(...denied)).toBeNull();
    expect(placeOf(...denied, { value: 'Almaty', known: '2024-01-01' })).toBe('Almaty');
  });

  it('keeps its value against a denial by an earlier source', () => {
    expect(placeOf({ known: '2025-06-01' }, { negated: true })).toBe('Astana');
  });
});

describe('a property with several values', () => {
  it('has all values that are not denied, sorted', () => {
    expect(
      guestsOf({ value: 'b' }, { value: 'a', known: '2020-01-01' }, { value: 'b', known: '2020-01-01' }),
    ).toEqual(['a', 'b']);
    expect(
      guestsOf({ value: 'a' }, { value: 'b' }, { value: 'a', negated: true, known: '2026-01-01' }),
    ).toEqual(['b']);
    expect(guestsOf({ value: 'a', rank: 'DEPRECATED' })).toEqual([]);
  });

  it('has the qualifiers of the best claim alone', () => {
    const { values } = resolve(
      { property: 'guests', value: 'a', qualifiers: { since: '2020', note: 'old' }, known: '2020-01-01' },
      { property: 'guests', value: 'a', qualifiers: { since: '2021' }, known: '2021-01-01' },
      { property: 'guests', value: 'a', qualifiers: { since: '1999' }, negated: true, known: '2019-01-01' },
    );
    expect(values['guests']).toMatchObject([{ key: 'a', qualifiers: { since: '2021' } }]);
  });

  it('has the qualifiers of a worse claim that says the same and more', () => {
    const { values } = resolve(
      { property: 'guests', value: 'a', known: '2022-01-01' },
      { property: 'guests', value: 'a', qualifiers: { note: 'old' }, known: '2021-01-01' },
      { property: 'guests', value: 'a', qualifiers: { since: '2020' }, known: '2020-01-01' },
    );
    expect(values['guests']).toMatchObject([{ key: 'a', qualifiers: { note: 'old' } }]);
  });

  it('resolves the parts of each item separately', () => {
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

describe('the contested properties', () => {
  const contested = (...claims: readonly Partial<Claim>[]): readonly string[] => resolve(...claims).contested;

  it('include a property with one value for which two claims give different values', () => {
    expect(contested({ value: 'Astana' }, { value: 'Almaty', known: '2020-01-01' })).toEqual(['place']);
    expect(contested({ value: 'Astana' }, { value: 'Astana' })).toEqual([]);
  });

  it('exclude prose, several values, and contradictions by deprecated claims', () => {
    expect(contested({ property: 'occasion', value: 'a' }, { property: 'occasion', value: 'b' })).toEqual([]);
    expect(contested({ property: 'guests', value: 'a' }, { property: 'guests', value: 'b' })).toEqual([]);
    expect(contested({ value: 'Astana' }, { value: 'Almaty', rank: 'DEPRECATED' })).toEqual([]);
  });

  it('include a denied value unless a later and better denial retracts it', () => {
    expect(contested({ known: '2025-06-01' }, { negated: true, known: '2025-01-01' })).toEqual(['place']);
    expect(contested({ known: '2025-06-01' }, { negated: true, known: '2025-06-01' })).toEqual(['place']);
    expect(contested({ known: '2025-01-01' }, { negated: true, known: '2025-06-01' })).toEqual([]);
    expect(
      contested({ rank: 'PREFERRED', known: '2025-01-01' }, { negated: true, known: '2025-06-01' }),
    ).toEqual(['place']);
  });

  it('include a part of one item, and exclude parts that differ between items', () => {
    const part = { property: 'guests.level', value: 'MINISTER', edge: 'a' };
    expect(contested(part, { ...part, value: 'EXPERT' })).toEqual(['guests.level']);
    expect(contested(part, { ...part, value: 'EXPERT', edge: 'b' })).toEqual([]);
  });

  it('include a property of which two claims give one value with different qualifiers', () => {
    const bodies = {
      ...text('Bodies.'),
      many: true,
      qualifiers: {
        status: { ...text('Its status.'), history: true },
        since: date('Since when.'),
        language: { ...text('A language.'), many: true },
      },
    } as const;
    const isContested = (a: Partial<Claim>, b: Partial<Claim>): boolean => {
      const claims = [a, b].map((each) => claim({ property: 'bodies', value: 'a', ...each }));
      return resolveClaims({ bodies }, claims).contested.length > 0;
    };
    const since = (day: string) => ({ qualifiers: { since: day } });
    expect(isContested(since('2020'), since('2021'))).toBe(true);
    expect(isContested(since('2020'), since('2020-05'))).toBe(false);
    expect(isContested(since('2020'), { ...since('2021'), value: 'b' })).toBe(false);
    expect(isContested(since('2020'), { ...since('2021'), rank: 'DEPRECATED' })).toBe(false);
    const of = (status: string, known: string) => ({ qualifiers: { status, since: known }, known });
    expect(isContested(of('PROPOSED', '2020-01-01'), of('ACTIVE', '2021-01-01'))).toBe(false);
    expect(isContested(of('PROPOSED', '2020-01-01'), of('ACTIVE', '2020-01-01'))).toBe(true);
    expect(isContested({ qualifiers: { language: 'kk' } }, { qualifiers: { language: 'ru' } })).toBe(false);
  });

  it('are in the order of the properties, each part after its property', () => {
    const reordered = { ...PROPERTIES, guests: { ...guests, parts: { role, level } }, time: text('Time.') };
    const claims = [
      { property: 'time', value: 'a' },
      { property: 'time', value: 'b' },
      { property: 'guests.level', edge: 'a', value: 'MINISTER' },
      { property: 'guests.level', edge: 'a', value: 'EXPERT' },
      { value: 'Astana' },
      { value: 'Almaty' },
    ].map(claim);
    expect(resolveClaims(reordered, claims).contested).toEqual(['place', 'guests.level', 'time']);
  });
});

describe('the status of a claim', () => {
  /** Returns the status of each claim, in the order given. */
  function statuses(
    property: typeof place | typeof guests,
    ...said: readonly Partial<Claim>[]
  ): readonly string[] {
    const claims = said.map(claim);
    const found = resolveRivals(property, claims);
    return claims.map(({ id }) => found.get(id)?.standing ?? 'none');
  }

  it('is WINS for the best claim and AGREES for another claim of its value', () => {
    expect(statuses(place, { known: '2025-06-01' }, { known: '2025-01-01' })).toEqual(['WINS', 'AGREES']);
  });

  it.each([
    ['LOSES_BY_RANK', { rank: 'PREFERRED' }, { value: 'Almaty', known: '2026-01-01' }],
    ['LOSES_BY_DATE', { known: '2026-01-01', confidence: 'LOW' }, { value: 'Almaty' }],
    ['LOSES_BY_CONFIDENCE', {}, { value: 'Almaty', confidence: 'MEDIUM' }],
    ['LOSES_BY_ID', {}, { value: 'Almaty' }],
    ['DEPRECATED', {}, { value: 'Almaty', rank: 'DEPRECATED', known: '2026-01-01' }],
  ] as const)('is %s by the first difference from the winner', (expected, winner, loser) => {
    expect(statuses(place, winner, loser)).toEqual(['WINS', expected]);
  });

  it('compares a denied claim with its denial, not with the winner', () => {
    const value = { value: 'Astana' };
    const denial = { value: 'Astana', negated: true, rank: 'PREFERRED' } as const;
    const other = { value: 'Almaty', known: '2026-01-01' };
    expect(statuses(place, value, denial, other)).toEqual(['LOSES_BY_RANK', 'AGREES', 'WINS']);
  });

  it('is a loss for a denial of the winning value', () => {
    expect(statuses(place, { known: '2026-01-01' }, { negated: true })).toEqual(['WINS', 'LOSES_BY_DATE']);
  });

  it('is WINS for the best denial if all values are denied', () => {
    const denials = [{ negated: true, known: '2026-01-01' }, { negated: true }, {}];
    expect(statuses(place, ...denials)).toEqual(['WINS', 'AGREES', 'LOSES_BY_DATE']);
  });

  it('is decided separately for each value if a property has several', () => {
    const said = [{ value: 'a' }, { value: 'b' }, { value: 'b', confidence: 'LOW' }, { value: 'c' }] as const;
    const denial = { value: 'c', negated: true, known: '2026-01-01' };
    expect(statuses(guests, ...said, denial)).toEqual(['WINS', 'WINS', 'AGREES', 'LOSES_BY_DATE', 'WINS']);
  });

  it('is a loss for a claim whose qualifiers differ from the winning ones', () => {
    const bodies = { ...text('Bodies.'), many: true, qualifiers: { since: date('Since when.') } } as const;
    const claims = [
      claim({ value: 'a', known: '2022-01-01' }),
      claim({ value: 'a', known: '2021-01-01', qualifiers: { since: '2020' } }),
      claim({ value: 'a', known: '2020-01-01', qualifiers: { since: '2019' } }),
    ];
    const found = resolveRivals(bodies, claims);
    expect(claims.map(({ id }) => found.get(id)?.standing)).toEqual(['AGREES', 'WINS', 'LOSES_BY_DATE']);
  });

  it('is LOSES_BY_SOURCE for the wording of a number that does not win', () => {
    const properties = { number: text('A number.'), label: { ...text('Words.'), companionOf: 'number' } };
    const claims = [
      claim({ property: 'number', value: '2', source: 'late', known: '2022-01-01' }),
      claim({ property: 'label', value: 'first', source: 'early', known: '2023-01-01' }),
      claim({ property: 'label', value: 'second', source: 'late', known: '2022-01-01' }),
    ];
    const found = resolveRivals(properties.label, claims.slice(1), claims.slice(0, 1));
    expect(claims.slice(1).map(({ id }) => found.get(id)?.standing)).toEqual(['LOSES_BY_SOURCE', 'WINS']);
    expect(resolveClaims(properties, claims).values).toEqual({ number: '2', label: 'second' });
  });

  it('has the values of the enum Standing in the API', () => {
    const schema = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    const type = buildSchema(schema).getType('Standing');
    const values = isEnumType(type) ? type.getValues().map(({ name }) => name) : [];
    expect(values).toEqual(CLAIM_STATUSES);
  });
});

describe('a contested claim', () => {
  const contested = (...said: readonly Partial<Claim>[]): readonly boolean[] => {
    const claims = said.map(claim);
    const found = resolveRivals(place, claims);
    return claims.map(({ id }) => found.get(id)?.contested ?? false);
  };

  it('contradicts a rival, whether it wins or loses; a deprecated claim does not', () => {
    expect(contested({}, { value: 'Almaty' }, { value: 'Osh', rank: 'DEPRECATED' })).toEqual([
      true,
      true,
      false,
    ]);
    expect(contested({}, {})).toEqual([false, false]);
  });

  it('is not retracted by a later source', () => {
    expect(contested({}, { negated: true, known: '2026-01-01' }, { value: 'Almaty' })).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe('compareClaims', () => {
  const better = (a: Partial<Claim>, b: Partial<Claim>): void => {
    const [first, second] = [claim(a), claim(b)];
    expect(compareClaims(first, second)).toBeLessThan(0);
    expect(compareClaims(second, first)).toBeGreaterThan(0);
  };

  it('compares rank first, even against a later source', () => {
    better({ rank: 'PREFERRED', known: '2020-01-01' }, { rank: 'NORMAL', known: '2025-01-01' });
    better({ rank: 'NORMAL', confidence: 'LOW' }, { rank: 'DEPRECATED', confidence: 'HIGH' });
  });

  it('compares the day of the source second, even against more confidence', () => {
    better({ known: '2025-01-02', confidence: 'LOW' }, { known: '2025-01-01', confidence: 'HIGH' });
  });

  it('compares confidence third, and id last', () => {
    better({ id: 'c-z', confidence: 'HIGH' }, { id: 'c-a', confidence: 'MEDIUM' });
    better({ id: 'c-a' }, { id: 'c-b' });
  });
});

describe('contradicts', () => {
  it('is true for different values and false for equal values', () => {
    expect(contradicts(place, claim({ value: 'Astana' }), claim({ value: 'Almaty' }))).toBe(true);
    expect(contradicts(place, claim({ value: 'Astana' }), claim({ value: 'Astana' }))).toBe(false);
  });

  it('is true for a denial of the same value and false for a denial of another value', () => {
    const denial = claim({ value: 'Astana', negated: true });
    expect(contradicts(place, denial, claim({ value: 'Astana' }))).toBe(true);
    expect(contradicts(place, denial, claim({ value: 'Almaty' }))).toBe(false);
    expect(contradicts(place, denial, claim({ value: 'Almaty', negated: true }))).toBe(false);
  });

  it.each([
    ['2025-11-06', '2025-11', false],
    ['2025-11-06', '../2025-11-06', false],
    ['2025-11', '2025', false],
    ['2025-11-06', '2025-11-06/..', false],
    ['2025-11-06', '2025-12', true],
    ['2025-11-06', '../2025-11-05', true],
    ['2025-10-30/2025-11-02', '2025-11', true],
  ])('is true for two dates unless one is within the other: %s, %s', (a, b, expected) => {
    expect(contradicts(day, claim({ value: a }), claim({ value: b }))).toBe(expected);
    expect(contradicts(day, claim({ value: b }), claim({ value: a }))).toBe(expected);
  });

  it('is true for two statuses known since the same day and false for a later status', () => {
    const planned = claim({ value: 'PLANNED', known: '2025-01-01' });
    expect(contradicts(status, planned, claim({ value: 'HELD', known: '2025-01-01' }))).toBe(true);
    expect(contradicts(status, planned, claim({ value: 'HELD', known: '2025-02-01' }))).toBe(false);
  });
});

describe('unretracted', () => {
  it('excludes a claim that a later and better denial retracts', () => {
    const moved = claim();
    const denial = claim({ negated: true, known: '2026-01-01' });
    const sameDay = claim({ known: '2026-01-01' });
    const preferred = claim({ rank: 'PREFERRED' });
    const other = claim({ value: 'Almaty' });
    const kept = [denial, sameDay, preferred, other];
    expect(unretracted([moved, ...kept])).toEqual(kept);
  });
});

describe('visibleClaims', () => {
  it('returns the claims known on the day or before, in their order', () => {
    const [late, onDay, early] = ['2025-01-02', '2025-01-01', '2024-12-31'].map((known) => claim({ known }));
    expect(
      visibleClaims(
        [late, onDay, early].flatMap((each) => each ?? []),
        '2025-01-01',
      ),
    ).toEqual([onDay, early]);
  });
});

describe('groupRivals', () => {
  it('groups claims by property and item', () => {
    const said = [
      { property: 'guests.level', edge: 'a' },
      { property: 'place' },
      { property: 'guests.level', edge: 'b' },
      { property: 'guests.level', edge: 'a', value: 'EXPERT' },
    ].map(claim);
    expect(groupRivals(said)).toEqual([[said[0], said[3]], [said[1]], [said[2]]]);
  });
});

describe('isAsserted', () => {
  it('is true only for a claim that gives its value and is not deprecated', () => {
    expect(isAsserted(claim())).toBe(true);
    expect(isAsserted(claim({ negated: true }))).toBe(false);
    expect(isAsserted(claim({ rank: 'DEPRECATED' }))).toBe(false);
  });
});
