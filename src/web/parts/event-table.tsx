import { hrefTo } from '../lib/address.ts';
import { hueOfAll } from '../lib/theme.ts';
import { levelLabel, namesOf, statusLabel } from '../lib/labels.ts';
import { languageOf, LANGUAGE, writeDate } from '../lib/locale.ts';
import { t } from '../lib/messages.ts';
import { RecordText } from './record-text.tsx';
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
    <div class="scroll" role="region" aria-label={t('table.wide', { label })} tabIndex={0}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t('table.date')}</th>
            <th scope="col">{t('table.event')}</th>
            <th scope="col">{t('table.partner')}</th>
            <th scope="col">{t('table.level')}</th>
            <th scope="col">{t('table.status')}</th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ id, name, date, format, level, status, overdue }) => (
            <tr key={id}>
              <td class="nowrap">{date ? writeDate(date, LANGUAGE) : t('date.none')}</td>
              <td class="wide">
                <a href={hrefTo(id)} lang={languageOf(name)}>
                  {name}
                </a>
              </td>
              <td class={`nowrap ${hueOfAll(format?.partners)}`}>
                {format && format.partners.length > 0 && (
                  <>
                    <span class="swatch" />
                    <RecordText>{namesOf(format.partners)}</RecordText>
                  </>
                )}
              </td>
              <td>{level && levelLabel(level)}</td>
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
      {statusLabel(status)}
      {isOverdue && `, ${t('status.overdue')}`}
    </span>
  );
}
