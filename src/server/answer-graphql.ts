import { createHash } from 'node:crypto';
import { DiplographError } from '../errors.ts';
import { checkNesting } from './nesting.ts';
import { HttpError } from './http/http-error.ts';
import { ownSignal } from './http/own-signal.ts';
import { revisionHeaders } from './http/least-revision.ts';
import {
  assertJsonBody,
  isFresh,
  namesTag,
  preferredEncoding,
  preferredType,
  compress,
  readBody,
} from './http/content.ts';
import type { CachedResponse, ResponseCache } from './response-cache.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';
import type { Revision } from '../graph/pagination.ts';
import type { Encoding } from './http/content.ts';
import type { CreateReader } from '../model/query.ts';
import type { GraphqlService } from './graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import type { Answer, OperationRequest } from '../operations/operation.ts';
import type { RequestInfo } from './routes/route.ts';
import type { ServiceSettings } from './settings.ts';
import type { Versions } from './versions.ts';

/** The parts of the GraphQL endpoint. */
export type GraphqlAnswering = {
  readonly graphql: GraphqlService;
  readonly settings: ServiceSettings;
  readonly versions: Versions;
  readonly cache: ResponseCache;
  readonly metrics: Metrics;
  readonly createReader: CreateReader;
};

type GraphqlRequest = {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly [string, string][];
  readonly body: Buffer | null;
  /** The encoding in which the answer is sent, if it is long enough. */
  readonly encoding: Encoding;
};

/** The types of an answer. Clients without a preference get the first. */
const ANSWER_TYPES = ['application/json', 'application/graphql-response+json'] as const;

/**
 * Answers a request. While a revision is current, complete answers come from the cache. A conditional GET gets 304 if its
 * answer has not changed.
 */
export async function answerGraphql(
  parts: GraphqlAnswering,
  request: IncomingMessage,
  response: ServerResponse,
  served: RequestInfo,
): Promise<void> {
  const { settings, metrics } = parts;
  const asked = await read(request, settings.limits.bodyBytes);
  const version = request.headers['x-graph-cost'] === '1' ? null : await currentVersion(parts, served.signal);
  const key = version === null ? null : keyOf(asked, version, settings);
  response.appendHeader('vary', 'accept, accept-encoding');
  const etag = key === null || asked.method !== 'GET' ? null : `"${key}"`;
  if (etag !== null && namesTag(request, etag)) {
    metrics.cache('unchanged');
    response.writeHead(304, { etag, ...caching(settings) }).end();
    return;
  }
  const { headers, status, content, isComplete } = await answer(parts, asked, { version, key, ...served });
  if (served.signal.aborted) return;
  const isTagged = etag !== null && isComplete && isOf(headers, version);
  if (isTagged && isFresh(request, etag))
    return void response.writeHead(304, { etag, ...caching(settings) }).end();
  response
    .writeHead(status, { ...headers, ...(isTagged ? { etag, ...caching(settings) } : NOT_CACHED) })
    .end(content);
}

/**
 * Answers an operation that a tool sends, as `/graphql` answers a POST of it: with the same cache, limits and metrics. Releases its
 * complexity at its end, since a request may send several operations.
 */
export async function askGraphql(
  parts: GraphqlAnswering,
  operation: OperationRequest,
  served: RequestInfo,
): Promise<Answer> {
  const body = Buffer.from(JSON.stringify(operation));
  checkNesting(body);
  const asked: GraphqlRequest = {
    method: 'POST',
    url: new URL('http://127.0.0.1/graphql'),
    headers: [
      ['accept', 'application/graphql-response+json'],
      ['content-type', 'application/json'],
    ],
    body,
    encoding: 'identity',
  };
  // An operation has a signal of its own, so that a batch of them does not add its listeners to one.
  const { signal, release } = ownSignal(served.signal);
  const held: (() => void)[] = [release];
  const acquireComplexity = async (complexity: number): Promise<void> =>
    void held.push(await served.acquireComplexity(complexity));
  try {
    const version = await currentVersion(parts, signal);
    const key = version === null ? null : keyOf(asked, version, parts.settings);
    const { content } = await answer(parts, asked, { ...served, signal, version, key, acquireComplexity });
    return JSON.parse(Buffer.from(content).toString()) as Answer;
  } finally {
    for (const end of held) end();
  }
}

const NOT_CACHED = { 'cache-control': 'no-store' };

const caching = ({ caching: { maxAgeSeconds } }: ServiceSettings): Record<string, string> => ({
  'cache-control': maxAgeSeconds > 0 ? `public, max-age=${String(maxAgeSeconds)}` : 'public, no-cache',
});

