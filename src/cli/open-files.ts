import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { DiplographError } from '../errors.ts';
import { OWN_SEED } from './package-files.ts';
import { localUrl } from './web-address.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { readSelection, withCurrentIds } from '../downloads/selection.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { releaseOf } from '../downloads/release.ts';
import { seedReader } from './read-seed.ts';
import { withDatabase } from './database.ts';
import type { DatabaseChoice, Opening } from './database.ts';
import type { Download, ReadSeed } from '../downloads/download.ts';
import type { Release } from '../downloads/release.ts';
import type { Selection } from '../downloads/selection.ts';
import type { ServiceConfig } from './environment.ts';

/** A request for a file: the file, its filter as text and parsed, and the current day. */
export type FileRequest = {
  readonly download: Download;
  readonly query: string;
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
 * Passes a function that opens files to the work. The files come from the service that owns the folder of the local database, or
 * else from the database, which is opened once for all of them.
 * @throws DiplographError NOT_INGESTED when the database has no dataset; the errors of the work.
 */
export async function withFiles(
  { choice, config, seed = OWN_SEED, onMissingSeed, ...opening }: FileOrigin,
  work: (files: OpenFiles) => Promise<void>,
): Promise<void> {
  const { signal } = opening;
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  const { service } = owner ?? {};
  if (service !== undefined && (await fetchFrom(service, 'health/live', signal))) {
    const open: OpenOne = ({ download, query }) => fetchFile(service, `${download.name}?${query}`, signal);
    await work({ open, release: () => releaseFrom(service, signal) });
    return;
  }
  await withDatabase(choice, opening, async (database) => {
    const run = (await database).reader({ signal, timeoutMs: config.limits.statementMs });
    const version = await readVersion(run);
    const publicUrl = config.publicUrl || localUrl(config.host, config.port);
    const read = seedReader(seed);
    const readSeed: ReadSeed = async (revision) => {
      const found = await read(revision);
      if (!found) onMissingSeed?.(revision);
      return found;
    };
    const open: OpenOne = async ({ download, selection: asked, today }) => {
      const source = { run, version, today, publicUrl, readSeed };
      const selection = await withCurrentIds(download.params, asked, source);
      return { pieces: download.write(source, selection), revision: version.revision };
    };
    await work({ open, release: () => Promise.resolve(releaseOf({ version, publicUrl })) });
  });
}

/** Returns the request for a whole file. */
export function wholeFile(download: Download): FileRequest {
  const today = DEFAULT_SETTINGS.today();
  return {
    download,
    query: '',
    selection: readSelection(download.params, new URLSearchParams(), today),
    today,
  };
}

/** Returns the answer of a service; undefined if nothing listens there any more. */
async function fetchFrom(service: string, path: string, signal: AbortSignal): Promise<Response | undefined> {
  // On one machine, compression costs more than it saves.
  const headers = { 'accept-encoding': 'identity' };
  return fetch(`${service}/${path}`, { headers, signal }).catch((error: unknown) => {
    signal.throwIfAborted();
    if (error instanceof TypeError) return undefined;
    throw error;
  });
}

async function fetchFile(service: string, path: string, signal: AbortSignal): Promise<OpenFile> {
  const answer = await fetchFrom(service, path, signal);
  if (answer?.status === 200 && answer.body)
    return { pieces: answer.body, revision: answer.headers.get('x-dataset-revision') ?? '' };
  const found = answer
    ? `status ${String(answer.status)}: ${(await answer.text()).trim()}`
    : 'that it has ended; start the command again';
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected the service at ${service} to give ${path.replace(/\?.*/, '')}, found ${found}`,
  );
}

/** Returns the release of a service, as the description of a table states it. */
async function releaseFrom(service: string, signal: AbortSignal): Promise<Release> {
  const { pieces, revision } = await fetchFile(service, 'events.csv.metadata.json', signal);
  let text = '';
  const decoder = new TextDecoder();
  for await (const piece of pieces)
    text += typeof piece === 'string' ? piece : decoder.decode(piece, { stream: true });
  const described = JSON.parse(text) as TableDescription;
  return {
    title: described['dc:title'],
    author: described['dc:creator'],
    version: described['dc:hasVersion'].replace(`, revision ${revision}`, ''),
    revision,
    releasedOn: described['dc:issued'],
    licence: described['dc:license'],
    citation: described['dc:bibliographicCitation'],
    publicUrl: described.url.replace('/events.csv', ''),
  };
}

/** The description of a table, without its columns. */
type TableDescription = Readonly<
  Record<
    | 'url'
    | 'dc:title'
    | 'dc:creator'
    | 'dc:license'
    | 'dc:bibliographicCitation'
    | 'dc:issued'
    | 'dc:hasVersion',
    string
  >
>;
