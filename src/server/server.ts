import { createServer } from 'node:http';
import { DiplographError } from '../errors.ts';
import { createResponseCache } from './response-cache.ts';
import { ABOUT } from '../mcp/tool-operations.ts';
import { cardRoutes } from './routes/cards.ts';
import { createArchives } from './archives.ts';
import { createCardPainter } from './cards/card-painter.ts';
import { createAssistant } from '../mcp/assistant.ts';
import { createGraphqlService } from './graphql.ts';
import { pageRoutes } from './routes/page.ts';
import { createHandler } from './handler.ts';
import { docsRoutes } from './routes/docs.ts';
import { DOWNLOADS } from '../downloads/catalog.ts';
import { createHealth, healthRoutes, metricsRoutes } from './routes/monitoring.ts';
import { downloadRoutes } from './routes/downloads.ts';
import { createMetrics } from './metrics.ts';
import { createPool } from './pool.ts';
import { createRateLimiter } from './http/client.ts';
import { answerClientError } from './http/failures.ts';
import { createCheckHost } from './http/security.ts';
import { createConcurrencyLimiter } from './http/concurrency-limiter.ts';
import { createRecords } from './records.ts';
import { createVersions } from './versions.ts';
import { embedRoutes } from './routes/embeds.ts';
import { oembedRoutes } from './routes/oembed.ts';
import { graphqlRoutes } from './routes/graphql.ts';
import { llmsRoutes } from './routes/llms.ts';
import { mcpRoutes } from './routes/mcp.ts';
import { RECONCILE, RECONCILE_EXTERNAL_IDS, RECONCILE_ID } from '../operations/reconcile.ts';
import { reconcileRoutes } from './routes/reconcile.ts';
import { recordRoutes } from './routes/records.ts';
import { siteRoutes } from './routes/site.ts';
import { POOL_SIZE } from '../database/connect.ts';
import type { AddressInfo } from 'node:net';
import type { CreateReader } from '../model/query.ts';
import type { Assistant, AssistantParts } from '../mcp/assistant.ts';
import type { Docs } from './routes/docs.ts';
import type { Handle, Route } from './routes/route.ts';
import type { PageFiles } from './page-files.ts';
import type { PlaygroundFiles } from './routes/playground.ts';
import type { Logger } from 'pino';
import type { Server } from 'node:http';
import { showsSchema } from './settings.ts';
import type { ServiceSettings } from './settings.ts';
import type { Tracing } from './tracing.ts';

/** The parts of a server. */
export type ServerParts = {
  readonly typeDefs: string;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly log: Logger;
  readonly host: string;
  readonly port: number;
  /** The built page; without it, `/` leads to the playground. */
  readonly page?: PageFiles | undefined;
  /** The rendered documents, which the page links to; without them, `/docs` is unknown. */
  readonly docs?: Docs | undefined;
  /** The built playground; without it, browsers get data at `/graphql`. */
  readonly playground?: PlaygroundFiles | undefined;
  readonly tracing?: Tracing | undefined;
};

/** A listening server. */
export type RunningServer = {
  readonly url: string;
  /** Makes the database plan the registered operations while no request runs, until the server is closed. */
  planOperations(): Promise<void>;
  /** Accepts no new requests, finishes the running ones, and ends. */
  close(): Promise<void>;
};

/** The idle time after which a connection with a request is closed, in milliseconds. A byte in either direction resets it. */
const IDLE_MS = 60_000;

/** The maximum number of ids whose records are cached: about 1 MB. */
const MAX_RECORDS = 5000;

/** The interval of the check for requests that arrive too slowly, in milliseconds. */
const CHECK_MS = 1000;

/**
 * Starts the HTTP server; port 0 takes a free one.
 * @throws DiplographError PORT_IN_USE when another process listens there.
 */
