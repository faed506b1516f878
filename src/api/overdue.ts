import { optionalText } from '../graph/row.ts';
import { UPCOMING } from '../graph/conditions.ts';
import type { Row } from '../graph/types.ts';

/** Tells whether the day of an event has passed on the day of the request, and no source says that it was held. */
export function isOverdue(row: Row): boolean {
  const latest = optionalText(row, 'latest');
  const upcoming = (UPCOMING as readonly unknown[]).includes(row['status']);
  return upcoming && latest !== null && latest < row.view.today;
}
