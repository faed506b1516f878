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

/** One window for each question and side; the side that begins changes with the round. */
export async function measureSweep(
  { clients, delayMs, round }: Sweep,
  {
    sides,
    questions,
    windowMs,
    database,
  }: {
    readonly sides: readonly Side[];
    readonly questions: readonly Question[];
    readonly windowMs: number;
    readonly database: number;
  },
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
