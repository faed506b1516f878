import { child } from '../yaml-tree.ts';
import { editorialOf } from '../editorial.ts';
import { issueAt } from '../issue.ts';
import { referenceCheck } from '../check-reference.ts';
import type { PlacedValue } from '../facts.ts';
import type { Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/** A reference names a record that there is, of a type that is meant. */
export const references: Rule = (seed) => {
  const check = referenceCheck(seed);
  return seed.records.flatMap((record) =>
    [...claimedValues(record), ...editorialReferences(record)].flatMap(({ rule, text, at }) => {
      const problem = rule.kind === 'REF' ? check(text, rule.types ?? []) : undefined;
      if (!problem) return [];
      const code = problem.kind === 'TYPE' ? 'wrong-reference-type' : 'unknown-reference';
      return [issueAt(record.file, at, code, problem.message)];
    }),
  );
};

const claimedValues = (record: SeedRecord): readonly PlacedValue[] =>
  record.facts.flatMap((fact) => [fact, ...Object.values(fact.qualifiers)]);

function editorialReferences(record: SeedRecord): readonly PlacedValue[] {
  return Object.entries(editorialOf(record.type)).flatMap(([key, { doc, kind, types }]) => {
    const text = record.editorial[key];
    if (kind !== 'REF' || typeof text !== 'string') return [];
    return [{ rule: { doc, kind, types: types ?? [] }, text, at: child(record.node, key)?.at ?? record.at }];
  });
}
