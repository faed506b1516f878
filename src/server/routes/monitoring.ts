import { sendJson } from './route.ts';
import { DiplographError } from '../../errors.ts';
import { readVersion } from '../../graph/dataset-version.ts';
import type { Route } from './route.ts';
import type { Metrics } from '../metrics.ts';
import type { CreateReader } from '../../model/query.ts';
import type { Limiters } from '../http/concurrency-limiter.ts';

const MONITORING = 'For the operator of the service.';

/** Returns the routes `/health/live` (the process runs) and `/health/ready` (it can answer). */
export const healthRoutes = (health: Health): readonly Route[] => [
  {
    path: '/health/live',
    leftOut: MONITORING,
    limiter: 'none',
    handle: (_, response) => {
      sendJson(response, 200, { status: 'live' });
    },
  },
  {
    path: '/health/ready',
    leftOut: MONITORING,
    limiter: 'none',
    handle: async (_, response) => {
      const answer = await health.ready();
      sendJson(response, answer.ready ? 200 : 503, answer);
    },
  },
];

/** Returns the route `/metrics` for Prometheus. */
export const metricsRoutes = (metrics: Metrics): readonly Route[] => [
  {
    path: '/metrics',
    leftOut: MONITORING,
    limiter: 'none',
    handle: async (_, response) => {
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
    },
  },
];

/** The readiness: the database is reachable, has a dataset, and the limiter would accept a new client. Otherwise the reason. */
type Readiness =
  | { readonly ready: true; readonly version: string; readonly revision: string }
  | { readonly ready: false; readonly code: string };

/** The readiness check of the service. */
type Health = { ready(): Promise<Readiness> };

const LIMIT_MS = 3000;

/** Creates the health check, which queries the database each time. */
export const createHealth = (createReader: CreateReader, { requests }: Limiters): Health => ({
  async ready() {
    if (requests.isFull) return { ready: false, code: 'LIMIT_EXCEEDED' };
    const run = createReader({ signal: AbortSignal.timeout(LIMIT_MS), timeoutMs: LIMIT_MS });
    try {
      const { version, revision } = await readVersion(run);
      return { ready: true, version, revision };
    } catch (error) {
      return { ready: false, code: codeOf(error) };
    }
  },
});

function codeOf(error: unknown): string {
  if (error instanceof DiplographError) return error.code;
  // A database without an answer in time counts as unreachable.
  return error instanceof Error && error.name === 'TimeoutError' ? 'DATABASE_UNREACHABLE' : 'INTERNAL_ERROR';
}
