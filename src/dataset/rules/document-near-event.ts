import { groupBy } from '../../model/group-by.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { possibleDays } from '../possible-days.ts';
import { issueAt } from '../issue.ts';
import { perSeed } from '../seed.ts';
import { quote } from '../wording.ts';
import type { Days } from '../possible-days.ts';
import type { Rule } from '../seed.ts';

/** A document is adopted within a year of the event that adopted it, before or after, whichever of their competing dates is right. */
export const documentNearEvent: Rule = (seed) => {
  const documents = documentsByEvent(seed.rest ?? seed);
  return seed.records.flatMap((event) => {
    const held = event.type === 'Event' ? possibleDays(event.facts, 'date') : undefined;
    if (!held) return [];
    return (documents.get(event.id) ?? []).flatMap(({ document: { file, facts }, at }) => {
      const adopted = possibleDays(facts, 'date');
      if (!adopted || daysBetween(adopted, held) <= MOST_DAYS) return [];
      const place = facts.find((fact) => fact.name === 'date' && isAsserted(fact));
      const found = `found ${quote(place?.text ?? '')}`;
      const message = `expected a date within a year of the event ${quote(event.id)} (${held.earliest} to ${held.latest}), ${found}; correct the date or the event`;
      return [issueAt(file, place?.at ?? at, 'far-from-event', message)];
    });
  });
};

const MOST_DAYS = 366;
const DAY_MS = 86_400_000;

const documentsByEvent = perSeed(({ records }) => {
  const steps = records.flatMap((document) =>
    document.type === 'Document'
      ? document.facts
          .filter((fact) => fact.name === 'event' && isAsserted(fact))
          .map(({ text, at }) => ({ event: text, document, at }))
      : [],
  );
  return groupBy(steps, ({ event }) => event);
});

/** The days at least between two times; 0 where they may meet. */
function daysBetween(a: Days, b: Days): number {
  const gap = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;
  return Math.max(gap(a.latest, b.earliest), gap(b.latest, a.earliest), 0);
}
