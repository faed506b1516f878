import { askGraphql } from '../answer-graphql.ts';
import { DOWNLOADS } from '../../downloads/catalog.ts';
import { HttpError } from '../http/http-error.ts';
import { publicUrlOf } from '../http/files.ts';
import { llmsText } from '../../mcp/llms-text.ts';
import { ToolError } from '../../mcp/tool.ts';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { Route } from './route.ts';

/** Returns the route `/llms.txt`, which describes the service. `paths` returns the paths that the service answers. */
export const llmsRoutes = (graphql: GraphqlAnswering, paths: () => readonly string[]): readonly Route[] => [
  {
    path: '/llms.txt',
    documents: [
      {
        path: '/llms.txt',
        doc: 'What the service has, for assistants: its addresses, questions and files, and how to cite.',
        params: {},
        types: { 'text/plain': null },
      },
    ],
    handle: async (request, response, served) => {
      const { library } = graphql.settings;
      const publicUrl = publicUrlOf(graphql.settings, request);
      const parts = { publicUrl, library, paths: paths(), files: DOWNLOADS };
      const text = await llmsText(parts, (operation) => askGraphql(graphql, operation, served)).catch(
        (error: unknown) => {
          if (!(error instanceof ToolError)) throw error;
          throw new HttpError(error.message, {
            status: 503,
            code: 'DATABASE_UNREACHABLE',
            headers: { 'retry-after': '1' },
          });
        },
      );
      response
        .writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' })
        .end(text);
    },
  },
];
