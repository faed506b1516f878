import { EventList } from './event-list.tsx';
import { FirstTen } from './first-ten.tsx';
import { LANGUAGE, writeDate } from '../../lib/locale.ts';
import { MOST_PAIRS } from '../../lib/most-pairs.ts';
import { PERSON_EVENTS } from '../../operations.ts';
import { RecordLink } from '../../parts/links.tsx';
import { Section } from './facts.tsx';
import { t } from '../../lib/messages.ts';
import { useQuery } from '../../lib/client.ts';
import { useVariables } from '../../lib/address.ts';

/** The events that a person attended, and the persons whom they met there. */
export function PersonMeetings({ id }: { readonly id: string }) {
  const { answer } = useQuery(PERSON_EVENTS, { id, ...useVariables() });
  if (!answer) return null;
  const { events, pairs } = answer.graph;
  const met = pairs ?? [];
  const isPart = met.length >= MOST_PAIRS;
  return (
    <>
      {events.nodes.length > 0 && (
        <Section id="attended" title={t('record.attended')} count={events.totalCount}>
          <EventList events={events.nodes} total={events.totalCount} />
        </Section>
      )}
      {met.length > 0 && (
        <Section
          id="met"
          title={t(isPart ? 'network.metMost' : 'record.met')}
          count={isPart ? undefined : met.length}
        >
          <p class="soft">{t('record.metHelp')}</p>
          <FirstTen
            items={met}
            draw={(some) => (
              <ul class="lines">
                {some.map(({ other, count, events: [latest] }) => (
                  <li key={other.id}>
                    <RecordLink to={other} />
                    <span class="soft">
                      {t('record.atEvents', { events: t('count.eventsInWords', { count }) })}
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
