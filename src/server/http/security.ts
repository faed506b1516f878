import { isIP } from 'node:net';
import { HttpError } from './http-error.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Access, ServiceSettings } from '../settings.ts';

/** The origins of other sites whose pages may send requests, and the public URL of the service. */
type Origins = Pick<Access, 'corsOrigins'> & { readonly publicUrl: string };

const ALLOWED_HEADERS =
  'content-type, accept, if-none-match, x-dataset-least-revision, x-graph-cost, x-request-id, traceparent, tracestate, mcp-protocol-version, mcp-method, mcp-name';
const EXPOSED_HEADERS = 'etag, x-dataset-revision, x-dataset-revision-number, x-request-id, retry-after';
const PREFLIGHT_SECONDS = '600';

/**
 * Allows cross-origin requests of listed sites, and refuses other sites, except for navigation. Returns true after it has
 * answered the request, such as a preflight. Never allows credentials.
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
    response.setHeader('access-control-expose-headers', EXPOSED_HEADERS);
  }
  if (request.method !== 'OPTIONS') return false;
  if (isListed) {
    response.setHeader('access-control-allow-methods', 'GET, HEAD, POST');
    response.setHeader('access-control-allow-headers', ALLOWED_HEADERS);
    response.setHeader('access-control-max-age', PREFLIGHT_SECONDS);
  }
  response.writeHead(204).end();
  return true;
}

/** Returns true for a cross-site request of a browser. Other clients send no site headers. */
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

/** A request target in absolute form: its host, and its path with the query. */
const ABSOLUTE = /^https?:\/\/([^/?#]*)(.*)$/i;

/**
 * Turns a request target in absolute form into its path, and its host into the `Host` of the request, as RFC 9112, section 3.2.2, demands.
 * The check of the host then holds for the host of the target.
 */
export function readAbsoluteForm(request: IncomingMessage): void {
  const [, host, rest = ''] = ABSOLUTE.exec(request.url ?? '') ?? [];
  if (host === undefined) return;
  request.headers.host = host;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
}

/** Names of this machine that no foreign name server can resolve. */
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/i;

/** Throws for a request to an unknown host name. */
export type CheckHost = (request: IncomingMessage) => void;

/** The host on which a service listens, and its further names. */
type Listening = {
  readonly host: string;
  readonly publicUrl: string;
  /** Names or addresses, without a port. */
  readonly allowedHosts: readonly string[];
};

/**
 * Creates the check of `Host`. A service on the loopback interface, or with a list of hosts, answers only to known names. This
 * stops DNS rebinding, in which a page of another site points its own name to this service.
 */
export function createCheckHost({ host, publicUrl, allowedHosts }: Listening): CheckHost {
  if (!isLoopback(host) && allowedHosts.length === 0) return () => undefined;
  const known = new Set([host, ...allowedHosts].map(hostName));
  if (publicUrl !== '') known.add(new URL(publicUrl).hostname);
  return ({ headers }) => {
    const found = hostOf(headers.host ?? '');
    if (found !== null && (LOOPBACK.test(found) || known.has(found))) return;
    throw new HttpError(
      `expected a host name of this service (localhost, HOST, PUBLIC_URL or ALLOWED_HOSTS), found "${(headers.host ?? '').slice(0, 80)}"; use one of these names, or ask the operator to add this one to ALLOWED_HOSTS`,
      { status: 421, code: 'FORBIDDEN', headers: { connection: 'close' } },
    );
  };
}

/** Returns true if only this machine can reach a service on this host. */
const isLoopback = (host: string): boolean => LOOPBACK.test(hostName(host));

const hostName = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host).toLowerCase();

/** Returns the name in a `Host` header, in the form of URLs; null for an invalid header. */
function hostOf(header: string): string | null {
  const url = `http://${header}/`;
  if (header === '' || /[/@?#\\\s]/.test(header) || !URL.canParse(url)) return null;
  return new URL(url).hostname;
}

/** The content security policy of the pages: own files only, nothing inline. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const YEAR_SECONDS = 31_536_000;

/** Sets the security headers of an answer. */
export function setSecurityHeaders(
  response: ServerResponse,
  { publicUrl, access }: Pick<ServiceSettings, 'publicUrl' | 'access'>,
): void {
  response.setHeader('content-security-policy', PAGE_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('x-frame-options', 'DENY');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('permissions-policy', 'camera=(), geolocation=(), microphone=()');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader(
    'cross-origin-resource-policy',
    access.corsOrigins === '*' ? 'cross-origin' : 'same-origin',
  );
  if (publicUrl.startsWith('https:'))
    response.setHeader('strict-transport-security', `max-age=${String(YEAR_SECONDS)}`);
}

/**
 * Lets pages of the listed sites frame an answer, which has one style sheet of its own and no script.
 * `styleHash` is the SHA-256 hash of the style sheet in base64.
 */
export function setEmbedPolicy(
  response: ServerResponse,
  { embedOrigins }: Pick<Access, 'embedOrigins'>,
  styleHash: string,
): void {
  const ancestors =
    embedOrigins === '*' ? '*' : embedOrigins.length === 0 ? "'none'" : embedOrigins.join(' ');
  const policy = [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    ...["base-uri 'none'", "form-action 'none'", `frame-ancestors ${ancestors}`],
  ];
  response.setHeader('content-security-policy', policy.join('; '));
  response.removeHeader('x-frame-options');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
}
