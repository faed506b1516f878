import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { quote } from '../wording.ts';
import type { Issue } from '../issue.ts';
import type { PlacedClaim } from '../claims.ts';
import type { Rule } from '../seed.ts';

/** That an event was held takes a source that was published when it had begun. */
export const heldTooEarly: Rule = ({ records, claims }) =>
  records
    .filter(({ type }) => type === 'Event')
    .flatMap(({ id, file }) => {
      const asserted = (claims.get(id) ?? []).filter(({ claim }) => isAsserted(claim));
      const dates = asserted.filter(({ claim }) => claim.property === 'date');
      const held = asserted.filter(({ claim }) => claim.property === 'status' && claim.value === 'HELD');
      return held.flatMap((status) => check(file, status, dates));
    });

function check(file: string, { claim, fact }: PlacedClaim, dates: readonly PlacedClaim[]): readonly Issue[] {
  const own = dates.filter((date) => date.claim.source === claim.source);
  const begins = (own.length > 0 ? own : dates)
    .map((date) => parseImpreciseDate(date.claim.value ?? '')?.earliest)
    .filter((day) => typeof day === 'string')
    .sort()
    .at(0);
  if (begins === undefined || claim.known >= begins) return [];
  const expected = `expected a source that was published when the event had begun (${begins})`;
  const message = `${expected}, found ${quote(claim.source)} of ${claim.known}; cite a later source, or write PLANNED`;
  return [issueAt(file, fact.at, 'held-too-early', message)];
}
