import * as statements from './statements.ts';
import { OPEN } from './change.ts';
import { sizeOfCurrent } from './current-change.ts';
import type { CurrentChange } from './current-change.ts';
import type { RunQuery } from '../model/query.ts';
import type { WriteLease } from './write-lease.ts';

/** How the current layer is changed: how much one transaction changes, and who is told before each how far it is. */
export type Showing = {
  readonly lease: WriteLease;
  readonly size: number;
  readonly onBatch: (done: number, total: number) => Promise<void>;
  /** The transaction of the last part; where it is left out, that has one of its own. */
  readonly last?: RunQuery;
};

/**
 * Changes the current layer, in one transaction or, where there is too much for one, in several. A change that fits into one is
 * published together with the revision. Returns how many records, relationships and claims were changed.
 */
export async function showCurrent(
  { lease, size, onBatch, last }: Showing,
  change: CurrentChange,
): Promise<number> {
  const total = sizeOfCurrent(change);
  const parts = partsOf(change, size);
  for (const [i, part] of parts.entries()) {
    await onBatch(i * size, total);
    if (last && i === parts.length - 1) {
      await lease.verify(last);
      await write(last, part);
    } else await lease.transact((run) => write(run, part));
  }
  return total;
}

/** Cuts a change into parts of a size; what is removed comes before what is made. */
function partsOf(change: CurrentChange, size: number): readonly CurrentChange[] {
  const total = sizeOfCurrent(change);
  return Array.from({ length: Math.ceil(total / size) }, (_, i) => {
    let from = i * size;
    let to = from + size;
    const take = <Item>(items: readonly Item[]): readonly Item[] => {
      const taken = items.slice(Math.max(from, 0), Math.max(to, 0));
      from -= items.length;
      to -= items.length;
      return taken;
    };
    return {
      unrelated: take(change.unrelated),
      hidden: take(change.hidden),
      records: take(change.records),
      related: take(change.related),
      shown: take(change.shown),
    };
  });
}

/** Writes a part; statements without rows are left out. All are sent at once; the server runs them in this order. */
async function write(run: RunQuery, part: CurrentChange): Promise<void> {
  const { unrelated, hidden, records, related, shown } = part;
  const rows = shown.map(({ props, hash, links }) => ({ id: props['id'] ?? null, hash, links }));
  await Promise.all([
    ...(unrelated.length > 0 ? [run(statements.removeEdges, { elements: unrelated })] : []),
    ...(hidden.length > 0 ? [run(statements.hideClaims, { elements: hidden })] : []),
    ...(records.length > 0 ? [run(statements.showRecords, { rows: records })] : []),
    ...(related.length > 0 ? [run(statements.relate, { rows: related })] : []),
    ...(rows.length > 0 ? [run(statements.showClaims, { rows, open: OPEN })] : []),
  ]);
}
