import type { Result, Sample } from './result.ts';
import type { SideName } from './sides.ts';

/** The conditions of samples within a run. */
export type Spot = Pick<Sample, 'clients' | 'delayMs'>;

/** Two sides. The first is compared with the second. */
export type Pair = readonly [SideName, SideName];

/** Returns the questions of a run, in their order. */
export const questionsIn = ({ samples }: Result): readonly string[] => [
  ...new Set(samples.map(({ question }) => question)),
];

/** Returns the samples of one side and question under some conditions. */
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

/** Returns the ratio of two sides in each round, of requests per second. More is better. */
export function ratios(result: Result, question: string, [side, to]: Pair, spot: Spot): readonly number[] {
  const others = samplesOf(result, to, question, spot);
  return samplesOf(result, side, question, spot).flatMap((sample) => {
    const other = others.find(({ round }) => round === sample.round);
    return other ? [sample.perSecond / other.perSecond] : [];
  });
}

/** Returns the median; NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Returns the geometric mean. */
export const mean = (values: readonly number[]): number =>
  Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);

/** Returns the median with minimum and maximum; a dash without values. */
export const spread = (values: readonly number[]): string =>
  values.length === 0
    ? '–'
    : `${median(values).toFixed(2)} (${Math.min(...values).toFixed(2)}–${Math.max(...values).toFixed(2)})`;
