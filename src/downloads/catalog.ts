import { claimTable } from './claim-table.ts';
import { datasetSqlite } from './dataset-sqlite.ts';
import { datasetZip } from './dataset-zip.ts';
import { metadataOf } from './metadata.ts';
import { eventCalendar } from './event-calendar.ts';
import { eventTable } from './event-table.ts';
import { changesJson } from './changes-json.ts';
import { eventFeed } from './feeds.ts';
import { releaseFeed } from './release-feed.ts';
import { eventJson, eventTimeline } from './event-json.ts';
import { formatTable } from './format-table.ts';
import { graphGexf, graphGraphml } from './graph-xml.ts';
import { graphJsonld } from './graph-jsonld.ts';
import { matrixTable } from './matrix-table.ts';
import { outcomeTable } from './outcome-table.ts';
import { packagedFiles } from './package-files.ts';
import { pairTable } from './pair-table.ts';
import { participationTable } from './participation-table.ts';
import { RECORD_TABLES } from './record-tables.ts';
import { sourceBibliography } from './source-bibliography.ts';
import { tableFiles } from './table.ts';
import type { Download } from './download.ts';
import type { PackagedFile } from './packaged-file.ts';
import type { Table } from './table.ts';

/** The tables. Their files, the database of all of them and their descriptions come from these definitions. */
const TABLES: readonly Table[] = [
  ...[eventTable, formatTable, participationTable, matrixTable, pairTable, claimTable, outcomeTable],
  ...RECORD_TABLES,
];

const PLAIN: readonly Download[] = [
  ...TABLES.flatMap(tableFiles),
  eventJson,
  eventCalendar,
  eventFeed,
  releaseFeed,
  changesJson,
  eventTimeline,
  sourceBibliography,
  graphGexf,
  graphGraphml,
  graphJsonld,
];

const ARCHIVES: readonly Download[] = [
  datasetSqlite(TABLES),
  datasetZip(PLAIN.filter(({ isCopy }) => !isCopy).flatMap(withDescription)),
];

/** All files of the graph. */
export const DOWNLOADS: readonly Download[] = [...PLAIN, ...ARCHIVES];

/** The files of a release as a package. */
export const PACKAGED_FILES: readonly PackagedFile[] = packagedFiles(TABLES, ARCHIVES);

/** All files of the graph, and the descriptions of the tables. */
export const FILES: readonly Download[] = DOWNLOADS.flatMap(withDescription);

function withDescription(download: Download): readonly Download[] {
  return download.columns ? [download, metadataOf(download)] : [download];
}
