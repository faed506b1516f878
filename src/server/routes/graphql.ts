import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { answerGraphql } from '../answer-graphql.ts';
import { isFresh, preferredEncoding, preferredType } from '../http/content.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { Route } from './route.ts';
import type { WorkedOperation } from '../../api/operation-library.ts';

/** Returns the route `/graphql`, which answers GraphQL and shows browsers the playground. */
export function graphqlRoutes(answering: GraphqlAnswering): readonly Route[] {
  const { access, library } = answering.settings;
  let page: PlaygroundPage | undefined;
  return [
    {
      path: '/graphql',
      leftOut: 'GraphQL, which /schema.graphql describes.',
      methods: ['GET', 'HEAD', 'POST'],
      handle: async (request, response, served) => {
        if (!access.playground || !prefersPage(request))
          return answerGraphql(answering, request, response, served);
        page ??= await createPlayground(library);
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

/** Returns true if a GET client prefers a page to data. Without any preference it gets data. */
const prefersPage = (request: IncomingMessage): boolean =>
  request.method !== 'POST' &&
  preferredType(request, ['application/json', 'application/graphql-response+json', 'text/html']) ===
    'text/html';

/** The playground page: its content, also compressed, a tag of the content, and its content security policy. */
type PlaygroundPage = {
  readonly html: string;
  readonly gzipped: Buffer;
  readonly etag: string;
  readonly policy: string;
};

/** Creates the complete playground page. It contains all its parts, so that no request leaves the machine. */
async function createPlayground(library: readonly WorkedOperation[]): Promise<PlaygroundPage> {
  // The module has about 9 MB of text and is loaded with the first request.
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = renderGraphiQL({
    title: 'Diplograph playground',
    endpoint: '/graphql',
    defaultTabs: library.map(({ text }) => ({ query: text })),
  });
  const html = withVariables(page);
  const gzipped = await promisify(gzip)(html);
  // The tag is weak: both encodings share it.
  const etag = `W/"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`;
  return { html, gzipped, etag, policy: policyOf(html) };
}

const RENDER = 'YogaGraphiQL.renderYogaGraphiQL(';

/** Returns the page with code that reads the variables of a link too. The page itself reads only the operation. */
function withVariables(page: string): string {
  const at = page.lastIndexOf(RENDER);
  if (at < 0)
    throw new Error(`expected a playground that is begun by ${RENDER}, found none; adapt withVariables`);
  const variables = "new URL(location.href).searchParams.get('variables') ?? undefined";
  const render = `((root, options) => ${RENDER}root, { ...options, variables: ${variables} }))(`;
  return page.slice(0, at) + render + page.slice(at + RENDER.length);
}

/** Returns the content security policy of the page: its own scripts by hash. Its editor needs inline styles and workers. */
function policyOf(html: string): string {
  const scripts = [...html.matchAll(/<script\b[^>]*>(.*?)<\/script>/gs)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${scripts.join(' ')}`,
    "style-src 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
