import { measure } from './load.ts';
import type { Counted } from './compare.ts';
import type { Question } from './questions/question.ts';
import type { Sample } from './result.ts';
import type { Side } from './sides.ts';

/** A part of a run: all questions to all sides, for a number of clients and a delay of the database. */
export type Sweep = Pick<Sample, 'clients' | 'delayMs' | 'round'>;

/** Returns the parts of a run in their order. Rounds are outermost, so that an aborted run has complete rounds. */
export const sweepsOf = (
  rounds: number,
  delays: readonly number[],
  clients: readonly number[],
): readonly Sweep[] =>
  Array.from({ length: rounds }, (_, round) =>
    delays.flatMap((delayMs) =>
      (delayMs === 0 ? clients : [1]).map((each) => ({ clients: each, delayMs, round })),
    ),
  ).flat();

/** The subject of a measurement: the sides, the questions, the duration, and the process of the database. */
export type Measuring = {
  readonly sides: readonly Side[];
  readonly questions: readonly Question[];
  readonly windowMs: number;
  readonly database: number;
  readonly statements: readonly Counted[];
};

/**
 * Warms up each side with each question. The database and the services compile frequent code, which takes minutes and is not
 * part of the comparison.
 */
export async function warm(measuring: Measuring): Promise<void> {
  await measureSweep({ clients: 16, delayMs: 0, round: 0 }, measuring);
}

/** The time of an answer from which many clients would only wait for each other, up to the time limit, in milliseconds. */
export const SLOW_MS = 500;

/** Returns false for a question that a side refuses, and for a slow one with many clients. */
const isAsked = (milliseconds: number | null | undefined, clients: number): boolean =>
  milliseconds !== null && (clients === 1 || (milliseconds ?? 0) < SLOW_MS);

/** Measures one window for each question and side. The first side changes with the round. */
export async function measureSweep(
  { clients, delayMs, round }: Sweep,
  { sides, questions, windowMs, database, statements }: Measuring,
): Promise<readonly Sample[]> {
  const first = round % sides.length;
  const turned = [...sides.slice(first), ...sides.slice(0, first)];
  const samples: Sample[] = [];
  for (const [i, question] of questions.entries()) {
    for (const side of turned) {
      const body = side.body(question, i);
      if (body === undefined || !isAsked(statements[i]?.milliseconds[side.name], clients)) continue;
      const measured = await measure(side.url, body, { clients, windowMs, service: side.pid, database });
      samples.push({ ...measured, side: side.name, question: question.name, clients, delayMs, round });
    }
  }
  return samples;
}
