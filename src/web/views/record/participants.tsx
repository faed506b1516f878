import { LEVELS, plainWord } from '../../lib/words.ts';
import { RecordLink } from '../../parts/links.tsx';
import { Section } from './section.tsx';
import type { EventPartsFragment } from '../../operations.ts';

/** Who sat at the table: parties, their roles and attendance, and who represented them. */
export function Participants({
  event: { participants, attendanceRecord },
}: {
  readonly event: Pick<EventPartsFragment, 'participants' | 'attendanceRecord'>;
}) {
  if (participants.edges.length === 0) return null;
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
                <td>{level && LEVELS[level]}</td>
                <td>{roles.map(plainWord).join(', ')}</td>
                <td class={attendance === 'ABSENT' ? undefined : 'soft'}>{plainWord(attendance)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

const RECORDS = {
  COMPLETE: 'The sources account for all parties.',
  PARTIAL: 'The sources name some of the parties.',
  NONE: 'The sources name no party.',
} as const;
