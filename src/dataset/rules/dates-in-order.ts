import { child } from '../yaml-tree.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { quote } from '../wording.ts';
import type { SeedFact, PlacedValue } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/** Nothing ends before it begins, and no source is read before it is published. */
export const datesInOrder: Rule = ({ records }) =>
  records.flatMap((record) => [...spans(record), ...periods(record), ...readingDays(record)]);

/** The properties that say when something began and ended. */
const SPANS = [
  ['start', 'end'],
  ['established', 'ended'],
  ['adopted', 'inForce'],
] as const;

function spans(record: SeedRecord): readonly Issue[] {
  return SPANS.flatMap(([first, last]) => {
    const starts = record.facts.filter((fact) => fact.name === first && isAsserted(fact));
    const ends = record.facts.filter((fact) => fact.name === last && isAsserted(fact));
    return ends.flatMap((end) => {
      const same = starts.filter((start) => shareSource(start, end));
      const rivals = same.length > 0 ? same : starts;
      const start = rivals.find((candidate) => !isBefore(end, candidate)) ? undefined : rivals[0];
      return start ? [endsBefore(record.file, start, end)] : [];
    });
  });
}

const shareSource = (a: SeedFact, b: SeedFact): boolean =>
  (a.scope.citations ?? []).some(({ source }) => b.scope.citations?.some((other) => other.source === source));

const isBefore = (end: PlacedValue, start: PlacedValue): boolean => {
  const latest = parseImpreciseDate(end.text)?.latest;
  const earliest = parseImpreciseDate(start.text)?.earliest;
  return Boolean(latest && earliest && latest < earliest);
};

function periods({ file, facts }: SeedRecord): readonly Issue[] {
  return facts.flatMap(({ qualifiers }) => {
    const { since, until } = qualifiers;
    return since && until && isBefore(until, since) ? [endsBefore(file, since, until)] : [];
  });
}

function endsBefore(file: string, start: PlacedValue, end: PlacedValue): Issue {
  const message = `expected an end on or after the beginning (${quote(start.text)}), found ${quote(end.text)}`;
  return issueAt(file, end.at, 'ends-before-begins', message);
}

function readingDays({ file, type, editorial, node, at }: SeedRecord): readonly Issue[] {
  const { published, accessed } = editorial;
  if (type !== 'Source' || typeof published !== 'string' || typeof accessed !== 'string') return [];
  const earliest = parseImpreciseDate(published)?.earliest;
  if (!earliest || accessed >= earliest) return [];
  const message = `expected a day on or after the publication (${quote(published)}), found ${quote(accessed)}`;
  return [issueAt(file, child(node, 'accessed')?.at ?? at, 'accessed-before-published', message)];
}
