import { byMerit } from './oracle-rules.ts';
import { spanOf } from './oracle-world.ts';
import type { Item } from './oracle-rules.ts';
import type { Sight } from './oracle-world.ts';

/** A party's place in a body, and the claims that say so. */
type Membership = {
  readonly party: string;
  readonly subject: string;
  readonly property: string;
  readonly item: Item;
};

/** Returns the place of a party in a format by a claim of it on the format. */
const inRole = (subject: string, property: string, role: string, party: string): Membership => ({
  ...{ party, subject, property },
  item: { key: party, qualifiers: { role }, part: () => null, parts: () => [] },
});

/**
 * Returns the parties of a group, an organization or a format on a day: its partners, its own members, the organization that is its group, and the
 * members of its group.
 */
export function membersOf(sight: Sight, body: string, asOf: string | null): readonly Membership[] {
  const facts = sight.facts(body);
  const own = facts
    .items('members')
    .map((item) => ({ party: item.key, subject: body, property: 'members', item }));
  const partner = facts.single('partner');
  const asPartners = [
    ...(partner === null ? [] : [inRole(body, 'partner', 'partner', partner)]),
    ...facts.items('partners').map(({ key }) => inRole(body, 'partners', 'partner', key)),
  ];
  const group = facts.single('group');
  const isParty = group !== null && sight.recordOf(group)?.type === 'Organization';
  const asGroup = isParty ? [inRole(body, 'group', 'group', group)] : [];
  const ofGroup = group === null ? [] : membersOf(sight, group, null);
  const ofOthers = [...asGroup, ...ofGroup].filter(({ party }) => !isDenied(sight, body, party));
  const all = [...asPartners, ...own, ...ofOthers];
  const once = all.filter(({ party }, i) => all.findIndex((other) => other.party === party) === i);
  const [established, ended] = [spanOf(facts.single('established')), spanOf(facts.single('ended'))];
  const isThere = ({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) =>
    asOf === null || ((from ?? '') <= asOf && asOf <= (to ?? '9999-12-31'));
  // A body that is not there on a day has no members then.
  if (!isThere({ from: established?.earliest, to: ended?.latest })) return [];
  return once.filter(({ item: { qualifiers } }) => {
    const [from, to] = [spanOf(qualifiers['since']), spanOf(qualifiers['until'])];
    return isThere({ from: from?.earliest, to: to?.latest });
  });
}

/** Returns true if the best claim of a body about a member says that it is none. */
const isDenied = (sight: Sight, body: string, party: string): boolean =>
  sight
    .claims(body)
    .filter(
      ({ property, object, rank }) => property === 'members' && object === party && rank !== 'DEPRECATED',
    )
    .toSorted(byMerit)[0]?.negated ?? false;
