import { groupBy } from '../../model/functions.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseOrdinals } from '../../model/ordinals.ts';
import { quoteValue } from '../wording.ts';
import type { Issue } from '../issue.ts';
import type { Claim } from '../../model/claim.ts';
import type { PlacedClaim, Rule, Seed } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/** An event of a series, with a number that a claim gives it; null for none. */
export type Numbered = {
  readonly series: string;
  readonly number: number | null;
  readonly file: string;
  readonly at: SeedRecord['at'];
};

/** Reports gaps in the numbers of a series, and missing editions that do not fit to the events. */
export const numbering: Rule = (seed) => numberingIssues(numberedIn(seed), seed);

/** Returns the events of a series with each of their numbers. */
export const numberedIn = ({ records, claims }: Seed): readonly Numbered[] =>
  records.flatMap(({ type, id, file, at, editorial: { series } }): Numbered[] => {
    if (type !== 'Event' || typeof series !== 'string') return [];
    const ordinals = (claims.get(id) ?? []).filter(
      ({ claim }) => claim.property === 'ordinal' && isAsserted(claim),
    );
    if (ordinals.length === 0) return [{ series, number: null, file, at }];
    return ordinals.map(({ claim, fact }) => ({ series, number: Number(claim.value), file, at: fact.at }));
  });

/**
 * Returns an issue for each number below the highest of a series that no event has, and that no coverage names as missing; and for each
 * missing edition whose numbers cannot be read, whose series no event has, that has numbers without a series, or a larger count than numbers.
 */
export function numberingIssues(
  events: readonly Numbered[],
  { records, claims }: Pick<Seed, 'records' | 'claims'>,
): readonly Issue[] {
  const coverage = records.filter(({ type }) => type === 'Coverage');
  const editions = coverage.flatMap(({ id, file }) =>
    (claims.get(id) ?? [])
      .filter(({ claim }) => claim.property === 'missing')
      .map((placed) => ({ file, placed })),
  );
  const bySeries = groupBy(events, ({ series }) => series);
  return [
    ...[...bySeries].flatMap(([series, own]) =>
      gapsIn(
        series,
        own,
        editions.map(({ placed }) => placed.claim),
      ),
    ),
    ...editions.flatMap(({ file, placed }) => problemsOf(file, placed, bySeries)),
  ];
}

function gapsIn(series: string, events: readonly Numbered[], editions: readonly Claim[]): readonly Issue[] {
  const named = editions
    .filter((claim) => claim.qualifiers['series'] === series && isAsserted(claim))
    .flatMap((claim) => parseOrdinals(claim.qualifiers['ordinals'] ?? '') ?? [])
    .map((number) => ({ number, event: null }));
  const found = [...events.map((event) => ({ number: event.number, event })), ...named]
    .filter((each): each is { readonly number: number; readonly event: Numbered | null } =>
      Number.isSafeInteger(each.number),
    )
    .sort((a, b) => a.number - b.number);
  return found.flatMap(({ number }, i) => {
    const previous = found[i - 1]?.number ?? 0;
    const next = found.slice(i).find(({ event }) => event !== null);
    if (!next?.event || number <= previous + 1) return [];
    const gap =
      number === previous + 2 ? String(previous + 1) : `${String(previous + 1)}-${String(number - 1)}`;
    const expected = `expected ${gap} of the series ${quoteValue(series)} among the numbers of events or of missing editions`;
    const remedy = `add the events, or name them in a coverage: "series: ${series}" and "ordinals: ${quoteValue(gap)}"`;
    const message = `${expected}, found neither before ${String(next.number)}; ${remedy}`;
    return [issueAt(next.event.file, next.event.at, 'numbering-gap', message)];
  });
}

function problemsOf(
  file: string,
  { claim, fact }: PlacedClaim,
  series: ReadonlyMap<string, unknown>,
): readonly Issue[] {
  const problem = problemOf(claim.qualifiers, series);
  return problem === null ? [] : [issueAt(file, fact.at, 'missing-edition', problem)];
}

function problemOf(
  qualifiers: Readonly<Record<string, string>>,
  series: ReadonlyMap<string, unknown>,
): string | null {
  const { series: own, ordinals, count } = qualifiers;
  const numbers = ordinals === undefined ? undefined : parseOrdinals(ordinals);
  if (ordinals !== undefined && !numbers)
    return `expected rising numbers such as "2, 4-5", found ${quoteValue(ordinals)}; write each number once`;
  if (ordinals !== undefined && own === undefined)
    return `expected the series of the numbers ${quoteValue(ordinals)}, found none; add "series"`;
  if (own !== undefined && !series.has(own))
    return `expected a series that an event has, found ${quoteValue(own)}; write it as in "series" of the events`;
  if (count !== undefined && Number(count) < 1)
    return `expected "count" of at least 1, found ${quoteValue(count)}; leave the edition out if none is missing`;
  // Fewer are missing where some of the numbers are those of events without one.
  if (numbers && Number(count ?? 0) > numbers.length)
    return `expected "count" of at most ${numbers.length}, as many as the numbers ${quoteValue(ordinals ?? '')}, found ${quoteValue(count ?? '')}; correct one of them`;
  return null;
}
