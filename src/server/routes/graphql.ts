import { answerGraphql } from '../answer-graphql.ts';
import { createPlayground } from '../playground.ts';
import { isFresh, preferredEncoding, preferredType } from '../http/negotiate.ts';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlaygroundPage } from '../playground.ts';
import type { Route } from './route.ts';

/** `/graphql` answers GraphQL, and shows the playground to a browser. */
export function graphqlRoutes(answering: GraphqlAnswering): readonly Route[] {
  const { access, examples } = answering.settings;
  let page: PlaygroundPage | undefined;
  return [
    {
      path: '/graphql',
      methods: ['GET', 'HEAD', 'POST'],
      handle: async (request, response, served) => {
        if (!access.playground || !prefersPage(request))
          return answerGraphql(answering, request, response, served);
        page ??= await createPlayground(examples);
        sendPage(request, response, page);
      },
    },
  ];
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  { html, gzipped, etag, policy }: PlaygroundPage,
): void {
  response.setHeader('content-security-policy', policy);
  response.setHeader('etag', etag).setHeader('cache-control', 'no-cache');
  response.setHeader('vary', 'accept, accept-encoding');
  if (isFresh(request, etag)) return void response.writeHead(304).end();
  const isGzipped = preferredEncoding(request, ['gzip']) === 'gzip';
  if (isGzipped) response.setHeader('content-encoding', 'gzip');
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(isGzipped ? gzipped : html);
}

/** Whether a client that asks by GET likes a page better than data. What it says of no type at all is data's. */
const prefersPage = (request: IncomingMessage): boolean =>
  request.method !== 'POST' &&
  preferredType(request, ['application/json', 'application/graphql-response+json', 'text/html']) ===
    'text/html';
