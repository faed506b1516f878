import { child, nodeText } from '../yaml-tree.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { publicationDays } from '../publication-days.ts';
import { quote } from '../wording.ts';
import { resolvedEvents } from '../resolved-events.ts';
import type { Issue } from '../issue.ts';
import type { PlacedClaim } from '../claims.ts';
import type { Rule, Seed } from '../seed.ts';
import type { ResolvedEvent } from '../resolved-events.ts';

/** Statuses of what is still to come. */
const UPCOMING = ['PLANNED', 'TENTATIVE', 'CONFIRMED'];

/** What was held had begun by the cut-off day of the dataset, and what is planned had not ended when the source appeared. */
export const statusInTime: Rule = (seed) => {
  const published = publicationDays(seed.rest ?? seed);
  const cutOff = cutOffOf(seed);
  return resolvedEvents(seed).flatMap((event) => [
    ...heldInFuture(event, cutOff),
    ...event.claims.flatMap((claim) => plannedTooLate(event, claim, published)),
  ]);
};

/** The events whose day has passed by the cut-off day without a source that says that they were held: worth knowing, not wrong. */
export const overdueEvents: Rule = (seed) => {
  const cutOff = cutOffOf(seed);
  return resolvedEvents(seed).flatMap(({ record, value, at, days: { latest } }) => {
    const status = value('status') ?? '';
    if (!UPCOMING.includes(status) || latest === null || latest >= cutOff) return [];
    const passed = `${status} for ${quote(value('date') ?? '')}, and no source known by ${cutOff} says that it was held`;
    return [issueAt(record.file, at('status'), 'overdue', `${passed}; look for one`)];
  });
};

const cutOffOf = ({ files }: Seed): string => nodeText(child(files.info.root, 'cutOff')) ?? '9999-12-31';

function heldInFuture({ record, value, at, days }: ResolvedEvent, cutOff: string): readonly Issue[] {
  if (value('status') !== 'HELD' || days.earliest === null || days.earliest <= cutOff) return [];
  const expected = `expected what was held to have begun by the cut-off day of the dataset (${cutOff})`;
  const message = `${expected}, found ${quote(value('date') ?? '')}; correct the date, or write PLANNED`;
  return [issueAt(record.file, at('status'), 'held-in-future', message)];
}

function plannedTooLate(
  { record, claims }: ResolvedEvent,
  { claim, fact }: PlacedClaim,
  published: ReadonlyMap<string, string>,
): readonly Issue[] {
  const isPlan = claim.property === 'status' && UPCOMING.includes(claim.value ?? '') && isAsserted(claim);
  const day = published.get(claim.source);
  if (!isPlan || day === undefined) return [];
  const dates = claims.filter(isDate);
  const own = dates.filter((date) => date.claim.source === claim.source);
  const ends = (own.length > 0 ? own : dates).map(
    (date) => parseImpreciseDate(date.claim.value ?? '')?.latest ?? null,
  );
  const last = ends.includes(null) ? undefined : ends.sort().at(-1);
  if (typeof last !== 'string' || day <= last) return [];
  const expected = `expected a source that was published before the event had ended (${last})`;
  const message = `${expected}, found ${quote(claim.source)} of ${day}; cite an earlier source, or write what it says of the event`;
  return [issueAt(record.file, fact.at, 'planned-too-late', message)];
}

const isDate = ({ claim }: PlacedClaim): boolean => claim.property === 'date' && isAsserted(claim);
