import type { Attributes, Span } from '@opentelemetry/api';
import type { Logger } from 'pino';
import type { RunQuery } from '../model/query.ts';

/** The tracing of operations. */
export type Tracing = {
  /** Begins the span of an operation, as a child of the span in the headers of a trusted proxy. */
  begin(headers: Headers, attributes: Attributes): OperationTrace;
  /** Sends the pending spans, for at most a second. */
  end(): Promise<void>;
};

/** The span of one operation. */
export type OperationTrace = {
  /** Returns a query function that makes a child span of each statement, without its parameters. */
  traced(run: RunQuery): RunQuery;
  /** Ends the span with attributes and the code of a failure; only the first end counts. */
  end(attributes: Attributes, failure?: string): void;
};

const FLUSH_MS = 1000;

/**
 * Creates the export of spans to the collector in the standard variables of OpenTelemetry. Only this function loads the tracing
 * packages. Unsent spans are logged and lost.
 */
export async function createTracing(log: Logger, trustedProxies: number): Promise<Tracing> {
  const { diag, DiagLogLevel, ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } =
    await import('@opentelemetry/api');
  const { BasicTracerProvider, BatchSpanProcessor } = await import('@opentelemetry/sdk-trace-base');
  const { OTLPTraceExporter } = await import('@opentelemetry/exporter-trace-otlp-http');
  const { detectResources, envDetector, resourceFromAttributes } = await import('@opentelemetry/resources');
  const { W3CTraceContextPropagator } = await import('@opentelemetry/core');
  const warn = (message: string): void => log.warn(`traces: ${message}`);
  const silent = (): void => undefined;
  diag.setLogger(
    { error: warn, warn, info: silent, debug: silent, verbose: silent },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
  const named = resourceFromAttributes({ 'service.name': 'diplograph' });
  const provider = new BasicTracerProvider({
    resource: named.merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  const tracer = provider.getTracer('diplograph');
  const propagator = new W3CTraceContextPropagator();
  const getter = {
    keys: (headers: Headers) => [...headers.keys()],
    get: (headers: Headers, name: string) => headers.get(name) ?? undefined,
  };
  const finish = (span: Span, attributes: Attributes, failure: string | undefined): void => {
    span.setAttributes(attributes);
    if (failure !== undefined) {
      span.setAttribute('error.type', failure).setStatus({ code: SpanStatusCode.ERROR });
    }
    span.end();
  };
  return {
    begin: (headers, attributes) => {
      const parent = trustedProxies > 0 ? propagator.extract(ROOT_CONTEXT, headers, getter) : ROOT_CONTEXT;
      const span = tracer.startSpan('query', { kind: SpanKind.SERVER, attributes }, parent);
      const below = trace.setSpan(parent, span);
      return {
        traced: (run) => async (statement, params) => {
          const said = { 'db.system.name': 'neo4j', 'db.query.text': statement.text };
          const child = tracer.startSpan('statement', { kind: SpanKind.CLIENT, attributes: said }, below);
          try {
            const rows = await run(statement, params);
            finish(child, { 'db.response.returned_rows': rows.length }, undefined);
            return rows;
          } catch (error) {
            finish(child, {}, codeOf(error));
            throw error;
          }
        },
        end: (found, failure) => {
          if (span.isRecording()) finish(span, found, failure);
        },
      };
    },
    end: async () => {
      const sent = provider.shutdown().catch((error: unknown) => warn(String(error)));
      await Promise.race([sent, new Promise((resolve) => setTimeout(resolve, FLUSH_MS).unref())]);
    },
  };
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL_ERROR';
