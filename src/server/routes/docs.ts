import { answerFile, sendWhole } from '../http/files.ts';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../page-document.ts';
import { HttpError } from '../http/http-error.ts';
import { pathOf, sendMoved } from './route.ts';
import type { PageFile } from '../page-files.ts';
import type { Route } from './route.ts';

/** A document as a page: its name in the address, '' for the index, its title, and its content as HTML. */
type DocPage = { readonly name: string; readonly title: string; readonly html: string };

/** The rendered documents: the pages, and the pictures by name. */
export type Docs = { readonly pages: readonly DocPage[]; readonly pictures: ReadonlyMap<string, Buffer> };

/** Reads the rendered documents into memory; undefined without a build. */
export function readDocs(folder: string): Docs | undefined {
  const file = join(folder, 'pages.json');
  if (!existsSync(file)) return undefined;
  const pictures = readdirSync(folder).filter((name) => typeOf(name) !== undefined);
  return {
    pages: JSON.parse(readFileSync(file, 'utf8')) as DocPage[],
    pictures: new Map(pictures.map((name) => [name, readFileSync(join(folder, name))])),
  };
}

const TYPES: Readonly<Record<string, string>> = { png: 'image/png', svg: 'image/svg+xml' };

const typeOf = (name: string): string | undefined => TYPES[name.split('.').at(-1) ?? ''];

/**
 * Returns the routes of the documents: the index at `/docs`, the others below it. They are plain HTML without scripts, with the style
 * of the page. All links are relative, for a service below a path.
 */
export function docsRoutes({ pages, pictures }: Docs, document: PageFile): readonly Route[] {
  const styles = [...stylesOf(document.plain.toString()), 'dataset.css'];
  const written = new Map(pages.map((page) => [page.name, writePage(page, styles)]));
  const index = written.get('');
  return [
    ...(index === undefined ? [] : [documentRoute('/docs', () => [HTML, index])]),
    documentRoute('/docs/*', (path) => {
      const name = path.slice('/docs/'.length);
      const picture = pictures.get(name);
      if (picture) return [typeOf(name) ?? '', picture];
      const page = name === '' ? undefined : written.get(name);
      return page === undefined ? undefined : [HTML, page];
    }),
  ];
}

/** Returns the path of a document in lower case; undefined for another path. */
export const documentPath = (path: string): string | undefined =>
  /^\/docs(\/|$)/i.test(path) ? path.toLowerCase() : undefined;

const HTML = 'text/html; charset=utf-8';

/** Returns a route of documents; `find` returns the type and the content at a path. */
function documentRoute(
  path: string,
  find: (path: string) => readonly [type: string, content: string | Buffer] | undefined,
): Route {
  return {
    path,
    leftOut: 'The documents, for readers.',
    handle: (request, response, { signal }) => {
      const sent = pathOf(request);
      const found = find(sent);
      const plain = documentPath(sent.replace(/\/+$/, ''));
      if (!found && plain !== undefined && plain !== sent) return void sendMoved(request, response, plain);
      if (found) return answerFile(response, () => sendWhole({ request, response, signal }, ...found));
      const message = `expected the name of a document, found ${sent}; look it up in /docs`;
      throw new HttpError(message, { status: 404, code: 'BAD_USER_INPUT' });
    },
  };
}

/** Returns the addresses of the style sheets of the page, relative to its folder. */
const stylesOf = (html: string): readonly string[] =>
  [...html.matchAll(/<link [^>]*>/g)].flatMap(([link]) =>
    link.includes('stylesheet') ? (/href="\.\/([^"]+)"/.exec(link)?.[1] ?? []) : [],
  );

function writePage({ name, title, html }: DocPage, styles: readonly string[]): string {
  const base = name === '' ? './' : '../';
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} · Diplograph</title>
${styles.map((style) => `<link rel="stylesheet" href="${base}${style}">`).join('\n')}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header class="top">
<div class="bar">
<a class="mark" href="${base}" aria-label="Diplograph, first page">
${MARK}
Diplograph
</a>
<nav class="nav" aria-label="Views">
<ul>
<li><a href="${base}">Formats</a></li>
<li><a href="${base}timeline">Timeline</a></li>
<li><a href="${base}map">Map</a></li>
<li><a href="${base}network">Network</a></li>
<li><a href="${base}docs"${name === '' ? ' aria-current="page"' : ''}>Docs</a></li>
<li><a href="${base}graphql">Playground</a></li>
</ul>
</nav>
<div class="tools">
<form class="search" role="search" aria-label="Search" action="${base}search">
<input type="text" name="q" aria-label="Search" placeholder="Search" autocomplete="off" spellcheck="false">
</form>
</div>
</div>
</header>
<main id="main" class="view document" tabindex="-1">
${html}</main>
<footer class="top">
<div class="foot">
<p><a href="${base}docs">All documents</a> · <a href="${base}about">About and method</a> · <a href="${base}download">Download and cite</a></p>
</div>
</footer>
</body>
</html>
`;
}

/** The sign of the service, as the header of the page draws it. */
const MARK = `<svg viewBox="0 0 32 32" aria-hidden="true">
<path d="M8 9 24 16M8 23 24 16M8 9v14" fill="none" stroke="currentColor" stroke-width="2"/>
<circle cx="8" cy="9" r="4.5" fill="#c65d21"/>
<circle cx="8" cy="23" r="4.5" fill="#148a70"/>
<circle cx="24" cy="16" r="5.5" fill="#3f7fc0"/>
</svg>`;
