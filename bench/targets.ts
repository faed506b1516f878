import { mean, median, questionsIn, ratios, samplesOf } from './ratios.ts';
import type { Pair, Spot } from './ratios.ts';
import type { Result } from './result.ts';
import type { SideName } from './sides.ts';

/** Returns a table of the targets, the findings, and whether each target is met. */
export function targets(result: Result): string {
  const isSmall = result.size < LARGE;
  const lines = [
    ...SPOTS.flatMap(([words, spot]) => [
      atLeast(
        `registered operations, of \`@neo4j/graphql\`, geometric mean, ${words}`,
        isSmall ? 1.6 : 3.5,
        meanOf(result, ['registered', 'peer'], spot),
      ),
      atLeast(
        `ad-hoc operations, of \`@neo4j/graphql\`, geometric mean, ${words}`,
        isSmall ? 1.2 : 3,
        meanOf(result, ['ours', 'peer'], spot),
      ),
      atLeast(
        `registered operations, of a statement by hand, geometric mean, ${words}`,
        spot.clients === 1 ? 0.9 : 0.8,
        meanOf(result, ['registered', 'limit'], spot),
      ),
    ]),
    ...[...SPOTS, ...FAR].map(([words, spot]) =>
      none(`below \`@neo4j/graphql\`, registered, ${words}`, below(result, spot)),
    ),
    atMost('time of page 2,000 to that of page 1', 1.2, growth(result)),
    atLeast(
      'of what is not kept, where answers are kept, on the question that gains least',
      5,
      leastKept(result),
    ),
    atMost('resident MB of the service', 150, mostResident(result)),
  ];
  return ['| | aimed at | found | |', '| --- | --- | --- | --- |', ...lines]
    .map((line) => `${line}\n`)
    .join('');
}

/** The number of events from which a dataset is a large one. */
const LARGE = 20_000;
const BUSY: Spot = { clients: 16, delayMs: 0 };
const SPOTS: readonly (readonly [string, Spot])[] = [
  ['16 clients', BUSY],
  ['one client', { clients: 1, delayMs: 0 }],
];
const FAR: typeof SPOTS = [1, 5].map((delayMs) => [
  `${String(delayMs)} ms of delay`,
  { clients: 1, delayMs },
]);

const line = (what: string, aim: string, found: string, isMet: boolean): string =>
  `| ${what} | ${aim} | ${found} | ${isMet ? 'met' : '**not met**'} |`;

function atLeast(what: string, least: number, found: number): string {
  if (!Number.isFinite(found)) return `| ${what} | ${String(least)} or more | not measured | – |`;
  return line(what, `${String(least)} or more`, found.toFixed(2), found >= least);
}

function atMost(what: string, most: number, found: number): string {
  return line(what, `${String(most)} or less`, found.toFixed(most < 10 ? 2 : 0), found <= most);
}

function none(what: string, found: readonly string[] | null): string {
  if (found === null) return `| questions ${what} | none | not measured | – |`;
  return line(
    `questions ${what}`,
    'none',
    found.length === 0 ? 'none' : found.join('; '),
    found.length === 0,
  );
}

const middles = (result: Result, pair: Pair, spot: Spot): readonly (readonly [string, number])[] =>
  questionsIn(result)
    .map((question) => [question, median(ratios(result, question, pair, spot))] as const)
    .filter(([, ratio]) => !Number.isNaN(ratio));

const meanOf = (result: Result, pair: Pair, spot: Spot): number =>
  mean(middles(result, pair, spot).map(([, ratio]) => ratio));

function below(result: Result, spot: Spot): readonly string[] | null {
  const all = middles(result, ['registered', 'peer'], spot);
  if (all.length === 0) return null;
  return all.filter(([, ratio]) => ratio < 1).map(([question, ratio]) => `${question} (${ratio.toFixed(2)})`);
}

function growth(result: Result): number {
  const p50 = (question: string): number =>
    median(samplesOf(result, 'ours', question, { clients: 1, delayMs: 0 }).map((sample) => sample.p50));
  return p50('timeline, page 2,000') / p50('timeline, page 1');
}

const leastKept = (result: Result): number =>
  Math.min(...middles(result, ['kept', 'ours'], BUSY).map(([, ratio]) => ratio));

function mostResident({ samples }: Result): number {
  const ours: readonly SideName[] = ['ours', 'again', 'registered', 'kept'];
  return Math.max(...samples.filter(({ side }) => ours.includes(side)).map(({ residentMb }) => residentMb));
}
