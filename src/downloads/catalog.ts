import { claimCsv } from './claim-csv.ts';
import { eventCalendar } from './event-calendar.ts';
import { eventCsv } from './event-csv.ts';
import { eventJson } from './event-json.ts';
import { formatCsv } from './format-csv.ts';
import { participationCsv } from './participation-csv.ts';
import type { Download } from './download.ts';

/** All files that can be taken from the graph. */
export const DOWNLOADS: readonly Download[] = [
  eventCsv,
  eventJson,
  eventCalendar,
  formatCsv,
  participationCsv,
  claimCsv,
];
