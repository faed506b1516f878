import { citationFile, zenodoFile } from './release.ts';
import { croissantFile } from './croissant.ts';
import { datapackageFile } from './datapackage.ts';
import { tableFiles } from './table.ts';
import type { Download } from './download.ts';
import type { PackagedFile, StoredFile } from './packaged-file.ts';
import type { Release } from './release.ts';
import type { Table } from './table.ts';

/** Returns the files of a package: the archives, and each table as CSV and as Parquet. */
export const packagedFiles = (
  tables: readonly Table[],
  archives: readonly Download[],
): readonly PackagedFile[] => [
  ...archives.map((download) => ({ path: download.name, download })),
  ...tables.flatMap((table) =>
    tableFiles(table)
      .filter(({ isCopy }) => !isCopy)
      .map((download) => ({ path: `tables/${download.name}`, download, table })),
  ),
];

/** Returns the descriptions of a package, by their names. They derive from the release and its files alone. */
export const describePackage = (
  release: Release,
  files: readonly StoredFile[],
): Readonly<Record<string, string>> => ({
  'datapackage.json': datapackageFile(release, files),
  'croissant.json': croissantFile(release, files),
  'CITATION.cff': citationFile(release),
  '.zenodo.json': zenodoFile(release),
});

/** Returns the checksums of files in the form that `sha256sum --check` reads. */
export const checksumFile = (files: readonly Pick<StoredFile, 'path' | 'sha256'>[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
