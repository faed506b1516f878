import { claimsOfProperties } from './use-evidence.ts';
import { FirstTen } from './first-ten.tsx';
import { levelLabel, wordLabel } from '../../lib/labels.ts';
import { rich, t } from '../../lib/messages.ts';
import { RecordText } from '../../parts/record-text.tsx';
import { RecordLink } from '../../parts/links.tsx';
import { SourcesOf } from './facts.tsx';
import type { EventPartsFragment } from '../../operations.ts';
import type { Evidence } from './use-evidence.ts';

type Seat = EventPartsFragment['participants']['edges'][number];

/** The participants of an event: parties, their representatives, level, roles and attendance, each with its sources. */
export function Participants({
  event: { participants, absent, attendanceRecord },
  evidence,
}: {
  readonly event: Pick<EventPartsFragment, 'participants' | 'absent' | 'attendanceRecord'>;
  readonly evidence: Evidence;
}) {
  const claimsOf = (party: string) =>
    claimsOfProperties(evidence, ['participants']).filter(
      ({ edge, object }) => (edge ?? object)?.id === party,
    );
  return (
    <>
      {attendanceRecord !== null && (
        <div>
          <p class="soft">{t(`record.record${attendanceRecord}`)}</p>
          <SourcesOf
            name="attendanceRecord"
            of={t('record.attendanceRecord')}
            claims={claimsOfProperties(evidence, ['attendanceRecord'])}
          />
        </div>
      )}
      <FirstTen
        items={participants.edges}
        total={participants.totalCount}
        draw={(some) => (
          <ul class="seats">
            {some.map((seat) => (
              <li key={seat.node.id}>
                <SeatLines seat={seat} />
                <SourcesOf
                  name={`participants-${seat.node.id}`}
                  of={seat.node.name}
                  claims={claimsOf(seat.node.id)}
                />
              </li>
            ))}
          </ul>
        )}
      />
      {absent.length > 0 && (
        <>
          <h3>{t('record.absent')}</h3>
          <ul class="seats">
            {absent.map((party) => (
              <li key={party.id}>
                <RecordLink to={party} />
                <SourcesOf name={`absent-${party.id}`} of={party.name} claims={claimsOf(party.id)} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function SeatLines({
  seat: { node, roles, attendance, level, representatives, delegates },
}: {
  readonly seat: Seat;
}) {
  const notes = [
    ...roles.filter((role) => role !== 'PARTICIPANT').map(wordLabel),
    level && levelLabel(level).toLowerCase(),
    attendance === 'NOT_RECORDED' && t('record.notRecorded'),
  ].filter(Boolean);
  return (
    <div>
      <b>
        <RecordLink to={node} />
      </b>
      {notes.length > 0 && <span class="soft small"> · {notes.join(' · ')}</span>}
      {representatives.map(({ person, capacity, standsInFor }) => (
        <p key={person.id}>
          <RecordLink to={person} />
          {capacity !== null && (
            <span class="soft">
              , <RecordText>{capacity}</RecordText>
            </span>
          )}
          {standsInFor && (
            <span class="soft">
              {' '}
              {rich('record.standsIn', { person: () => <RecordLink to={standsInFor} /> })}
            </span>
          )}
        </p>
      ))}
      {delegates.length > 0 && (
        <p class="soft">
          <RecordText>{delegates.join('; ')}</RecordText>
        </p>
      )}
    </div>
  );
}