type Wanted = Omit<RequestInfo, 'acquireComplexity'> & {
  readonly acquireComplexity: (complexity: number) => Promise<unknown>;
  readonly version: Revision | null;
  readonly key: string | null;
};

async function answer(
  { graphql, cache, metrics }: GraphqlAnswering,
  { method, url, headers, body, encoding }: GraphqlRequest,
  { version, key, requestId, signal, acquireComplexity }: Wanted,
): Promise<CachedResponse & { readonly isComplete: boolean }> {
  const cached = version === null || key === null ? undefined : cache.get(version, key);
  if (cached) metrics.cache('hit');
  if (cached) return { ...cached, isComplete: true };
  const outcome = { isComplete: false };
  const asked = { method, headers: [...headers], body: body?.toString() ?? null, signal };
  const found = await graphql.fetch(new graphql.Request(url, asked), {
    requestId,
    outcome,
    acquireComplexity,
  });
  const made: CachedResponse = {
    status: found.status,
    ...(await compress(Object.fromEntries(found.headers), Buffer.from(await found.text()), encoding, {
      isFast: true,
    })),
  };
  // The revision may have changed since the computation of the key. The answer has its own revision.
  if (outcome.isComplete && version !== null && key !== null && isOf(made.headers, version)) {
    cache.set(version, key, made);
    metrics.cache('miss');
  }
  return { ...made, ...outcome };
}

/** Returns true for the headers of an answer of a revision. */
const isOf = (headers: Readonly<Record<string, string>>, version: Revision | null): boolean =>
  version !== null &&
  Object.entries(revisionHeaders(version)).every(([name, value]) => headers[name] === value);

/** Returns the current version; null if it cannot be read. An answer then contains the error. */
export async function currentVersion(
  { versions, createReader, settings }: Pick<GraphqlAnswering, 'versions' | 'createReader' | 'settings'>,
  signal: AbortSignal,
): Promise<DatasetVersion | null> {
  try {
    const run = createReader({ signal, timeoutMs: settings.limits.statementMs });
    return await versions.current(run);
  } catch (error) {
    if (error instanceof DiplographError) return null;
    throw error;
  }
}

function keyOf(
  { method, url, headers, body, encoding }: GraphqlRequest,
  { revision }: Revision,
  settings: ServiceSettings,
): string {
  const { programVersion, publicUrl, today } = settings;
  const said = ['accept', 'content-type'].map(
    (name) => headers.find(([header]) => header === name)?.[1] ?? '',
  );
  return createHash('sha256')
    .update(
      JSON.stringify([revision, programVersion, publicUrl, today(), method, url.search, encoding, ...said]),
    )
    .update(body ?? '')
    .digest('base64url');
}

async function read(request: IncomingMessage, bodyBytes: number): Promise<GraphqlRequest> {
  // HEAD gets the same answer as GET; Node omits the content.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  if (method !== 'GET') assertJsonBody(request);
  const accept = acceptedType(request);
  const body = method === 'GET' ? null : await readBody(request, bodyBytes);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  checkJson(body, url);
  // Negotiated and decoded headers are normalized for the cache key.
  const said = {
    ...request.headers,
    'content-encoding': undefined,
    ...(accept === null ? {} : { accept }),
    ...(body ? { 'content-type': 'application/json', 'content-length': String(body.length) } : {}),
  };
  const headers = Object.entries(said).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return { method, url, headers, body, encoding: preferredEncoding(request, ['br', 'gzip']) };
}

/** Returns the type of the answer; null if the client sends no preference. */
function acceptedType(request: IncomingMessage): string | null {
  const { accept } = request.headers;
  if (accept === undefined) return null;
  const type = preferredType(request, ANSWER_TYPES);
  if (type !== null) return type;
  throw new HttpError(
    `expected Accept to allow ${ANSWER_TYPES.join(' or ')}, found "${accept.slice(0, 80)}"; send one of these types`,
    { status: 406, code: 'BAD_REQUEST' },
  );
}

/** Refuses JSON that is nested too deep in a body or a query string, and invalid JSON in a query string. */
function checkJson(body: Buffer | null, { searchParams }: URL): void {
  if (body) checkNesting(body);
  for (const name of ['variables', 'extensions']) {
    for (const json of searchParams.getAll(name)) {
      checkNesting(Buffer.from(json));
      if (json !== '' && !isJson(json)) throw notJson(name, json);
    }
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const notJson = (name: string, found: string): HttpError =>
  new HttpError(
    `expected "${name}" of the address to be JSON, found "${found.slice(0, 80)}"; send an object in JSON, encoded for an address`,
    { status: 400, code: 'BAD_USER_INPUT' },
  );
