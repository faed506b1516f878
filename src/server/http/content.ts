import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompress,
  constants,
  gunzip,
  gzip,
  gzipSync,
  inflate,
} from 'node:zlib';
import { parse } from 'content-type';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { HttpError } from './http-error.ts';
import type { BrotliOptions } from 'node:zlib';
import type { IncomingMessage } from 'node:http';

/** A negotiator with `preferred`, the order of equally preferred encodings. The types of the library lack it. */
type EncodingNegotiator = {
  encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
};

/** The encodings of content that the service sends. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Returns the encoding that a client prefers, the first of equally preferred ones; `identity` if it accepts no other. */
export function preferredEncoding(
  request: IncomingMessage,
  available: readonly Exclude<Encoding, 'identity'>[],
): Encoding {
  if (request.headers['accept-encoding'] === undefined) return 'identity';
  const negotiator: EncodingNegotiator = new Negotiator(request);
  const [best] = negotiator.encodings([...available, 'identity'], { preferred: available });
  return (best as Encoding | undefined) ?? 'identity';
}

/** Returns the media type that a client prefers; null if it accepts none. Without `Accept`, the first type. */
export const preferredType = <Type extends string>(
  request: IncomingMessage,
  available: readonly Type[],
): Type | null => (new Negotiator(request).mediaType(available) as Type | undefined) ?? null;

/** The maximum number of languages that are read from a request. */
const MOST_LANGUAGES = 10;

/** Returns the languages that a client prefers, best first. */
export const preferredLanguages = (request: IncomingMessage): readonly string[] =>
  new Negotiator(request).languages().slice(0, MOST_LANGUAGES);

/** Returns a tag of a content. It is weak, since all encodings of the content share it. */
export const weakTag = (content: string | Buffer): string =>
  `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;

/**
 * Returns true if a client has the content of this tag, according to `If-None-Match`: a tag or a list, weak or strong, or `*`, which
 * stands for any content. Call it only for a content that exists.
 */
export const isFresh = ({ headers }: IncomingMessage, etag: string): boolean =>
  fresh({ 'if-none-match': headers['if-none-match'] }, { etag });

/** Returns true if `If-None-Match` has this tag itself. The content then exists, since its answer alone has the tag. */
export const namesTag = (request: IncomingMessage, etag: string): boolean =>
  request.headers['if-none-match'] !== '*' && isFresh(request, etag);

/** The media types of JSON bodies, in lower case. */
const JSON_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/graphql+json']);

/**
 * Checks that a body is JSON in UTF-8. This refuses the content types that a form of another site can send without a preflight.
 * @throws HttpError 415
 */
export function assertJsonBody({ headers }: IncomingMessage): void {
  const { 'content-type': header = '' } = headers;
  const { type, parameters } = parse(header);
  const { charset = 'utf-8' } = parameters;
  if (JSON_TYPES.has(type.toLowerCase()) && /^utf-?8$/i.test(charset)) return;
  const found = header === '' ? 'no type' : `"${header.slice(0, 80)}"`;
  throw new HttpError(
    `expected a body of type application/json in UTF-8, found ${found}; send the operation as JSON`,
    { status: 415, code: 'BAD_REQUEST' },
  );
}

const DECODERS: Readonly<Record<string, typeof gunzip.__promisify__>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify<Uint8Array, { maxOutputLength: number }, Buffer>(
    brotliDecompress,
  ) as typeof gunzip.__promisify__,
};

/**
 * Reads and decodes the body of a request.
 * @throws HttpError 413 when it exceeds the limit, in bytes, encoded or decoded; 415 for an unknown encoding; 400 for a body
 * that is not in the encoding of its header.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const encoding = (request.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  const decode = DECODERS[encoding];
  if (encoding !== 'identity' && !decode) throw unknownEncoding(encoding);
  const content = await readContent(request, limit);
  if (!decode) return content;
  try {
    return await decode(content, { maxOutputLength: limit });
  } catch (error) {
    const isTooLong = error instanceof RangeError;
    throw isTooLong ? tooLong(limit, limit + 1) : notEncoded(encoding);
  }
}

async function readContent(request: IncomingMessage, limit: number): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared > limit) throw tooLong(limit, declared);
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw tooLong(limit, length);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

// The unread rest of a body would be parsed as the next request of the connection.
const CLOSE = { connection: 'close' };

const tooLong = (limit: number, found: number): HttpError =>
  new HttpError(
    `expected a request body of at most ${String(limit)} bytes, found ${String(found)} or more; send a shorter operation or fewer variables`,
    { status: 413, code: 'LIMIT_EXCEEDED', headers: CLOSE },
  );

const unknownEncoding = (found: string): HttpError =>
  new HttpError(
    `expected a request body in one of the encodings ${Object.keys(DECODERS).join(', ')} or in none, found "${found.slice(0, 80)}"; send it without Content-Encoding`,
    {
      status: 415,
      code: 'BAD_REQUEST',
      headers: { ...CLOSE, 'accept-encoding': Object.keys(DECODERS).join(', ') },
    },
  );

const notEncoded = (encoding: string): HttpError =>
  new HttpError(
    `expected a request body in the encoding ${encoding}, as its Content-Encoding says, found other bytes; send it encoded, or without the header`,
    { status: 400, code: 'BAD_REQUEST' },
  );

/** Content with its headers. */
type Content = { readonly headers: Readonly<Record<string, string>>; readonly content: Uint8Array };

/** The minimum size for compression, in bytes. Shorter content fits into one packet. */
const LEAST_BYTES = 1024;

const quality = (brotli: number): BrotliOptions => ({ params: { [constants.BROTLI_PARAM_QUALITY]: brotli } });
const brotlied = promisify<Uint8Array, BrotliOptions, Buffer>(brotliCompress);
const gzipped = promisify<Uint8Array, Buffer>(gzip);

/** Small: in the thread pool. Fast: in this thread, since the hand-over of short content takes longer than its compression. */
const COMPRESS = {
  small: { br: (plain: Uint8Array) => brotlied(plain, quality(6)), gzip: gzipped },
  fast: {
    br: (plain: Uint8Array) => brotliCompressSync(plain, quality(1)),
    gzip: (plain: Uint8Array) => gzipSync(plain, { level: constants.Z_BEST_SPEED }),
  },
};

/** The size from which content is always compressed to be small. */
const LONG_BYTES = 65_536;

/** Returns content in an encoding, with its headers. Short content, and the encoding `identity`, stay uncompressed. `isFast` is for content of one request. */
export async function compress(
  headers: Readonly<Record<string, string>>,
  plain: Uint8Array,
  encoding: Encoding,
  { isFast = false } = {},
): Promise<Content> {
  if (encoding === 'identity' || plain.length < LEAST_BYTES) return { headers, content: plain };
  const content = await COMPRESS[isFast && plain.length < LONG_BYTES ? 'fast' : 'small'][encoding](plain);
  return {
    headers: { ...headers, 'content-encoding': encoding, 'content-length': String(content.length) },
    content,
  };
}
