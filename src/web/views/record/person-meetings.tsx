import { EventList } from './event-list.tsx';
import { FirstTen } from './first-ten.tsx';
import { countedInWords, LANGUAGE, writeDate } from '../../lib/locale.ts';
import { PERSON_EVENTS } from '../../operations.ts';
import { RecordLink } from '../../parts/links.tsx';
import { Section } from './facts.tsx';
import { useQuery } from '../../lib/client.ts';
import { useViewpoint } from '../../lib/address.ts';

/** The events that a person attended, and the persons whom they met there. */
export function PersonMeetings({ id }: { readonly id: string }) {
  const { answer } = useQuery(PERSON_EVENTS, { id, ...useViewpoint() });
  if (!answer) return null;
  const { events, pairs } = answer.graph;
  const met = pairs ?? [];
  return (
    <>
      {events.nodes.length > 0 && (
        <Section title="Attended" count={events.totalCount}>
          <EventList events={events.nodes} total={events.totalCount} />
        </Section>
      )}
      {met.length > 0 && (
        <Section title="Met" count={met.length}>
          <p class="soft">Persons who represented another party at the same events.</p>
          <FirstTen
            items={met}
            draw={(some) => (
              <ul class="lines">
                {some.map(({ other, count, events: [latest] }) => (
                  <li key={other.id}>
                    <RecordLink to={other} />
                    <span class="soft">
                      , at {countedInWords(count, 'event')}
                      {latest && (
                        <>
                          : <RecordLink to={latest} />
                          {latest.date && `, ${writeDate(latest.date, LANGUAGE)}`}
                        </>
                      )}
                    </span>
                  </li>
                ))}
              </ul>
            )}
          />
        </Section>
      )}
    </>
  );
}
