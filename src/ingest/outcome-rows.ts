import { boundDays, boundsOf, within } from './bounds.ts';
import { dateKey, itemsOf, single, sortKey, spanOf } from './columns.ts';
import { beginColumns, partnerColumns } from './event-rows.ts';
import { nodeRow, versionsOverTime } from './row.ts';
import { outcomeId } from '../model/outcome.ts';
import { splitValues } from '../model/property.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { NodeRow, Props } from './row.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';
import type { ResolvedItem } from '../model/claim-resolution.ts';

/** Returns the rows of the outcomes of an event: one for each outcome and version over time. */
export function outcomeRows(resolved: ResolvedDataset, event: DatasetRecord): readonly NodeRow[] {
  const claims = resolved.claims(event.id).filter((claim) => claim.property === 'outcomes');
  const texts = [...new Set(claims.flatMap(({ value }) => value ?? []))];
  return texts.flatMap((text) =>
    versionsOverTime(resolved.existsFrom(event.id), boundDays(resolved, event.id), (day) => {
      const item = itemsOf(resolved.at(event.id, day).values, 'outcomes').find(({ key }) => key === text);
      return item ? outcome(resolved, event, item, day) : null;
    }).map((props) => nodeRow('OutcomeRow', props)),
  );
}

function outcome(
  resolved: ResolvedDataset,
  event: DatasetRecord,
  { key, qualifiers }: ResolvedItem,
  day: string,
): Props {
  const { values } = resolved.at(event.id, day);
  const [format, date] = [single(values, 'format'), single(values, 'date')];
  const { year = null } = beginColumns(date);
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
    ...{ format, year },
    ...partnerColumns(resolved, format, day),
    ...span,
    ...within(boundsOf(resolved, event.id, day)),
    byName: sortKey(event.id, id),
    byDate: dateKey(span, id),
  };
}
