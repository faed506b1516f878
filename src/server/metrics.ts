import { Kind, parse } from 'graphql';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ResponseCache } from './response-cache.ts';
import type { Cost } from '../model/query.ts';
import type { Pool } from './pool.ts';
import type { Limiters } from './http/concurrency-limiter.ts';

/** The metrics of the service, for Prometheus. */
export type Metrics = {
  /** Counts a finished request: its route, method, status and milliseconds. */
  request(route: string, method: string, status: number, ms: number): void;
  /** Counts a finished operation; unknown names count as `other`. */
  operation(name: string | null, outcome: 'done' | 'failed', ms: number, cost: Cost): void;
  /** Counts a lookup in the response cache. */
  cache(outcome: 'hit' | 'miss' | 'unchanged'): void;
  /** Sets the revision that was read last. */
  revision(version: string, revision: string): void;
  /** Returns all metrics in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
};

/** The sources of gauges, read for each scrape. */
export type Measured = { readonly limiters: Limiters; readonly cache: ResponseCache; readonly pool: Pool };

const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Gauges with the name ending of counters. Each is the sum of a gauge without `_total`. */
const MISNAMED = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** Creates the metrics of a service, with labels for the operations in these texts. */
export function createMetrics(operations: readonly string[], { limiters, cache, pool }: Measured): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  for (const name of MISNAMED) register.removeSingleMetric(name);
  const requests = counter('diplograph_requests_total', 'Requests by route, method and status.', [
    'route',
    'method',
    'status',
  ]);
  const seconds = histogram('diplograph_request_seconds', 'Time until a request was over.', ['route']);
  const operationSeconds = histogram('diplograph_operation_seconds', 'Time of an operation.', [
    'operation',
    'outcome',
  ]);
  const statements = counter('diplograph_statements_total', 'Statements run in the database.', ['operation']);
  const databaseSeconds = counter('diplograph_database_seconds_total', 'Time of statements, added up.', [
    'operation',
  ]);
  const lookups = counter('diplograph_response_cache_total', 'Lookups in the response cache by outcome.', [
    'outcome',
  ]);
  const datasetInfo = gauge('diplograph_dataset_info', 'The dataset that is read; always 1.', [
    'version',
    'revision',
  ]);
  measured('diplograph_requests_running', 'Requests that are worked on.', () => limiters.requests.running);
  measured('diplograph_requests_waiting', 'Requests that wait for a place.', () => limiters.requests.waiting);
  measured('diplograph_downloads_running', 'Files that are sent.', () => limiters.downloads.running);
  measured('diplograph_downloads_waiting', 'Files that wait for a place.', () => limiters.downloads.waiting);
  measured(
    'diplograph_complexity_running',
    'Complexity of the operations that are executed.',
    () => limiters.complexity.running,
  );
  measured('diplograph_response_cache_bytes', 'Bytes of the responses in the cache.', () => cache.bytes);
  measured('diplograph_connections_busy', 'Connections to the database in use.', () => pool.busy);
  measured('diplograph_connections_wanted', 'Statements that wait for a connection.', () => pool.waiting);
  const known = new Set(operations.flatMap(namesIn));
  return {
    request: (route, method, status, ms) => {
      requests.inc({ route, method, status: String(status) });
      seconds.observe({ route }, ms / 1000);
    },
    operation: (name, outcome, ms, cost) => {
      const operation = name !== null && known.has(name) ? name : 'other';
      operationSeconds.observe({ operation, outcome }, ms / 1000);
      statements.inc({ operation }, cost.statements);
      databaseSeconds.inc({ operation }, cost.databaseMs / 1000);
    },
    cache: (outcome) => lookups.inc({ outcome }),
    revision: (version, revision) => {
      datasetInfo.reset();
      datasetInfo.set({ version, revision }, 1);
    },
    text: () => register.metrics(),
    contentType: register.contentType,
  };

  function counter<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Counter({ name, help, labelNames, registers });
  }
  function gauge<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Gauge({ name, help, labelNames, registers });
  }
  function histogram<Label extends string>(name: string, help: string, labelNames: Label[]) {
    return new Histogram({ name, help, labelNames, registers, buckets: BUCKETS });
  }
  function measured(name: string, help: string, read: () => number): void {
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  }
}

const namesIn = (text: string): readonly string[] =>
  parse(text).definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION && each.name ? [each.name.value] : [],
  );
