import { resolve } from 'node:path';
import { createLog } from '../server/log.ts';
import { DEFAULT_SETTINGS } from '../server/settings.ts';
import { Interrupted, unlessAborted } from './interruption.ts';
import { localUrl } from './web-address.ts';
import { readManifest } from './library.ts';
import {
  DOCS_FOLDER,
  PAGE_FOLDER,
  PLAYGROUND_FOLDER,
  readTypeDefs,
  readProgramVersion,
} from './package-files.ts';
import { joinLibraries } from '../operations/library.ts';
import { readDocs } from '../server/routes/docs.ts';
import { readPageFiles } from '../server/page-files.ts';
import { readPlaygroundFiles } from '../server/routes/playground.ts';
import { runIngest } from './run-ingest.ts';
import { seedReader } from './read-seed.ts';
import { startServer } from '../server/server.ts';
import { startWebhook } from '../server/webhook.ts';
import { watchSeed } from './watch-seed.ts';
import type { LoadedDataset } from './load-dataset.ts';
import type { OpenDatabase } from './database.ts';
import type { ServiceConfig } from './environment.ts';
import type { Terminal } from './terminal.ts';
import type { ToldRevision, Webhook } from '../server/webhook.ts';
import type { WorkedOperation } from '../operations/library.ts';

/** The options of a service. */
type ServiceOptions = {
  readonly config: ServiceConfig;
  /** The worked operations of the documentation, with examples of the dataset. */
  readonly worked: readonly WorkedOperation[];
  /** The operator's operations. */
  readonly operations: readonly WorkedOperation[];
  readonly signal: AbortSignal;
  readonly terminal: Terminal;
  /** The folder of the served dataset. The service publishes its files while they have the served revision. */
  readonly seed: string;
  /** True to ingest the folder again after each change. */
  readonly watch: boolean;
  /** The revision before an ingest, for the messages of the webhook; absent without an ingest, null for an empty database. */
  readonly told?: ToldRevision | null | undefined;
  /** Work that begins when the service is ready. Its failure ends the service. */
  readonly beside?: () => Promise<void>;
};

const CLOSE_MS = 5000;

/**
 * Serves until the signal aborts. Then finishes the current requests, for at most five seconds.
 * @throws DiplographError PORT_IN_USE; DATABASE_FAILED after too many crashes of a local database.
 */
export async function runService(
  database: OpenDatabase,
  { config, worked, operations, signal, terminal, seed, watch, told, beside }: ServiceOptions,
): Promise<void> {
  const { host, port, logLevel = terminal.isInteractive ? 'warn' : 'info' } = config;
  const { publicUrl, limits, access, caching } = config;
  signal.throwIfAborted();
  const log = createLog(logLevel);
  database.onTrouble((line) => log.warn(line));
  const tracing = config.traces
    ? await (await import('../server/tracing.ts')).createTracing(log, access.trustedProxies)
    : undefined;
  const library = joinLibraries(worked, operations);
  const server = await startServer({
    typeDefs: readTypeDefs(),
    createReader: (options) => database.reader(options),
    settings: {
      ...DEFAULT_SETTINGS,
      ...{ publicUrl, limits, access, caching },
      programVersion: readProgramVersion(),
      readSeed: seedReader(seed),
      library,
      operations: readManifest(library),
    },
    log,
    host,
    port,
    page: readPageFiles(PAGE_FOLDER),
    docs: readDocs(DOCS_FOLDER),
    playground: readPlaygroundFiles(PLAYGROUND_FOLDER),
    tracing,
  });
  let webhook: Webhook | undefined;
  let besides: Promise<void> | undefined;
  try {
    const url = localUrl(host, Number(/\d+$/.exec(server.url)?.[0] ?? port));
    webhook =
      config.webhook &&
      startWebhook({
        ...{ ...config.webhook, log, told },
        createReader: (options) => database.reader(options),
        statementMs: limits.statementMs,
        publicUrl: publicUrl === '' ? url : publicUrl,
        programVersion: readProgramVersion(),
      });
    await database.announce({ service: url, seed: resolve(seed), ...(publicUrl !== '' && { publicUrl }) });
    void server.planOperations();
    terminal.clearProgress();
    terminal.print(`Diplograph is ready: ${url}/ (playground: ${url}/graphql)`);
    const ingestAgain = (dataset: LoadedDataset): Promise<string> =>
      runIngest(database, dataset, { signal, onProgress: terminal.progress });
    const watching = watch ? [watchSeed(seed, { signal, terminal, ingest: ingestAgain })] : [];
    besides = beside?.();
    const failing = besides ? [besides.then(() => database.lost)] : [];
    await unlessAborted(signal, Promise.race([database.lost, ...watching, ...failing]));
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    terminal.progress('Finishing the requests under way …');
  } finally {
    await webhook?.close();
    // What a signal ended has no failure of its own.
    await besides?.catch(() => undefined);
    await Promise.race([server.close(), new Promise((resolve) => setTimeout(resolve, CLOSE_MS).unref())]);
    await tracing?.end();
  }
}
