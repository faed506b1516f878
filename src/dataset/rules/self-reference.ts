import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { SeedFact, PlacedValue } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';

/** Nothing refers to itself: no body is its own member, nobody stands in for himself or speaks for another party that is his own. */
export const selfReference: Rule = ({ records }) =>
  records.flatMap(({ id, file, facts }) =>
    facts.flatMap((fact) => [
      ...refusal(file, fact.name, fact, id),
      ...Object.entries(fact.qualifiers).flatMap(([name, value]) =>
        [id, fact.text, ...ownParty(fact, name)].flatMap((self) =>
          refusal(file, `${fact.name}.${name}`, value, self),
        ),
      ),
    ]),
  );

const ownParty = ({ edge }: SeedFact, qualifier: string): readonly string[] =>
  qualifier === 'onBehalfOf' && edge !== null ? [edge] : [];

function refusal(
  file: string,
  name: string,
  { rule, text, at }: PlacedValue,
  self: string,
): readonly Issue[] {
  if (rule.kind !== 'REF' || text !== self) return [];
  const message = `expected ${name} to be another record, found ${quote(text)} itself; name the other one, or leave it out`;
  return [issueAt(file, at, 'self-reference', message)];
}
