import { Agent, request } from 'node:http';
import { usageOf } from './sides.ts';

/** The result of a window: requests per second, percentiles of their milliseconds, CPU milliseconds per request, memory. */
export type Measurement = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly serviceCpuMs: number;
  readonly databaseCpuMs: number;
  /** Resident memory of the service, in megabytes, at the end. */
  readonly residentMb: number;
};

/** A window: its number of clients, its duration, and the processes whose CPU time counts. */
export type Window = {
  readonly clients: number;
  readonly windowMs: number;
  readonly service: number;
  readonly database: number;
};

/** Sends requests from each client, the next one after each answer. Answers in the first quarter do not count. */
export async function measure(
  url: string,
  body: string,
  { clients, windowMs, service, database }: Window,
): Promise<Measurement> {
  const times: number[] = [];
  const until = async (agent: Agent, end: number): Promise<void> => {
    do {
      const start = performance.now();
      await send(agent, url, body);
      times.push(performance.now() - start);
    } while (performance.now() < end);
  };
  // Each phase has its own connections. A connection that one client leaves early waits for the slowest, longer than a server
  // may keep it.
  const phase = async (ms: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: clients });
    const end = performance.now() + ms;
    await Promise.all(Array.from({ length: clients }, () => until(agent, end)));
    agent.destroy();
  };
  await phase(windowMs / 4);
  times.length = 0;
  const [own, other, start] = [usageOf(service), usageOf(database), performance.now()];
  await phase(windowMs);
  const seconds = (performance.now() - start) / 1000;
  const [ownEnd, otherEnd] = [usageOf(service), usageOf(database)];
  const sorted = times.sort((a, b) => a - b);
  const percentile = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return {
    perSecond: times.length / seconds,
    ...{ p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) },
    serviceCpuMs: (ownEnd.cpuMs - own.cpuMs) / times.length,
    databaseCpuMs: (otherEnd.cpuMs - other.cpuMs) / times.length,
    residentMb: ownEnd.residentMb,
  };
}

function send(agent: Agent, url: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      response.on('error', reject).on('end', () => {
        if (response.statusCode === 200) resolve();
        else reject(new Error(`expected status 200, found ${String(response.statusCode)}`));
      });
      response.resume();
    });
    sent.on('error', reject);
    sent.end(body);
  });
}
