import { askGraphql, currentVersion } from './answer-graphql.ts';
import { revisionHeaders } from './http/least-revision.ts';
import { compress, isFresh, namesTag, preferredEncoding, preferredLanguages } from './http/content.ts';
import { DiplographError } from '../errors.ts';
import { datasetStyle } from '../downloads/dataset-style.ts';
import { DOWNLOADS } from '../downloads/catalog.ts';
import { VIEWPOINT } from '../downloads/params.ts';
import { etagOf, publicUrlOf, REVALIDATED } from './http/files.ts';
import { ownSignal } from './http/own-signal.ts';
import { queryOf } from './routes/route.ts';
import { CARD_LANGUAGES, EMBEDS, sendDocument } from './page-files.ts';
import { writeDocument } from './page-document.ts';
import type { AlternateLink } from './page-document.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { CachedResponse } from './response-cache.ts';
import type { GraphqlAnswering } from './answer-graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { AskedView, PageFiles, PageRenderer, SendOperation } from './page-files.ts';
import type { RequestInfo } from './routes/route.ts';

/** The parts of the pages of the service. */
export type PageParts = {
  readonly page: PageFiles;
  readonly answering: GraphqlAnswering;
  readonly log: Logger;
};

/** A request of a page, and its response. */
export type PageExchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly served: RequestInfo;
};

/** The page that a request names. */
export type NamedPage = {
  /** The view: a path of one level, '' for the first page. */
  readonly view: string;
  /** The folder of all views, relative to the address of the request. */
  readonly base: string;
  readonly status: 200 | 404;
  readonly alternates: readonly AlternateLink[];
  /** Reads the content in the terms of schema.org. */
  readonly linked: (publicUrl: string) => Promise<object | null>;
};

/** The maximum time for the answers of a page, in milliseconds. After it, the browser sends the requests and shows that it waits. */
const ANSWERS_MS = 5000;

/**
 * Sends a page with its content. While a revision is current, pages come from the cache, and a client with the page gets 304. Without
 * answers of the API, sends the empty document of the page, which sends the requests itself and shows their state.
 */
export async function sendPage(parts: PageParts, exchange: PageExchange, named: NamedPage): Promise<void> {
  const { request, response, served } = exchange;
  const { page, answering } = parts;
  const renderer = await page.renderer?.();
  response.appendHeader('vary', 'accept-language');
  if (!renderer) return void sendDocument(request, response, page.document, named.status);
  const { signal, abort, release } = ownSignal(served.signal);
  const timer = setTimeout(abort, Math.min(ANSWERS_MS, answering.settings.limits.requestMs / 2));
  const making = makePage(parts, { ...exchange, served: { ...served, signal } }, named, renderer).catch(
    (error: unknown) => {
      if (signal.aborted) return 503;
      parts.log.error({ requestId: served.requestId, err: error }, 'a page could not be drawn');
      return 500;
    },
  );
  const found = await Promise.race([making, isEnded(signal)]).finally(() => {
    clearTimeout(timer);
    release();
  });
  if (typeof found === 'number') return void sendEmpty(exchange, parts, found);
  const { status, headers, content } = found;
  response.appendHeader('vary', 'accept-encoding');
  const { etag } = headers;
  if (etag !== undefined && isFresh(request, etag))
    return void response.writeHead(304, { etag, 'cache-control': REVALIDATED }).end();
  response.writeHead(status, headers);
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** Resolves to the status of a page whose answers take too long, or that nobody waits for. Search engines ask again for a page with this status. */
const isEnded = (signal: AbortSignal): Promise<503> =>
  new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(503);
    });
  });

/** Returns the response with a page: 304 for a client that has it, else the cached one, else a new one; 503 without answers of the API. */
async function makePage(
  parts: PageParts,
  { request, served }: PageExchange,
  named: NamedPage,
  renderer: PageRenderer,
): Promise<CachedResponse | 503> {
  const { page, answering } = parts;
  const { settings, cache } = answering;
  const version = await currentVersion(answering, served.signal);
  if (version === null) return 503;
  const { revision } = version;
  const params = queryOf(request);
  const language = renderer.chooseLanguage([params.get('lang'), ...preferredLanguages(request)]);
  const publicUrl = publicUrlOf(settings, request);
  const today = settings.today();
  const { view, base, status } = named;
  const inputs = [revision, settings.programVersion, publicUrl, today, page.document.etag, language];
  const etag = etagOf(...inputs, base, view, params.toString(), String(status));
  const kept = { 'cache-control': REVALIDATED };
  if (status === 200 && namesTag(request, etag))
    return { status: 304, headers: { etag, ...kept }, content: new Uint8Array() };
  const encoding = preferredEncoding(request, ['br', 'gzip']);
  const key = `page ${etag} ${encoding}`;
  const cached = cache.get(version, key);
  if (cached) return cached;
  const asked = { view, params, base, language, today };
  const written = await write(parts, served, { named, asked, version, publicUrl, renderer });
  if (written === null) return 503;
  const headers = {
    'content-type': page.document.type,
    ...revisionHeaders(version),
    ...(written.isCurrent ? kept : { 'cache-control': 'no-store' }),
    ...(written.isCurrent && written.status === 200 && { etag }),
  };
  const compressed = await compress(headers, Buffer.from(written.document), encoding);
  const length = { 'content-length': String(compressed.content.length) };
  const made = { ...compressed, status: written.status, headers: { ...compressed.headers, ...length } };
  if (written.isCurrent) cache.set(version, key, made);
  return made;
}

