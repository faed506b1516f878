import { measure } from './load.ts';
import type { Question } from './questions/question.ts';
import type { Sample } from './result.ts';
import type { Side } from './sides.ts';

/** A part of a run: all questions to all sides, by so many clients, with a database so far away. */
export type Sweep = Pick<Sample, 'clients' | 'delayMs' | 'round'>;

/** The parts of a run in their order: rounds outermost, so that a run that is cut short has whole rounds of everything. */
export const sweepsOf = (rounds: number, delays: readonly number[]): readonly Sweep[] =>
  Array.from({ length: rounds }, (_, round) =>
    delays.flatMap((delayMs) =>
      (delayMs === 0 ? [1, 16] : [1]).map((clients) => ({ clients, delayMs, round })),
    ),
  ).flat();

/** What is measured: the sides, the questions, for how long each, and the process of the database. */
export type Measuring = {
  readonly sides: readonly Side[];
  readonly questions: readonly Question[];
  readonly windowMs: number;
  readonly database: number;
};

/**
 * Lets each side answer each question until it is as fast as it will be: the database compiles what it runs often, and so do the
 * services, which takes minutes and is no part of what is compared.
 */
export async function warm(measuring: Measuring): Promise<void> {
  await measureSweep({ clients: 16, delayMs: 0, round: 0 }, measuring);
}

/** One window for each question and side; the side that begins changes with the round. */
export async function measureSweep(
  { clients, delayMs, round }: Sweep,
  { sides, questions, windowMs, database }: Measuring,
): Promise<readonly Sample[]> {
  const first = round % sides.length;
  const turned = [...sides.slice(first), ...sides.slice(0, first)];
  const samples: Sample[] = [];
  for (const [i, question] of questions.entries()) {
    for (const side of turned) {
      const body = side.body(question, i);
      if (body === undefined) continue;
      const measured = await measure(side.url, body, { clients, windowMs, service: side.pid, database });
      samples.push({ ...measured, side: side.name, question: question.name, clients, delayMs, round });
    }
  }
  return samples;
}
