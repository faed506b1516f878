import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { HttpError } from './http-error.ts';
import type { IncomingMessage } from 'node:http';

const DECODERS: Readonly<Record<string, typeof gunzip.__promisify__>> = {
  gzip: promisify(gunzip),
  'x-gzip': promisify(gunzip),
  deflate: promisify(inflate),
  br: promisify<Uint8Array, { maxOutputLength: number }, Buffer>(
    brotliDecompress,
  ) as typeof gunzip.__promisify__,
};

/**
 * Reads the body of a request, decoded.
 * @throws HttpError 413 as soon as it is longer than the limit, in bytes, encoded or decoded; 415 for an unknown encoding; 400 for
 * a body that is not in the encoding that its head names.
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

// The unread rest of a body would be taken for the next request of the connection.
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
      code: 'BAD_USER_INPUT',
      headers: { ...CLOSE, 'accept-encoding': Object.keys(DECODERS).join(', ') },
    },
  );

const notEncoded = (encoding: string): HttpError =>
  new HttpError(
    `expected a request body in the encoding ${encoding}, as its Content-Encoding says, found other bytes; send it encoded, or without the header`,
    { status: 400, code: 'BAD_USER_INPUT' },
  );
