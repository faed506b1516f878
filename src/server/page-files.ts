import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { isFresh, preferredEncoding, weakTag } from './http/content.ts';
import { pathToFileURL } from 'node:url';
import type { Answer } from '../operations/operation.ts';
import type { CardFonts } from './cards/card-painter.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Sends the empty document of the page, which requests the content of its address. */
export function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  file: PageFile,
  status: number,
): void {
  response.setHeader('cache-control', 'no-cache');
  sendPageFile(request, response, file, status);
}

/** Sends a file of the page. */
export function sendPageFile(
  request: IncomingMessage,
  response: ServerResponse,
  { type, etag, plain, encoded }: PageFile,
  status: number,
): void {
  response.setHeader('etag', etag).appendHeader('vary', 'accept-encoding');
  if (status === 200 && isFresh(request, etag)) return void response.writeHead(304).end();
  const encoding = preferredEncoding(request, [...encoded.keys()]);
  const content = (encoding === 'identity' ? undefined : encoded.get(encoding)) ?? plain;
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.writeHead(status, { 'content-type': type, 'content-length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** A file of the page: its content, plain and precompressed by encoding. */
export type PageFile = {
  readonly type: string;
  readonly etag: string;
  readonly plain: Buffer;
  readonly encoded: ReadonlyMap<'br' | 'gzip', Buffer>;
};

/** The module of the page that draws its views as HTML. */
export type PageRenderer = {
  /** The style sheet of pictures for the pages of other sites. */
  readonly embedStyle: string;
  /** Returns the first language with messages of a list, with the region that its dates follow. */
  chooseLanguage(tags: readonly (string | null)[]): string;
  /** Returns a page with its answers. Sends its operations by `send`, until the signal aborts. */
  renderPage(asked: AskedView, send: SendOperation, signal: AbortSignal): Promise<RenderedPage>;
  /** Returns the card of a page. Sends its operations by `send`, until the signal aborts. */
  renderCard(asked: AskedView, send: SendOperation, signal: AbortSignal): Promise<RenderedCard>;
  /** Returns a picture for the page of another site. Sends its operations by `send`, until the signal aborts. */
  renderEmbed(asked: AskedView, send: SendOperation, signal: AbortSignal): Promise<RenderedEmbed>;
};

/** The pictures that pages of other sites may frame, each with the view that shows more and its height in pixels. */
export const EMBEDS = {
  matrix: { view: '', height: 620 },
  timeline: { view: 'timeline', height: 560 },
  map: { view: 'map', height: 640 },
  next: { view: 'timeline', height: 440 },
} as const;

/** The name of a picture. */
export type EmbedName = keyof typeof EMBEDS;

/** The card of a page as elements; null for a record that does not exist at its viewpoint. */
type RenderedCard = {
  readonly card: object | null;
  readonly failure: { readonly canRetry: boolean } | undefined;
};

/** A picture for the page of another site. `canonical` is the address of the view with more, relative to the folder of all views. */
type RenderedEmbed = Pick<RenderedPage, 'body' | 'title' | 'lang' | 'canonical'> & {
  readonly failure: { readonly canRetry: boolean; readonly message: string } | undefined;
};

/** The view that a document shows. */
export type AskedView = {
  readonly view: string;
  readonly params: URLSearchParams;
  readonly base: string;
  readonly language: string;
  readonly today: string;
};

/** Sends an operation of a view to the API. */
export type SendOperation = (operation: {
  readonly query: string;
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
}) => Promise<Answer>;

type RenderedPage = {
  readonly body: string;
  readonly title: string;
  readonly description: string;
  readonly lang: string;
  readonly state: object;
  /** The canonical address of the page, relative to the folder of all views. */
  readonly canonical: string;
  /** The addresses of the page in all languages, by their tags, relative to the same folder. */
  readonly languages: Readonly<Record<string, string>>;
  /** True for a record that does not exist at the viewpoint of the page. */
  readonly lacksRecord: boolean;
  readonly failure: { readonly canRetry: boolean } | undefined;
};

/** The built page: the empty document for all its paths, its assets by name, and the module that draws its views. */
export type PageFiles = {
  readonly document: PageFile;
  readonly assets: ReadonlyMap<string, PageFile>;
  /** Loads the module; absent in a build without it. */
  readonly renderer?: () => Promise<PageRenderer>;
  /** The fonts of cards; absent in a build without them, which has no cards. */
  readonly cardFonts?: CardFonts | undefined;
};

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The encodings of precompressed files, best first, with their file name endings. */
const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;

/** Reads the built page into memory; undefined without a build. */
export function readPageFiles(folder: string): PageFiles | undefined {
  const document = join(folder, 'index.html');
  if (!existsSync(document)) return undefined;
  const assets = join(folder, 'assets');
  const names = readdirSync(assets).filter((name) => extname(name) in TYPES);
  const module = pathToFileURL(join(folder, 'server', 'server.js')).href;
  let loaded: Promise<PageRenderer> | undefined;
  return {
    document: readPageFile(document),
    assets: new Map(names.map((name) => [name, readPageFile(join(assets, name))])),
    // The module is built with the page: no source of the service imports it.
    renderer: () => (loaded ??= import(module) as Promise<PageRenderer>),
    cardFonts: cardFontsIn(join(folder, 'server', 'fonts')),
  };
}

/** The languages of cards: the fonts of cards have all of their letters. The first one is that of a card without a language. */
export const CARD_LANGUAGES = ['en', 'kk', 'ru'];

/** The families of the fonts of cards: each has the signs that the ones before lack. */
const FAMILIES = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'];

/** Returns the fonts of cards in a folder; undefined without the folder. */
function cardFontsIn(folder: string): CardFonts | undefined {
  if (!existsSync(folder)) return undefined;
  const weights = [400, 600] as const;
  return {
    files: FAMILIES.flatMap((family) =>
      weights.map((weight) => ({ family, weight, path: join(folder, `${family}-${String(weight)}.woff`) })),
    ),
  };
}

function readPageFile(path: string): PageFile {
  const plain = readFileSync(path);
  const encoded = ENCODINGS.flatMap(([name, ending]) => {
    const file = `${path}${ending}`;
    return existsSync(file) ? [[name, readFileSync(file)] as const] : [];
  });
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  return { type, etag: weakTag(plain), plain, encoded: new Map(encoded) };
}
