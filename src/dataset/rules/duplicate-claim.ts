import { groupBy } from '../../model/group-by.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { PlacedClaim } from '../claims.ts';
import type { Rule } from '../seed.ts';

/** A source states a fact once. */
export const duplicateClaim: Rule = ({ records, claims }) =>
  records.flatMap(({ id, file }) =>
    [...groupBy(claims.get(id) ?? [], ({ claim }) => claim.id).values()].flatMap(([first, ...others]) =>
      first && !isParticipant(first)
        ? others.map(({ fact }) => issueAt(file, fact.at, 'duplicate-claim', repeats(first)))
        : [],
    ),
  );

/** A party that takes part twice has an issue of its own. */
const isParticipant = ({ claim }: PlacedClaim): boolean =>
  claim.property === 'participants' && !claim.negated;

function repeats({ fact, claim }: PlacedClaim): string {
  const what = `${fact.name} ${quote(fact.text)} with the source ${quote(claim.source)}`;
  return `${what} stands already in line ${fact.at.line}; delete one of them`;
}
