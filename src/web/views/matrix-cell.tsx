import { hrefTo } from '../lib/address.ts';
import type { Tier } from '../lib/words.ts';
import type { YearCell } from './format-rows.ts';

/** The events of one format in one year, as a link to them. */
export function MatrixCell({
  cell: { year, held, planned, off },
  power,
  format,
  tier,
}: {
  readonly cell: YearCell;
  readonly power: string;
  readonly format: string;
  readonly tier: Tier | undefined;
}) {
  const counts = [
    { count: held, word: 'held' },
    { count: planned, word: 'planned' },
    { count: off, word: 'called off' },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return <td class="cell" />;
  const label = counts.map(({ count, word }) => `${count} ${word}`).join(', ');
  const kind = held > 0 ? `depth-${Math.min(held, 5)}` : planned > 0 ? '' : 'off';
  return (
    <td class="cell">
      <a
        data-rove
        class={`${kind} ${planned > 0 ? 'planned' : ''}`}
        href={hrefTo('timeline', { format, level: tier ?? null, from: `${year}-01-01`, to: `${year}-12-31` })}
        aria-label={`${power}, ${year}: ${label}`}
        title={`${power}, ${year}: ${label}`}
      >
        {held > 0 ? held : planned > 0 ? planned : off}
      </a>
    </td>
  );
}
