import { checkOrigin, readAbsoluteForm, setSecurityHeaders } from './http/security.ts';
import { clientAddress, clientKey, requestIdOf } from './http/client.ts';
import { followRequest } from './http/lifetime.ts';
import { DiplographError } from '../errors.ts';
import { HttpError } from './http/http-error.ts';
import { leastRevisionOf } from './http/least-revision.ts';
import { limiterOf, methodsOf, pathOf, routing } from './routes/route.ts';
import { sendFailure } from './http/failures.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import type { RateLimiter } from './http/client.ts';
import type { Route } from './routes/route.ts';
import type { ServiceSettings } from './settings.ts';
import type { CheckHost } from './http/security.ts';
import type { Limiters } from './http/concurrency-limiter.ts';
import type { Lifetime } from './http/lifetime.ts';

/** The HTTP request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** The parts of a handler. */
export type HandlerParts = {
  readonly routes: readonly Route[];
  readonly settings: ServiceSettings;
  readonly checkHost: CheckHost;
  readonly limiters: Limiters;
  readonly rate: RateLimiter;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Waits until the service has seen a revision. Throws REVISION_NOT_YET_SEEN when its database stays behind. */
  readonly awaitRevision: (least: number, signal: AbortSignal) => Promise<void>;
};

/**
 * Creates the handler of all routes. It assigns the request id, checks host, origin and method, acquires a unit of the limiter,
 * and logs the request at its end.
 */
export function createHandler(parts: HandlerParts): Handler {
  const { routes, settings, checkHost, log, metrics } = parts;
  const { limits, access } = settings;
  const find = routing(routes);
  return async (request, response) => {
    readAbsoluteForm(request);
    const started = performance.now();
    const requestId = requestIdOf(request, access);
    const route = find(pathOf(request));
    const isFile = route !== undefined && limiterOf(route, request) === 'downloads';
    const sendMs = isFile ? limits.downloadMs : limits.sendMs;
    const lifetime = followRequest(request, response, { beginMs: limits.requestMs, sendMs });
    lifetime.onEnd(() => {
      const ms = Math.round(performance.now() - started);
      const { method = '' } = request;
      const { statusCode: status } = response;
      log.info({ requestId, method, path: pathOf(request), status, ms }, 'request');
      metrics.request(route?.path ?? 'none', METHODS.includes(method) ? method : 'other', status, ms);
    });
    response.setHeader('x-request-id', requestId);
    try {
      setSecurityHeaders(response, settings);
      checkHost(request);
      if (!route) throw notFound(routes, request);
      if (checkOrigin(request, response, { ...settings, ...access })) return;
      checkMethod(route, request);
      await Promise.race([serve(parts, route, request, response, { requestId, lifetime }), lifetime.expired]);
    } catch (error) {
      sendFailure(response, error, { requestId, signal: lifetime.signal, log });
    }
  };
}

/** The methods with their own metrics. Clients may send any word. */
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

type Accepted = { readonly requestId: string; readonly lifetime: Lifetime };

async function serve(
  { settings, limiters, rate, awaitRevision }: HandlerParts,
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  { requestId, lifetime }: Accepted,
): Promise<void> {
  const { signal } = lifetime;
  const client = clientKey(clientAddress(request, settings.access.trustedProxies));
  const acquireComplexity = async (complexity: number): Promise<() => void> => {
    const release = await limiters.complexity.acquire(client, complexity, signal);
    lifetime.hold(release);
    return release;
  };
  const limiter = limiterOf(route, request);
  if (limiter !== 'none') {
    rate.count(client, performance.now());
    lifetime.hold(await limiters[limiter].acquire(client, 1, signal));
  }
  const least = leastRevisionOf(request);
  if (least > 0 && limiter !== 'none') await untilSeen(awaitRevision(least, signal));
  await route.handle(request, response, { requestId, signal, acquireComplexity });
}

/** Throws for a database that stays behind. Any other failure is that of the route, which meets it again. */
async function untilSeen(seen: Promise<void>): Promise<void> {
  try {
    await seen;
  } catch (error) {
    if (!(error instanceof DiplographError) || error.code === 'REVISION_NOT_YET_SEEN') throw error;
  }
}

function notFound(routes: readonly Route[], request: IncomingMessage): HttpError {
  const known = routes.map(({ path }) => path).join(', ');
  return new HttpError(`expected ${known}, found ${pathOf(request)}`, {
    status: 404,
    code: 'BAD_USER_INPUT',
  });
}

function checkMethod(route: Route, { method = '' }: IncomingMessage): void {
  const methods = methodsOf(route);
  if (methods.includes(method)) return;
  throw new HttpError(`expected ${methods.join(', ')}, found ${method}; send one of these methods`, {
    status: 405,
    code: 'BAD_REQUEST',
    headers: { allow: methods.join(', ') },
  });
}
