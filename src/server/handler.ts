import { checkOrigin } from './door/cross-origin.ts';
import { clientAddress, clientKey } from './door/client-address.ts';
import { deadline } from './door/deadline.ts';
import { HttpError } from './door/http-error.ts';
import { methodsOf, pathOf, routing } from './routes/route.ts';
import { requestIdOf } from './door/request-id.ts';
import { sendFailure } from './door/send-failure.ts';
import { setSecurityHeaders } from './door/security-headers.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';
import type { Rate } from './door/rate.ts';
import type { Route, Served } from './routes/route.ts';
import type { ServiceSettings } from './settings.ts';
import type { Turns } from './door/turns.ts';

/** What answers requests over HTTP. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the door of the service is made of. */
export type Door = {
  readonly routes: readonly Route[];
  readonly settings: ServiceSettings;
  readonly turns: Turns;
  readonly rate: Rate;
  readonly log: Logger;
  readonly metrics: Metrics;
};

/**
 * Makes the handler of all addresses: it gives a request its id, lets it in or refuses it, finds what answers it, waits for its
 * turn, and logs it.
 */
export function createHandler(door: Door): Handler {
  const { settings, log, metrics } = door;
  const find = routing(door.routes);
  return async (request, response) => {
    const started = performance.now();
    const requestId = requestIdOf(request, settings.access);
    response.setHeader('x-request-id', requestId);
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      const { method = '' } = request;
      const { statusCode: status } = response;
      log.info({ requestId, method, path: pathOf(request), status, ms }, 'request');
      metrics.request(
        find(pathOf(request))?.path ?? 'none',
        METHODS.includes(method) ? method : 'other',
        status,
        ms,
      );
    });
    const { signal, expired } = deadline(response, settings.limits.requestMs);
    try {
      setSecurityHeaders(response, settings);
      const route = find(pathOf(request)) ?? notFound(door.routes, request);
      if (checkOrigin(request, response, { ...settings, ...settings.access })) return;
      checkMethod(route, request);
      await Promise.race([letIn(door, route, request, response, { requestId, signal }), expired]);
    } catch (error) {
      sendFailure(response, error, requestId, log);
    }
  };
}

/** Methods that are told apart in what is counted: clients may send any word. */
const METHODS = ['GET', 'HEAD', 'POST', 'OPTIONS'];

async function letIn(
  { settings, turns, rate }: Door,
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  if (route.isFree) return route.handle(request, response, served);
  rate.count(clientKey(clientAddress(request, settings.access.trustedProxies)), performance.now());
  const end = await turns.take(served.signal);
  try {
    await route.handle(request, response, served);
  } finally {
    end();
  }
}

function notFound(routes: readonly Route[], request: IncomingMessage): never {
  const known = routes.map(({ path }) => path).join(', ');
  throw new HttpError(`expected ${known}, found ${pathOf(request)}`, {
    status: 404,
    code: 'BAD_USER_INPUT',
  });
}

function checkMethod(route: Route, { method = '' }: IncomingMessage): void {
  const methods = methodsOf(route);
  if (methods.includes(method)) return;
  throw new HttpError(`expected ${methods.join(', ')}, found ${method}; send one of these methods`, {
    status: 405,
    code: 'BAD_USER_INPUT',
    headers: { allow: methods.join(', ') },
  });
}
