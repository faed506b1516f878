import { boundsOf, within } from './bounds.ts';
import { dateKey, single, sortKey, spanOf } from './columns.ts';
import { formatColumns, itemRows, yearOf } from './event-rows.ts';
import { outcomeId } from '../model/outcome.ts';
import { splitValues } from '../model/property.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { NodeRow, Props } from './row.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';
import type { ResolvedItem } from '../model/claim-resolution.ts';

/** Returns the rows of the outcomes of an event. */
export const outcomeRows = (resolved: ResolvedDataset, event: DatasetRecord): readonly NodeRow[] =>
  itemRows(resolved, event, { property: 'outcomes', label: 'OutcomeRow' }, (item, day) =>
    outcome(resolved, event, item, day),
  );

function outcome(
  resolved: ResolvedDataset,
  event: DatasetRecord,
  { key, qualifiers }: ResolvedItem,
  day: string,
): Props {
  const { values } = resolved.at(event.id, day);
  const date = single(values, 'date');
  const span = spanOf(date);
  const id = outcomeId(event.id, key);
  const { amount, parties, ...others } = qualifiers;
  return {
    ...others,
    type: 'Outcome',
    id,
    event: event.id,
    text: key,
    amount: amount === undefined ? null : Number(amount),
    parties: splitValues(parties),
    year: yearOf(date),
    ...formatColumns(resolved, values, day),
    ...span,
    ...within(boundsOf(resolved, event.id, day)),
    byName: sortKey(event.id, id),
    byDate: dateKey(span, id),
  };
}
