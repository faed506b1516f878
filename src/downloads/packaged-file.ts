import type { Download } from './download.ts';
import type { Table } from './table.ts';

/** A file of a package: its path, and the file of the graph with its content. */
export type PackagedFile = {
  readonly path: string;
  readonly download: Download;
  /** The table whose rows it holds. */
  readonly table?: Table;
};

/** A written file of a package. */
export type StoredFile = Pick<PackagedFile, 'path' | 'table'> &
  Pick<Download, 'doc' | 'mediaType'> & { readonly bytes: number; readonly sha256: string };