export async function startServer(parts: ServerParts): Promise<RunningServer> {
  const { host, port, log, page, docs, playground } = parts;
  const pool = createPool(parts.createReader, POOL_SIZE);
  const { createReader } = pool;
  const { limits, access, caching } = parts.settings;
  const limiters = {
    requests: createConcurrencyLimiter('requests', limits.concurrent, limits.queued),
    downloads: createConcurrencyLimiter('files', limits.downloads, limits.queued),
    complexity: createConcurrencyLimiter('units of complexity', limits.runningComplexity, limits.queued),
  };
  const rate = createRateLimiter(limits.perMinute);
  const versions = createVersions({ keptMs: caching.versionMs });
  const records = createRecords(MAX_RECORDS);
  const cache = createResponseCache(caching.bytes);
  const archives = createArchives();
  const paths = (): readonly string[] => routes.map(({ path }) => path);
  const assistant = access.mcp ? createServiceAssistant(parts, paths) : undefined;
  const settings: ServiceSettings = {
    ...parts.settings,
    operations: [
      ...parts.settings.operations,
      ...[ABOUT, RECONCILE, RECONCILE_ID, RECONCILE_EXTERNAL_IDS],
      ...(assistant?.operations ?? []),
    ],
  };
  const metrics = createMetrics(settings.operations, { limiters, cache, pool });
  const graphql = createGraphqlService({ ...parts, settings, createReader, versions, records, metrics });
  const answering = { graphql, settings, versions, cache, metrics, createReader };
  const pages = page && { page, answering, log };
  const painter = page?.cardFonts && createCardPainter(page.cardFonts);
  const routes: readonly Route[] = [
    ...(pages ? pageRoutes(pages) : [TO_PLAYGROUND]),
    ...(pages ? [...embedRoutes(pages), ...oembedRoutes(pages)] : []),
    ...(pages && painter ? cardRoutes({ ...pages, records, painter }) : []),
    ...(page && docs ? docsRoutes(docs, page.document) : []),
    ...healthRoutes(createHealth(createReader, limiters)),
    ...(access.metrics ? metricsRoutes(metrics) : []),
    ...graphqlRoutes(answering, playground),
    ...(assistant ? mcpRoutes({ assistant, graphql: answering, log }) : []),
    ...reconcileRoutes(answering),
    ...llmsRoutes(answering, paths),
    ...downloadRoutes(createReader, settings, archives, versions),
    ...siteRoutes({ ...parts, createReader, graphql, archives, versions, routes: () => routes }),
    ...recordRoutes({ ...answering, records, pages }),
  ];
  const checkHost = createCheckHost({
    host,
    publicUrl: settings.publicUrl,
    allowedHosts: access.allowedHosts,
  });
  const awaitRevision = async (least: number, signal: AbortSignal): Promise<void> => {
    await versions.current(createReader({ signal, timeoutMs: limits.statementMs }), least);
  };
  const handle = createHandler({
    ...{ routes, settings, checkHost, log, limiters, rate, metrics, awaitRevision },
  });
  const options = {
    requestTimeout: limits.requestMs + CHECK_MS,
    headersTimeout: Math.min(limits.requestMs, IDLE_MS),
    keepAliveTimeout: limits.keepAliveMs,
    connectionsCheckingInterval: CHECK_MS,
  };
  const server = createServer(options, (request, response) => void handle(request, response));
  server.timeout = IDLE_MS;
  server.on('clientError', answerClientError);
  await listen(server, host, port);
  const closing = new AbortController();
  const isIdle = (): boolean => limiters.requests.running + limiters.downloads.running === 0;
  const { port: found } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${String(found)}`,
    planOperations: () =>
      graphql.planOperations(closing.signal, isIdle).catch((error: unknown) => {
        if (!closing.signal.aborted) log.warn({ err: error }, 'planning the registered operations failed');
      }),
    close: async () => {
      closing.abort();
      painter?.close();
      try {
        await close(server);
      } finally {
        await archives.close();
      }
    },
  };
}

/** Returns the MCP server. It shows the schema only to those who may query it. */
function createServiceAssistant(
  { typeDefs, settings }: ServerParts,
  paths: AssistantParts['paths'],
): Assistant {
  const { library, publicUrl, programVersion, limits, access } = settings;
  return createAssistant({
    ...{ typeDefs, library, publicUrl, programVersion, paths },
    files: DOWNLOADS,
    isClosed: access.persistedOnly,
    showsSchema: showsSchema(access),
    tokens: limits.tokens,
  });
}

const redirectTo =
  (location: string): Handle =>
  (_, response) =>
    void response.writeHead(302, { location }).end();

const TO_PLAYGROUND: Route = {
  ...{ path: '/', leftOut: 'Leads to the playground.', handle: redirectTo('/graphql') },
};

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? portInUse(host, port, error) : error);
    });
    server.listen(port, host, resolve);
  });
}

const portInUse = (host: string, port: number, cause: unknown): DiplographError =>
  new DiplographError(
    'PORT_IN_USE',
    `expected port ${String(port)} of ${host} to be free, found another process listening there; stop it, or choose another with --port or PORT`,
    { cause },
  );

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}
