import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { createHash } from 'node:crypto';
import { DiplographError } from '../../errors.ts';
import { fileName, readSelection, withCurrentIds } from '../../downloads/selection.ts';
import { isFresh, preferredEncoding } from '../http/content.ts';
import { readVersion } from '../../graph/dataset-version.ts';
import { sendJson } from './route.ts';
import { FILES } from '../../downloads/catalog.ts';
import type { Gzip } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CreateReader } from '../../model/query.ts';
import type { Archives, Build } from '../archives.ts';
import type { DatasetVersion } from '../../graph/dataset-version.ts';
import type { Download, ReadSeed } from '../../downloads/download.ts';
import type { Route } from './route.ts';
import type { ServiceSettings } from '../settings.ts';

/** The time without a read of the client after which the service aborts a file, in milliseconds. */
const IDLE_MS = 120_000;

/** The lifetime of an archive without the seed, in milliseconds. The folder may change to the revision. */
const LOOK_AGAIN_MS = 60_000;

/** Returns a route for each file. */
export const downloadRoutes = (
  createReader: CreateReader,
  settings: ServiceSettings,
  archives: Archives,
): readonly Route[] =>
  FILES.map((download) => ({
    path: `/${download.name}`,
    limiter: 'downloads',
    handle: (request, response, { signal }) =>
      answer({ download, createReader, settings, archives }, { request, response, signal }),
  }));

type FileRequest = {
  readonly download: Download;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly archives: Archives;
};

/** A request, its response, and a signal that aborts when the client disconnects or the time is over. */
type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly signal: AbortSignal;
};

async function answer(asked: FileRequest, exchange: Exchange): Promise<void> {
  try {
    await send(asked, exchange);
  } catch (error) {
    const { response } = exchange;
    const status = error instanceof DiplographError && !response.headersSent ? STATUS[error.code] : undefined;
    if (!(error instanceof DiplographError) || status === undefined) throw error;
    sendError(response, status, error.message, error.code);
  }
}

const STATUS: Partial<Record<DiplographError['code'], number>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  CONFIG_INVALID: 503,
  NOT_INGESTED: 503,
  REVISION_GONE: 503,
};

async function send(asked: FileRequest, exchange: Exchange): Promise<void> {
  const { download, createReader, settings } = asked;
  const { request, response, signal } = exchange;
  const today = settings.today();
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const asks = readSelection(download.params, searchParams, today);
  const cost = { statements: 0, databaseMs: 0 };
  const run = createReader({ cost, signal, timeoutMs: settings.limits.statementMs });
  const version = await readVersion(run);
  const selection = await withCurrentIds(download.params, asks, { run, version, today });
  const { name } = download;
  const { programVersion } = settings;
  const publicUrl = settings.publicUrl || ownUrl(request);
  response
    .setHeader('cache-control', 'public, max-age=0, must-revalidate')
    .appendHeader('vary', 'accept-encoding')
    .setHeader('x-dataset-revision', version.revision)
    .setHeader('content-type', download.mediaType)
    .setHeader('content-disposition', `attachment; filename="${fileName(name, selection, version)}"`);
  if (download.columns) {
    const query = selection.query === '' ? '' : `?${selection.query}`;
    const address = `${publicUrl}/${name}.metadata.json${query}`;
    response.setHeader('link', `<${address}>; rel="describedby"; type="application/csvm+json"`);
  }
  if (download.isArchive) return sendArchive(asked, version, exchange);
  const etag = etagOf(version.revision, programVersion, name, selection.query, publicUrl);
  response.setHeader('etag', etag);
  if (isFresh(request, etag)) return void response.writeHead(304).end();
  const gzips = preferredEncoding(request, ['gzip']) === 'gzip';
  if (gzips) response.setHeader('content-encoding', 'gzip');
  if (request.method === 'HEAD') return void response.writeHead(200).end();
  const source = { run, version, today, publicUrl, readSeed: settings.readSeed };
  const pieces = Readable.from(await withFirstPiece(download.write(source, selection)));
  await deliver(gzips ? [pieces, createGzip()] : [pieces], response, signal);
}

/** Sends an archive. The first request for a revision builds it. The tag is a hash of its bytes. */
function sendArchive(
  { download, createReader, settings, archives }: FileRequest,
  version: DatasetVersion,
  { request, response, signal: gone }: Exchange,
): Promise<void> {
  const { programVersion, limits, readSeed } = settings;
  const publicUrl = settings.publicUrl || ownUrl(request);
  const today = settings.today();
  const selection = readSelection(download.params, new URLSearchParams(), today);
  const key = { revision: version.revision, variant: JSON.stringify([programVersion, publicUrl]) };
  const make = ({ signal, keepFor }: Build): AsyncIterable<string | Uint8Array> => {
    const cost = { statements: 0, databaseMs: 0 };
    const run = createReader({ cost, signal, timeoutMs: limits.statementMs });
    const readOrLookAgain: ReadSeed = async (revision) => {
      const files = (await readSeed?.(revision)) ?? null;
      if (readSeed && !files) keepFor(LOOK_AGAIN_MS);
      return files;
    };
    return download.write({ run, version, today, publicUrl, readSeed: readOrLookAgain }, selection);
  };
  return archives.use(key, make, async ({ size, hash, read }) => {
    const etag = etagOf(hash);
    response.setHeader('etag', etag);
    if (isFresh(request, etag)) return void response.writeHead(304).end();
    response.setHeader('content-length', size);
    if (request.method === 'HEAD') return void response.writeHead(200).end();
    await deliver([read()], response, gone);
  });
}

/** Pipes streams into a response. The signal ends a response that waits behind another one of a closed connection. */
async function deliver(
  streams: readonly (Readable | Gzip)[],
  response: ServerResponse,
  signal: AbortSignal,
): Promise<void> {
  response.setTimeout(IDLE_MS, () => response.destroy());
  await pipeline([...streams, response] as [Readable, ServerResponse], { signal }).catch((error: unknown) => {
    // A disconnected client is not a failure of the service.
    if (!signal.aborted || error instanceof DiplographError) throw error;
  });
}

/** Returns the pieces after reading the first one, so that an early failure becomes an error response. */
async function withFirstPiece<Piece>(pieces: AsyncIterable<Piece>): Promise<AsyncIterable<Piece>> {
  const iterator = pieces[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    try {
      for (let next = first; !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  })();
}

const sendError = (response: ServerResponse, status: number, message: string, code?: string): void => {
  response.removeHeader('content-encoding');
  response.removeHeader('content-disposition');
  response.removeHeader('etag');
  response.setHeader('cache-control', 'no-store');
  sendJson(response, status, { errors: [{ message, ...(code && { extensions: { code } }) }] });
};

/** Returns the tag of a file. It is weak, since the plain and the compressed form share it. */
const etagOf = (...parts: readonly string[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;

/** Returns the address of the service at the socket of a request, without a trailing slash. No header can change it. */
function ownUrl({ socket }: IncomingMessage): string {
  const address = (socket.localAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  return `http://${address.includes(':') ? `[${address}]` : address}:${String(socket.localPort)}`;
}
