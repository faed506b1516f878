import { csvText } from './csv.ts';
import type { Column } from './csv.ts';
import type { Params } from './params.ts';
import type { Selection } from './selection.ts';
import type { ViewSource } from '../graph/view.ts';

/** What a file is written from: how statements are run, the version read, the day, and the public address of the service. */
export type FileSource = ViewSource & {
  /** The address of the service, without a trailing slash: addresses in files begin with it. */
  readonly publicUrl: string;
  /** Whether the file goes into an archive, beside the others. */
  readonly isArchived?: true;
  readonly readSeed?: ReadSeed | undefined;
};

/** A file at its path in an archive. */
export type PlainFile = { readonly path: string; readonly content: string | Uint8Array };

/** Gives the files from which a revision was ingested; null where they are not at hand. */
export type ReadSeed = (revision: string) => Promise<readonly PlainFile[] | null>;

/** A file that can be taken from the graph. */
export type Download = {
  /** Its name, which with a slash before it is its address, e.g. `events.csv`. */
  readonly name: string;
  /** What it holds, in a sentence. */
  readonly doc: string;
  readonly mediaType: string;
  /** What its query string may say. */
  readonly params: Params;
  /** Of a table: what its columns are. */
  readonly columns?: readonly Column<never>[];
  /** Whether it is an archive: compressed already, and made once for all who take it. */
  readonly isArchive?: true;
  /** Whether the same query answers differently on another day. */
  readonly isDaily?: true;
  /** Writes it piece by piece, each when it is asked for. @throws DiplographError REVISION_GONE between two pieces. */
  readonly write: (source: FileSource, selection: Selection) => AsyncIterable<string | Uint8Array>;
};

/** A table as a CSV file. */
export function table<Item>({
  rows,
  columns,
  ...download
}: Pick<Download, 'name' | 'doc' | 'params' | 'isDaily'> & {
  readonly columns: readonly Column<Item>[];
  readonly rows: (source: FileSource, selection: Selection) => AsyncIterable<readonly Item[]>;
}): Download {
  return {
    ...download,
    mediaType: 'text/csv; charset=utf-8; header=present',
    columns,
    write: (source, selection) => csvText(columns, rows(source, selection), selection),
  };
}
