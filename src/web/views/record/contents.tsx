import { useState } from 'preact/hooks';
import { writeNumber, LANGUAGE, writeDate, writeDay } from '../../lib/locale.ts';
import { ClaimList } from './claims.tsx';
import { CoverageSections, PositionsSection } from './assessments.tsx';
import { EventTable } from '../../parts/event-table.tsx';
import { RecordLink, RecordLinks } from '../../parts/links.tsx';
import { Section } from './facts.tsx';
import { wordLabel, LEVEL_LABELS } from '../../lib/labels.ts';
import { PERSON_EVENTS } from '../../operations.ts';
import { useQuery } from '../../lib/client.ts';
import { useViewpoint } from '../../lib/address.ts';
import type { AnyRecord, RecordRef } from '../../lib/labels.ts';
import type { EventPartsFragment, TenureLineFragment } from '../../operations.ts';

type Entity = Exclude<AnyRecord, { readonly __typename: 'Claim' | 'Source' | 'Participation' | 'Outcome' }>;

/** The contents of a record: participants, events, tenures, members, policies, documents, and all claims. */
export function Contents({ record }: { readonly record: Entity }) {
  return (
    <>
      {record.__typename === 'Coverage' && <CoverageSections coverage={record} />}
      {record.__typename === 'Dispute' && <PositionsSection dispute={record} />}
      {'participants' in record && <Participants event={record} />}
      {'documents' in record && record.documents.nodes.length > 0 && (
        <Section title="Documents" count={record.documents.totalCount}>
          <ul class="lines">
            {record.documents.nodes.map((each) => (
              <li key={each.id}>
                <RecordLink to={each} />
                {each.documentKind && <span class="soft">, {wordLabel(each.documentKind)}</span>}
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
                <span class="soft">, {each.areas.map(wordLabel).join(', ')}</span>
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

/** All claims about a record, loaded on demand. */
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
    <Section title="All claims" count={count}>
      <p class="soft">
        The claims of {writeNumber(sources)} {sources === 1 ? 'source' : 'sources'}, including rejected ones.{' '}
        <button class="more" type="button" aria-expanded={isOpen} onClick={() => set(!isOpen)}>
          {isOpen ? 'Hide the claims' : 'Show the claims'}
        </button>
      </p>
      {isOpen && <ClaimList where={{ subject: { eq: id } }} showsSubject />}
    </Section>
  );
}

/** The participants of an event: parties, their representatives, level, roles and attendance. */
function Participants({
  event: { participants, absent, attendanceRecord },
}: {
  readonly event: Pick<EventPartsFragment, 'participants' | 'absent' | 'attendanceRecord'>;
}) {
  if (participants.edges.length + absent.length === 0) return null;
  return (
    <Section title="At the table" count={participants.totalCount}>
      {attendanceRecord !== null && <p class="soft">{RECORDS[attendanceRecord]}</p>}
      <div class="scroll" role="region" aria-label="Participants, a wide table" tabIndex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">Party</th>
              <th scope="col">Represented by</th>
              <th scope="col">Level</th>
              <th scope="col">Roles</th>
              <th scope="col">Attendance</th>
            </tr>
          </thead>
          <tbody>
            {participants.edges.map(({ node, roles, attendance, level, representatives, delegates }) => (
              <tr key={node.id}>
                <th scope="row">
                  <RecordLink to={node} />
                </th>
                <td>
                  {representatives.map(({ person, capacity, standsInFor }) => (
                    <div key={person.id}>
                      <RecordLink to={person} />
                      {capacity !== null && <span class="soft">, {capacity}</span>}
                      {standsInFor && (
                        <span class="soft">
                          {' '}
                          for <RecordLink to={standsInFor} />
                        </span>
                      )}
                    </div>
                  ))}
                  {delegates.length > 0 && <span class="soft">{delegates.join('; ')}</span>}
                </td>
                <td>{level && LEVEL_LABELS[level]}</td>
                <td>{roles.map(wordLabel).join(', ')}</td>
                <td class="soft">{wordLabel(attendance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {absent.length > 0 && (
        <p>
          Not there, as a source says: <RecordLinks to={absent} />.
        </p>
      )}
    </Section>
  );
}

const RECORDS = {
  COMPLETE: 'The sources account for all parties.',
  PARTIAL: 'The sources name some of the parties.',
  NONE: 'The sources name no party.',
} as const;

/** The tenures of a person or a party. */
function Tenures({
  tenures: { nodes, totalCount },
  of,
}: {
  readonly tenures: { readonly nodes: readonly TenureLineFragment[]; readonly totalCount: number };
  readonly of: string;
}) {
  if (nodes.length === 0) return null;
  return (
    <Section title="Offices" count={totalCount}>
      <div class="scroll" role="region" aria-label="Offices, a wide table" tabIndex={0}>
        <table class="plain">
          <thead>
            <tr>
              <th scope="col">{of === 'Person' ? 'Party' : 'Person'}</th>
              <th scope="col">Office</th>
              <th scope="col">From</th>
              <th scope="col">To</th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ id, name, office, person, party, start, end, certainty, lastSeen }) => {
              const other = of === 'Person' ? party : person;
              return (
                <tr key={id}>
                  <td>{other && <RecordLink to={other} />}</td>
                  <td>
                    <RecordLink to={{ id, name: office ?? name }} />
                  </td>
                  <td class="nowrap">{start ? writeDate(start, LANGUAGE) : '–'}</td>
                  <td class="nowrap">
                    {end
                      ? writeDate(end, LANGUAGE)
                      : lastSeen === null
                        ? '–'
                        : `last seen ${writeDay(lastSeen, LANGUAGE)}`}
                    {certainty === 'POSSIBLE' && <span class="soft"> (possibly)</span>}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The members of a group, an organization or a format. */
function Members({
  members: { nodes, totalCount },
}: {
  readonly members: { readonly nodes: readonly RecordRef[]; readonly totalCount: number };
}) {
  if (nodes.length === 0) return null;
  return (
    <Section title="Members" count={totalCount}>
      <p>
        <RecordLinks to={nodes} />
      </p>
    </Section>
  );
}

/** The events that a person attended. */
function PersonEvents({ id }: { readonly id: string }) {
  const { answer } = useQuery(PERSON_EVENTS, { id, ...useViewpoint() });
  const events = answer?.graph.events;
  if (!events || events.nodes.length === 0) return null;
  return (
    <Section title="Attended" count={events.totalCount}>
      <EventTable events={events.nodes} label="Events attended" />
    </Section>
  );
}
