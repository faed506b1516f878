import { answerFile, etagOf, publicUrlOf, REVALIDATED, sendFile, sendWhole } from '../http/files.ts';
import { datasetStyle } from '../../downloads/dataset-style.ts';
import { openapiDocument } from '../openapi.ts';
import { queryOf } from './route.ts';
import { setRevision } from '../http/least-revision.ts';
import { showsSchema } from '../settings.ts';
import { HttpError } from '../http/http-error.ts';
import { readSelection, valueOf } from '../../downloads/selection.ts';
import { sitemap, SITEMAP_PARAMS, sitemapParts } from '../../downloads/sitemap.ts';
import type { Archives } from '../archives.ts';
import type { CreateReader, RunQuery } from '../../model/query.ts';
import type { Exchange } from '../http/files.ts';
import type { FileParams } from '../../downloads/params.ts';
import type { GraphqlService } from '../graphql.ts';
import type { Handle, Route } from './route.ts';
import type { IncomingMessage } from 'node:http';
import type { ServiceSettings } from '../settings.ts';
import type { Versions } from '../versions.ts';

/** The parts of the routes that describe the service to programs. */
export type SiteParts = {
  readonly graphql: GraphqlService;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly archives: Archives;
  readonly versions: Versions;
  readonly typeDefs: string;
  /** Returns all routes of the service. */
  readonly routes: () => readonly Route[];
};

/** Returns the routes that describe the service to programs: its two descriptions, `robots.txt` and `sitemap.xml`. */
export function siteRoutes(parts: SiteParts): readonly Route[] {
  const { settings, graphql, routes, typeDefs } = parts;
  const { access, programVersion } = settings;
  const openapi = (request: IncomingMessage): string => {
    const { recordTypes } = graphql;
    const found = openapiDocument({
      routes: routes(),
      recordTypes,
      publicUrl: publicUrlOf(settings, request),
      programVersion,
    });
    return `${JSON.stringify(found, undefined, 2)}\n`;
  };
  const robots = (request: IncomingMessage): string =>
    `User-agent: *\nAllow: /\nDisallow: /graphql\nDisallow: /health/\n\nSitemap: ${publicUrlOf(settings, request)}/sitemap.xml\n`;
  return [
    // A service that hides its schema has no file of it either.
    ...(showsSchema(access)
      ? [textRoute('/schema.graphql', 'The schema of the API.', 'text/plain; charset=utf-8', () => typeDefs)]
      : []),
    textRoute('/openapi.json', 'This description.', 'application/json; charset=utf-8', openapi),
    textRoute(
      ...(['/robots.txt', 'What crawlers may read, and where the sitemap is.'] as const),
      ...(['text/plain; charset=utf-8', robots] as const),
    ),
    {
      path: '/dataset.css',
      documents: [
        {
          path: '/dataset.css',
          doc: 'The colours of the dataset as a style sheet of the page; a comment alone where it has none of its own.',
          params: NONE,
          types: { 'text/css': null },
        },
      ],
      handle: (request, response, { signal }) =>
        answerFile(response, async () => {
          const version = await parts.versions.current(readerOf(parts, signal));
          setRevision(response, version);
          const style = datasetStyle(version) || NO_COLOURS;
          await sendWhole({ request, response, signal }, 'text/css; charset=utf-8', style);
        }),
    },
    {
      path: '/sitemap.xml',
      limiter: 'downloads',
      documents: [
        {
          path: '/sitemap.xml',
          doc: 'The addresses of all records, each with the day of the release that last changed it.',
          params: SITEMAP_PARAMS,
          types: { 'application/xml': null },
        },
      ],
      handle: (request, response, { signal }) =>
        answerFile(response, () => sendSitemap(parts, { request, response, signal })),
    },
  ];
}

const NONE: FileParams = {};

const NO_COLOURS =
  '/* The dataset has no colours of its own.\n   The key `colours` of its dataset.yaml gives it some. */\n';

/** Returns the route of a text that depends on the program and its settings alone. */
function textRoute(
  path: string,
  doc: string,
  type: string,
  write: (request: IncomingMessage) => string,
): Route {
  const handle: Handle = (request, response, { signal }) =>
    sendWhole({ request, response, signal }, type, write(request));
  return { path, documents: [{ path, doc, params: NONE, types: { [type]: null } }], handle };
}

const readerOf = ({ createReader, settings }: SiteParts, signal: AbortSignal): RunQuery =>
  createReader({ signal, timeoutMs: settings.limits.statementMs });

/** Sends a sitemap. The first request for a revision builds it. @throws HttpError 404 for a part that it does not have. */
async function sendSitemap(parts: SiteParts, { request, response, signal: gone }: Exchange): Promise<void> {
  const { settings, archives } = parts;
  const today = settings.today();
  const part = valueOf(readSelection(SITEMAP_PARAMS, queryOf(request), today), 'part');
  const version = await parts.versions.latest(readerOf(parts, gone));
  const count = sitemapParts(version);
  if (Number(part) > count) throw unknownPart(String(part), count);
  const publicUrl = publicUrlOf(settings, request);
  const key = { revision: version.revision, variant: JSON.stringify(['sitemap', publicUrl, part]) };
  const asked = { part: part === null ? null : Number(part) };
  await archives.use(
    key,
    ({ signal }) => sitemap({ run: readerOf(parts, signal), version, today, publicUrl }, asked),
    async ({ hash, read }) => {
      setRevision(response, version);
      response
        .setHeader('cache-control', REVALIDATED)
        .appendHeader('vary', 'accept-encoding')
        .setHeader('content-type', 'application/xml; charset=utf-8');
      await sendFile({ request, response, signal: gone }, { etag: etagOf(hash), pieces: read });
    },
  );
}

const unknownPart = (part: string, count: number): HttpError =>
  new HttpError(
    `expected part to be at most ${String(count)}, the number of parts of the sitemap, found ${part}; request /sitemap.xml, which names them`,
    { status: 404, code: 'BAD_USER_INPUT' },
  );
