import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../src/dataset/validate.ts';
import { edited, writeSeed } from '../../support/seed.ts';
import type { Claim } from '../../../src/model/claim.ts';
import type { SeedContent } from '../../support/seed.ts';

const EVENT = 'events/summit.yaml';
const LEADER = 'leaders/kassym-jomart-tokayev.yaml';

const claimsOf = (changes: SeedContent, subject: string, property: string): readonly Claim[] => {
  const reading = readDataset(writeSeed(changes));
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return reading.dataset.claims
    .filter((claim) => claim.subject === subject && claim.property === property)
    .sort((a, b) => (a.source < b.source ? -1 : 1));
};

const onlyClaim = (changes: SeedContent, subject: string, property: string): Claim => {
  const [claim, ...others] = claimsOf(changes, subject, property);
  if (!claim || others.length > 0) throw new Error(`expected one claim, found ${String(others.length)} more`);
  return claim;
};

describe('the claims of a record', () => {
  it('have the source, locator and defaults of the record', () => {
    expect(onlyClaim({}, 'summit', 'place')).toEqual({
      id: expect.stringMatching(/^c-[a-z2-7]{12}$/) as string,
      subject: 'summit',
      property: 'place',
      edge: null,
      object: 'tokyo',
      value: null,
      qualifiers: {},
      negated: false,
      source: 'report',
      locator: '¶2',
      support: 'STATED',
      attributedTo: null,
      statedOn: null,
      rank: 'NORMAL',
      confidence: 'HIGH',
      derived: null,
      known: '2025-12-21',
    });
  });

  it('are one per citation of a fact', () => {
    const sources = 'sources: [plan, report ¶2]\nconfidence: LOW';
    const claims = claimsOf(edited('groups/c5.yaml', 'sources: [plan]', sources), 'c5', 'members');
    expect(
      claims.map(({ source, locator, confidence, known }) => [source, locator, confidence, known]),
    ).toEqual([
      ['plan', null, 'LOW', '2025-11-01'],
      ['report', '¶2', 'LOW', '2025-12-21'],
    ]);
  });

  it('have the values of their citation', () => {
    const citation = '  - { source: report, at: p. 3, support: CITED, by: A minister, on: "2025-12-19" }';
    const claim = onlyClaim(edited(EVENT, 'sources: [report ¶2]', `sources:\n${citation}`), 'summit', 'date');
    expect(claim).toMatchObject({
      source: 'report',
      locator: 'p. 3',
      support: 'CITED',
      attributedTo: 'A minister',
      statedOn: '2025-12-19',
    });
  });

  it('compete if a single value is a list with separate sources', () => {
    const claims = claimsOf({}, 'summit', 'status');
    expect(claims.map(({ value, source }) => [value, source])).toEqual([
      ['PLANNED', 'plan'],
      ['HELD', 'report'],
    ]);
  });

  it('do not inherit the speaker if a fact has its own sources', () => {
    const changes = edited(EVENT, 'sources: [report ¶2]', 'sources: [report ¶2]\nby: A minister');
    const claims = claimsOf(changes, 'summit', 'status');
    expect(claims.map(({ value, attributedTo }) => [value, attributedTo])).toEqual([
      ['PLANNED', null],
      ['HELD', 'A minister'],
    ]);
  });

  it('keep whole numbers and dates as written', () => {
    const changes = edited(
      EVENT,
      'date: "2025-12-20"\nplace: tokyo',
      'date: "2025-12~"\nplace: tokyo\nordinal: 1',
    );
    expect(onlyClaim(changes, 'summit', 'date').value).toBe('2025-12~');
    expect(onlyClaim(changes, 'summit', 'ordinal')).toMatchObject({ value: '1', object: null });
  });

  it('have rank, reason, denial and qualifiers', () => {
    const member =
      '\n  - { party: kazakhstan, since: "2004", not: true, rank: DEPRECATED, derived: It follows }';
    const claim = onlyClaim(edited('groups/c5.yaml', ' [kazakhstan]', member), 'c5', 'members');
    expect(claim).toMatchObject({
      object: 'kazakhstan',
      qualifiers: { since: '2004' },
      negated: true,
      rank: 'DEPRECATED',
      derived: 'It follows',
    });
  });
});

