import type { ServerResponse } from 'node:http';
import type { ServiceSettings } from '../settings.ts';

/** What a page of the service may load: its own files and nothing inline, from nowhere else. */
export const PAGE_POLICY = [
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

/** Sets the headers that keep browsers from doing with an answer what it is not for. */
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
