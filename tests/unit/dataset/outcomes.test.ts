import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/dataset/format.ts';
import { issuesOf } from './issues.ts';
import { parseYaml } from '../../../src/dataset/parse-yaml.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { SMALL_SEED, writeSeed } from '../../support/seed.ts';

const EVENT = 'events/summit.yaml';

/** Returns a text of a file of events in the canonical format. */
function formatted(text: string): string {
  const parsed = parseYaml(EVENT, text);
  if (!('root' in parsed)) throw new Error(`expected YAML, found ${text}`);
  return canonicalText('events', text, parsed.root);
}

/** Returns the small seed, whose summit has these outcomes. */
const withOutcomes = (...outcomes: readonly string[]) => ({
  [EVENT]: formatted(
    `${SMALL_SEED[EVENT] ?? ''}outcomes:\n${outcomes.map((each) => `  - { ${each} }\n`).join('')}`,
  ),
});
const withOutcome = (qualifiers: string) => withOutcomes(`value: Loan, ${qualifiers}`);

const WHOLE =
  'kind: MONEY, amount: 25000000, bound: AT_MOST, currency: USD, parties: [kazakhstan, japan], due: "2026-12", followUp: DONE, topic: loans';

describe('an outcome', () => {
  it('is a claim whose qualifiers are texts, its parties sorted', () => {
    const reading = readDataset(writeSeed(withOutcome(WHOLE)));
    const claims = 'dataset' in reading ? reading.dataset.claims : [];
    expect(claims.filter(({ property }) => property === 'outcomes')).toMatchObject([
      {
        value: 'Loan',
        qualifiers: {
          kind: 'MONEY',
          amount: '25000000',
          bound: 'AT_MOST',
          currency: 'USD',
          parties: 'japan kazakhstan',
          due: '2026-12',
          followUp: 'DONE',
          topic: 'loans',
        },
      },
    ]);
  });

  it('has the same id whatever the order of its parties', () => {
    const idsOf = (parties: string): readonly string[] => {
      const reading = readDataset(writeSeed(withOutcome(`parties: ${parties}`)));
      return 'dataset' in reading ? reading.dataset.claims.map(({ id }) => id) : [];
    };
    expect(idsOf('[kazakhstan, japan]')).toEqual(idsOf('[japan, kazakhstan]'));
    expect(idsOf('[kazakhstan, japan]').length).toBeGreaterThan(10);
  });

  it('is written with its keys in one order, its parties in one line', () => {
    const { [EVENT]: text } = withOutcomes(
      'topic: loans, parties: [japan, kazakhstan], amount: 5, value: Loan, currency: USD',
    );
    expect(text).toContain(
      'outcomes:\n  - { value: Loan, amount: 5, currency: USD, parties: [japan, kazakhstan], topic: loans }\n',
    );
  });

  it.each([
    ['amount: 1, currency: KZT', []],
    ['amount: 9007199254740991, currency: USD', []],
    ['amount: 0, currency: USD', ['bad-number']],
    ['amount: 9007199254740992, currency: USD', ['bad-number']],
    ['amount: 1.5, currency: USD', ['bad-number']],
    ['amount: "5", currency: USD', ['wrong-type', 'incomplete-amount']],
    ['amount: 5, currency: usd', ['bad-code']],
    ['amount: 5, currency: XYZ', ['bad-code']],
    ['amount: 5', ['incomplete-amount']],
    ['currency: USD', ['incomplete-amount']],
    ['bound: ABOUT', ['incomplete-amount']],
    ['amount: 5, currency: USD, bound: EXACTLY', ['bad-word']],
    ['kind: LOAN', ['bad-word']],
    ['parties: japan', ['wrong-type']],
    ['parties: []', ['empty-list']],
    ['parties: [japan, japan]', ['duplicate-value']],
    ['parties: [japan, jpan]', ['unknown-reference']],
    ['parties: [japan, tokyo]', ['wrong-reference-type']],
    ['topic: Loans of 2025', ['bad-id']],
    ['due: ".."', ['bad-date']],
    ['followUp: LATE', ['bad-word']],
  ])('with { %s } has the issues %j', (qualifiers, codes) => {
    const found = issuesOf(withOutcome(qualifiers)).map((line) => line.split('  ')[1]);
    expect(found).toEqual(codes);
  });

  it('may be the only preferred one of its topic', () => {
    const both = (topic: string) =>
      withOutcomes(
        'value: Loan, topic: loans, rank: PREFERRED',
        `value: Grant, topic: ${topic}, rank: PREFERRED`,
      );
    expect(issuesOf(both('grants'))).toEqual([]);
    expect(issuesOf(both('loans')).map((line) => line.split('  ')[1])).toEqual(['several-preferred']);
  });
});
