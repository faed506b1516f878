import { issueAt } from '../issue.ts';
import { didYouMean } from '../suggest.ts';
import { quote } from '../wording.ts';
import { typeLabel } from '../folders.ts';
import type { Citation } from '../citations.ts';
import type { Fact } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule, Seed } from '../seed.ts';

/** A fact cites a source, and what it cites is one. */
export const sources: Rule = (seed) =>
  seed.records.flatMap(({ file, facts }) => [
    ...facts.filter(({ scope }) => scope.citations?.length === 0).map((fact) => noSource(file, fact)),
    ...citationsOf(facts).flatMap((citation) => check(seed, file, citation)),
  ]);

function noSource(file: string, fact: Fact): Issue {
  const what = `${fact.name} ${quote(fact.text)}`;
  const message = `expected a source for ${what}, found none; add sources to it or to the record`;
  return issueAt(file, fact.at, 'no-source', message);
}

/** Each citation once, although all facts below it share it. */
const citationsOf = (facts: readonly Fact[]): readonly Citation[] => [
  ...new Set(facts.flatMap(({ scope }) => scope.citations ?? [])),
];

function check(seed: Seed, file: string, { source, at }: Citation): readonly Issue[] {
  const type = seed.typeOf.get(source);
  if (type === 'Source') return [];
  if (type) {
    const message = `expected the id of a source, found the ${typeLabel(type)} ${quote(source)}`;
    return [issueAt(file, at, 'wrong-reference-type', message)];
  }
  const merged = seed.formerIds.get(source);
  if (merged !== undefined) {
    const message = `${quote(source)} was merged into ${quote(merged)}; write "${merged}"`;
    return [issueAt(file, at, 'unknown-source', message)];
  }
  const candidates = [...seed.typeOf].filter(([, candidate]) => candidate === 'Source').map(([id]) => id);
  const hint = didYouMean(source, candidates) || '; write its record first';
  return [issueAt(file, at, 'unknown-source', `unknown source ${quote(source)}${hint}`)];
}
