import { ask } from './sides.ts';
import type { Loose, Question } from './questions/question.ts';
import type { Side, SideName } from './sides.ts';

/**
 * Checks that all sides give equal answers, and counts the statements of Diplograph and of execution without batching.
 * @throws Error with the question and both answers, if two sides differ.
 */
export async function compare(
  sides: readonly Side[],
  questions: readonly Question[],
  say: (line: string) => void,
): Promise<readonly Counted[]> {
  const counted: Counted[] = [];
  for (const [i, question] of questions.entries()) {
    const answers = new Map<SideName, { readonly plain: string; readonly statements: number }>();
    const milliseconds: Partial<Record<SideName, number | null>> = {};
    for (const side of sides) {
      if (side.body(question, i) === undefined) continue;
      const cold = await ask(side, question, i);
      const first = 'refusal' in cold ? await ask(side, question, i) : cold;
      if ('refusal' in first) {
        milliseconds[side.name] = null;
        say(`${side.name} refuses ${question.name}: ${first.refusal}`);
        continue;
      }
      const asked = [first.answer];
      const start = performance.now();
      // The service reads the revision once a second.
      for (let more = asked[0].extensions?.cost ? 2 : 1; more > 0; more -= 1) {
        const again = await ask(side, question, i);
        if ('answer' in again) asked.push(again.answer);
      }
      milliseconds[side.name] = (performance.now() - start) / Math.max(1, asked.length - 1);
      const plain = JSON.stringify(sorted(plainOf(side.name, question, asked.at(-1).data)));
      const counts = asked.map(({ extensions }) => Number(extensions?.cost?.statements ?? 1));
      answers.set(side.name, { plain, statements: Math.min(...counts) });
    }
    const [anyAnswer] = answers.values();
    const expected = (answers.get('limit') ?? anyAnswer)?.plain ?? '';
    for (const [name, { plain }] of answers)
      if (plain !== expected) throw differs(question, name, plain, expected);
    const of = (name: SideName): number => answers.get(name)?.statements ?? 0;
    counted.push({
      ...{ question: question.name, batched: of('ours'), unbatched: of('unbatched') },
      milliseconds,
    });
    say(`equal answers of ${answers.size} sides (${expected.length} characters): ${question.name}`);
  }
  return counted;
}

/**
 * The number of statements of a question, with and without batching, and the time of its next answers by side, in milliseconds; null
 * for a side that refuses the question.
 */
export type Counted = {
  readonly question: string;
  readonly batched: number;
  readonly unbatched: number;
  readonly milliseconds: Partial<Record<SideName, number | null>>;
};

function plainOf(name: SideName, { plainOurs, plainPeer }: Question, data: Loose): unknown {
  if (name === 'limit' || name === 'unversioned') return data;
  return name === 'peer' ? plainPeer?.(data) : plainOurs(data);
}

function differs({ name }: Question, side: SideName, found: string, expected: string): Error {
  const at = Array.from(found).findIndex((char, i) => char !== expected[i]);
  const part = (text: string): string => text.slice(Math.max(0, at - 100), at + 200);
  return new Error(`${name}: ${side} answers … ${part(found)} …, expected … ${part(expected)} …`);
}

/** Returns a value with the keys of its objects sorted. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}
