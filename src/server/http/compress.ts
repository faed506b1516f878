import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Encoding } from './negotiate.ts';

/** Content with the headers that belong to it. */
type Content = { readonly headers: Readonly<Record<string, string>>; readonly content: Uint8Array };

/** Shorter content fits one packet as it is. */
const LEAST_BYTES = 1024;

/** As fast as gzip, and smaller; the default takes fifty times as long. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

const [brotlied, gzipped] = [promisify(brotliCompress), promisify(gzip)];

/** Returns content in an encoding, with its headers; as it is where it is short or the encoding is `identity`. */
export async function compress(
  headers: Readonly<Record<string, string>>,
  plain: Uint8Array,
  encoding: Encoding,
): Promise<Content> {
  if (encoding === 'identity' || plain.length < LEAST_BYTES) return { headers, content: plain };
  const content = encoding === 'br' ? await brotlied(plain, BROTLI) : await gzipped(plain);
  return {
    headers: { ...headers, 'content-encoding': encoding, 'content-length': String(content.length) },
    content,
  };
}
