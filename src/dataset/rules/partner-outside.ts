import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { Rule } from '../seed.ts';
import type { SeedRecord } from '../records.ts';

/** The partner of a format is no member of the group that meets it. A membership that has ended, or that a source denies, does not count. */
export const partnerOutside: Rule = ({ records }) => {
  const groups = new Map(
    records.flatMap((record) => (record.type === 'Group' ? [[record.id, record] as const] : [])),
  );
  return records.flatMap(({ type, file, facts }) => {
    if (type !== 'Format') return [];
    const own = facts.filter((fact) => fact.name === 'group' && isAsserted(fact)).map(({ text }) => text);
    return facts.flatMap((fact) => {
      if (fact.name !== 'partner' || !isAsserted(fact)) return [];
      const group = own.find((id) => isMember(groups.get(id), fact.text));
      if (group === undefined) return [];
      const message = `expected a partner from outside of ${quote(group)}, found its member ${quote(fact.text)}; correct the partner, the group, or the membership`;
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
