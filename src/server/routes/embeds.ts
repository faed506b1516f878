import { createHash } from 'node:crypto';
import { askGraphql, currentVersion } from '../answer-graphql.ts';
import { datasetStyle } from '../../downloads/dataset-style.ts';
import { EMBEDS } from '../page-files.ts';
import { escapeHtml } from '../page-document.ts';
import { etagOf, publicUrlOf, sendWhole } from '../http/files.ts';
import { queryOf } from './route.ts';
import { setEmbedPolicy } from '../http/security.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageParts } from '../pages.ts';
import type { EmbedName, PageRenderer } from '../page-files.ts';
import type { RequestInfo, Route } from './route.ts';

/** Returns the routes of the pictures for pages of other sites: HTML without scripts, each in one file. */
export const embedRoutes = (parts: PageParts): readonly Route[] =>
  (Object.keys(EMBEDS) as EmbedName[]).map((name) => ({
    path: `/embed/${name}`,
    leftOut: 'A picture for the pages of other sites.',
    handle: (request, response, served) => sendEmbed(parts, name, { request, response, served }),
  }));

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly served: RequestInfo;
};

const HTML = 'text/html; charset=utf-8';

/** Sends a picture. While a revision is current, pictures come from the cache. A failure is a note in the frame. */
async function sendEmbed(parts: PageParts, name: EmbedName, exchange: Exchange): Promise<void> {
  const { request, response, served } = exchange;
  const { answering, page } = parts;
  const { settings, cache } = answering;
  const renderer = await page.renderer?.();
  const params = queryOf(request);
  const version = renderer ? await currentVersion(answering, served.signal) : null;
  const style = `${renderer?.embedStyle ?? ''}${version ? datasetStyle(version) : ''}`;
  setEmbedPolicy(response, settings.access, createHash('sha256').update(style).digest('base64'));
  if (!renderer || version === null) return void sendNote(response, 503, 'The service has no answer now.');
  const publicUrl = publicUrlOf(settings, request);
  const inputs = [version.revision, settings.programVersion, publicUrl, settings.today(), page.document.etag];
  const key = etagOf('embed', ...inputs, name, params.toString());
  const cached = cache.get(version, key);
  if (cached)
    return sendWhole({ request, response, signal: served.signal }, HTML, Buffer.from(cached.content));
  const { title, body, lang, canonical, failure } = await renderEmbed(parts, served, renderer, {
    name,
    params,
  });
  if (failure) return void sendNote(response, failure.canRetry ? 503 : 400, failure.message);
  const theme = ['light', 'dark'].find((each) => each === params.get('theme'));
  const content = Buffer.from(`<!doctype html>
<html lang="${lang}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<base target="_blank">
<title>${escapeHtml(title)} · Diplograph</title>
<link rel="canonical" href="${escapeHtml(`${publicUrl}/${canonical}`)}">
<style>${style}</style>
</head>
<body>${body}</body>
</html>
`);
  cache.set(version, key, { status: 200, headers: {}, content });
  await sendWhole({ request, response, signal: served.signal }, HTML, content);
}

/** Draws a picture from the viewpoint and with the filters of a request. */
export function renderEmbed(
  { answering }: PageParts,
  served: RequestInfo,
  renderer: PageRenderer,
  { name, params }: { readonly name: EmbedName; readonly params: URLSearchParams },
): ReturnType<PageRenderer['renderEmbed']> {
  const language = renderer.chooseLanguage([params.get('lang')]);
  return renderer.renderEmbed(
    { view: name, params, base: '../', language, today: answering.settings.today() },
    (operation) => askGraphql(answering, operation, served),
    served.signal,
  );
}

function sendNote(response: ServerResponse, status: number, message: string): void {
  if (status === 503) response.setHeader('retry-after', '1');
  response.setHeader('cache-control', 'no-store').writeHead(status, { 'content-type': HTML });
  response.end(`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Diplograph</title></head><body><p>${escapeHtml(message)}</p></body></html>
`);
}
