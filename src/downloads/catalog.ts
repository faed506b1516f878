import { claimTables } from './claim-csv.ts';
import { datasetZip } from './dataset-zip.ts';
import { metadataOf } from './metadata.ts';
import { eventCalendar } from './event-calendar.ts';
import { eventTables } from './event-csv.ts';
import { eventFeed, releaseFeed } from './feeds.ts';
import { eventJson, eventTimeline } from './event-json.ts';
import { formatTables } from './format-csv.ts';
import { graphGexf, graphGraphml } from './graph-xml.ts';
import { graphJsonld } from './graph-jsonld.ts';
import { matrixTables } from './matrix-csv.ts';
import { outcomeTables } from './outcome-table.ts';
import { participationTables } from './participation-csv.ts';
import { RECORD_TABLES } from './record-tables.ts';
import { sourceBibliography } from './source-bibliography.ts';
import type { Download } from './download.ts';

const PLAIN: readonly Download[] = [
  ...eventTables,
  eventJson,
  eventCalendar,
  eventFeed,
  releaseFeed,
  eventTimeline,
  ...formatTables,
  ...participationTables,
  ...matrixTables,
  ...claimTables,
  ...outcomeTables,
  ...RECORD_TABLES,
  sourceBibliography,
  graphGexf,
  graphGraphml,
  graphJsonld,
];

/** All files of the graph. */
export const DOWNLOADS: readonly Download[] = [
  ...PLAIN,
  datasetZip(PLAIN.filter(({ isCopy }) => !isCopy).flatMap(withDescription)),
];

/** All files of the graph, and the descriptions of the tables. */
export const FILES: readonly Download[] = DOWNLOADS.flatMap(withDescription);

function withDescription(download: Download): readonly Download[] {
  return download.columns ? [download, metadataOf(download)] : [download];
}
