import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';

type Attributes = Readonly<Record<string, unknown>>;

/** A span as it was sent. */
export type SentSpan = {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly attributes: Attributes;
};

/** A collector of traces on this machine, which takes OTLP as JSON. */
export type Collector = {
  readonly url: string;
  /** Waits for the trace with a span that has this attribute. */
  readonly until: (
    key: string,
    value: unknown,
  ) => Promise<{ readonly spans: readonly SentSpan[]; readonly resource: Attributes }>;
  readonly stop: () => Promise<void>;
};

type Listed = readonly {
  readonly key: string;
  readonly value: { readonly stringValue?: string; readonly intValue?: number };
}[];
type Sent = {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: Listed };
    readonly scopeSpans: readonly {
      readonly spans: readonly (Omit<SentSpan, 'attributes'> & { readonly attributes: Listed })[];
    }[];
  }[];
};

/** Starts a collector on a free port. */
export async function startCollector(): Promise<Collector> {
  const all: { readonly span: SentSpan; readonly resource: Attributes }[] = [];
  let tell = (): void => undefined;
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      for (const { resource, scopeSpans } of (body as Sent).resourceSpans) {
        for (const span of scopeSpans.flatMap(({ spans }) => spans)) {
          const attributes = asRecord(span.attributes);
          all.push({ span: { ...span, attributes }, resource: asRecord(resource.attributes) });
        }
      }
      response.writeHead(request.url === '/v1/traces' ? 200 : 404, { 'content-type': 'application/json' });
      response.end('{}');
      tell();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    until: async (key, value) => {
      for (;;) {
        const found = all.find(({ span }) => span.attributes[key] === value);
        const spans = all.map(({ span }) => span).filter(({ traceId }) => traceId === found?.span.traceId);
        if (found) return { spans, resource: found.resource };
        await new Promise<void>((resolve) => (tell = resolve));
      }
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const asRecord = (listed: Listed): Attributes =>
  Object.fromEntries(listed.map(({ key, value }) => [key, value.stringValue ?? value.intValue]));
