import { hrefTo } from '../lib/address.ts';
import { hueOfAll } from '../lib/theme.ts';
import { LANGUAGE, writeDate } from '../lib/locale.ts';
import { LEVEL_LABELS, namesOf, STATUS_LABELS } from '../lib/labels.ts';
import type { EventLineFragment, Status } from '../operations.ts';

/** Events as a table: date, name, partner, level and outcome. */
export function EventTable({
  events,
  label,
}: {
  readonly events: readonly EventLineFragment[];
  readonly label: string;
}) {
  return (
    <div class="scroll" role="region" aria-label={`${label}, a wide table`} tabIndex={0}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">Event</th>
            <th scope="col">Partner</th>
            <th scope="col">Level</th>
            <th scope="col">Status</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, name, date, format, level, status, overdue }) => (
            <tr key={id}>
              <td class="nowrap">{date ? writeDate(date, LANGUAGE) : 'not dated'}</td>
              <td class="wide">
                <a href={hrefTo(id)}>{name}</a>
              </td>
              <td class={`nowrap ${hueOfAll(format?.partners)}`}>
                {format && format.partners.length > 0 && (
                  <>
                    <span class="swatch" />
                    {namesOf(format.partners)}
                  </>
                )}
              </td>
              <td>{level && LEVEL_LABELS[level]}</td>
              <td>{status && <StatusFlag status={status} isOverdue={overdue} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/**
 * The status of an event as a small label. `isOverdue` marks an event whose day has passed without a source about its outcome.
 */
export function StatusFlag({ status, isOverdue }: { readonly status: Status; readonly isOverdue: boolean }) {
  return (
    <span class={`status status-${status.toLowerCase()}`}>
      {STATUS_LABELS[status]}
      {isOverdue && ', not reported yet'}
    </span>
  );
}
