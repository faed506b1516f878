import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { DiplographError } from '../../errors.ts';
import { isFresh, preferredEncoding, preferredType } from '../http/content.ts';
import { pathOf, sendJson } from './route.ts';
import { openSnapshot } from '../../graph/snapshot.ts';
import { readVersion } from '../../graph/dataset-version.ts';
import { textOf } from '../../graph/row.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle, Route } from './route.ts';
import type { CreateReader } from '../../model/query.ts';

/** The addresses of the page's views. */
const VIEWS = ['/', '/timeline', '/network', '/search', '/limits'] as const;

const ASSETS = '/assets/';
const ID = /^\/([a-z0-9]+(?:-[a-z0-9]+)*)$/;

/**
 * Returns the routes of the page: its views, its assets, and the page of each record and claim at `/<id>`. An unknown id gets
 * 404.
 */
export function pageRoutes({ document, assets }: PageFiles, find: FindRecord): readonly Route[] {
  const view: Handle = (request, response) => {
    sendDocument(request, response, document, 200);
  };
  return [
    ...VIEWS.map((path) => ({ path, handle: view })),
    {
      path: `${ASSETS}*`,
      handle: (request, response) => {
        const file = assets.get(pathOf(request).slice(ASSETS.length));
        if (file) {
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
          sendFile(request, response, file, 200);
        } else refuse(response, 404, `a file of the page, found ${pathOf(request)}`);
      },
    },
    {
      path: '/*',
      handle: (request, response, { signal }) =>
        sendRecord(request, response, document, (id) => find(id, signal)),
    },
  ];
}

async function sendRecord(
  request: IncomingMessage,
  response: ServerResponse,
  document: PageFile,
  find: (id: string) => Promise<string | null>,
): Promise<void> {
  const id = ID.exec(pathOf(request))?.[1];
  const { isReached, found } = id === undefined ? { isReached: true, found: null } : await lookUp(find, id);
  const isForPage = preferredType(request, ['application/json', 'text/html']) === 'text/html';
  if (found !== null && found !== id) {
    const query = (request.url ?? '').slice(pathOf(request).length);
    response.writeHead(301, { location: `./${found}${query}` }).end();
  } else if (found !== null || isForPage || !isReached)
    sendDocument(request, response, document, found !== null ? 200 : isReached ? 404 : 503);
  else refuse(response, 404, `an address of the service, or the id of a record, found ${pathOf(request)}`);
}

/** Looks up a record. The page itself reports an unreachable or empty database. */
async function lookUp(
  find: (id: string) => Promise<string | null>,
  id: string,
): Promise<{ readonly isReached: boolean; readonly found: string | null }> {
  try {
    return { isReached: true, found: await find(id) };
  } catch (error) {
    if (error instanceof DiplographError) return { isReached: false, found: null };
    throw error;
  }
}

function refuse(response: ServerResponse, status: number, expected: string): void {
  sendJson(response, status, { error: `expected ${expected}` });
}

function sendDocument(
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
  response.setHeader('etag', etag).setHeader('vary', 'accept-encoding');
  if (status === 200 && isFresh(request, etag)) return void response.writeHead(304).end();
  const encoding = preferredEncoding(request, [...encoded.keys()]);
  const content = (encoding === 'identity' ? undefined : encoded.get(encoding)) ?? plain;
  if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
  response.writeHead(status, { 'content-type': type, 'content-length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** A file of the page: its content, plain and precompressed by encoding. */
type PageFile = {
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
  // The tag is weak: all encodings share it.
  const etag = `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', etag, plain, encoded: new Map(encoded) };
}

/** Finds the current id of a record or claim by its current or a former id; null if there is none. */
type FindRecord = (id: string, signal: AbortSignal) => Promise<string | null>;

/** Creates a function that finds records on any day. */
export const createFindRecord =
  (createReader: CreateReader, today: () => string, timeoutMs: number): FindRecord =>
  async (id, signal) => {
    const run = createReader({ cost: { statements: 0, databaseMs: 0 }, signal, timeoutMs });
    const snapshot = openSnapshot({ run, version: await readVersion(run), today: today() });
    const row = await snapshot.identity(['id']).load(id);
    return row === null ? null : textOf(row, 'id');
  };
