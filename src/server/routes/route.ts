import type { IncomingMessage, ServerResponse } from 'node:http';

/** What is known of a request beside its content. */
export type Served = {
  readonly requestId: string;
  /** Aborts when the client has gone, or when the time for the answer is over. */
  readonly signal: AbortSignal;
};

/** Answers one request. */
export type Handle = (
  request: IncomingMessage,
  response: ServerResponse,
  served: Served,
) => Promise<void> | void;

/** An address and what answers there; one that ends in `/*` stands for all addresses below it. */
export type Route = {
  readonly path: string;
  readonly handle: Handle;
  /** The methods that are answered; GET and HEAD when nothing is said. */
  readonly methods?: readonly string[];
  /** Whether requests are answered at once, whatever else is asked; for what tells how the service is. */
  readonly isFree?: boolean;
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
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
    .end(`${JSON.stringify(content)}\n`);
}
