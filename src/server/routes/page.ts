import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { HttpError } from '../http/http-error.ts';
import { isFresh, preferredEncoding, weakTag } from '../http/content.ts';
import { pathOf } from './route.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle, Route } from './route.ts';

/** The addresses of the page's views. */
const VIEWS = ['/', '/timeline', '/network', '/search', '/limits'] as const;

const ASSETS = '/assets/';

/** Returns the routes of the page: its views and its assets. */
export function pageRoutes({ document, assets }: PageFiles): readonly Route[] {
  const view: Handle = (request, response) => {
    sendDocument(request, response, document, 200);
  };
  return [
    ...VIEWS.map((path) => ({ path, handle: view, leftOut: 'A page for readers.' })),
    {
      path: `${ASSETS}*`,
      leftOut: 'Scripts, styles and fonts of the page.',
      handle: (request, response) => {
        const file = assets.get(pathOf(request).slice(ASSETS.length));
        if (file) {
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
          sendFile(request, response, file, 200);
        } else {
          const message = `expected a file of the page, found ${pathOf(request)}; load the page again`;
          throw new HttpError(message, { status: 404, code: 'BAD_USER_INPUT' });
        }
      },
    },
  ];
}

/** Sends the document of the page, which shows what its address names. */
export function sendDocument(
  request: IncomingMessage,
  response: ServerResponse,
  file: PageFile,
  status: number,
): void {
  response.setHeader('cache-control', 'no-cache');
  sendFile(request, response, file, status);
}

function sendFile(
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

/** The built page: the document for all its paths, and its assets by name. */
export type PageFiles = { readonly document: PageFile; readonly assets: ReadonlyMap<string, PageFile> };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
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
  return {
    document: readPageFile(document),
    assets: new Map(names.map((name) => [name, readPageFile(join(assets, name))])),
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
