import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/** A party takes part in an event once; a source that denies it may stand beside. */
export const partyTwice: Rule = ({ records }) => records.flatMap(repeated);

function repeated({ file, facts }: SeedRecord): readonly Issue[] {
  const lines = new Map<string, number>();
  return facts.flatMap((fact) => {
    if (fact.name !== 'participants' || fact.negated) return [];
    const earlier = lines.get(fact.text);
    lines.set(fact.text, earlier ?? fact.at.line);
    if (earlier === undefined) return [];
    const message = `${quote(fact.text)} takes part already in line ${earlier}; put all its roles into one entry`;
    return [issueAt(file, fact.at, 'party-twice', message)];
  });
}
