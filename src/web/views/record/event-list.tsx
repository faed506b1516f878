import { FirstTen } from './first-ten.tsx';
import { groupByYear } from './years.ts';
import { hrefTo } from '../../lib/address.ts';
import { hueOfAll } from '../../lib/theme.ts';
import { LANGUAGE, languageOf, writeDate } from '../../lib/locale.ts';
import { levelLabel } from '../../lib/labels.ts';
import { StatusFlag } from '../../parts/event-table.tsx';
import type { EventLineFragment } from '../../operations.ts';

/** Events by year: the first ten, and the others behind a button. */
export const EventList = ({
  events,
  total,
}: {
  readonly events: readonly EventLineFragment[];
  readonly total: number;
}) => (
  <FirstTen
    items={events}
    total={total}
    draw={(some) =>
      groupByYear(some).map(([year, own]) => (
        <section key={year} class="events-year">
          <h3>{year}</h3>
          <ul class="events">
            {own.map((event) => (
              <EventItem key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))
    }
  />
);

function EventItem({
  event: { id, name, date, format, level, status, overdue },
}: {
  readonly event: EventLineFragment;
}) {
  return (
    <li>
      <span class="when">{date && writeDate(date, LANGUAGE)}</span>
      <span class={hueOfAll(format?.partners)}>
        {format && format.partners.length > 0 && <span class="swatch" />}
        <a href={hrefTo(id)} lang={languageOf(name)}>
          {name}
        </a>
        <span class="soft small">
          {level && ` ${levelLabel(level)}`}
          {status && status !== 'HELD' && (
            <>
              {' '}
              <StatusFlag status={status} isOverdue={overdue} />
            </>
          )}
        </span>
      </span>
    </li>
  );
}
