import { answerFile, etagOf, REVALIDATED } from '../http/files.ts';
import { askGraphql } from '../answer-graphql.ts';
import { HttpError } from '../http/http-error.ts';
import { isFresh, namesTag } from '../http/content.ts';
import { FIRST_CARD } from '../pages.ts';
import { pathOf, queryOf } from './route.ts';
import { readSelection } from '../../downloads/selection.ts';
import { setRevision } from '../http/least-revision.ts';
import { viewPath } from './page.ts';
import { CARD_LANGUAGES } from '../page-files.ts';
import { VIEWPOINT, wordParam } from '../../downloads/params.ts';
import type { AskedView } from '../page-files.ts';
import type { CardPainter } from '../cards/card-painter.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PageParts } from '../pages.ts';
import type { Records } from '../records.ts';
import type { RequestInfo, Route } from './route.ts';
import type { SnapshotSource } from '../../graph/types.ts';

/** The parts of the cards. */
export type CardParts = PageParts & { readonly records: Records; readonly painter: CardPainter };

/** The parameters of a card. */
const PARAMS = {
  ...VIEWPOINT,
  lang: wordParam(CARD_LANGUAGES, 'The language of the words and the names of the card; English without it.'),
} as const;

const PATH = /^\/cards\/([^/]+)\.png$/;

/** Returns the route of cards: the picture of each page and record for those who link to it, 1200 by 630 pixels. */
export const cardRoutes = (parts: CardParts): readonly Route[] => [
  {
    path: '/cards/*',
    limiter: 'downloads',
    documents: [
      {
        path: '/cards/{id}.png',
        doc: 'The card of a record, a claim or a page: a picture of 1200 by 630 pixels for those who link to it.',
        params: PARAMS,
        types: { 'image/png': null },
      },
    ],
    handle: (request, response, served) =>
      answerFile(response, () => sendCard(parts, { request, response, served })),
  },
];

/** A request of a card, and its response. */
type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly served: RequestInfo;
};

async function sendCard(parts: CardParts, { request, response, served }: Exchange): Promise<void> {
  const { answering, page, records } = parts;
  const { settings, versions, createReader, cache } = answering;
  const name = nameIn(pathOf(request));
  const run = createReader({ signal: served.signal, timeoutMs: settings.limits.statementMs });
  const today = settings.today();
  const { query } = readSelection(PARAMS, queryOf(request), today);
  const version = await versions.current(run);
  const view = name === FIRST_CARD ? '' : viewPath(`/${name}`)?.slice(1);
  const id = view ?? (await findId({ run, version, today }, records, name));
  if (id === undefined) throw unknown(name);
  if (view === undefined && id !== name) {
    const sent = (request.url ?? '').slice(pathOf(request).length);
    return void response.writeHead(301, { location: `./${encodeURIComponent(id)}.png${sent}` }).end();
  }
  const { revision } = version;
  const etag = etagOf('card', revision, settings.programVersion, today, page.document.etag, id, query);
  response.setHeader('cache-control', REVALIDATED);
  setRevision(response, version);
  if (namesTag(request, etag)) return void response.writeHead(304, { etag }).end();
  const key = `card ${etag}`;
  const cached = cache.get(version, key)?.content;
  const asked = { view: id, params: new URLSearchParams(query), base: './', today };
  const content = cached ?? (await paint(parts, served, asked));
  if (!cached) cache.set(version, key, { status: 200, headers: {}, content });
  if (isFresh(request, etag)) return void response.writeHead(304, { etag }).end();
  response.writeHead(200, { etag, 'content-type': 'image/png', 'content-length': content.length });
  response.end(request.method === 'HEAD' ? undefined : content);
}

/** Returns the name in the address of a card. */
function nameIn(path: string): string {
  const [, name] = PATH.exec(path) ?? [];
  try {
    if (name !== undefined) return decodeURIComponent(name);
  } catch {
    // The address has a sign that is not encoded as UTF-8.
  }
  throw unknown(path.replace(/^\/cards\//, '').replace(/\.png$/, ''));
}

async function findId(source: SnapshotSource, records: Records, name: string): Promise<string | undefined> {
  const found = await records.find(source, [...new Set([name, name.toLowerCase()])]);
  return (found.get(name) ?? found.get(name.toLowerCase()))?.id;
}

/** Paints the card of a page. @throws HttpError 404 for a record that is not there from the viewpoint, 503 without answers. */
async function paint(
  { page, answering, painter }: CardParts,
  served: RequestInfo,
  asked: Omit<AskedView, 'language'>,
): Promise<Uint8Array> {
  const renderer = await page.renderer?.();
  if (!renderer) throw unavailable();
  const { card, failure } = await renderer.renderCard(
    { ...asked, language: renderer.chooseLanguage([asked.params.get('lang')]) },
    (operation) => askGraphql(answering, operation, served),
    served.signal,
  );
  if (failure?.canRetry === true) throw unavailable();
  if (card === null) throw unknown(asked.view);
  return painter.paint(card, served.signal);
}

const unknown = (name: string): HttpError =>
  new HttpError(
    `expected the id of a record or the name of a page that has a card from this viewpoint, found ${name.slice(0, 200)}; look it up with "search"`,
    { status: 404, code: 'BAD_USER_INPUT' },
  );

const unavailable = (): HttpError =>
  new HttpError('expected the answers of a page for its card, found none now; try again in a moment', {
    status: 503,
    code: 'LIMIT_EXCEEDED',
    headers: { 'retry-after': '1' },
  });
