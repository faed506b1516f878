import { foldForMatch } from '../model/fold.ts';
import { groupRivals, resolveRivals, visibleClaims } from '../model/claim-resolution.ts';
import { RANKS } from '../model/vocabulary.ts';
import { isLatest, nodeRow, versionsOverTime } from './row.ts';
import { propertyOf } from '../model/properties.ts';
import { sortKey } from './columns.ts';
import type { Claim } from '../model/claim.ts';
import type { NodeRow, Props } from './row.ts';
import type { Property } from '../model/property.ts';
import type { ResolvedDataset } from './resolved-dataset.ts';

/** Returns the rows of the claims about a subject, each known from the day on which its source counts as known. */
export function claimRows(resolved: ResolvedDataset, subject: string): readonly NodeRow[] {
  const { type } = resolved.record(subject);
  const claims = resolved.claims(subject);
  return groupRivals(claims).flatMap((rivals) => {
    const property = propertyOf(type, rivals[0]?.property ?? '');
    const { companionOf } = property;
    return rowsOf(
      resolved,
      property,
      rivals,
      companionOf ? claims.filter((claim) => claim.property === companionOf) : [],
    );
  });
}

function rowsOf(
  resolved: ResolvedDataset,
  property: Property,
  rivals: readonly Claim[],
  companions: readonly Claim[],
): readonly NodeRow[] {
  const days = [...new Set([...rivals, ...companions].map(({ known }) => known))].sort();
  const byDay = new Map(
    days.map(
      (day) =>
        [day, resolveRivals(property, visibleClaims(rivals, day), visibleClaims(companions, day))] as const,
    ),
  );
  return rivals.flatMap((claim) => {
    const own = {
      ...columns(claim),
      sourceKind: resolved.record(claim.source).editorial['kind'] ?? null,
      updatedOn: resolved.updated(claim.subject).updatedOn,
    };
    const links = linksOf(claim);
    return versionsOverTime(claim.known, days, (day) => ({ ...own, ...byDay.get(day)?.get(claim.id) })).map(
      (props) => nodeRow('ClaimRow', props, isLatest(props) ? links : []),
    );
  });
}

function columns(claim: Claim): Props {
  const { qualifiers, known, derived, ...fields } = claim;
  const rank = String(RANKS.indexOf(claim.rank));
  return {
    ...fields,
    valueFolded: claim.value === null ? null : foldForMatch(claim.value),
    edgeFolded: claim.edge === null ? null : foldForMatch(claim.edge),
    type: 'Claim',
    qualifiers: Object.entries(qualifiers).map(([name, value]) => JSON.stringify({ name, value })),
    derived: derived !== null,
    reason: derived,
    known,
    byName: sortKey(claim.subject, claim.property, claim.edge ?? '', rank, claim.id),
    byDate: `${known}|${known}|${claim.id}`,
  };
}

const linksOf = ({ subject, source }: Claim): NodeRow['links'] => [
  { type: 'ABOUT', to: subject },
  { type: 'STATED_BY', to: source },
];
