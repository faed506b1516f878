import { createApi } from './api.ts';
import type { Answer } from './api.ts';
import type { Database } from '../../src/database/connect.ts';

/** Asks for so much of the graph that its answer takes several statements, one after another and side by side. */
const OPERATION = `query Named {
  dataset { revision counts { type count } }
  formats(first: 20) { totalCount nodes { name partner { name } group { name }
    events(first: 5) { totalCount nodes { name theme date { edtf }
      participants(first: 5) { totalCount edges { roles node { name } } } } } } }
  nations(first: 20) { nodes { name policies(first: 3) { totalCount nodes { name } } } }
  claims(first: 20) { totalCount nodes { id property standing subject { name } source { name } } }
}`;

/** Asks the operation once. */
export const askAll = (database: Database): Promise<Answer> => createApi(database)(OPERATION);

/** Readers at work: what they were answered, and how to end them; each asks once more after that. */
export type Readers = {
  readonly answers: readonly Answer[];
  readonly stop: () => Promise<readonly Answer[]>;
};

/** Between two answers of a reader, so that the ingest gets its share of a small machine. */
const PAUSE_MS = 100;

/** Starts readers that ask one operation after another until they are stopped. */
export function startReaders(database: Database, count: number): Readers {
  const answers: Answer[] = [];
  const ask = createApi(database);
  let isStopped = false;
  const loops = Array.from({ length: count }, async () => {
    for (;;) {
      const isLast = isStopped;
      answers.push(await ask(OPERATION));
      if (isLast) return;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  });
  return {
    answers,
    stop: async () => {
      isStopped = true;
      await Promise.all(loops);
      return answers;
    },
  };
}

/** The answers that are none of the given ones. */
export function strayAnswers(
  answers: readonly Answer[],
  right: readonly (Answer | undefined)[],
): readonly string[] {
  const texts = right.flatMap((answer) => (answer ? [textOf(answer)] : []));
  return answers.map(textOf).filter((text) => !texts.includes(text));
}

/** What an answer says, as one text; two answers from one revision are the same. */
const textOf = ({ data, errors }: Answer): string => JSON.stringify({ data: data as unknown, errors });
