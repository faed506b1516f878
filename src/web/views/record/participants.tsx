import { claimsOfProperties } from './use-evidence.ts';
import { FirstTen } from './first-ten.tsx';
import { LEVEL_LABELS, wordLabel } from '../../lib/labels.ts';
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
          <p class="soft">{RECORDS[attendanceRecord]}</p>
          <SourcesOf
            name="attendanceRecord"
            of="Attendance record"
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
          <h3>Absent, as a source says</h3>
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
    level && LEVEL_LABELS[level].toLowerCase(),
    attendance === 'NOT_RECORDED' && 'attendance not recorded',
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
          {capacity !== null && <span class="soft">, {capacity}</span>}
          {standsInFor && (
            <span class="soft">
              {' '}
              for <RecordLink to={standsInFor} />
            </span>
          )}
        </p>
      ))}
      {delegates.length > 0 && <p class="soft">{delegates.join('; ')}</p>}
    </div>
  );
}

const RECORDS = {
  COMPLETE: 'The sources account for all parties.',
  PARTIAL: 'The sources name some of the parties.',
  NONE: 'The sources name no party.',
} as const;
