import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import { referenceCheck } from '../check-reference.ts';
import type { Citation } from '../citations.ts';
import type { SeedFact } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';

/** A fact cites a source, and what it cites is one. */
export const sources: Rule = (seed) => {
  const check = referenceCheck(seed);
  return seed.records.flatMap(({ file, facts }) => [
    ...facts.filter(({ scope }) => scope.citations?.length === 0).map((fact) => noSource(file, fact)),
    ...citationsOf(facts).flatMap(({ source, at }) => {
      const problem = check(source, ['Source']);
      if (!problem) return [];
      const code = problem.kind === 'TYPE' ? 'wrong-reference-type' : 'unknown-source';
      return [issueAt(file, at, code, problem.message)];
    }),
  ]);
};

function noSource(file: string, fact: SeedFact): Issue {
  const what = `${fact.name} ${quote(fact.text)}`;
  const message = `expected a source for ${what}, found none; add sources to it or to the record`;
  return issueAt(file, fact.at, 'no-source', message);
}

/** Each citation once, although all facts below it share it. */
const citationsOf = (facts: readonly SeedFact[]): readonly Citation[] => [
  ...new Set(facts.flatMap(({ scope }) => scope.citations ?? [])),
];
