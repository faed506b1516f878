import { groupBy } from '../../model/group-by.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import { standingEvents } from '../standing.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { StandingEvent } from '../standing.ts';

/**
 * The numbers of one series rise with the date, and none is given twice. A contested number is for the reader to judge, and
 * what was called off leaves its number to the next.
 */
export const ordinalsRise: Rule = (seed) => {
  const numbered = standingEvents(seed).filter(isCounted);
  return [...groupBy(numbered, seriesOf).values()].flatMap(disorder);
};

function isCounted({ record, contested, value }: StandingEvent): boolean {
  const isCalledOff = ['CANCELLED', 'POSTPONED'].includes(value('status') ?? '');
  const { series } = record.editorial;
  return (
    typeof series === 'string' && value('ordinal') !== null && !isCalledOff && !contested.includes('ordinal')
  );
}

const seriesOf = ({ record }: StandingEvent): string => String(record.editorial['series']);
const numberOf = ({ value }: StandingEvent): number => Number(value('ordinal'));

function disorder(series: readonly StandingEvent[]): readonly Issue[] {
  const sorted = [...series].sort((a, b) => numberOf(a) - numberOf(b));
  const issues: Issue[] = [];
  let previous: StandingEvent | undefined;
  let latestBegun: StandingEvent | undefined;
  for (const event of sorted) {
    const rival = latestBegun && isBefore(event, latestBegun) ? latestBegun : undefined;
    if (previous && numberOf(previous) === numberOf(event)) issues.push(twice(event, previous));
    else if (rival) issues.push(early(event, rival));
    previous = event;
    if (!latestBegun || (event.days.earliest ?? '') > (latestBegun.days.earliest ?? '')) latestBegun = event;
  }
  return issues;
}

const isBefore = (event: StandingEvent, other: StandingEvent): boolean =>
  event.days.latest !== null && other.days.earliest !== null && event.days.latest < other.days.earliest;

function twice(event: StandingEvent, other: StandingEvent): Issue {
  const number = `number ${numberOf(event)} of the series ${quote(seriesOf(event))}`;
  return issue(event, `expected ${number} to be one event, found it at ${quote(other.record.id)} too`);
}

function early(event: StandingEvent, other: StandingEvent): Issue {
  const number = `number ${numberOf(event)} of the series ${quote(seriesOf(event))}`;
  const after = `number ${numberOf(other)} (${quote(other.record.id)}, ${other.value('date') ?? ''})`;
  return issue(event, `expected ${number} after ${after}, found it on ${quote(event.value('date') ?? '')}`);
}

const issue = ({ record, at }: StandingEvent, problem: string): Issue =>
  issueAt(
    record.file,
    at('ordinal'),
    'ordinal-out-of-order',
    `${problem}; correct one of them, or add the claim of a source that counts otherwise`,
  );
