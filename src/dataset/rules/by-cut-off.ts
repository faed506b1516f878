import { child, nodeText } from '../yaml-tree.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { daysOf } from '../possible-days.ts';
import { groupBy } from '../../model/group-by.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { Issue, FilePosition } from '../issue.ts';
import type { PlacedClaim } from '../claims.ts';
import type { Rule, Seed } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/**
 * Nothing that had happened lies after the cut-off day: no source was published or read, nothing looked for, adopted or seen in
 * office. What is announced may. The release comes on that day or later, and no source quotes what was said after it.
 */
export const byCutOff: Rule = (seed) => {
  const cutOff = nodeText(child(seed.files.info.root, 'cutOff'));
  if (cutOff === undefined) return [];
  return [
    ...(seed.rest ? [] : releasedBefore(seed, cutOff)),
    ...seed.records.flatMap((record) => lateDays(record, cutOff)),
    ...seed.records.flatMap((record) => statedLater(record, seed.claims.get(record.id) ?? [])),
  ];
};

/** The days of what had happened, by type: editorial ones, and those of claims. */
const EDITORIAL_DAYS: Partial<Record<SeedRecord['type'], readonly string[]>> = {
  Source: ['published', 'accessed'],
  Coverage: ['searchedUntil'],
};
const CLAIMED_DAYS: Partial<Record<SeedRecord['type'], string>> = { Document: 'date', Tenure: 'seenOn' };

function lateDays({ type, file, editorial, node, at, facts }: SeedRecord, cutOff: string): readonly Issue[] {
  const late = (name: string, text: string, place: FilePosition): readonly Issue[] => {
    if (daysOf(text).earliest <= cutOff) return [];
    const message = `expected ${name} by the cut-off day of the dataset (${cutOff}), found ${quote(text)}; correct it, or raise cutOff in the description of the dataset`;
    return [issueAt(file, place, 'after-cut-off', message)];
  };
  return [
    ...(EDITORIAL_DAYS[type] ?? []).flatMap((key) => {
      const text = editorial[key];
      return typeof text === 'string' ? late(key, text, child(node, key)?.at ?? at) : [];
    }),
    ...facts
      .filter((fact) => fact.name === CLAIMED_DAYS[type] && isAsserted(fact))
      .flatMap((fact) => late(fact.name, fact.text, fact.at)),
  ];
}

function releasedBefore({ files: { info } }: Seed, cutOff: string): readonly Issue[] {
  const released = child(info.root, 'releasedOn');
  const day = nodeText(released);
  if (!released || day === undefined || day >= cutOff) return [];
  const message = `expected a release on or after the cut-off day (${cutOff}), found ${quote(day)}; correct one of them`;
  return [issueAt(info.file, released.at, 'after-cut-off', message)];
}

/** Once for each day and source of a record: `on` of the record holds for all its facts. */
function statedLater({ file }: SeedRecord, claims: readonly PlacedClaim[]): readonly Issue[] {
  const late = claims.filter(({ claim }) => claim.statedOn !== null && claim.statedOn > claim.known);
  const first = groupBy(late, ({ claim }) => JSON.stringify([claim.source, claim.statedOn])).values();
  return [...first].flatMap(([placed]) => {
    if (!placed) return [];
    const { claim, fact } = placed;
    const expected = `expected what ${quote(claim.source)} reports to be stated by ${claim.known}, when it counts as published`;
    const message = `${expected}, found "on" ${quote(claim.statedOn ?? '')}; correct one of them`;
    return [issueAt(file, fact.at, 'stated-after-published', message)];
  });
}
