import { DOWNLOADS } from '../../downloads/catalog.ts';
import { datasetNode } from '../../downloads/schema-org.ts';
import { HttpError } from '../http/http-error.ts';
import { pathOf } from './route.ts';
import { sendPage } from '../pages.ts';
import { sendPageFile } from '../page-files.ts';
import type { AlternateLink } from '../page-document.ts';
import type { PageParts } from '../pages.ts';
import type { DatasetVersion } from '../../graph/dataset-version.ts';
import type { RequestInfo, Route } from './route.ts';

/** The addresses of the page's views. */
const VIEWS = [
  ...([
    '/',
    '/timeline',
    '/map',
    '/network',
    '/compare',
    '/search',
    '/limits',
    '/about',
    '/download',
    '/disputes',
  ] as const),
  ...(['/coverage', '/sources', '/documents', '/people', '/policies', '/places'] as const),
] as const;

const ASSETS = '/assets/';

/** Returns the routes of the page: its views and its assets. */
export function pageRoutes(parts: PageParts): readonly Route[] {
  const { assets } = parts.page;
  return [
    ...VIEWS.map((path): Route => ({
      path,
      leftOut: 'A page for readers.',
      handle: (request, response, served) => {
        const view = path.slice(1);
        const alternates = ALTERNATES[path] ?? tablesNamed(view);
        return sendPage(
          parts,
          { request, response, served },
          {
            ...{ view, base: './', status: 200, alternates },
            linked: async (publicUrl) =>
              view === '' ? datasetNode({ publicUrl, version: await versionFor(parts, served) }) : null,
          },
        );
      },
    })),
    {
      path: `${ASSETS}*`,
      leftOut: 'Scripts, styles and fonts of the page.',
      handle: (request, response) => {
        const file = assets.get(pathOf(request).slice(ASSETS.length));
        if (file) {
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
          sendPageFile(request, response, file, 200);
        } else {
          const message = `expected a file of the page, found ${pathOf(request)}; load the page again`;
          throw new HttpError(message, { status: 404, code: 'BAD_USER_INPUT' });
        }
      },
    },
  ];
}

function versionFor({ answering }: PageParts, { signal }: RequestInfo): Promise<DatasetVersion> {
  const { createReader, settings, versions } = answering;
  return versions.current(createReader({ signal, timeoutMs: settings.limits.statementMs }));
}

const EVENTS: readonly AlternateLink[] = [
  { href: './events.atom', type: 'application/atom+xml', title: 'Events as a feed' },
  { href: './events.json', type: 'application/json', title: 'Events as JSON' },
  { href: './events.csv', type: 'text/csv', title: 'Events as a table' },
  { href: './events.ics', type: 'text/calendar', title: 'Events as a calendar' },
];

/** The files of the views. */
const ALTERNATES: Readonly<Record<string, readonly AlternateLink[]>> = {
  '/': [
    { href: './changes.atom', type: 'application/atom+xml', title: 'Releases as a feed' },
    ...EVENTS,
    { href: './formats.csv', type: 'text/csv', title: 'Formats as a table' },
    { href: './graph.jsonld', type: 'application/ld+json', title: 'The graph as linked data' },
  ],
  '/timeline': EVENTS,
  '/map': EVENTS,
  '/limits': [...tablesNamed('disputes'), ...tablesNamed('coverage')],
};

/** Returns the tables of a name, for programs and for spreadsheets. */
function tablesNamed(name: string): readonly AlternateLink[] {
  const names = [`${name}.csv`, `${name}.json`];
  return DOWNLOADS.filter((download) => names.includes(download.name)).map(
    ({ name: file, mediaType, doc }) => ({
      href: `./${file}`,
      type: mediaType.replace(/;.*/, ''),
      title: doc,
    }),
  );
}

/** Returns the path of a view in lower case; undefined for another path. */
export const viewPath = (path: string): string | undefined =>
  VIEWS.find((view) => view === path.toLowerCase());
