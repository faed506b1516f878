import { claimCsv } from './claim-csv.ts';
import { datasetZip } from './dataset-zip.ts';
import { describing } from './metadata.ts';
import { eventCalendar } from './event-calendar.ts';
import { eventCsv } from './event-csv.ts';
import { eventFeed } from './event-feed.ts';
import { eventJson } from './event-json.ts';
import { eventTimeline } from './event-timeline.ts';
import { formatCsv } from './format-csv.ts';
import { graphGexf } from './graph-gexf.ts';
import { graphGraphml } from './graph-graphml.ts';
import { graphJsonld } from './graph-jsonld.ts';
import { matrixCsv } from './matrix-csv.ts';
import { participationCsv } from './participation-csv.ts';
import { releaseFeed } from './release-feed.ts';
import { sourceBibliography } from './source-bibliography.ts';
import type { Download } from './download.ts';

const PLAIN: readonly Download[] = [
  eventCsv,
  eventJson,
  eventCalendar,
  eventFeed,
  releaseFeed,
  eventTimeline,
  formatCsv,
  participationCsv,
  matrixCsv,
  claimCsv,
  sourceBibliography,
  graphGexf,
  graphGraphml,
  graphJsonld,
];

/** All files that can be taken from the graph. */
export const DOWNLOADS: readonly Download[] = [...PLAIN, datasetZip(PLAIN.flatMap(withDescription))];

/** The same, and beside each table a file that says what it holds. */
export const FILES: readonly Download[] = DOWNLOADS.flatMap(withDescription);

function withDescription(download: Download): readonly Download[] {
  return download.columns ? [download, describing(download)] : [download];
}
