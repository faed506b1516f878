import { optionalText } from '../graph/row.ts';
import { UPCOMING } from '../graph/conditions.ts';
import type { Row } from '../graph/types.ts';

/** Tells whether an event is planned, tentative or confirmed although its last day has passed on the day of the request. */
export function isOverdue(row: Row): boolean {
  const latest = optionalText(row, 'latest');
  const upcoming = (UPCOMING as readonly unknown[]).includes(row['status']);
  return upcoming && latest !== null && latest < row.view.today;
}
