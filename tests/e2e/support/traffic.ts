import { setTimeout as pause } from 'node:timers/promises';
import type { Question } from '../../support/questions.ts';

/**
 * The outcome of a request: the right answer, a wrong one, one that ran no statement in the database, the code of an error, or a
 * failed connection.
 */
export type Outcome = 'right' | 'wrong' | 'not read' | 'NO_CONNECTION' | (string & {});

/** A request of the traffic: the times of the request and of the answer, in milliseconds of `performance.now`, and the outcome. */
export type Sent = {
  readonly start: number;
  readonly end: number;
  readonly outcome: Outcome;
  /** The question, with the wrong answer and the right one. */
  readonly told?: string;
};

/** Clients that ask different questions in turn. */
export type Traffic = {
  readonly sent: readonly Sent[];
  /** Waits for the given number of right answers to requests sent after now. @throws Error after the limit. */
  readonly untilRight: (count: number, limitMs: number) => Promise<void>;
  /** Waits until each question has a right answer to a request sent after now, or one has a wrong answer. @throws Error after the limit. */
  readonly untilAllRight: (limitMs: number) => Promise<void>;
  readonly stop: () => Promise<readonly Sent[]>;
};

/** The settings of a service that answers nothing from memory. */
export const UNCACHED = { CACHE_MB: '0' } as const;

const PAUSE_MS = 5;
/** Neighbouring questions are similar: each client starts this number of questions after the one before. */
const STRIDE = 7919;

type Found = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly cost?: { readonly statements?: number } };
};

async function ask(
  url: string,
  { query, variables, answer }: Question,
): Promise<Omit<Sent, 'start' | 'end'>> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-graph-cost': '1' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors, extensions } = (await response.json()) as Found;
  if (errors) return { outcome: errors[0]?.extensions?.code ?? errors[0]?.message ?? 'NO_CODE' };
  const text = JSON.stringify(data);
  if (text !== answer)
    return {
      outcome: 'wrong',
      told: `${query} ${JSON.stringify(variables)}: expected ${answer}, found ${text}`,
    };
  return { outcome: (extensions?.cost?.statements ?? 0) > 0 ? 'right' : 'not read' };
}

/** Starts clients that ask a service questions whose right answers are known. */
export function startTraffic(url: string, questions: readonly Question[], clients: number): Traffic {
  if (questions.length === 0) throw new Error('expected questions, found none');
  const sent: Sent[] = [];
  const rightAt = new Map<number, number>();
  let wrongAt = -Infinity;
  let turn = 0;
  let isStopped = false;
  const loops = Array.from({ length: clients }, async () => {
    while (!isStopped) {
      const start = performance.now();
      const at = (turn++ * STRIDE) % questions.length;
      const question = questions[at];
      if (!question) throw new Error(`expected a question at ${at}`);
      const found = await ask(url, question).catch(() => ({ outcome: 'NO_CONNECTION' }));
      sent.push({ start, end: performance.now(), ...found });
      if (found.outcome === 'right') rightAt.set(at, start);
      if (WRONG.includes(found.outcome)) wrongAt = start;
      await pause(PAUSE_MS);
    }
  });
  const until = async (isDone: () => boolean, limitMs: number): Promise<void> => {
    const begin = performance.now();
    while (!isDone()) {
      if (performance.now() - begin > limitMs)
        throw new Error(`expected answers within ${limitMs} ms, found ${JSON.stringify(outcomesOf(sent))}`);
      await pause(PAUSE_MS);
    }
  };
  return {
    sent,
    untilRight: (count, limitMs) => {
      const begin = performance.now();
      const isNew = ({ start, outcome }: Sent): boolean => start > begin && outcome === 'right';
      return until(() => sent.filter(isNew).length >= count, limitMs);
    },
    untilAllRight: (limitMs) => {
      const begin = performance.now();
      const isNew = (at: number): boolean => (rightAt.get(at) ?? -Infinity) > begin;
      return until(() => wrongAt > begin || questions.every((_, at) => isNew(at)), limitMs);
    },
    stop: async () => {
      isStopped = true;
      await Promise.all(loops);
      return sent;
    },
  };
}

const LOG_LINES = 40;

/** The outcomes that no fault may cause. */
const WRONG: readonly Outcome[] = ['wrong', 'not read', 'INTERNAL_ERROR'];

/** Returns the outcomes that occur, each once, in alphabetical order. */
export const outcomesOf = (sent: readonly Sent[]): readonly Outcome[] =>
  [...new Set(sent.map(({ outcome }) => outcome))].sort();

/** Returns the first wrong answers and the end of the service's log, to be shown when a test fails. */
export const wrongAnswers = (sent: readonly Sent[], log = ''): string =>
  [...sent.flatMap(({ told = [] }) => told).slice(0, 3), ...log.split('\n').slice(-LOG_LINES)].join('\n');

/** Returns the time of the slowest request, in milliseconds. */
export const slowest = (sent: readonly Sent[]): number =>
  Math.max(...sent.map(({ start, end }) => end - start));
