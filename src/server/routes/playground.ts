import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { gzipSync } from 'node:zlib';
import { isFresh, preferredEncoding, weakTag } from '../http/content.ts';
import { pathOf, sendJson } from './route.ts';
import { showsSchema } from '../settings.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Handle, Route } from './route.ts';
import type { ServiceSettings } from '../settings.ts';

/** A file on disk with its precompressed forms: paths and sizes by encoding. */
type DiskFile = {
  readonly type: string;
  readonly forms: ReadonlyMap<Encoding, { readonly path: string; readonly bytes: number }>;
};

type Encoding = 'br' | 'gzip' | 'identity';

/** The built playground: its document, and its assets by name. The assets stay on disk, since they have about 9 MB. */
export type PlaygroundFiles = {
  readonly document: string;
  readonly assets: ReadonlyMap<string, DiskFile>;
};

const ASSETS = 'playground-assets';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
};

/** The encodings of a file, best first, with the endings of their names. */
const FORMS = [
  ['br', '.br'],
  ['gzip', '.gz'],
  ['identity', ''],
] as const;

/** Reads the document of the built playground and lists its assets; undefined without a build. */
export function readPlaygroundFiles(folder: string): PlaygroundFiles | undefined {
  const document = join(folder, 'index.html');
  if (!existsSync(document)) return undefined;
  const names = readdirSync(join(folder, ASSETS)).filter((name) => extname(name) in TYPES);
  return {
    document: readFileSync(document, 'utf8'),
    assets: new Map(names.map((name) => [name, toDiskFile(join(folder, ASSETS, name))])),
  };
}

function toDiskFile(path: string): DiskFile {
  const forms = FORMS.map(([encoding, ending]) => [encoding, `${path}${ending}`] as const)
    .filter(([, file]) => existsSync(file))
    .map(([encoding, file]) => [encoding, { path: file, bytes: statSync(file).size }] as const);
  return { type: TYPES[extname(path)] ?? 'application/octet-stream', forms: new Map(forms) };
}

/** Returns the route of the assets of the playground. Their names change with their content. */
export function playgroundRoutes({ assets }: PlaygroundFiles): readonly Route[] {
  return [
    {
      path: `/${ASSETS}/*`,
      leftOut: 'The files of the playground.',
      handle: async (request, response, { signal }) => {
        const name = pathOf(request).slice(ASSETS.length + 2);
        const file = assets.get(name);
        if (file) await sendAsset(request, response, signal, name, file);
        else
          sendJson(response, 404, { error: `expected a file of the playground, found ${pathOf(request)}` });
      },
    },
  ];
}

async function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  signal: AbortSignal,
  name: string,
  { type, forms }: DiskFile,
): Promise<void> {
  // The tag is weak: all encodings share it.
  const etag = `W/"${name}"`;
  response.setHeader('etag', etag).setHeader('vary', 'accept-encoding');
  response.setHeader('cache-control', 'public, max-age=31536000, immutable');
  if (isFresh(request, etag)) return void response.writeHead(304).end();
  const encoding = preferredEncoding(request, ['br', 'gzip']);
  const isEncoded = encoding !== 'identity' && forms.has(encoding);
  const form = forms.get(isEncoded ? encoding : 'identity');
  if (!form) throw new Error(`expected the file ${name} of the playground, found none; run npm run build`);
  if (isEncoded) response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-type': type, 'content-length': form.bytes });
  if (request.method === 'HEAD') return void response.end();
  await pipeline(createReadStream(form.path), response, { signal });
}

/** Returns the function that sends the playground with the library of the service. */
export function createSendPlayground({ document }: PlaygroundFiles, settings: ServiceSettings): Handle {
  const styled = document.replace('</head>', '  <link rel="stylesheet" href="./dataset.css" />\n  </head>');
  const html = styled.replace(DATA, (_, open: string, close: string) => {
    // A `<` in the data would end the element.
    return `${open}${JSON.stringify(pageData(settings)).replaceAll('<', '\\u003c')}${close}`;
  });
  if (!DATA.test(document))
    throw new Error('expected an element "page-data" in the playground, found none; run npm run build');
  const content = Buffer.from(html);
  const gzipped = gzipSync(content);
  const etag = weakTag(html);
  return (request, response) => {
    response.setHeader('content-security-policy', POLICY);
    response.setHeader('etag', etag).setHeader('cache-control', 'no-cache');
    response.setHeader('vary', 'accept, accept-encoding');
    if (isFresh(request, etag)) return void response.writeHead(304).end();
    const isGzipped = preferredEncoding(request, ['gzip']) === 'gzip';
    if (isGzipped) response.setHeader('content-encoding', 'gzip');
    const sent = isGzipped ? gzipped : content;
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': sent.length });
    response.end(request.method === 'HEAD' ? undefined : sent);
  };
}

/** The element of the document that holds the data. */
const DATA = /(<script type="application\/json" id="page-data">)[^<]*(<\/script>)/;

/** Returns the data of the page: the worked operations, and whether it may query the schema. */
const pageData = ({ library, access }: ServiceSettings) => ({
  library,
  hasSchema: showsSchema(access),
});

/** The content security policy of the page: its own files only. Its editor makes style elements, and needs workers. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
