import { answerGraphql } from '../answer-graphql.ts';
import { createPlayground } from '../playground.ts';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PlaygroundPage } from '../playground.ts';
import type { Route } from './route.ts';

/** `/graphql` answers GraphQL, and shows the playground to a browser. */
export function graphqlRoutes(answering: GraphqlAnswering): readonly Route[] {
  const { access, examples } = answering.settings;
  let page: Promise<PlaygroundPage> | undefined;
  return [
    {
      path: '/graphql',
      methods: ['GET', 'HEAD', 'POST'],
      handle: (request, response, served) => {
        if (!access.playground || !asksForPage(request))
          return answerGraphql(answering, request, response, served);
        page ??= createPlayground(examples);
        return sendPage(request, response, page);
      },
    },
  ];
}

async function sendPage(request: IncomingMessage, response: ServerResponse, made: Promise<PlaygroundPage>) {
  const { gzipped, etag, policy } = await made;
  response.setHeader('content-security-policy', policy);
  response.setHeader('etag', etag).setHeader('cache-control', 'no-cache').appendHeader('vary', 'accept');
  if (request.headers['if-none-match'] === etag) return void response.writeHead(304).end();
  response
    .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
    .end(gzipped);
}

const asksForPage = (request: IncomingMessage): boolean =>
  request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
