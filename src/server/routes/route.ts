import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers one request. */
export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** An address and what answers there; one that ends in `/*` stands for all addresses below it. */
export type Route = { readonly path: string; readonly handle: Handle };

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
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
    .end(`${JSON.stringify(content)}\n`);
}
