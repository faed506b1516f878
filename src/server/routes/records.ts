import { answerFile, etagOf, publicUrlOf, REVALIDATED, sendFile } from '../http/files.ts';
import { recordFile } from '../record-file.ts';
import { HttpError } from '../http/http-error.ts';
import { iriOf } from '../../downloads/linked-data.ts';
import { namesTag, preferredType } from '../http/content.ts';
import { MAX_PAGE } from '../../graph/pagination.ts';
import { openSnapshot } from '../../graph/snapshot.ts';
import { pathOf, queryOf, sendMoved } from './route.ts';
import { problemsOf } from '../../graph/questions/ids.ts';
import { publicError } from '../http/public-error.ts';
import { readSelection, viewpointOf } from '../../downloads/selection.ts';
import { recordJsonld } from '../../downloads/record-jsonld.ts';
import { atViewpoint, sendEmpty } from '../pages.ts';
import { sendMissingPage, sendRecordPage } from './record-page.ts';
import { documentPath } from './docs.ts';
import { viewPath } from './page.ts';
import { VIEWPOINT } from '../../downloads/params.ts';
import { setRevision } from '../http/least-revision.ts';
import { recordUrl } from '../../downloads/record-ref.ts';
import type { CreateReader } from '../../model/query.ts';
import type { DocumentedPath, RequestInfo, Route } from './route.ts';
import type { GraphqlService } from '../graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { NamedRecord } from '../../graph/record-names.ts';
import type { PageParts } from '../pages.ts';
import type { Records } from '../records.ts';
import type { ServiceSettings } from '../settings.ts';
import type { SnapshotSource } from '../../graph/types.ts';
import type { Versions } from '../versions.ts';

/** The parts of the addresses of records. */
export type RecordRouteParts = {
  readonly graphql: GraphqlService;
  readonly createReader: CreateReader;
  readonly settings: ServiceSettings;
  readonly versions: Versions;
  readonly records: Records;
  /** The pages; without them, records are JSON by default. */
  readonly pages?: PageParts | undefined;
};

/** The forms of a record at its address: the media type that a client asks for, and the ending that asks for the same. */
const FORMS = {
  html: { mediaType: 'text/html', ending: '' },
  json: { mediaType: 'application/json', ending: '.json' },
  jsonld: { mediaType: 'application/ld+json', ending: '.jsonld' },
} as const;
type Form = keyof typeof FORMS;

/** An id of a record or claim, also of an item of an event, with or without an ending. */
const PATH = /^\/([a-z0-9]+(?:-[a-z0-9]+)*(?:(?:\/|%2f)[a-z0-9]+(?:-[a-z0-9]+)*)?)(?:\.(json|jsonld))?$/i;

/**
 * Returns the route of all records, claims and items of events: the page, the record as JSON or as linked data at `/<id>`, as the
 * client prefers, and the same at `/<id>.json` and `/<id>.jsonld`. Former ids and codes of nations redirect. An unknown id gets 404.
 */
export const recordRoutes = (parts: RecordRouteParts): readonly Route[] => [
  {
    path: '/*',
    limiter: (request) => (formOf(parts, request) === 'html' ? 'requests' : 'downloads'),
    documents: DOCUMENTED,
    handle: (request, response, served) =>
      answerFile(response, () => answer(parts, request, response, served)),
  },
];

const DOCUMENTED: readonly DocumentedPath[] = [
  {
    ...{ path: '/{id}', doc: 'A record or claim in the form that the client prefers.', params: VIEWPOINT },
    types: { 'text/html': null, 'application/json': 'RecordFile', 'application/ld+json': null },
  },
  {
    ...{ path: '/{id}.json', doc: 'A record or claim as JSON, with its claims.', params: VIEWPOINT },
    types: { 'application/json': 'RecordFile' },
  },
  {
    ...{ path: '/{id}.jsonld', doc: 'A record or claim as linked data, with its claims.', params: VIEWPOINT },
    types: { 'application/ld+json': null },
  },
];

/** Returns the form that a request asks for: by its ending, or else by `Accept`. Without a preference it gets the page. */
function formOf({ pages }: RecordRouteParts, request: IncomingMessage): Form {
  const ending = PATH.exec(pathOf(request))?.[2]?.toLowerCase();
  if (ending !== undefined) return ending as Form;
  const forms: readonly Form[] = pages ? ['html', 'json', 'jsonld'] : ['json', 'jsonld'];
  const type = preferredType(
    request,
    forms.map((form) => FORMS[form].mediaType),
  );
  return forms.find((form) => FORMS[form].mediaType === type) ?? forms[0] ?? 'json';
}

/** A request of a record by address. */
type Asked = {
  readonly parts: RecordRouteParts;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly served: RequestInfo;
  readonly form: Form;
};

async function answer(
  parts: RecordRouteParts,
  request: IncomingMessage,
  response: ServerResponse,
  served: RequestInfo,
): Promise<void> {
  const path = pathOf(request);
  const [, sent, ending] = PATH.exec(path) ?? [];
  const asked = { parts, request, response, served, form: formOf(parts, request) };
  if (ending === undefined) response.appendHeader('vary', 'accept');
  const canonical = plainPath(path);
  if (canonical !== undefined) return void sendMoved(request, response, canonical);
  if (sent === undefined)
    return sendMissing(asked, `an address of the service or the id of a record, found ${path}`);
  const { createReader, settings, versions, records } = parts;
  const run = createReader({ signal: served.signal, timeoutMs: settings.limits.statementMs });
  const id = decodeURIComponent(sent);
  try {
    const version = await versions.current(run);
    const source = { run, version, today: settings.today() };
    const found = await records.find(source, [...new Set([id, id.toLowerCase()])]);
    const record = found.get(id) ?? found.get(id.toLowerCase());
    if (!record) await sendUnknown(asked, source, id, found);
    else if (record.id !== id) redirect(asked, record.id);
    else await sendRecord(asked, source, record);
  } catch (error) {
    sendUnavailable(asked, error);
  }
}

