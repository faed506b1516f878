import { randomUUID } from 'node:crypto';
import { DiplographError } from '../errors.ts';
import { pathOf, routing, sendJson } from './routes/route.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Route } from './routes/route.ts';

/** What answers requests over HTTP. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Makes the handler of all addresses: it finds the route of a request, gives the request an id, and logs it. */
export function createHandler(routes: readonly Route[], log: Logger): Handler {
  const find = routing(routes);
  return async (request, response) => {
    const started = performance.now();
    const requestId = randomUUID();
    response.setHeader('x-request-id', requestId);
    response.on('close', () => {
      const ms = Math.round(performance.now() - started);
      log.info(
        { requestId, method: request.method, path: pathOf(request), status: response.statusCode, ms },
        'request',
      );
    });
    const route = find(pathOf(request));
    try {
      if (route) await route.handle(request, response);
      else
        sendJson(response, 404, {
          error: `expected ${routes.map(({ path }) => path).join(', ')}, found ${pathOf(request)}`,
        });
    } catch (error) {
      fail(response, error, requestId, log);
    }
  };
}

function fail(response: ServerResponse, error: unknown, requestId: string, log: Logger): void {
  if (response.destroyed) return;
  if (error instanceof DiplographError && error.code === 'LIMIT_EXCEEDED') {
    response.setHeader('connection', 'close');
    sendJson(response, 413, {
      errors: [{ message: error.message, extensions: { code: error.code } }],
    });
    return;
  }
  log.error({ requestId, err: error }, 'a request failed');
  if (response.headersSent) return void response.destroy();
  sendJson(response, 500, {
    errors: [{ message: `Something went wrong in the service; its log has more under ${requestId}.` }],
  });
}
