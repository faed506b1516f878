import { HttpError } from './door/http-error.ts';
import type { IncomingMessage } from 'node:http';

/**
 * The body of a request.
 * @throws HttpError 413 as soon as it is longer than the limit, in bytes.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
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

const tooLong = (limit: number, found: number): HttpError =>
  new HttpError(
    `expected a request body of at most ${String(limit)} bytes, found ${String(found)} or more; send a shorter operation or fewer variables`,
    // What was not read of the body would be taken for the next request.
    { status: 413, code: 'LIMIT_EXCEEDED', headers: { connection: 'close' } },
  );
