import { groupBy } from '../../model/group-by.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import { resolvedEvents } from '../resolved-events.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { ResolvedEvent } from '../resolved-events.ts';

/**
 * The numbers of one series rise with the date, and none is given twice. A contested number is for the reader to judge, and
 * what was called off leaves its number to the next.
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
  const number = `number ${numberOf(event)} of the series ${quote(seriesOf(event))}`;
  return issue(event, `expected ${number} to be one event, found it at ${quote(other.record.id)} too`);
}

function early(event: ResolvedEvent, other: ResolvedEvent): Issue {
  const number = `number ${numberOf(event)} of the series ${quote(seriesOf(event))}`;
  const after = `number ${numberOf(other)} (${quote(other.record.id)}, ${other.value('date') ?? ''})`;
  return issue(event, `expected ${number} after ${after}, found it on ${quote(event.value('date') ?? '')}`);
}

const issue = ({ record, at }: ResolvedEvent, problem: string): Issue =>
  issueAt(
    record.file,
    at('ordinal'),
    'ordinal-out-of-order',
    `${problem}; correct one of them, or add the claim of a source that counts otherwise`,
  );
