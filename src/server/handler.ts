import { DiplographError } from '../errors.ts';
import { createPlayground } from './playground.ts';
import { randomUUID } from 'node:crypto';
import { readBody } from './body.ts';
import type { GraphqlService } from './graphql.ts';
import type { Health } from './health.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { PlaygroundPage } from './playground.ts';
import type { ServiceSettings } from './settings.ts';

/** What answers requests over HTTP. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Route = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** What a handler is made of. */
export type HandlerParts = {
  readonly graphql: GraphqlService;
  readonly health: Health;
  readonly settings: ServiceSettings;
  readonly log: Logger;
};

/** Makes the handler of all addresses: `/graphql` (the playground for browsers), `/health/live`, `/health/ready`. */
export function createHandler({ graphql, health, settings, log }: HandlerParts): Handler {
  let page: Promise<PlaygroundPage> | undefined;
  const routes: Readonly<Record<string, Route>> = {
    '/': (_, response) => {
      redirect(response, '/graphql');
    },
    '/health/live': (_, response) => {
      sendJson(response, 200, { status: 'live' });
    },
    '/health/ready': async (_, response) => {
      const answer = await health.ready();
      sendJson(response, answer.ready ? 200 : 503, answer);
    },
    '/graphql': (request, response) => {
      if (!asksForPage(request)) return answerGraphql(graphql, settings, request, response);
      page ??= createPlayground(settings.examples);
      return sendPage(request, response, page);
    },
  };
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
    const route = routes[pathOf(request)];
    try {
      if (route) await route(request, response);
      else
        sendJson(response, 404, {
          error: `expected ${Object.keys(routes).join(', ')}, found ${pathOf(request)}`,
        });
    } catch (error) {
      fail(response, error, requestId, log);
    }
  };
}

async function answerGraphql(
  graphql: GraphqlService,
  { limits }: ServiceSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const cancelled = new AbortController();
  response.on('close', () => {
    cancelled.abort();
  });
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  const answer = await graphql.fetch(
    new Request(new URL(request.url ?? '/', 'http://127.0.0.1'), {
      method: request.method ?? 'GET',
      headers: headersOf(request),
      body: hasBody ? new Uint8Array(await readBody(request, limits.bodyBytes)) : null,
      signal: cancelled.signal,
    }),
    { requestId: String(response.getHeader('x-request-id')) },
  );
  const content = new Uint8Array(await answer.arrayBuffer());
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(content);
}

async function sendPage(request: IncomingMessage, response: ServerResponse, made: Promise<PlaygroundPage>) {
  const { gzipped, etag } = await made;
  response.setHeader('etag', etag).setHeader('cache-control', 'no-cache').setHeader('vary', 'accept');
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
    .end(gzipped);
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

function sendJson(response: ServerResponse, status: number, content: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(`${JSON.stringify(content)}\n`);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end();
}

const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

const asksForPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' &&
  !(request.url ?? '').includes('query=') &&
  (request.headers.accept ?? '').includes('text/html');

const headersOf = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
  );