/** Returns the path without slashes at its end, and that of a view or a document in lower case; undefined for a path that is plain already. */
function plainPath(path: string): string | undefined {
  const plain = path.replace(/\/+$/, '');
  const view = viewPath(plain) ?? documentPath(plain) ?? plain;
  return view === path || view === '' ? undefined : view;
}

/** Sends 301 to the address of the current id, with the same ending and query. */
function redirect({ request, response }: Asked, id: string): void {
  const ending = PATH.exec(pathOf(request))?.[2];
  sendMoved(request, response, `/${encodeURIComponent(id)}${ending === undefined ? '' : `.${ending}`}`);
}

async function sendRecord(asked: Asked, source: SnapshotSource, record: NamedRecord): Promise<void> {
  const { parts, request, response, form } = asked;
  const publicUrl = publicUrlOf(parts.settings, request);
  // The page has one level, which its links begin from.
  if (form === 'html' && pathOf(request).includes('/', 1)) return void redirect(asked, record.id);
  for (const other of ['json', 'jsonld'] as const) {
    const { mediaType, ending } = FORMS[other];
    const address = atViewpoint(`${recordUrl(publicUrl, record.id)}${ending}`, queryOf(request));
    if (other !== form) response.appendHeader('link', `<${address}>; rel="alternate"; type="${mediaType}"`);
  }
  if (form === 'html' && parts.pages) return sendRecordPage(asked, parts.pages, source, record);
  await sendContent(asked, { ...source, publicUrl }, record);
}

async function sendContent(
  asked: Asked,
  source: SnapshotSource & { readonly publicUrl: string },
  record: NamedRecord,
): Promise<void> {
  const { parts, request, response, served, form } = asked;
  const { settings, graphql } = parts;
  const selection = readSelection(VIEWPOINT, queryOf(request), source.today);
  const { publicUrl, version, today } = source;
  const inputs = [version.revision, settings.programVersion, publicUrl, today, record.id, form];
  const etag = etagOf(...inputs, selection.query);
  const viewpoint = viewpointOf(selection);
  setRevision(response, version);
  const isVisible =
    namesTag(request, etag) ||
    (await openSnapshot(source, viewpoint).record(['id']).load(record.id)) !== null;
  if (!isVisible) throw notVisible(record.id, selection.text);
  response
    .setHeader('cache-control', REVALIDATED)
    .appendHeader('vary', 'accept-encoding')
    .setHeader('content-type', `${FORMS[form].mediaType}; charset=utf-8`);
  const pieces = () =>
    form === 'jsonld'
      ? recordJsonld(source, record.id, viewpoint)
      : recordFile(
          { graphql, pageSize: Math.min(MAX_PAGE, settings.limits.pageSize) },
          { id: record.id, type: typeOf(record), viewpoint },
          { publicUrl, url: iriOf(record.id, { publicUrl, viewpoint }), revision: version.revision },
          served,
        );
  await sendFile({ request, response, signal: served.signal }, { etag, pieces });
}

/** Returns the type under which a record is served. A leader is a person. */
const typeOf = ({ kinds }: NamedRecord): string => kinds.find((kind) => kind !== 'Leader') ?? 'Person';

const notVisible = (id: string, view: string): HttpError =>
  new HttpError(
    `expected a record that exists at the viewpoint ${view || '(none)'}, found ${id}, which does not; request another day, or none`,
    { status: 404, code: 'BAD_USER_INPUT' },
  );

async function sendUnknown(
  asked: Asked,
  source: SnapshotSource,
  sent: string,
  found: ReadonlyMap<string, NamedRecord>,
): Promise<void> {
  const pages = pagesFor(asked);
  if (pages) return sendMissingPage(asked, pages, sent);
  const [problem] = await problemsOf(source, [{ sent, expected: 'Node' }], found);
  const message = problem?.message ?? '';
  throw new HttpError(message, { status: 404, code: 'BAD_USER_INPUT' });
}

/** Returns the pages for a client that prefers a page to data: it gets a page for a missing record. Otherwise undefined. */
const pagesFor = ({ parts, request, form }: Asked): PageParts | undefined =>
  form === 'html' && preferredType(request, ['application/json', 'text/html']) === 'text/html'
    ? parts.pages
    : undefined;

async function sendMissing(asked: Asked, expected: string): Promise<void> {
  const pages = pagesFor(asked);
  if (pages) return sendMissingPage(asked, pages, pathOf(asked.request).slice(1));
  const message = `expected ${expected}; correct it, or look it up in /openapi.json or with "search"`;
  throw new HttpError(message, { status: 404, code: 'BAD_USER_INPUT' });
}

/**
 * Sends the empty page for a failure after which a later request may succeed: the page sends the requests itself. Throws other
 * failures.
 */
function sendUnavailable({ parts, request, response, served, form }: Asked, error: unknown): void {
  const isFinal = response.headersSent || error instanceof HttpError;
  const pages = form === 'html' && !isFinal ? parts.pages : undefined;
  if (!pages || publicError(error, served.requestId).status !== 503) throw error;
  sendEmpty({ request, response, served }, pages, 503);
}
