import { setTimeout as pause } from 'node:timers/promises';

/** What a request came to: the right answer, another one, the code of an error, or that no connection was made. */
export type Outcome = 'right' | 'wrong' | (string & {});

/** A request of the traffic: when it was sent and answered, in milliseconds of `performance.now`, and with what. */
export type Sent = { readonly start: number; readonly end: number; readonly outcome: Outcome };

/** Clients that ask one operation again and again. */
export type Traffic = {
  readonly sent: readonly Sent[];
  /** Settles when so many right answers were sent for after now; rejects when that takes longer than the limit. */
  readonly untilRight: (count: number, limitMs: number) => Promise<void>;
  readonly stop: () => Promise<readonly Sent[]>;
};

const OPERATION = `{ formats(first: 20) { totalCount nodes { id name partner { name }
  events(first: 5) { nodes { id name date { edtf } participants(first: 5) { totalCount } } } } } }`;
const PAUSE_MS = 20;

/** Asks a service the operation of the traffic; the answer's text, or the code of its first error. */
async function ask(url: string): Promise<{ readonly text?: string; readonly code?: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: OPERATION }),
  });
  const { data, errors } = (await response.json()) as {
    data?: unknown;
    errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  };
  if (errors) return { code: errors[0]?.extensions?.code ?? errors[0]?.message ?? 'NO_CODE' };
  return { text: JSON.stringify(data) };
}

/** Starts so many clients; the answer that a service gives at the beginning is the right one. */
export async function startTraffic(url: string, clients: number): Promise<Traffic> {
  const { text: right, code } = await ask(url);
  if (right === undefined) throw new Error(`expected an answer, found ${code ?? 'none'}`);
  const sent: Sent[] = [];
  let isStopped = false;
  const loops = Array.from({ length: clients }, async () => {
    while (!isStopped) {
      const start = performance.now();
      const outcome = await ask(url).then(
        (answer) => answer.code ?? (answer.text === right ? 'right' : 'wrong'),
        () => 'NO_CONNECTION',
      );
      sent.push({ start, end: performance.now(), outcome });
      await pause(PAUSE_MS);
    }
  });
  return {
    sent,
    untilRight: async (count, limitMs) => {
      const begin = performance.now();
      const isNew = ({ start, outcome }: Sent): boolean => start > begin && outcome === 'right';
      while (sent.filter(isNew).length < count) {
        if (performance.now() - begin > limitMs) throw new Error(`no right answers within ${limitMs} ms`);
        await pause(PAUSE_MS);
      }
    },
    stop: async () => {
      isStopped = true;
      await Promise.all(loops);
      return sent;
    },
  };
}

/** The outcomes that occur, each once, in alphabetical order. */
export const outcomesOf = (sent: readonly Sent[]): readonly Outcome[] =>
  [...new Set(sent.map(({ outcome }) => outcome))].sort();

/** How long the slowest request took, in milliseconds. */
export const slowest = (sent: readonly Sent[]): number =>
  Math.max(...sent.map(({ start, end }) => end - start));
