import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { DiplographError } from '../../errors.ts';
import { etagOf, fileName } from './file-head.ts';
import { isFresh, preferredEncoding } from '../http/negotiate.ts';
import { readSelection } from '../../downloads/selection.ts';
import { readVersion } from '../../graph/dataset-version.ts';
import { sendJson } from './route.ts';
import { FILES } from '../../downloads/catalog.ts';
import type { CreateReader } from '../reader.ts';
import type { Download } from '../../downloads/download.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Route } from './route.ts';
import type { ServiceSettings } from '../settings.ts';

/** How long a client may leave a file lying before it is given up, in milliseconds. */
const IDLE_MS = 120_000;

/** An address for each file. */
export const downloadRoutes = (createReader: CreateReader, settings: ServiceSettings): readonly Route[] =>
  FILES.map((download) => ({
    path: `/${download.name}`,
    places: 'downloads',
    handle: (request, response) => answer({ download, createReader, settings }, request, response),
  }));

type Asked = {
  readonly download: Download;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
};

async function answer(asked: Asked, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    await send(asked, request, response);
  } catch (error) {
    const status = error instanceof DiplographError && !response.headersSent ? STATUS[error.code] : undefined;
    if (!(error instanceof DiplographError) || status === undefined) throw error;
    sendError(response, status, error.message, error.code);
  }
}

const STATUS: Partial<Record<DiplographError['code'], number>> = {
  BAD_USER_INPUT: 400,
  LIMIT_EXCEEDED: 400,
  NOT_INGESTED: 503,
  REVISION_GONE: 503,
};

async function send(
  { download, createReader, settings }: Asked,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const cancelled = new AbortController();
  response.on('close', () => {
    cancelled.abort();
  });
  const today = settings.today();
  const { searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const selection = readSelection(download.params, searchParams, today);
  const cost = { statements: 0, databaseMs: 0 };
  const run = createReader({ cost, signal: cancelled.signal, timeoutMs: settings.limits.statementMs });
  const version = await readVersion(run);
  const { name } = download;
  const day = download.isDaily ? today : '';
  const { programVersion, publicUrl } = settings;
  const etag = etagOf(version.revision, programVersion, name, selection.text, publicUrl, day);
  response
    .setHeader('etag', etag)
    .setHeader('cache-control', 'public, max-age=0, must-revalidate')
    .appendHeader('vary', 'accept-encoding')
    .setHeader('x-dataset-revision', version.revision);
  if (isFresh(request, etag)) return void response.writeHead(304).end();
  response
    .setHeader('content-type', download.mediaType)
    .setHeader('content-disposition', `attachment; filename="${fileName(name, version)}"`);
  const gzips = !download.isCompressed && preferredEncoding(request, ['gzip']) === 'gzip';
  if (gzips) response.setHeader('content-encoding', 'gzip');
  if (request.method === 'HEAD') return void response.writeHead(200).end();
  const source = { run, version, today, publicUrl, readSeed: settings.readSeed };
  const pieces = Readable.from(await begun(download.write(source, selection)));
  response.setTimeout(IDLE_MS, () => response.destroy());
  await pipeline(gzips ? [pieces, createGzip(), response] : [pieces, response]).catch((error: unknown) => {
    // A client that went away is no failure of the service.
    if (!cancelled.signal.aborted || error instanceof DiplographError) throw error;
  });
}

/** The pieces, the first of which is read before an answer begins, so that what is wrong at once is told. */
async function begun<Piece>(pieces: AsyncIterable<Piece>): Promise<AsyncIterable<Piece>> {
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
