import { createGzip } from 'node:zlib';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { DiplographError } from '../../errors.ts';
import { isFresh, namesTag, preferredEncoding, weakTag } from './content.ts';
import type { Gzip } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ServiceSettings } from '../settings.ts';

/** The time without a read of the client after which the service aborts a file, in milliseconds. */
const IDLE_MS = 120_000;

/** A request, its response, and a signal that aborts when the client disconnects or the time is over. */
export type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly signal: AbortSignal;
};

/** The content of a file: a tag of all its inputs, and its pieces, which are created on demand. */
export type FileContent = {
  readonly etag: string;
  readonly pieces: () => AsyncIterable<string | Uint8Array>;
};

/** The value of `Cache-Control` of a file: a client may keep it, and asks by its tag whether it is still current. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Sends a content that is in memory as a whole, with a tag made of it. */
export function sendWhole(exchange: Exchange, type: string, content: string | Buffer): Promise<void> {
  exchange.response
    .setHeader('cache-control', REVALIDATED)
    .appendHeader('vary', 'accept-encoding')
    .setHeader('content-type', type);
  const etag = etagOf(typeof content === 'string' ? content : content.toString('base64'));
  return sendFile(exchange, { etag, pieces: () => onePiece(content) });
}

// oxlint-disable-next-line typescript/require-await -- a file is sent piece by piece; this one has one
async function* onePiece(content: string | Buffer): AsyncGenerator<string | Uint8Array> {
  yield content;
}

/** Sends a file piece by piece, compressed for clients that take gzip. A client that names the tag gets 304; no piece is then made. */
export async function sendFile(
  { request, response, signal }: Exchange,
  { etag, pieces }: FileContent,
): Promise<void> {
  response.setHeader('etag', etag);
  if (!namesTag(request, etag) && isFresh(request, etag)) await assertBegins(pieces());
  if (isFresh(request, etag)) return void response.writeHead(304).end();
  const gzips = preferredEncoding(request, ['gzip']) === 'gzip';
  if (gzips) response.setHeader('content-encoding', 'gzip');
  if (request.method === 'HEAD') return void response.writeHead(200).end();
  const readable = Readable.from(await withFirstPiece(pieces()));
  await deliver(gzips ? [readable, createGzip()] : [readable], response, signal);
}

/** Pipes streams into a response. The signal ends a response that waits behind another one of a closed connection. */
export async function deliver(
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

/** Reads the first piece alone, which fails for a file that cannot be made. */
async function assertBegins(pieces: AsyncIterable<unknown>): Promise<void> {
  const iterator = pieces[Symbol.asyncIterator]();
  await iterator.next();
  await iterator.return?.();
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

/** Does the work of a request for a file. An error in place of a file has no headers of the file. */
export async function answerFile(response: ServerResponse, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!response.headersSent) {
      for (const name of ['content-encoding', 'content-disposition', 'etag']) response.removeHeader(name);
      response.setHeader('cache-control', 'no-store');
    }
    throw error;
  }
}

/** Returns the tag of a file from all its inputs. */
export const etagOf = (...parts: readonly string[]): string => weakTag(JSON.stringify(parts));

/** Returns the public address of the service; without one in the settings, the address that the request reached. */
export const publicUrlOf = (
  { publicUrl }: Pick<ServiceSettings, 'publicUrl'>,
  request: IncomingMessage,
): string => publicUrl || ownUrl(request);

/** Returns the address of the service at the socket of a request, without a trailing slash. No header can change it. */
function ownUrl({ socket }: IncomingMessage): string {
  const address = (socket.localAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  return `http://${address.includes(':') ? `[${address}]` : address}:${String(socket.localPort)}`;
}
