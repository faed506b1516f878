import { answerOf, page, refs, sorted } from './viewpoint-entity.ts';
import { propertiesOf } from '../../src/model/properties.ts';
import { valuesThatStand } from './viewpoint-rules.ts';
import type { DatasetRecord } from '../../src/model/dataset.ts';
import type { Seen } from './viewpoint-view.ts';

type Answered = Readonly<Record<string, unknown>>;

/** What an event answers beside its plain properties: its parties, hosts and documents, and its history. */
export function eventAnswer(seen: Seen, { id }: DatasetRecord): Answered {
  const roles = (party: string): readonly string[] =>
    valuesThatStand(seen.rivals(id, 'participants.roles', party));
  const hosts = seen
    .items(id, 'participants')
    .filter((party) => roles(party).some((role) => role === 'HOST' || role === 'CO_HOST'));
  const country = countryOf(seen, id);
  const dates = steps(seen, id, 'date').filter(({ value }) => value !== seen.value(id, 'date'));
  const documents = seen.records('Document').filter((each) => seen.value(each.id, 'event') === id);
  return {
    country: country === null ? null : { id: country },
    hosts: refs(hosts),
    previousDates: dates.map(({ value }) => ({ edtf: value })),
    statusHistory: steps(seen, id, 'status').map(({ value, since }) => ({
      status: value,
      since,
      claims: refs(
        seen
          .rivals(id, 'status')
          .filter((claim) => claim.value === value)
          .map((claim) => claim.id),
      ),
    })),
    documents: page(documents.map((each) => each.id)),
    participants: {
      edges: sorted(seen.items(id, 'participants').map((party) => participant(seen, id, party))),
    },
  };
}

/** Whether an event takes place in a nation. */
export const isHeldIn = (seen: Seen, event: string, nation: string): boolean =>
  countryOf(seen, event) === nation;

/** The persons who represented a party at an event. */
export const personsAt = (seen: Seen, event: string): readonly string[] =>
  seen
    .items(event, 'participants')
    .flatMap((party) => valuesThatStand(seen.rivals(event, 'participants.representatives', party)));

function participant(seen: Seen, event: string, party: string): Answered {
  const parts = Object.entries(propertiesOf('Event')['participants']?.parts ?? {}).map(([name, rule]) => [
    name,
    answerOf(seen, seen.rivals(event, `participants.${name}`, party), name, rule),
  ]);
  const { attendance, ...answers } = Object.fromEntries(parts) as Answered;
  const claims = seen.claims.filter(
    ({ subject, property, object, edge }) =>
      subject === event &&
      ((property === 'participants' && object === party) ||
        (property.startsWith('participants.') && edge === party)),
  );
  return {
    ...answers,
    attendance: attendance ?? 'NOT_RECORDED',
    node: { id: party },
    claims: refs(claims.map(({ id }) => id)),
  };
}

function countryOf(seen: Seen, event: string): string | null {
  const place = seen.value(event, 'place');
  const country = place === null ? null : seen.editorial(place)['country'];
  return typeof country === 'string' ? country : seen.value(event, 'country');
}

/** The values that a property had one after the other, each with the day since when the sources gave it. */
function steps(seen: Seen, event: string, property: string) {
  const values = seen
    .days(event)
    .map((since) => ({ since, value: seen.until(since).value(event, property) }));
  return values.filter(({ value }, i) => value !== null && value !== values[i - 1]?.value);
}
