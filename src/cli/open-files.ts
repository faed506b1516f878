import { resolve } from 'node:path';
import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { OWN_SEED } from './package-files.ts';
import { localUrl } from './web-address.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { readSelection, withCurrentIds } from '../downloads/selection.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { releaseOf } from '../downloads/release.ts';
import { seedReader } from './read-seed.ts';
import { withDatabase } from './database.ts';
import type { DatabaseChoice, Opening } from './database.ts';
import type { LockOwner } from '../database/local/lock-owner.ts';
import type { Download, ReadSeed } from '../downloads/download.ts';
import type { Release } from '../downloads/release.ts';
import type { Selection } from '../downloads/selection.ts';
import type { ServiceConfig } from './environment.ts';

/** A request for a file: the file, its filter, and the current day. */
export type FileRequest = {
  readonly download: Download;
  readonly selection: Selection;
  readonly today: string;
};

/** The source of files: the database, and the folder of the seed that the archive holds. */
type FileOrigin = Opening & {
  readonly choice: DatabaseChoice;
  readonly config: ServiceConfig;
  readonly seed?: string;
  /** Takes the revision of a dataset whose archive is without its seed, because the folder holds another dataset. */
  readonly onMissingSeed?: (revision: string) => void;
};

/** An open file: its pieces, and the revision of the dataset. */
export type OpenFile = {
  readonly pieces: AsyncIterable<string | Uint8Array>;
  readonly revision: string;
};

/** Opens a file. @throws DiplographError for a filter that names no record; the errors of reading. */
type OpenOne = (file: FileRequest) => Promise<OpenFile>;

/** Opens the files of a release, and describes it. */
export type OpenFiles = { readonly open: OpenOne; readonly release: () => Promise<Release> };

/**
 * Passes a function that opens files to the work. The files come from the database, which is opened once for all of them, or from that
 * of the service on the data folder. The limits of the service hold for none of them. Their addresses begin with the configured public URL, or else
 * with that of the service.
 * @throws DiplographError NOT_INGESTED when the database has no dataset; the errors of the work.
 */
export async function withFiles(
  { choice, config, seed = OWN_SEED, onMissingSeed, ...opening }: FileOrigin,
  work: (files: OpenFiles) => Promise<void>,
): Promise<void> {
  const { signal } = opening;
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  await withDatabase({ ...choice, joins: true }, opening, async (database) => {
    const run = (await database).reader({ signal, timeoutMs: config.limits.statementMs });
    const version = await readVersion(run);
    const publicUrl = publicUrlOf(config, owner);
    const seeds = [...new Set([resolve(seed), ...(owner?.seed === undefined ? [] : [owner.seed])])];
    const readers = seeds.map((folder) => seedReader(folder));
    const readSeed: ReadSeed = async (revision) => {
      for (const read of readers) {
        const found = await read(revision);
        if (found) return found;
      }
      onMissingSeed?.(revision);
      return null;
    };
    const open: OpenOne = async ({ download, selection: asked, today }) => {
      const source = { run, version, today, publicUrl, readSeed };
      const selection = await withCurrentIds(download.params, asked, source);
      return { pieces: download.write(source, selection), revision: version.revision };
    };
    await work({ open, release: () => Promise.resolve(releaseOf({ version, publicUrl })) });
  });
}

/** Returns the address with which those in files begin. */
const publicUrlOf = ({ publicUrl, host, port }: ServiceConfig, owner: LockOwner | undefined): string =>
  publicUrl || (owner?.publicUrl ?? owner?.service ?? localUrl(host, port));

/** Returns the request for a whole file. */
export function wholeFile(download: Download): FileRequest {
  const today = DEFAULT_SETTINGS.today();
  return {
    download,
    selection: readSelection(download.params, new URLSearchParams(), today),
    today,
  };
}
