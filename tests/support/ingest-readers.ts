import { ALPHA, BETA, revisionOf } from './ingest-datasets.ts';
import { createApi } from './api.ts';
import { dayIn, questionsOf } from './questions.ts';
import type { Answer } from './api.ts';
import type { Database } from '../../src/database/connect.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Question } from './questions.ts';

/** An answer to a reader: its revision, and its problem. */
export type ReaderAnswer = { readonly revision: string | undefined; readonly complaint: string | undefined };

/** Running readers: their answers, and the function that ends them; each then sends one more question. */
export type Readers = {
  readonly answers: readonly ReaderAnswer[];
  readonly stop: () => Promise<readonly ReaderAnswer[]>;
};

/** Between two answers of a reader, so that the ingest gets its share of a small machine. */
const PAUSE_MS = 20;
/** Neighbouring questions are similar: each reader starts this number of questions after the one before. */
const STRIDE = 37;

/** The questions about ALPHA and BETA, and the right answers by revision. */
const asked = (() => {
  const questions = [ALPHA, BETA].map(
    (dataset) => [revisionOf(dataset), questionsOf(dataset, dayIn())] as const,
  );
  const answers = new Map<
    string,
    { readonly question: Question; readonly byRevision: Map<string, string> }
  >();
  for (const [revision, all] of questions) {
    for (const question of all) {
      const key = JSON.stringify([question.query, question.variables]);
      const found = answers.get(key) ?? { question, byRevision: new Map<string, string>() };
      answers.set(key, found);
      found.byRevision.set(revision, question.answer);
    }
  }
  return [...answers.values()];
})();

/** Starts readers that ask one question after another until they are stopped. */
export function startReaders(database: Database, count: number): Readers {
  const answers: ReaderAnswer[] = [];
  const ask = createApi(database);
  let turn = 0;
  let isStopped = false;
  const loops = Array.from({ length: count }, async () => {
    for (;;) {
      const isLast = isStopped;
      const next = asked[(turn++ * STRIDE) % asked.length];
      if (!next) throw new Error('expected questions, found none');
      const answer = await ask(next.question.query, next.question.variables);
      const revision = answer.errors ? undefined : answer.extensions.dataset.revision;
      const expected = revision === undefined ? undefined : next.byRevision.get(revision);
      answers.push({ revision, complaint: complaintAbout(next.question, answer, expected) });
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

/** Sends all questions about a dataset. Returns the problems of the answers. */
export async function wrongAnswersAbout(database: Database, dataset: Dataset): Promise<readonly string[]> {
  const ask = createApi(database);
  const found: string[] = [];
  for (const question of questionsOf(dataset, dayIn())) {
    const answer = await ask(question.query, question.variables);
    const complaint = complaintAbout(question, answer, question.answer);
    if (complaint !== undefined) found.push(complaint);
  }
  return found;
}

/** Returns the problems of answers that must come from one of the given datasets. */
export const strayAnswers = (
  answers: readonly ReaderAnswer[],
  datasets: readonly Dataset[],
): readonly string[] =>
  answers.flatMap(({ revision, complaint }) => {
    if (complaint !== undefined) return complaint;
    return datasets.some((dataset) => revisionOf(dataset) === revision)
      ? []
      : `expected an answer of another revision than ${revision ?? 'none'}`;
  });

/** Returns the problem of an answer. If `expected` is undefined, any answer without errors is right. */
function complaintAbout(
  { query, variables }: Question,
  { data, errors, extensions }: Answer,
  expected: string | undefined,
): string | undefined {
  const found = JSON.stringify(errors ?? (data as unknown));
  if (!errors && extensions.cost.statements > 0 && (expected === undefined || found === expected))
    return undefined;
  return `${query} ${JSON.stringify(variables)}: expected ${expected ?? 'data'}, found ${found}`;
}
