import { setTimeout as pause } from 'node:timers/promises';

/** The answer of `/health/ready`. */
export type Ready = { readonly status: number; readonly code: string | undefined };

/** Asks a service whether it is ready. */
export async function askReady(url: string): Promise<Ready> {
  const response = await fetch(`${url}/health/ready`);
  const { code } = (await response.json()) as { code?: string };
  return { status: response.status, code };
}

/** Waits until a service reports that it is ready, or not ready. Returns the answer. @throws Error at the limit. */
export async function untilReady(url: string, isReady: boolean, limitMs: number): Promise<Ready> {
  const begin = performance.now();
  for (;;) {
    const answer = await askReady(url);
    if ((answer.status === 200) === isReady) return answer;
    if (performance.now() - begin > limitMs) throw new Error(`/health/ready still says ${answer.status}`);
    await pause(20);
  }
}