type Asked = {
  readonly named: NamedPage;
  readonly asked: AskedView;
  readonly version: DatasetVersion;
  readonly publicUrl: string;
  readonly renderer: PageRenderer;
};

/** A written document; `isCurrent` if all of its answers are complete and of the revision. */
type Written = { readonly document: string; readonly status: number; readonly isCurrent: boolean };

/** Writes the document of a page; null without answers of the API. */
async function write(
  { page, answering }: PageParts,
  served: RequestInfo,
  { named, asked, version, publicUrl, renderer }: Asked,
): Promise<Written | null> {
  const revisions = new Set<string | undefined>();
  const ask: SendOperation = async (operation) => {
    const answer = await askGraphql(answering, operation, served);
    revisions.add(answer.extensions?.dataset?.revision);
    return answer;
  };
  const [rendered, linked] = await Promise.all([
    renderer.renderPage(asked, ask, served.signal),
    named.linked(publicUrl).catch(toNull),
  ]);
  const { failure, lacksRecord, ...content } = rendered;
  if (failure?.canRetry === true) return null;
  // At a viewpoint without the record, its address is unknown, as for `/<id>.json`.
  const status = named.status !== 200 ? named.status : failure ? 400 : lacksRecord ? 404 : 200;
  const canonical = `${publicUrl}/${content.canonical}`;
  const document = writeDocument(page.document.plain.toString(), {
    ...content,
    canonical,
    languages: Object.fromEntries(
      Object.entries(content.languages).map(([tag, path]) => [tag, `${publicUrl}/${path}`]),
    ),
    publicUrl,
    card: hasCard(page, status, canonical)
      ? { address: cardAddress(publicUrl, asked), alt: content.title }
      : null,
    alternates: [
      ...named.alternates.map((link) => ({ ...link, href: atViewpoint(link.href, asked.params) })),
      ...discoveryOf(publicUrl, asked, canonical),
    ],
    linked,
    base: asked.base,
    hasColours: datasetStyle(version) !== '',
  });
  const isOne = [...revisions].every((each) => each === version.revision);
  return { document, status, isCurrent: isOne && !failure };
}

/** A page without its linked data is better than none. */
function toNull(error: unknown): null {
  if (error instanceof DiplographError) return null;
  throw error;
}

/** The name of the card of the first page. */
export const FIRST_CARD = 'formats';

/** Returns true for a page that has a card: a whole view, not a part of it that parameters of its address select. */
function hasCard(page: PageFiles, status: number, canonical: string): boolean {
  const [, query] = canonical.split('?');
  const isPart = [...new URLSearchParams(query).keys()].some((name) => name !== 'lang');
  return page.cardFonts !== undefined && status === 200 && !isPart;
}

/** Returns the address of the card of a page from its viewpoint, in the language of the page where cards have it. */
export function cardAddress(
  publicUrl: string,
  { view, params, language }: Pick<AskedView, 'view' | 'params' | 'language'>,
): string {
  const lang = CARD_LANGUAGES.slice(1).filter((each) => each === language);
  const name = view === '' ? FIRST_CARD : encodeURIComponent(view);
  const address = atViewpoint(`${publicUrl}/cards/${name}.png`, params);
  return withQuery(
    address,
    lang.map((each) => ['lang', each]),
  );
}

/** Returns the address of a file at the viewpoint in `params`, as far as the file takes its days. */
export function atViewpoint(address: string, params: URLSearchParams): string {
  const [name] = address.replace(/^\.\//, '').split('?');
  const taken = DOWNLOADS.find((each) => each.name === name)?.params ?? VIEWPOINT;
  const days = [...params].filter(([key, value]) => key in VIEWPOINT && key in taken && value !== '');
  return withQuery(address, days);
}

function withQuery(address: string, values: readonly (readonly [string, string])[]): string {
  const query = new URLSearchParams(values.map(([name, value]) => [name, value])).toString();
  return query === '' ? address : `${address}${address.includes('?') ? '&' : '?'}${query}`;
}

/** Returns the link by which other sites find the picture of a view. */
function discoveryOf(publicUrl: string, { view }: AskedView, address: string): readonly AlternateLink[] {
  if (!Object.values(EMBEDS).some((embed) => embed.view === view)) return [];
  const href = `${publicUrl}/oembed?url=${encodeURIComponent(address)}`;
  return [{ href, type: 'application/json+oembed', title: 'The picture for other sites' }];
}

/** Sends the empty document of the page, which sends the requests itself and shows their state. No client keeps it. */
export function sendEmpty({ request, response }: PageExchange, { page }: PageParts, status: number): void {
  if (status === 503) response.setHeader('retry-after', '1');
  sendDocument(request, response, page.document, status);
}
