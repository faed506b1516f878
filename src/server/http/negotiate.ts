import { parse } from 'content-type';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { HttpError } from './http-error.ts';
import type { IncomingMessage } from 'node:http';

/** The types of the library leave out the order of what a client likes equally. */
type EncodingNegotiator = {
  encodings(available: readonly string[], options: { readonly preferred: readonly string[] }): string[];
};

/** The encodings of content that the service sends. */
export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Returns which of some encodings a client likes best, the first of those that it likes equally; `identity` where it takes none
 * of the others.
 */
export function preferredEncoding(
  request: IncomingMessage,
  available: readonly Exclude<Encoding, 'identity'>[],
): Encoding {
  if (request.headers['accept-encoding'] === undefined) return 'identity';
  const negotiator: EncodingNegotiator = new Negotiator(request);
  const [best] = negotiator.encodings([...available, 'identity'], { preferred: available });
  return (best as Encoding | undefined) ?? 'identity';
}

/** Returns which of some media types a client likes best; null where it takes none of them. Without `Accept` it takes the first. */
export const preferredType = <Type extends string>(
  request: IncomingMessage,
  available: readonly Type[],
): Type | null => (new Negotiator(request).mediaType(available) as Type | undefined) ?? null;

/** Returns whether a client has the content of this tag, by `If-None-Match`: one tag or a list, weak or strong, or `*`. */
export const isFresh = ({ headers }: IncomingMessage, etag: string): boolean =>
  fresh({ 'if-none-match': headers['if-none-match'] }, { etag });

/** What a body must be to be read as JSON, in lower case. */
const JSON_TYPES: ReadonlySet<string> = new Set(['application/json', 'application/graphql+json']);

/**
 * Checks that a body is JSON in UTF-8. What a form of another site could send without a preflight is refused with it.
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
    { status: 415, code: 'BAD_USER_INPUT' },
  );
}
