import { claimCsv } from './claim-csv.ts';
import { datasetZip } from './dataset-zip.ts';
import { metadataOf } from './metadata.ts';
import { eventCalendar } from './event-calendar.ts';
import { eventCsv } from './event-csv.ts';
import { eventFeed, releaseFeed } from './feeds.ts';
import { eventJson, eventTimeline } from './event-json.ts';
import { formatCsv } from './format-csv.ts';
import { graphGexf, graphGraphml } from './graph-xml.ts';
import { graphJsonld } from './graph-jsonld.ts';
import { matrixCsv } from './matrix-csv.ts';
import { participationCsv } from './participation-csv.ts';
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

/** All files of the graph. */
export const DOWNLOADS: readonly Download[] = [...PLAIN, datasetZip(PLAIN.flatMap(withDescription))];

/** All files of the graph, and the descriptions of the tables. */
export const FILES: readonly Download[] = DOWNLOADS.flatMap(withDescription);

function withDescription(download: Download): readonly Download[] {
  return download.columns ? [download, metadataOf(download)] : [download];
}
