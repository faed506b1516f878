import type { Result, Sample } from './result.ts';
import type { SideName } from './sides.ts';

/** Where in a run samples are looked at. */
export type Spot = Pick<Sample, 'clients' | 'delayMs'>;

/** Two sides, the first of which is compared with the second. */
export type Pair = readonly [SideName, SideName];

/** The questions of a run, in the order in which they were asked. */
export const questionsIn = ({ samples }: Result): readonly string[] => [
  ...new Set(samples.map(({ question }) => question)),
];

/** The samples of one side and question at a spot. */
export const samplesOf = (
  { samples }: Result,
  side: SideName,
  question: string,
  { clients, delayMs }: Spot,
): readonly Sample[] =>
  samples.filter(
    (sample) =>
      sample.side === side &&
      sample.question === question &&
      sample.clients === clients &&
      sample.delayMs === delayMs,
  );

/** The ratio of two sides in each round: of requests per second, so that more is better. */
export function ratios(result: Result, question: string, [side, to]: Pair, spot: Spot): readonly number[] {
  const others = samplesOf(result, to, question, spot);
  return samplesOf(result, side, question, spot).flatMap((sample) => {
    const other = others.find(({ round }) => round === sample.round);
    return other ? [sample.perSecond / other.perSecond] : [];
  });
}

/** The value in the middle; not a number where there is none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The geometric mean. */
export const mean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** The median with the least and the most beside it; a dash where nothing was measured. */
export const spread = (values: readonly number[]): string =>
  values.length === 0
    ? '–'
    : `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;