describe('the claims of the parts of an item', () => {
  it('concern the item, with its sources and its reason', () => {
    const [role] = claimsOf({}, 'summit', 'participants.roles').filter(({ edge }) => edge === 'kazakhstan');
    expect(role).toMatchObject({
      edge: 'kazakhstan',
      object: null,
      value: 'PARTICIPANT',
      source: 'report',
      derived: 'The page speaks of all five',
    });
    expect(onlyClaim({}, 'summit', 'participants.representatives')).toMatchObject({
      edge: 'kazakhstan',
      object: 'kassym-jomart-tokayev',
      qualifiers: { capacity: 'President' },
    });
  });

  it('inherit DEPRECATED from the item, but not PREFERRED', () => {
    const ranks = (rank: string) =>
      claimsOf(
        edited(EVENT, '{ party: japan,', `{ party: japan, rank: ${rank},`),
        'summit',
        'participants.roles',
      )
        .filter(({ edge }) => edge === 'japan')
        .map((claim) => claim.rank);
    expect(ranks('DEPRECATED')).toEqual(['DEPRECATED']);
    expect(ranks('PREFERRED')).toEqual(['NORMAL']);
  });
});

describe('the claims of a tenure', () => {
  it('include the claim of its person, with the default sources', () => {
    expect(onlyClaim({}, 'kassym-jomart-tokayev-president', 'person')).toMatchObject({
      object: 'kassym-jomart-tokayev',
      source: 'report',
    });
  });

  it('have the sources of the person if the tenure has none', () => {
    const changes = edited(LEADER, 'tenures:', 'sources: [plan ¶9]\ntenures:');
    const text = (changes[LEADER] ?? '').replace('    sources: [report]\n', '');
    expect(onlyClaim({ [LEADER]: text }, 'kassym-jomart-tokayev-president', 'office')).toMatchObject({
      source: 'plan',
      locator: '¶9',
    });
  });
});

describe('the claims of a source', () => {
  it('cite the source itself', () => {
    expect(onlyClaim({}, 'plan', 'publisher')).toMatchObject({ source: 'plan', known: '2025-11-01' });
  });

  it.each([
    ['published: "2025-11"', '2025-11-30'],
    ['published: "../2025-11-05"', '2025-11-05'],
    ['published: "2025"', '2025-12-31'],
    ['published: "2026"', '2026-01-10'],
    ['published: "2025-11/.."', '2026-01-10'],
  ])('are known on the latest day of %s, or the day of access: %s', (published, known) => {
    const source = edited('sources/plan.yaml', 'published: "2025-11-01"', published);
    const statuses = 'status:\n  - { value: PLANNED, sources: [plan] }\n  - HELD';
    const event = edited('events/summit.yaml', statuses, 'status: HELD');
    expect(onlyClaim({ ...source, ...event }, 'plan', 'publisher').known).toBe(known);
  });

  it('are known on the day of access without a date', () => {
    const changes = edited('sources/plan.yaml', 'published: "2025-11-01"\n', '');
    expect(onlyClaim(changes, 'plan', 'publisher').known).toBe('2026-01-10');
  });
});

describe('the id of a claim', () => {
  const idOf = (changes: SeedContent) => onlyClaim(changes, 'summit', 'place').id;

  it.each([
    ['the locator', edited(EVENT, 'report ¶2', 'report ¶5')],
    ['the confidence', edited(EVENT, 'place: tokyo', 'place: { value: tokyo, confidence: LOW }')],
    ['the rank', edited(EVENT, 'place: tokyo', 'place: { value: tokyo, rank: PREFERRED }')],
    ['a reason', edited(EVENT, 'place: tokyo', 'place: { value: tokyo, derived: It follows }')],
  ])('does not change when %s is corrected', (_, changes) => {
    expect(idOf(changes)).toBe(idOf({}));
  });

  it.each([
    ['the source', edited(EVENT, 'place: tokyo', 'place: { value: tokyo, sources: [plan] }')],
    ['a denial', edited(EVENT, 'place: tokyo', 'place: { value: tokyo, not: true }')],
  ])('differs with %s', (_, changes) => {
    expect(idOf(changes)).not.toBe(idOf({}));
  });

  it('equals the published ids in footnotes', () => {
    expect(idOf({})).toBe('c-to72nmfiwvjo');
  });
});
