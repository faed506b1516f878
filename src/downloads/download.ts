import type { Column } from './table-columns.ts';
import type { FileParams } from './params.ts';
import type { Selection } from './selection.ts';
import type { SnapshotSource } from '../graph/types.ts';

/** The source of a file: the query function, the version, the day, and the public URL of the service. */
export type FileSource = SnapshotSource & {
  /** The URL of the service without a trailing slash; URLs in files begin with it. */
  readonly publicUrl: string;
  /** True if the file becomes part of an archive. */
  readonly isArchived?: true;
  readonly readSeed?: ReadSeed | undefined;
};

/** A file of an archive. */
export type PlainFile = { readonly path: string; readonly content: string | Uint8Array };

/** Returns the seed files of a revision; null if they are not available. */
export type ReadSeed = (revision: string) => Promise<readonly PlainFile[] | null>;

/** A file of the graph. */
export type Download = {
  /** Its name, e.g. `events.csv`; its path is `/events.csv`. */
  readonly name: string;
  /** Its content, in one sentence. */
  readonly doc: string;
  readonly mediaType: string;
  /** The name of its schema in the description of the service; none for a file that OpenAPI cannot describe. */
  readonly schema?: string;
  /** The parameters of its query string. */
  readonly params: FileParams;
  /** The columns of a table. */
  readonly columns?: readonly Column<never>[];
  /** The columns that together identify a row of a table; none if a table has no key. */
  readonly key?: readonly string[] | undefined;
  /** True for a file with the same rows as another one, which the archive leaves out. */
  readonly isCopy?: true;
  /** True for an archive, which is built once for all clients. */
  readonly isArchive?: true;
  /** True for a file whose format compresses it already. */
  readonly isCompressed?: true;
  /** Yields its pieces on demand. @throws DiplographError REVISION_GONE between two pieces. */
  readonly write: (source: FileSource, selection: Selection) => AsyncIterable<string | Uint8Array>;
};
