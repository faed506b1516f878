import { describe, expect, it } from 'vitest';
import { resolveDataset } from '../../../src/ingest/resolved-dataset.ts';
import { membershipRows } from '../../../src/ingest/membership-rows.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';

const RECORDS = [
  ...['japan', 'kazakhstan', 'india'].map((id) => plainRecord('Nation', id)),
  plainRecord('Group', 'c5'),
  plainRecord('Organization', 'asean'),
  plainRecord('Format', 'plus', { kind: 'PLUS_FORMAT' }),
];
const MEMBER: PlainClaim = {
  subject: 'c5',
  property: 'members',
  object: 'kazakhstan',
  qualifiers: { since: '1992' },
};
const GROUP: PlainClaim = { subject: 'plus', property: 'group', object: 'c5' };
const PARTNER: PlainClaim = { subject: 'plus', property: 'partner', object: 'japan' };

describe('the members of a body', () => {
  it("of a format are its partner, its own and the group's members, each with its claims", () => {
    const own: PlainClaim = {
      subject: 'plus',
      property: 'members',
      object: 'india',
      qualifiers: { role: 'observer' },
    };
    expect(membersOf('plus', [MEMBER, GROUP, PARTNER, own])).toMatchObject([
      { party: 'japan', role: 'partner', claimSubject: 'plus', claimProperty: 'partner' },
      { party: 'india', role: 'observer', claimSubject: 'plus', claimProperty: 'members' },
      { party: 'kazakhstan', role: 'member', claimSubject: 'c5', claimProperty: 'members', since: '1992' },
    ]);
  });

  it('of a format with several partners are all of them', () => {
    const partners = ['india', 'japan'].map((object): PlainClaim => ({
      subject: 'plus',
      property: 'partners',
      object,
    }));
    expect(membersOf('plus', partners)).toMatchObject([
      { party: 'india', role: 'partner', claimSubject: 'plus', claimProperty: 'partners' },
      { party: 'japan', role: 'partner', claimSubject: 'plus', claimProperty: 'partners' },
    ]);
  });

  it('of a format of an organization are the organization and its members', () => {
    const found = membersOf('plus', [
      { ...GROUP, object: 'asean' },
      { ...MEMBER, subject: 'asean' },
    ]);
    expect(found).toMatchObject([
      { party: 'asean', role: 'group', claimSubject: 'plus', claimProperty: 'group' },
      { party: 'kazakhstan', role: 'member', claimSubject: 'asean', claimProperty: 'members' },
    ]);
  });

  it('count once, by the statement of the format', () => {
    const own: PlainClaim = { subject: 'plus', property: 'members', object: 'kazakhstan' };
    const found = membersOf('plus', [MEMBER, GROUP, own]);
    expect(found.map(({ party, claimSubject }) => [party, claimSubject])).toEqual([['kazakhstan', 'plus']]);
  });

  it('are none that the format denies, though its group has them', () => {
    const known = { known: '2020-01-01' };
    const denial: PlainClaim = { subject: 'plus', property: 'members', object: 'kazakhstan', negated: true };
    const days = (...own: readonly PlainClaim[]) =>
      membersOf('plus', [{ ...MEMBER, ...known }, { ...GROUP, ...known }, ...own]).map(
        ({ party, knownFrom, knownTo }) => [party, knownFrom, knownTo],
      );
    expect(days({ ...denial, known: '2024-01-01' })).toEqual([['kazakhstan', '2020-01-01', '2024-01-01']]);
    expect(days({ ...denial, rank: 'DEPRECATED' })).toEqual([['kazakhstan', '2020-01-01', '9999-12-31']]);
    const partner: PlainClaim = { ...PARTNER, object: 'kazakhstan', ...known };
    expect(days(partner, { ...denial, ...known })).toEqual([['kazakhstan', '2020-01-01', '9999-12-31']]);
  });

  it('extend from the first possible day of their beginning to the last of their end', () => {
    const bounds = (qualifiers: Record<string, string>) =>
      membersOf('c5', [{ ...MEMBER, qualifiers }]).map(({ validFrom, validTo }) => [validFrom, validTo]);
    expect(bounds({ since: '1992', until: '2001-06' })).toEqual([['1992-01-01', '2001-06-30']]);
    expect(bounds({ since: '1992-03', until: '..' })).toEqual([['1992-03-01', '9999-12-31']]);
    expect(bounds({})).toEqual([['0001-01-01', '9999-12-31']]);
  });

  it('are in a format only from its beginning to its end', () => {
    const bounds = (...claims: readonly PlainClaim[]) =>
      membersOf('plus', [MEMBER, GROUP, ...claims]).map(({ validFrom, validTo }) => [validFrom, validTo]);
    const of = (property: string, value: string): PlainClaim => ({ subject: 'plus', property, value });
    expect(bounds(of('established', '2004-08'), of('ended', '2015'))).toEqual([['2004-08-01', '2015-12-31']]);
    expect(bounds(of('established', '1990'))).toEqual([['1992-01-01', '9999-12-31']]);
  });

  it('are known in a format with its group and the members of the group', () => {
    const found = membersOf('plus', [
      { ...GROUP, known: '2020-01-01' },
      { ...MEMBER, known: '2021-01-01' },
    ]);
    expect(found.map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
      ['2021-01-01', '9999-12-31'],
    ]);
  });

  it('leave a format on the day on which a later source denies them in its group', () => {
    const denial = { ...MEMBER, negated: true, qualifiers: {}, known: '2024-01-01' };
    const found = membersOf('plus', [
      { ...GROUP, known: '2020-01-01' },
      { ...MEMBER, known: '2020-01-01' },
      denial,
    ]);
    expect(found.map(({ knownFrom, knownTo }) => [knownFrom, knownTo])).toEqual([
      ['2020-01-01', '2024-01-01'],
    ]);
  });

  it('follow the group of a format on each day', () => {
    const found = membersOf('plus', [
      { ...MEMBER, known: '2020-01-01' },
      { ...GROUP, known: '2020-01-01' },
      { ...GROUP, negated: true, known: '2022-01-01' },
    ]);
    expect(found.map(({ knownTo }) => knownTo)).toEqual(['2022-01-01']);
  });
});

function membersOf(body: string, claims: readonly PlainClaim[]) {
  const resolved = resolveDataset(plainDataset(RECORDS, claims));
  return membershipRows(resolved, resolved.record(body)).map(({ props }) => props);
}
