import { t } from '../../lib/messages.ts';
import type { ComponentChildren } from 'preact';

const FIRST = 10;

/** A long list: its first ten items, and the others behind a summary. Shorter lists are shown as a whole. */
export function FirstTen<Item>({
  items,
  total = items.length,
  draw,
}: {
  readonly items: readonly Item[];
  /** The number of items that there are, where the list holds a part of them. */
  readonly total?: number;
  readonly draw: (items: readonly Item[]) => ComponentChildren;
}) {
  const rest = items.slice(FIRST);
  // One or two more items take no more room than the summary.
  if (rest.length < 3) return <>{draw(items)}</>;
  const label =
    total > items.length
      ? t('record.showSome', { count: items.length, total })
      : t('record.showAll', { count: items.length });
  return (
    <>
      {draw(items.slice(0, FIRST))}
      <details class="rest">
        <summary>{label}</summary>
        {draw(rest)}
      </details>
    </>
  );
}
