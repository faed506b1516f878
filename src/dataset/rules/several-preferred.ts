import { groupBy } from '../../model/group-by.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { SeedFact } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';

/** Of the competing values of a property that has one value, one at most is preferred. */
export const severalPreferred: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) => {
    const preferred = facts.filter(({ property, rank }) => !property.many && rank === 'PREFERRED');
    return [...groupBy(preferred, placeOf).values()].flatMap((rivals) => surplus(file, rivals));
  });

const placeOf = (fact: SeedFact): string => JSON.stringify([fact.name, fact.edge]);

function surplus(file: string, [first, ...others]: readonly SeedFact[]): readonly Issue[] {
  if (!first) return [];
  return others
    .filter((fact) => fact.text !== first.text || fact.negated !== first.negated)
    .map((fact) => {
      const found = `expected one preferred value of ${fact.name}, found ${quote(fact.text)} beside ${quote(first.text)}`;
      return issueAt(
        file,
        fact.at,
        'several-preferred',
        `${found} in line ${first.at.line}; prefer one of them`,
      );
    });
}
