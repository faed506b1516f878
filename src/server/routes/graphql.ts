import { createPlayground } from '../playground.ts';
import { readBody } from '../body.ts';
import type { GraphqlService } from '../graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlaygroundPage } from '../playground.ts';
import type { Route } from './route.ts';
import type { ServiceSettings } from '../settings.ts';

/** `/graphql` answers GraphQL, and shows the playground to a browser. */
export function graphqlRoutes(graphql: GraphqlService, settings: ServiceSettings): readonly Route[] {
  let page: Promise<PlaygroundPage> | undefined;
  return [
    {
      path: '/graphql',
      handle: (request, response) => {
        if (!asksForPage(request)) return answerGraphql(graphql, settings, request, response);
        page ??= createPlayground(settings.examples);
        return sendPage(request, response, page);
      },
    },
  ];
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

const asksForPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');

const headersOf = (request: IncomingMessage): [string, string][] =>
  Object.entries(request.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
  );
