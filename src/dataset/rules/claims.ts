import { groupBy } from '../../model/functions.ts';
import { issueAt } from '../issue.ts';
import { quoteValue, orList } from '../wording.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import type { PlacedClaim, Rule } from '../seed.ts';
import type { SeedFact } from '../facts.ts';
import type { Issue } from '../issue.ts';
import type { SeedRecord } from '../records.ts';

/** Reports a source that states a fact twice. */
export const duplicateClaim: Rule = ({ records, claims }) =>
  records.flatMap(({ id, file }) =>
    [...groupBy(claims.get(id) ?? [], ({ claim }) => claim.id).values()].flatMap(([first, ...others]) =>
      first && !isParticipant(first)
        ? others.map(({ fact }) => issueAt(file, fact.at, 'duplicate-claim', repeats(first)))
        : [],
    ),
  );

/** Returns true for a participant. `partyTwice` reports repeated ones. */
const isParticipant = ({ claim }: PlacedClaim): boolean =>
  claim.property === 'participants' && !claim.negated;

function repeats({ fact, claim }: PlacedClaim): string {
  const what = `${fact.name} ${quoteValue(fact.text)} with the source ${quoteValue(claim.source)}`;
  return `${what} occurs already in line ${fact.at.line}; delete one of them`;
}

/**
 * Reports a source that gives a property with one value several, at one place and on one day: a list where one value is expected. A
 * contradiction needs two sources, or two places of one.
 */
export const severalValues: Rule = ({ records, claims }) =>
  records.flatMap(({ id, file }) => {
    const single = (claims.get(id) ?? []).filter(({ fact }) => isSingle(fact));
    const said = groupBy(single, ({ fact, citation: { source, locator, by, on } }) =>
      JSON.stringify([fact.name, fact.edge, source, locator, by, on]),
    );
    return [...said.values()].flatMap(([first, ...others]) =>
      others
        .filter(({ fact }) => first && fact.text !== first.fact.text)
        .map(({ fact, claim }) =>
          issueAt(file, fact.at, 'several-values', oneExpected(fact, first, claim.source)),
        ),
    );
  });

const isSingle = ({ property, negated, rank }: SeedFact): boolean =>
  !property.many && !property.history && !property.prose && !negated && rank === 'NORMAL';

function oneExpected(fact: SeedFact, first: PlacedClaim | undefined, source: string): string {
  const found = `expected one ${fact.name} from the source ${quoteValue(source)}, found ${quoteValue(fact.text)} and ${quoteValue(first?.fact.text ?? '')}`;
  const several = fact.name === 'partner' ? ', or write "partners" for several at once' : '';
  return `${found}; keep the one that it states, or name the source of each${several}`;
}

/** Reports a format with both `partner` and `partners`. */
export const partnerOnce: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) => {
    const several = facts.find((fact) => fact.name === 'partners' && isAsserted(fact));
    if (!several || !facts.some((fact) => fact.name === 'partner' && isAsserted(fact))) return [];
    const message = 'expected either "partner" or "partners", found both; put all of them into "partners"';
    return [issueAt(file, several.at, 'several-values', message)];
  });

/** Reports a property with one value, or a topic with one item, of which several competing values are preferred. */
export const severalPreferred: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) => {
    const preferred = facts.filter(
      (fact) => fact.rank === 'PREFERRED' && (!fact.property.many || topicOf(fact) !== undefined),
    );
    return [...groupBy(preferred, placeOf).values()].flatMap((rivals) => surplus(file, rivals));
  });

const placeOf = (fact: SeedFact): string => JSON.stringify([fact.name, fact.edge, topicOf(fact)]);

const topicOf = ({ property, qualifiers }: SeedFact): string | undefined =>
  qualifiers[property.exclusiveBy ?? '']?.text;

function surplus(file: string, [first, ...others]: readonly SeedFact[]): readonly Issue[] {
  if (!first) return [];
  return others
    .filter((fact) => fact.text !== first.text || fact.negated !== first.negated)
    .map((fact) => {
      const found = `expected one preferred value of ${fact.name}, found ${quoteValue(fact.text)} and ${quoteValue(first.text)}`;
      return issueAt(
        file,
        fact.at,
        'several-preferred',
        `${found} in line ${first.at.line}; prefer one of them`,
      );
    });
}

/** Reports the parts of a denied item: an absent party has no role, level or representative. */
export const partsOfDenied: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) =>
    facts
      .filter((fact) => fact.negated && fact.parts.length > 0)
      .map((fact) => {
        const message = `expected nothing more about ${quoteValue(fact.text)}, which is denied, found ${orList(fact.parts)}`;
        return issueAt(file, fact.at, 'parts-of-denied', `${message}; delete it, or the "not"`);
      }),
  );

/** Reports a party that takes part in an event twice. A source may deny the participation in addition. */
export const partyTwice: Rule = ({ records }) => records.flatMap(repeated);

function repeated({ file, facts }: SeedRecord): readonly Issue[] {
  const lines = new Map<string, number>();
  return facts.flatMap((fact) => {
    if (fact.name !== 'participants' || fact.negated) return [];
    const earlier = lines.get(fact.text);
    lines.set(fact.text, earlier ?? fact.at.line);
    if (earlier === undefined) return [];
    const message = `${quoteValue(fact.text)} takes part already in line ${earlier}; put all its roles into one entry`;
    return [issueAt(file, fact.at, 'party-twice', message)];
  });
}

/**
 * Reports a partner of a format that is a member of the group. A membership that has ended, or that a source denies, does not
 * count.
 */
export const partnerOutside: Rule = ({ records }) => {
  const groups = new Map(
    records.flatMap((record) =>
      record.type === 'Group' || record.type === 'Organization' ? [[record.id, record] as const] : [],
    ),
  );
  return records.flatMap(({ type, file, facts }) => {
    if (type !== 'Format') return [];
    const own = facts.filter((fact) => fact.name === 'group' && isAsserted(fact)).map(({ text }) => text);
    return facts.flatMap((fact) => {
      if (!['partner', 'partners'].includes(fact.name) || !isAsserted(fact)) return [];
      const group = own.find((id) => isMember(groups.get(id), fact.text));
      if (group === undefined) return [];
      const message = `expected a partner from outside of ${quoteValue(group)}, found its member ${quoteValue(fact.text)}; correct the partner, the group, or the membership`;
      return [issueAt(file, fact.at, 'partner-is-member', message)];
    });
  });
};

function isMember(group: SeedRecord | undefined, party: string): boolean {
  const claims = (group?.facts ?? []).filter(({ name, text }) => name === 'members' && text === party);
  return (
    claims.some((fact) => isAsserted(fact) && (fact.qualifiers['until']?.text ?? '..') === '..') &&
    !claims.some(({ negated }) => negated)
  );
}
