import { groupBy } from '../../model/functions.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseOrdinals } from '../../model/ordinals.ts';
import { quoteValue } from '../wording.ts';
import type { Issue } from '../issue.ts';
import type { PlacedClaim, Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

type Numbered = { readonly record: SeedRecord; readonly placed: PlacedClaim; readonly number: number };

/** Reports a number below the highest of a series that no event has, and that no coverage names as missing. */
export const numberingComplete: Rule = ({ records, claims }) => {
  const named = missingNumbers([...claims.values()].flat());
  const numbered = records.flatMap((record): Numbered[] => {
    if (record.type !== 'Event' || typeof record.editorial['series'] !== 'string') return [];
    return (claims.get(record.id) ?? [])
      .filter(({ claim }) => claim.property === 'ordinal' && isAsserted(claim))
      .map((placed) => ({ record, placed, number: Number(placed.claim.value) }));
  });
  const bySeries = groupBy(numbered, ({ record }) => String(record.editorial['series']));
  return [...bySeries].flatMap(([series, events]) => gapsIn(series, events, named.get(series) ?? new Set()));
};

/** Returns the numbers that coverage names as missing, by series. */
function missingNumbers(claims: readonly PlacedClaim[]): ReadonlyMap<string, ReadonlySet<number>> {
  const editions = claims.filter(({ claim }) => claim.property === 'missing' && isAsserted(claim));
  const bySeries = groupBy(editions, ({ claim }) => claim.qualifiers['series'] ?? '');
  return new Map(
    [...bySeries].map(([series, own]) => [
      series,
      new Set(own.flatMap(({ claim }) => parseOrdinals(claim.qualifiers['ordinals'] ?? '') ?? [])),
    ]),
  );
}

function gapsIn(series: string, events: readonly Numbered[], named: ReadonlySet<number>): readonly Issue[] {
  const found = new Set(events.map(({ number }) => number));
  const rising = [...events].sort((a, b) => a.number - b.number);
  const last = rising.at(-1)?.number ?? 0;
  const gaps = Array.from({ length: Math.max(last - 1, 0) }, (_, i) => i + 1).filter(
    (number) => !found.has(number) && !named.has(number),
  );
  return gaps.flatMap((gap) => {
    const next = rising.find(({ number }) => number > gap);
    if (!next) return [];
    const expected = `expected number ${String(gap)} of the series ${quoteValue(series)} among the events or among the missing editions of a coverage`;
    const remedy = `add the event, or name it there: "series: ${series}" and "ordinals: \"${String(gap)}\""`;
    const message = `${expected}, found neither before number ${String(next.number)}; ${remedy}`;
    return [issueAt(next.record.file, next.placed.fact.at, 'numbering-gap', message)];
  });
}

/** Reports a missing edition whose numbers cannot be read, whose series no event has, or that has numbers without a series. */
export const missingEditions: Rule = ({ records, claims }) => {
  const series = new Set(records.map(({ editorial }) => editorial['series']));
  return records
    .filter(({ type }) => type === 'Coverage')
    .flatMap(({ id, file }) =>
      (claims.get(id) ?? []).flatMap(({ claim, fact }) => {
        const problem = claim.property === 'missing' ? problemOf(claim.qualifiers, series) : null;
        return problem === null ? [] : [issueAt(file, fact.at, 'missing-edition', problem)];
      }),
    );
};

function problemOf(
  qualifiers: Readonly<Record<string, string>>,
  series: ReadonlySet<unknown>,
): string | null {
  const { series: own, ordinals, count } = qualifiers;
  if (ordinals !== undefined && !parseOrdinals(ordinals))
    return `expected rising numbers such as "2, 4-5", found ${quoteValue(ordinals)}; write each number once`;
  if (ordinals !== undefined && own === undefined)
    return `expected the series of the numbers ${quoteValue(ordinals)}, found none; add "series"`;
  if (own !== undefined && !series.has(own))
    return `expected a series that an event has, found ${quoteValue(own)}; write it as in "series" of the events`;
  if (count !== undefined && Number(count) < 1)
    return `expected "count" of at least 1, found ${quoteValue(count)}; leave the edition out if none is missing`;
  return null;
}
