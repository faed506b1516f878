import { EventTable } from '../../parts/event-table.tsx';
import { PERSON_EVENTS } from '../../operations.ts';
import { Section } from './section.tsx';
import { useAnswer } from '../../lib/ask.ts';
import { useViewpoint } from '../../lib/viewpoint.ts';

/** The events at which a person was. */
export function PersonEvents({ id }: { readonly id: string }) {
  const { answer } = useAnswer(PERSON_EVENTS, { id, ...useViewpoint() });
  const events = answer?.graph.events;
  if (!events || events.nodes.length === 0) return null;
  return (
    <Section title="Attended" count={events.totalCount}>
      <EventTable events={events.nodes} label="Events attended" />
    </Section>
  );
}
