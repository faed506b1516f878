import { boundsOf, within } from './bounds.ts';
import { claimedValue, compareClaims, isDeprecated, visibleClaims } from '../model/claim-resolution.ts';
import { itemsOf, keysOf, single, nameKey, spanOf } from './columns.ts';
import { nodeRow, versionsOverTime } from './row.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { ResolvedItem } from '../model/claim-resolution.ts';
import type { NodeRow, Props } from './row.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** A party's place in a body, with the `subject` and the `property` of its claims. */
type Membership = {
  readonly party: string;
  readonly subject: string;
  readonly property: string;
  readonly item: ResolvedItem;
};

/**
 * Returns the rows of the parties of a group, an organization or a format. The parties of a format are its partners, the organization
 * that is its group, the members of its group, and members of its own. They have places in it only while it is there.
 */
export function membershipRows(resolved: ResolvedDataset, body: DatasetRecord): readonly NodeRow[] {
  const days = resolved.days(body.id, ...groupsOf(resolved, body.id));
  const all = (day: string): readonly Membership[] => memberships(resolved, body, day);
  const parties = [...new Set(days.flatMap((day) => all(day).map((each) => each.party)))];
  return parties.flatMap((party) =>
    versionsOverTime(resolved.existsFrom(body.id), days, (day) => {
      const found = all(day).find((each) => each.party === party);
      return found ? membership(resolved, body, found, day) : null;
    }).map((props) => nodeRow('MembershipRow', props)),
  );
}

function memberships(resolved: ResolvedDataset, body: DatasetRecord, day: string): readonly Membership[] {
  const { values } = resolved.at(body.id, day);
  const own = itemsOf(values, 'members').map((item) => ({
    party: item.key,
    subject: body.id,
    property: 'members',
    item,
  }));
  const partner = single(values, 'partner');
  const group = single(values, 'group');
  return [
    ...(partner === null ? [] : [inRole('partner', body.id, 'partner', partner)]),
    ...keysOf(values, 'partners').map((party) => inRole('partner', body.id, 'partners', party)),
    ...own,
    ...(group === null ? [] : membershipsOfGroup(resolved, body.id, resolved.record(group), day)),
  ];
}

/** Returns the places of a group in a format: its members, and itself where it is a party; none that the format denies. */
function membershipsOfGroup(
  resolved: ResolvedDataset,
  format: string,
  group: DatasetRecord,
  day: string,
): readonly Membership[] {
  const own = visibleClaims(resolved.claims(format), day)
    .filter((claim) => claim.property === 'members' && !isDeprecated(claim))
    .toSorted(compareClaims);
  return [
    ...(group.type === 'Organization' ? [inRole('group', format, 'group', group.id)] : []),
    ...memberships(resolved, group, day),
  ].filter(({ party }) => own.find((claim) => claimedValue(claim) === party)?.negated !== true);
}

const inRole = (role: string, subject: string, property: string, party: string): Membership => ({
  ...{ party, subject, property },
  item: { key: party, qualifiers: { role }, parts: {} },
});

function membership(
  resolved: ResolvedDataset,
  body: DatasetRecord,
  { party, subject, property, item }: Membership,
  day: string,
): Props {
  const { role = 'member', since = null, until = null } = item.qualifiers;
  return {
    type: 'Membership',
    id: `${body.id}/${party}`,
    body: body.id,
    bodyType: body.type,
    party,
    role,
    since,
    until,
    claimSubject: subject,
    claimProperty: property,
    ...within(
      { validFrom: spanOf(since).earliest, validTo: spanOf(until).latest },
      boundsOf(resolved, body.id, day),
    ),
    byName: nameKey(resolved.record(party).name, party),
    byBody: nameKey(body.name, body.id),
  };
}

const groupsOf = (resolved: ResolvedDataset, body: string): readonly string[] =>
  resolved.claims(body).flatMap((claim) => (claim.property === 'group' ? (claim.object ?? []) : []));
