import { groupBy } from '../../model/functions.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { quoteValue } from '../wording.ts';
import type { Rule } from '../seed.ts';
import type { SeedFact } from '../facts.ts';

/**
 * Reports a member that leaves and joins again. A membership has one span of days: two that do not overlap would look like a dispute on
 * the days.
 */
export const joinedAgain: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) => {
    const members = facts.filter((fact) => fact.name === 'members' && isAsserted(fact));
    return [...groupBy(members, ({ text }) => text).values()].flatMap((spans) =>
      spans.flatMap((later) => {
        const earlier = spans.find((each) => each !== later && endOf(each) < beginOf(later));
        if (!earlier) return [];
        const found = `one until ${quoteValue(dayOf(earlier, 'until'))} and one since ${quoteValue(dayOf(later, 'since'))}`;
        const message = `expected one span of days for the member ${quoteValue(later.text)}, found ${found}; keep one span as the membership, and describe the other one in "summary"`;
        return [issueAt(file, later.at, 'joined-again', message)];
      }),
    );
  });

const dayOf = ({ qualifiers }: SeedFact, key: 'since' | 'until'): string => qualifiers[key]?.text ?? '';

/** Returns the last possible day of a membership; one behind all days where none is known. */
const endOf = (fact: SeedFact): string => parseImpreciseDate(dayOf(fact, 'until'))?.latest ?? '9999-99-99';

/** Returns the first possible day of a membership; '' where none is known. */
const beginOf = (fact: SeedFact): string => parseImpreciseDate(dayOf(fact, 'since'))?.earliest ?? '';
