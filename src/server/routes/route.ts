import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is known of a request beside its content. */
export type RequestInfo = {
  readonly requestId: string;
  /** Aborts when the client is gone, or when the time for the answer is over. */
  readonly signal: AbortSignal;
  /**
   * Waits until an operation of this complexity may run; it counts as running until the request is over.
   * @throws HttpError 503 when too many wait; the reason of the signal when it aborts.
   */
  readonly acquireComplexity: (complexity: number) => Promise<void>;
};

/** Answers one request. */
export type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  served: RequestInfo,
) => Promise<void> | void;

/** An address and what answers there; one that ends in `/*` stands for all addresses below it. */
export type Route = {
  readonly path: string;
  readonly handle: Handle;
  /** The methods that are answered; GET and HEAD when nothing is said. */
  readonly methods?: readonly string[];
  /** Of which places a request takes one: `requests` when nothing is said, `none` for what tells how the service is. */
  readonly limiter?: 'requests' | 'downloads' | 'none';
};

/** The methods that a route answers. */
export const methodsOf = ({ methods = ['GET', 'HEAD'] }: Route): readonly string[] => methods;

/** The path of a request, without its query. */
export const pathOf = (request: IncomingMessage): string => (request.url ?? '/').split('?')[0] ?? '/';

/** Finds the route of a path: the one of this very path before one that stands for several, the longest first. */
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
