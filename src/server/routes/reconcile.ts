import { askGraphql } from '../answer-graphql.ts';
import {
  candidateOf,
  describe,
  readTypes,
  reconcile,
  RECONCILED_PROPERTIES,
} from '../../operations/reconcile.ts';
import { RECONCILED_TYPES, search, typeOf } from '../../operations/reconcile.ts';
import { answerFile, publicUrlOf } from '../http/files.ts';
import { readBody } from '../http/content.ts';
import { element } from '../../downloads/xml.ts';
import { queryOf, sendJson } from './route.ts';
import { recordUrl } from '../../downloads/record-ref.ts';
import type { AskApi } from '../../operations/operation.ts';
import type { Candidate } from '../../operations/reconcile.ts';
import type { Xml } from '../../downloads/xml.ts';
import type { FileParams } from '../../downloads/params.ts';
import type { GraphqlAnswering } from '../answer-graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestInfo, Route } from './route.ts';

const PATH = '/reconcile';

/** The maximum number of suggestions. */
const SUGGESTED = 10;

type Exchange = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly params: URLSearchParams;
  readonly publicUrl: string;
  readonly ask: AskApi;
};

/** Returns the routes of the Reconciliation Service API 0.2, by which tools such as OpenRefine match names to records. */
export function reconcileRoutes(graphql: GraphqlAnswering): readonly Route[] {
  const route = (
    path: string,
    doc: string,
    answer: (exchange: Exchange) => Promise<void>,
    { params = {}, methods = ['GET', 'HEAD'] }: { params?: FileParams; methods?: readonly string[] } = {},
  ): Route => ({
    path,
    methods,
    documents: [
      { path, doc, params, types: { [path.endsWith('preview') ? 'text/html' : 'application/json']: null } },
    ],
    handle: (request, response, served) =>
      answerFile(response, () => answer(exchangeOf(graphql, request, response, served))),
  });
  return [
    route(
      PATH,
      'The description of the reconciliation service; with `queries`, their results.',
      answerQueries,
      {
        params: { queries: textParam('Queries as JSON, by key.') },
        methods: ['GET', 'HEAD', 'POST'],
      },
    ),
    route(`${PATH}/suggest/entity`, 'Records whose names are similar to a text.', suggestEntities, {
      params: PREFIX,
    }),
    route(
      `${PATH}/suggest/type`,
      'Types of records by a part of their name.',
      suggestFrom(RECONCILED_TYPES),
      {
        params: PREFIX,
      },
    ),
    route(`${PATH}/suggest/property`, 'Properties that name a record.', suggestFrom(RECONCILED_PROPERTIES), {
      params: PREFIX,
    }),
    route(`${PATH}/preview`, 'A short description of a record as HTML.', preview, {
      params: { id: { ...textParam('The id of the record.'), isRequired: true } },
    }),
  ];
}

const textParam = (doc: string): FileParams[string] => ({
  doc,
  expected: 'a text',
  many: false,
  read: (text) => text,
});
const PREFIX = { prefix: textParam('What was typed.') };

function exchangeOf(
  graphql: GraphqlAnswering,
  request: IncomingMessage,
  response: ServerResponse,
  served: RequestInfo,
): Exchange {
  return {
    request,
    response,
    params: queryOf(request),
    publicUrl: publicUrlOf(graphql.settings, request),
    ask: (operation) => askGraphql(graphql, operation, served),
  };
}

const MAX_BODY = 1024 * 1024;

async function answerQueries({ request, response, params, publicUrl, ask }: Exchange): Promise<void> {
  const sent =
    request.method === 'POST'
      ? new URLSearchParams((await readBody(request, MAX_BODY)).toString('utf8'))
      : params;
  const queries = sent.get('queries');
  if (queries === null) {
    sendJson(response, 200, manifest(publicUrl));
    return;
  }
  sendJson(response, 200, await reconcile(queries, ask));
}

const manifest = (publicUrl: string) => ({
  versions: ['0.2'],
  name: 'Diplograph',
  identifierSpace: `${publicUrl}/`,
  schemaSpace: `${publicUrl}/schema.graphql`,
  defaultTypes: RECONCILED_TYPES,
  documentation: `${publicUrl}/llms.txt`,
  batchSize: 50,
  view: { url: `${publicUrl}/{{id}}` },
  preview: { url: `${publicUrl}${PATH}/preview?id={{id}}`, width: 400, height: 160 },
  suggest: {
    entity: { service_url: publicUrl, service_path: `${PATH}/suggest/entity` },
    type: { service_url: publicUrl, service_path: `${PATH}/suggest/type` },
    property: { service_url: publicUrl, service_path: `${PATH}/suggest/property` },
  },
});

async function suggestEntities({ response, params, ask }: Exchange): Promise<void> {
  const text = (params.get('prefix') ?? '').trim();
  const types = readTypes(params.get('type') ?? undefined);
  const hits = text === '' ? [] : await search({ text, types, limit: SUGGESTED }, ask);
  sendJson(response, 200, {
    result: hits.map(({ node }) => ({ ...describe(node), notable: [typeOf(node)] })),
  });
}

const suggestFrom =
  (all: readonly { readonly id: string; readonly name: string }[]) =>
  ({ response, params }: Exchange): Promise<void> => {
    const part = (params.get('prefix') ?? '').trim().toLowerCase();
    sendJson(response, 200, {
      result: all.filter(({ id, name }) => `${id} ${name}`.toLowerCase().includes(part)),
    });
    return Promise.resolve();
  };

async function preview({ response, params, publicUrl, ask }: Exchange): Promise<void> {
  const found = await candidateOf(params.get('id') ?? '', ask);
  const content = found ? previewOf(found, publicUrl) : [element('p', {}, NO_RECORD)];
  const title = element('title', {}, found?.name ?? 'No record');
  // Tools show it in a frame of theirs. It has no script and no link to data.
  response.removeHeader('x-frame-options');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors *");
  response
    .writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' })
    .end(
      `<!doctype html><html lang="en"><meta charset="utf-8">${title.xml}${element('body', {}, ...content).xml}</html>\n`,
    );
}

const NO_RECORD = 'Expected the id of a record, found none; find it with the search.';

function previewOf(found: Candidate, publicUrl: string): readonly Xml[] {
  const { id, name, description } = describe(found);
  return [
    element('h1', {}, name),
    element('p', {}, typeOf(found).name),
    ...(description === undefined ? [] : [element('p', {}, description)]),
    element('p', {}, element('a', { href: recordUrl(publicUrl, id) }, id)),
  ];
}
