import { HttpError } from './http-error.ts';
import type { Access } from '../settings.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Who may ask from pages of other sites, and where the service itself is reached. */
export type Origins = Pick<Access, 'corsOrigins'> & { readonly publicUrl: string };

const ASKED = 'content-type, accept, if-none-match, x-graph-cost, x-request-id, traceparent, tracestate';
const TOLD = 'etag, x-dataset-revision, x-request-id, retry-after';
const PREFLIGHT_SECONDS = '600';

/**
 * Lets the pages of listed sites read answers, and refuses what pages of other sites make a visitor's browser ask; a link to
 * here is no such thing. True when it answered the request itself, as it does a preflight. Credentials are never asked for.
 * @throws HttpError 403 for a site that is not listed.
 */
export function checkOrigin(request: IncomingMessage, response: ServerResponse, origins: Origins): boolean {
  const { corsOrigins } = origins;
  const { origin } = request.headers;
  const isListed = corsOrigins === '*' || (origin !== undefined && corsOrigins.includes(origin));
  if (corsOrigins !== '*' && corsOrigins.length > 0) response.appendHeader('vary', 'origin');
  if (!isListed && isForeign(request, origins)) throw notListed(origin);
  if (isListed) {
    response.setHeader('access-control-allow-origin', corsOrigins === '*' ? '*' : (origin ?? ''));
    response.setHeader('access-control-expose-headers', TOLD);
  }
  if (request.method !== 'OPTIONS') return false;
  if (isListed) {
    response.setHeader('access-control-allow-methods', 'GET, HEAD, POST');
    response.setHeader('access-control-allow-headers', ASKED);
    response.setHeader('access-control-max-age', PREFLIGHT_SECONDS);
  }
  response.writeHead(204).end();
  return true;
}

/** Whether a page of another site makes a browser ask; what is no browser says nothing of sites. */
function isForeign(request: IncomingMessage, { publicUrl }: Origins): boolean {
  const { origin, host, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = request.headers;
  if (site === 'same-origin' || site === 'none') return false;
  if (site !== undefined) return !(mode === 'navigate' && request.method === 'GET');
  if (origin === undefined) return false;
  const isOwn = URL.canParse(origin) && new URL(origin).host === host;
  return !isOwn && !(publicUrl !== '' && new URL(publicUrl).origin === origin);
}

const notListed = (origin: string | undefined): HttpError =>
  new HttpError(
    `expected a request from a page of this service or of a listed site, found one from ${origin === undefined ? 'another site' : `"${origin}"`}; ask from a server, or let the operator of the service add the site to CORS_ORIGINS`,
    { status: 403, code: 'FORBIDDEN' },
  );
