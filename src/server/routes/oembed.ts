import { EMBEDS } from '../page-files.ts';
import { renderEmbed } from './embeds.ts';
import { cardAddress } from '../pages.ts';
import { escapeHtml } from '../page-document.ts';
import { HttpError } from '../http/http-error.ts';
import { answerFile, publicUrlOf, sendWhole } from '../http/files.ts';
import { queryOf } from './route.ts';
import type { EmbedName } from '../page-files.ts';
import type { IncomingMessage } from 'node:http';
import type { PageParts } from '../pages.ts';
import type { RequestInfo, Route } from './route.ts';

/** The width of a picture in pixels, where the client sets no smaller one. */
const WIDTH = 800;

/** The time for which a client may keep an answer, in seconds. */
const KEEP_SECONDS = 3600;

/** Returns the route of oEmbed 1.0, by which other sites find the picture of an address of the page. */
export const oembedRoutes = (parts: PageParts): readonly Route[] => [
  {
    path: '/oembed',
    leftOut: 'Follows oEmbed 1.0: the picture of an address of the page.',
    handle: (request, response, served) =>
      answerFile(response, async () => {
        const found = await describe(parts, request, served);
        const text = `${JSON.stringify(found)}\n`;
        await sendWhole(
          { request, response, signal: served.signal },
          'application/json; charset=utf-8',
          text,
        );
      }),
  },
];

/** Returns the description of a picture, as oEmbed defines it. Unknown parameters of clients are ignored, as it demands. */
async function describe(parts: PageParts, request: IncomingMessage, served: RequestInfo): Promise<object> {
  const query = queryOf(request);
  const format = query.get('format') ?? 'json';
  if (format !== 'json')
    throw refused(501, `expected "format" to be json, found ${format.slice(0, 20)}; ask for JSON`);
  const publicUrl = publicUrlOf(parts.answering.settings, request);
  const address = query.get('url') ?? '';
  const picture = pictureOf(address, publicUrl);
  if (!picture)
    throw refused(
      404,
      `expected "url" to be the address of a view that has a picture (${publicUrl}/, ${publicUrl}/timeline, ${publicUrl}/map, ${publicUrl}/embed/…), found "${address.slice(0, 200)}"; send one of these`,
    );
  const renderer = await parts.page.renderer?.();
  const drawn = renderer && (await renderEmbed(parts, served, renderer, picture));
  if (!drawn || drawn.failure?.canRetry === true)
    throw refused(503, 'The service has no answer now; try again in a moment.');
  if (drawn.failure) throw refused(404, drawn.failure.message);
  const { name, params } = picture;
  const [width, height] = [sizeOf(query, 'maxwidth', WIDTH), sizeOf(query, 'maxheight', EMBEDS[name].height)];
  const own = params.toString();
  const source = `${publicUrl}/embed/${name}${own === '' ? '' : `?${own}`}`;
  return {
    ...{ version: '1.0', type: 'rich', title: drawn.title, cache_age: KEEP_SECONDS },
    ...{ provider_name: 'Diplograph', provider_url: `${publicUrl}/` },
    html: `<iframe src="${escapeHtml(source)}" width="${String(width)}" height="${String(height)}" title="${escapeHtml(drawn.title)}" loading="lazy" style="border:0;max-width:100%"></iframe>`,
    ...{ width, height },
    // A thumbnail has to keep the limits too.
    ...(!query.has('maxwidth') &&
      !query.has('maxheight') && { ...cardOf(publicUrl, EMBEDS[name].view, params) }),
  };
}

const cardOf = (publicUrl: string, view: string, params: URLSearchParams): object => ({
  ...{
    thumbnail_url: cardAddress(publicUrl, { view, params, language: params.get('lang') ?? '' }),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  },
});

/** Returns the picture of an address of the page; undefined for an address without one. */
function pictureOf(
  address: string,
  publicUrl: string,
): { readonly name: EmbedName; readonly params: URLSearchParams } | undefined {
  if (!URL.canParse(address)) return undefined;
  const { origin, pathname, searchParams: params } = new URL(address);
  const root = new URL(`${publicUrl}/`);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  const path = pathname.slice(root.pathname.length);
  // A view with several pictures is represented by the first one.
  const names = Object.keys(EMBEDS) as EmbedName[];
  const name = names.find((each) => path === EMBEDS[each].view || path === `embed/${each}`);
  return name && { name, params };
}

/** Returns a length in pixels: the usual one, or a smaller one that the client sets. */
function sizeOf(query: URLSearchParams, name: string, usual: number): number {
  const sent = query.get(name);
  if (sent === null) return usual;
  if (!/^[1-9]\d{0,5}$/.test(sent))
    throw refused(
      400,
      `expected "${name}" to be a number of pixels, found "${sent.slice(0, 20)}"; correct it or leave it out`,
    );
  return Math.min(usual, Number(sent));
}

const refused = (status: number, message: string): HttpError =>
  new HttpError(
    message,
    status === 503
      ? { status, code: 'LIMIT_EXCEEDED', headers: { 'retry-after': '1' } }
      : { status, code: 'BAD_USER_INPUT' },
  );
