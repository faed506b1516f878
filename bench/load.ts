import { Agent, request } from 'node:http';
import { readFileSync } from 'node:fs';

/** What a window showed: requests per second, percentiles of their milliseconds, CPU milliseconds per request. */
export type Measurement = {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly serviceCpuMs: number;
  readonly databaseCpuMs: number;
};

/** How a window is measured: by how many clients at once, for how long; whose CPU is counted. */
export type Window = {
  readonly clients: number;
  readonly windowMs: number;
  /** The process of the database. */
  readonly pid: number;
  /** The CPU time of the service, in microseconds. */
  readonly cost: () => Promise<{ readonly cpu: { readonly user: number; readonly system: number } }>;
};

/** Each client sends a request as soon as its last one is answered; the first fifth of the time is not counted. */
export async function measure(
  url: string,
  body: string,
  { clients, windowMs, pid, cost }: Window,
): Promise<Measurement> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  const until = async (end: number): Promise<void> => {
    while (performance.now() < end) {
      const start = performance.now();
      await send(agent, url, body);
      times.push(performance.now() - start);
    }
  };
  const phase = (ms: number): Promise<unknown> => {
    const end = performance.now() + ms;
    return Promise.all(Array.from({ length: clients }, () => until(end)));
  };
  await phase(windowMs / 4);
  times.length = 0;
  const [service, database, start] = [await cost(), cpuOf(pid), performance.now()];
  await phase(windowMs);
  const seconds = (performance.now() - start) / 1000;
  const [serviceEnd, databaseEnd] = [await cost(), cpuOf(pid)];
  agent.destroy();
  const sorted = times.sort((a, b) => a - b);
  const percentile = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  const used = serviceEnd.cpu.user + serviceEnd.cpu.system - service.cpu.user - service.cpu.system;
  return {
    perSecond: times.length / seconds,
    ...{ p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99) },
    serviceCpuMs: used / 1000 / times.length,
    databaseCpuMs: (databaseEnd - database) / times.length,
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

/** The CPU time that a process has used, in milliseconds; 0 where the system does not tell. */
function cpuOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return 0;
  }
}
