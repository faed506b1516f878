import { claimsOf } from '../load.ts';
import { itemsOf, optionalText, textOf } from '../../graph/row.ts';
import { outcomeId } from '../../model/outcome.ts';
import { splitValues } from '../../model/property.ts';
import type { OutcomeResolvers } from '../generated.ts';
import type { Row } from '../../graph/types.ts';

/** Returns the outcomes of an event, in the form of the rows of the list `outcomes`. */
export const outcomesOf = (row: Row): readonly Row[] =>
  itemsOf(row, 'outcomes').map((item) => {
    const [event, text] = [textOf(row, 'id'), textOf(item, 'key')];
    const [amount, parties] = [optionalText(item, 'amount'), optionalText(item, 'parties')];
    return {
      ...item,
      ...{ type: 'Outcome', id: outcomeId(event, text), asOf: row.asOf ?? null, event, text },
      amount: amount === null ? null : Number(amount),
      parties: splitValues(parties ?? undefined),
    };
  });

export const Outcome: OutcomeResolvers = {
  claims: claimsOf('outcomes', { subject: 'event', value: 'text' }),
};
