import { writeNumber } from '../../lib/language.ts';
import { ClaimList } from './claim-list.tsx';
import { Coverage } from './coverage.tsx';
import { EventTable } from '../../parts/event-table.tsx';
import { Members, Tenures } from './lists.tsx';
import { Participants } from './participants.tsx';
import { PersonEvents } from './person-events.tsx';
import { RecordLink } from '../../parts/links.tsx';
import { Section } from './section.tsx';
import { plainWord } from '../../lib/words.ts';
import { Positions } from './positions.tsx';
import { useState } from 'preact/hooks';
import type { AnyRecord } from '../../lib/types.ts';

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' }>;

/** What belongs to a record: participants, events, tenures, members, policies, documents; then all its claims. */
export function Contents({ record }: { readonly record: Entity }) {
  return (
    <>
      {record.__typename === 'Coverage' && <Coverage coverage={record} />}
      {record.__typename === 'Dispute' && <Positions dispute={record} />}
      {'participants' in record && <Participants event={record} />}
      {'documents' in record && record.documents.nodes.length > 0 && (
        <Section title="Documents" count={record.documents.totalCount}>
          <ul class="lines">
            {record.documents.nodes.map((each) => (
              <li key={each.id}>
                <RecordLink to={each} />
                {each.documentKind && <span class="soft">, {plainWord(each.documentKind)}</span>}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <EventsOf record={record} />
      {'tenures' in record && <Tenures tenures={record.tenures} of={record.__typename} />}
      {'members' in record && <Members members={record.members} />}
      {'policies' in record && record.policies.nodes.length > 0 && (
        <Section title="Policies" count={record.policies.totalCount}>
          <ul class="lines">
            {record.policies.nodes.map((each) => (
              <li key={each.id}>
                <RecordLink to={each} />
                <span class="soft">, {each.areas.map(plainWord).join(', ')}</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <AllClaims
        key={record.id}
        id={record.id}
        count={record.claims.totalCount}
        sources={record.sources.totalCount}
      />
    </>
  );
}

function EventsOf({ record }: { readonly record: Entity }) {
  const events =
    'partyEvents' in record
      ? record.partyEvents
      : 'formatEvents' in record
        ? record.formatEvents
        : 'placeEvents' in record
          ? record.placeEvents
          : null;
  if (record.__typename === 'Person') return <PersonEvents id={record.id} />;
  if (!events || events.nodes.length === 0) return null;
  return (
    <Section title="Events" count={events.totalCount}>
      <EventTable events={events.nodes} label={`Events of ${record.name}`} />
    </Section>
  );
}

/** Every claim about a record, when asked. */
function AllClaims({
  id,
  count,
  sources,
}: {
  readonly id: string;
  readonly count: number;
  readonly sources: number;
}) {
  const [isOpen, set] = useState(false);
  if (count === 0) return null;
  return (
    <Section title="Every claim" count={count}>
      <p class="soft">
        All that {writeNumber(sources)} {sources === 1 ? 'source says' : 'sources say'} of it, also what does
        not stand.{' '}
        <button class="more" type="button" aria-expanded={isOpen} onClick={() => set(!isOpen)}>
          {isOpen ? 'Hide the claims' : 'Show the claims'}
        </button>
      </p>
      {isOpen && <ClaimList where={{ subject: { eq: id } }} showsSubject />}
    </Section>
  );
}
