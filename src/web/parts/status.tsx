import { STATUSES } from '../lib/words.ts';
import type { Status } from '../operations.ts';

/** The status of an event as a small label; `isOverdue`: its day has passed and no source says what became of it. */
export function StatusFlag({ status, isOverdue }: { readonly status: Status; readonly isOverdue: boolean }) {
  return (
    <span class={`status status-${status.toLowerCase()}`}>
      {STATUSES[status]}
      {isOverdue && ', not reported yet'}
    </span>
  );
}
