import { answerGraphql } from '../answer-graphql.ts';
import { createSendPlayground, playgroundRoutes } from './playground.ts';
import { preferredType } from '../http/content.ts';
import type { IncomingMessage } from 'node:http';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { PlaygroundFiles } from './playground.ts';
import type { Route } from './route.ts';

/**
 * Returns the route `/graphql`, which answers GraphQL and shows browsers the playground, and the route of the files of the
 * playground. Without the files, or with the playground off, browsers get data like other clients.
 */
export function graphqlRoutes(answering: GraphqlAnswering, files?: PlaygroundFiles): readonly Route[] {
  const { settings } = answering;
  const shown = settings.access.playground ? files : undefined;
  const send = shown && createSendPlayground(shown, settings);
  return [
    {
      path: '/graphql',
      leftOut: 'GraphQL, which /schema.graphql describes.',
      methods: ['GET', 'HEAD', 'POST'],
      handle: (request, response, served) =>
        send && prefersPage(request)
          ? send(request, response, served)
          : answerGraphql(answering, request, response, served),
    },
    ...(shown ? playgroundRoutes(shown) : []),
  ];
}

/** Returns true if a GET client prefers a page to data. Without any preference it gets data. */
const prefersPage = (request: IncomingMessage): boolean =>
  request.method !== 'POST' &&
  preferredType(request, ['application/json', 'application/graphql-response+json', 'text/html']) ===
    'text/html';
