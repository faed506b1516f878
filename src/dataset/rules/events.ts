import { isAsserted } from '../../model/claim-resolution.ts';
import { issueAt } from '../issue.ts';
import { parseImpreciseDate } from '../../model/imprecise-date.ts';
import { quoteValue } from '../wording.ts';
import { child, nodeText } from '../yaml-tree.ts';
import { publicationDays, resolvedEvents } from '../resolved-events.ts';
import { groupBy } from '../../model/functions.ts';
import type { Issue } from '../issue.ts';
import type { PlacedClaim, Rule, Seed } from '../seed.ts';
import type { ResolvedEvent } from '../resolved-events.ts';

/** Reports a held event without a source that was published after its beginning. */
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
  const message = `${expected}, found ${quoteValue(claim.source)} of ${claim.known}; cite a later source, or write PLANNED`;
  return [issueAt(file, fact.at, 'held-too-early', message)];
}

/** The statuses of future events. */
const UPCOMING = ['PLANNED', 'TENTATIVE', 'CONFIRMED'];

/** Reports a held event that begins after the cut-off day, and a planned event that ended before its source was published. */
export const statusInTime: Rule = (seed) => {
  const published = publicationDays(seed.rest ?? seed);
  const cutOff = cutOffOf(seed);
  return resolvedEvents(seed).flatMap((event) => [
    ...heldInFuture(event, cutOff),
    ...event.claims.flatMap((claim) => plannedTooLate(event, claim, published)),
  ]);
};

/** Returns a notice for each event whose day has passed by the cut-off day without a source that confirms it. */
export const overdueEvents: Rule = (seed) => {
  const cutOff = cutOffOf(seed);
  return resolvedEvents(seed).flatMap(({ record, value, at, days: { latest } }) => {
    const status = value('status') ?? '';
    if (!UPCOMING.includes(status) || latest === null || latest >= cutOff) return [];
    const passed = `${status} for ${quoteValue(value('date') ?? '')}, and no source known by ${cutOff} says that it was held`;
    return [issueAt(record.file, at('status'), 'overdue', `${passed}; look for one`)];
  });
};

const cutOffOf = ({ files }: Seed): string => nodeText(child(files.info.root, 'cutOff')) ?? '9999-12-31';

function heldInFuture({ record, value, at, days }: ResolvedEvent, cutOff: string): readonly Issue[] {
  if (value('status') !== 'HELD' || days.earliest === null || days.earliest <= cutOff) return [];
  const expected = `expected what was held to have begun by the cut-off day of the dataset (${cutOff})`;
  const message = `${expected}, found ${quoteValue(value('date') ?? '')}; correct the date, or write PLANNED`;
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
  const message = `${expected}, found ${quoteValue(claim.source)} of ${day}; cite an earlier source, or write what it says of the event`;
  return [issueAt(record.file, fact.at, 'planned-too-late', message)];
}

const isDate = ({ claim }: PlacedClaim): boolean => claim.property === 'date' && isAsserted(claim);

/**
 * Reports numbers of a series that do not rise with the date, or that repeat. Contested numbers and cancelled events are
 * exempt: the next event takes the number of a cancelled one.
 */
export const ordinalsRise: Rule = (seed) => {
  const numbered = resolvedEvents(seed).filter(isCounted);
  return [...groupBy(numbered, seriesOf).values()].flatMap(disorder);
};

function isCounted({ record, contested, value }: ResolvedEvent): boolean {
  const isCalledOff = ['CANCELLED', 'POSTPONED'].includes(value('status') ?? '');
  const { series } = record.editorial;
  return (
    typeof series === 'string' && value('ordinal') !== null && !isCalledOff && !contested.includes('ordinal')
  );
}

const seriesOf = ({ record }: ResolvedEvent): string => String(record.editorial['series']);
const numberOf = ({ value }: ResolvedEvent): number => Number(value('ordinal'));

function disorder(series: readonly ResolvedEvent[]): readonly Issue[] {
  const sorted = [...series].sort((a, b) => numberOf(a) - numberOf(b));
  const issues: Issue[] = [];
  let previous: ResolvedEvent | undefined;
  let latestBegun: ResolvedEvent | undefined;
  for (const event of sorted) {
    const rival = latestBegun && isBefore(event, latestBegun) ? latestBegun : undefined;
    if (previous && numberOf(previous) === numberOf(event)) issues.push(twice(event, previous));
    else if (rival) issues.push(early(event, rival));
    previous = event;
    if (!latestBegun || (event.days.earliest ?? '') > (latestBegun.days.earliest ?? '')) latestBegun = event;
  }
  return issues;
}

const isBefore = (event: ResolvedEvent, other: ResolvedEvent): boolean =>
  event.days.latest !== null && other.days.earliest !== null && event.days.latest < other.days.earliest;

function twice(event: ResolvedEvent, other: ResolvedEvent): Issue {
  const number = `number ${numberOf(event)} of the series ${quoteValue(seriesOf(event))}`;
  return issue(event, `expected ${number} to be one event, found it at ${quoteValue(other.record.id)} too`);
}

function early(event: ResolvedEvent, other: ResolvedEvent): Issue {
  const number = `number ${numberOf(event)} of the series ${quoteValue(seriesOf(event))}`;
  const after = `number ${numberOf(other)} (${quoteValue(other.record.id)}, ${other.value('date') ?? ''})`;
  return issue(
    event,
    `expected ${number} after ${after}, found it on ${quoteValue(event.value('date') ?? '')}`,
  );
}

const issue = ({ record, at }: ResolvedEvent, problem: string): Issue =>
  issueAt(
    record.file,
    at('ordinal'),
    'ordinal-out-of-order',
    `${problem}; correct one of them, or add the claim of a source that counts otherwise`,
  );
