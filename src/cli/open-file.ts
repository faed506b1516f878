import { DiplographError } from '../errors.ts';
import { OWN_SEED } from './package-files.ts';
import { localUrl } from './web-address.ts';
import { readLockOwner } from '../database/local/lock-owner.ts';
import { readVersion } from '../graph/dataset-version.ts';
import { seedReader } from './read-seed.ts';
import { withDatabase } from './database.ts';
import type { FileRequest } from './export-file.ts';
import type { DatabaseChoice, Opening } from './database.ts';
import type { ServiceConfig } from './environment.ts';

/** The origin of a file. */
type FileOrigin = Opening & { readonly choice: DatabaseChoice; readonly config: ServiceConfig };

/** An open file: its pieces, and the revision of the dataset. */
type OpenFile = {
  readonly pieces: AsyncIterable<string | Uint8Array>;
  readonly revision: string;
};

/**
 * Passes a file to the work: from the service that owns the folder of the local database, or else from the database, which is
 * opened for it.
 * @throws DiplographError NOT_INGESTED when the database holds no dataset; those of reading.
 */
export async function openFile(
  file: FileRequest,
  { choice, config, ...opening }: FileOrigin,
  work: (file: OpenFile) => Promise<void>,
): Promise<void> {
  const owner = choice.kind === 'managed' ? await readLockOwner(choice.dataDir) : undefined;
  const served =
    owner?.service === undefined ? undefined : await fetchFile(owner.service, file, opening.signal);
  if (served) return work(served);
  const { signal } = opening;
  await withDatabase(choice, opening, async (database) => {
    const run = (await database).reader({ signal, timeoutMs: config.limits.statementMs });
    const version = await readVersion(run);
    const readSeed = seedReader(OWN_SEED);
    const publicUrl = config.publicUrl || localUrl(config.host, config.port);
    const source = { run, version, today: file.today, publicUrl, readSeed };
    await work({ pieces: file.download.write(source, file.selection), revision: version.revision });
  });
}

/** Returns the file as a service gives it; undefined when nothing listens there any more. */
async function fetchFile(
  service: string,
  { download, query }: FileRequest,
  signal: AbortSignal,
): Promise<OpenFile | undefined> {
  // On one machine, compression costs more than it saves.
  const headers = { 'accept-encoding': 'identity' };
  const answer = await fetch(`${service}/${download.name}?${query}`, { headers, signal }).catch(
    (error: unknown) => {
      signal.throwIfAborted();
      if (error instanceof TypeError) return undefined;
      throw error;
    },
  );
  if (!answer) return undefined;
  if (answer.status === 200 && answer.body)
    return { pieces: answer.body, revision: answer.headers.get('x-dataset-revision') ?? '' };
  throw new DiplographError(
    'DATABASE_FAILED',
    `expected the service at ${service} to give ${download.name}, found status ${String(answer.status)}: ${(await answer.text()).trim()}`,
  );
}
