import type { FileParams } from '../../downloads/params.ts';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The context of a request. */
export type RequestInfo = {
  readonly requestId: string;
  /** Aborts when the client disconnects, or when the time for the answer is over. */
  readonly signal: AbortSignal;
  /**
   * Waits until an operation of this complexity may run. The operation counts as running until the returned function is called, at
   * the latest until the end of the request.
   * @throws HttpError 503 when too many operations wait; the reason of the signal when it aborts.
   */
  readonly acquireComplexity: (complexity: number) => Promise<() => void>;
};

/** Answers one request. */
export type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  served: RequestInfo,
) => Promise<void> | void;

/** A path and its handler; a path that ends in `/*` matches all paths below it. */
export type Route = {
  readonly path: string;
  readonly handle: Handle;
  /** The allowed methods; by default GET and HEAD. */
  readonly methods?: readonly string[];
  /** The limiter of its requests; by default `requests`, and `none` for monitoring. */
  readonly limiter?: LimiterName | ((request: IncomingMessage) => LimiterName);
} & Described;

/** The documentation of a route for OpenAPI: the addresses that it answers, or the reason for leaving it out. */
type Described =
  | { readonly documents: readonly DocumentedPath[]; readonly leftOut?: undefined }
  | { readonly leftOut: string; readonly documents?: undefined };

type LimiterName = 'requests' | 'downloads' | 'none';

/** An address of the service as its description in OpenAPI names it. */
export type DocumentedPath = {
  /** The path, with `{id}` for the id of a record. */
  readonly path: string;
  /** Its content, in one sentence. */
  readonly doc: string;
  readonly params: FileParams;
  /** The media types of the answer, each with the name of its schema where it has one. */
  readonly types: Readonly<Record<string, string | null>>;
};

/** Returns the limiter of a request to a route. */
export const limiterOf = ({ limiter = 'requests' }: Route, request: IncomingMessage): LimiterName =>
  typeof limiter === 'string' ? limiter : limiter(request);

/** Returns the methods that a route answers. */
export const methodsOf = ({ methods = ['GET', 'HEAD'] }: Route): readonly string[] => methods;

/** Returns the path of a request, without its query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

/** Returns the parameters in the query of a request. */
export const queryOf = (request: IncomingMessage): URLSearchParams =>
  new URLSearchParams(/\?([^#]*)/.exec(request.url ?? '')?.[1]);

/** Sends 301 to another path, with the query of the request. The address is relative, for a service below a path. */
export function sendMoved(request: IncomingMessage, response: ServerResponse, path: string): void {
  const from = pathOf(request);
  const above = '../'.repeat(Math.max(0, from.split('/').length - 2));
  const query = (request.url ?? '').slice(from.length);
  response.writeHead(301, { location: `${above === '' ? './' : above}${path.slice(1)}${query}` }).end();
}

/** Returns a function that finds the route of a path: an exact one first, then the longest prefix. */
export function routing(routes: readonly Route[]): (path: string) => Route | undefined {
  const exact = new Map(routes.map((route) => [route.path, route]));
  const below = routes
    .filter(({ path }) => path.endsWith('/*'))
    .sort((a, b) => b.path.length - a.path.length);
  return (path) => exact.get(path) ?? below.find((route) => path.startsWith(route.path.slice(0, -1)));
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, content: unknown): void {
  const body = Buffer.from(`${JSON.stringify(content)}\n`);
  response
    .writeHead(status, {
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.length,
      'cache-control': 'no-store',
    })
    .end(body);
}
