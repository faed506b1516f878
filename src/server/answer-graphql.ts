import { createHash } from 'node:crypto';
import { DiplographError } from '../errors.ts';
import { checkNesting } from './nesting.ts';
import { HttpError } from './door/http-error.ts';
import { readBody } from './body.ts';
import type { Answer, Answers } from './answers.ts';
import type { CreateReader } from './reader.ts';
import type { GraphqlService } from './graphql.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Metrics } from './metrics.ts';
import type { Served } from './routes/route.ts';
import type { ServiceSettings } from './settings.ts';
import type { Versions } from './versions.ts';

/** What answers GraphQL over HTTP is made of. */
export type GraphqlAnswering = {
  readonly graphql: GraphqlService;
  readonly settings: ServiceSettings;
  readonly versions: Versions;
  readonly answers: Answers;
  readonly metrics: Metrics;
  readonly createReader: CreateReader;
};

type Asked = {
  readonly method: string;
  readonly url: URL;
  readonly headers: readonly [string, string][];
  readonly body: Buffer | null;
};

/**
 * Answers a request. While one revision stands, what was asked before and answered without errors is answered from memory; a
 * GET that names the answer it has is told that it has not changed.
 */
export async function answerGraphql(
  parts: GraphqlAnswering,
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
): Promise<void> {
  const { settings, metrics } = parts;
  const asked = await read(request, settings.limits.bodyBytes);
  const revision = request.headers['x-graph-cost'] === '1' ? null : await standing(parts, served.signal);
  const key = revision === null ? null : keyOf(asked, revision, settings);
  response.appendHeader('vary', 'accept');
  const etag = key === null || asked.method !== 'GET' ? null : `"${key}"`;
  if (etag !== null && (request.headers['if-none-match'] ?? '').includes(etag)) {
    metrics.kept('unchanged');
    response.writeHead(304, { etag, ...caching(settings) }).end();
    return;
  }
  const { headers, status, content, isWhole } = await answer(parts, asked, { revision, key, ...served });
  if (served.signal.aborted) return;
  const isTagged = etag !== null && isWhole && headers['x-dataset-revision'] === revision;
  response
    .writeHead(status, { ...headers, ...(isTagged ? { etag, ...caching(settings) } : NOT_KEPT) })
    .end(content);
}

const NOT_KEPT = { 'cache-control': 'no-store' };

const caching = ({ caching: { maxAgeSeconds } }: ServiceSettings): Record<string, string> => ({
  'cache-control': maxAgeSeconds > 0 ? `public, max-age=${String(maxAgeSeconds)}` : 'public, no-cache',
});

type Wanted = Served & { readonly revision: string | null; readonly key: string | null };

async function answer(
  { graphql, answers, metrics }: GraphqlAnswering,
  { method, url, headers, body }: Asked,
  { revision, key, requestId, signal }: Wanted,
): Promise<Answer & { readonly isWhole: boolean }> {
  const kept = revision === null || key === null ? undefined : answers.find(revision, key);
  if (kept) metrics.kept('hit');
  if (kept) return { ...kept, isWhole: true };
  const outcome = { isWhole: false };
  const asked = { method, headers: [...headers], body: body?.toString() ?? null, signal };
  const found = await graphql.fetch(new graphql.Request(url, asked), { requestId, outcome });
  const made: Answer = {
    status: found.status,
    headers: Object.fromEntries(found.headers),
    content: Buffer.from(await found.text()),
  };
  // The revision may have changed since it was read for the key: the answer tells the one it comes from.
  if (
    outcome.isWhole &&
    revision !== null &&
    key !== null &&
    made.headers['x-dataset-revision'] === revision
  ) {
    answers.keep(revision, key, made);
    metrics.kept('miss');
  }
  return { ...made, ...outcome };
}

/** The revision that stands; null where it cannot be told now, which the answer itself then tells. */
async function standing(
  { versions, createReader, settings }: GraphqlAnswering,
  signal: AbortSignal,
): Promise<string | null> {
  const cost = { statements: 0, databaseMs: 0 };
  try {
    const run = createReader({ cost, signal, timeoutMs: settings.limits.statementMs });
    return (await versions.current(run)).revision;
  } catch (error) {
    if (error instanceof DiplographError) return null;
    throw error;
  }
}

function keyOf({ method, url, headers, body }: Asked, revision: string, settings: ServiceSettings): string {
  const { programVersion, publicUrl, today } = settings;
  const said = ['accept', 'content-type'].map(
    (name) => headers.find(([header]) => header === name)?.[1] ?? '',
  );
  return createHash('sha256')
    .update(JSON.stringify([revision, programVersion, publicUrl, today(), method, url.search, ...said]))
    .update(body ?? '')
    .digest('base64url');
}

async function read(request: IncomingMessage, bodyBytes: number): Promise<Asked> {
  // An answer to HEAD is that to GET without its content, which Node leaves out.
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  if (method !== 'GET') checkType(request);
  const body = method === 'GET' ? null : await readBody(request, bodyBytes);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  checkJson(body, url);
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  );
  return { method, url, headers, body };
}

/** Refuses JSON that is nested too deep in a body, or in what an address says, and there also what is no JSON. */
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

/** Refuses what a form of another site could send without being asked whether it may. */
function checkType({ headers: { 'content-type': type = '' } }: IncomingMessage): void {
  if (/^application\/(graphql\+)?json *(;|$)/i.test(type)) return;
  throw new HttpError(
    `expected a body of type application/json, found ${type === '' ? 'no type' : `"${type.slice(0, 80)}"`}; send the operation as JSON`,
    { status: 415, code: 'BAD_USER_INPUT' },
  );
}
