import { issueAt } from '../issue.ts';
import type { PlacedValue } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';

/** Reports an amount without a currency, and a currency or a bound without an amount. */
export const amountWithCurrency: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) =>
    facts.flatMap(({ qualifiers: { amount, currency, bound } }) => {
      if (amount) return currency ? [] : [lacks(file, amount, 'amount', 'currency')];
      if (currency) return [lacks(file, currency, 'currency', 'amount')];
      return bound ? [lacks(file, bound, 'bound', 'amount')] : [];
    }),
  );

function lacks(file: string, { at }: PlacedValue, given: string, missing: string): Issue {
  const message = `expected the ${missing} of the ${given}, found none; add it, or delete the ${given}`;
  return issueAt(file, at, 'incomplete-amount', message);
}
