import { hrefTo, useVariables } from '../lib/address.ts';
import { hueOf } from '../lib/theme.ts';
import { LANGUAGE, writeDate } from '../lib/locale.ts';
import { levelLabel, statusLabel } from '../lib/labels.ts';
import { RecordText } from '../parts/record-text.tsx';
import { t } from '../lib/messages.ts';
import { UPCOMING } from '../operations.ts';
import { useQuery } from '../lib/client.ts';
import { useSelection } from '../views/timeline/use-timeline.ts';
import { useTitle } from '../lib/hooks.ts';
import type { EventLineFragment } from '../operations.ts';

/** The maximum number of meetings in each part. */
const MOST = 8;

/** The planned meetings: those with a date, those without one, and those whose day has passed without a report. */
export function NextEmbed() {
  const { where } = useSelection();
  useTitle(t('embed.next'));
  const found = useQuery(UPCOMING, { where, ...useVariables() }).answer?.graph.upcoming;
  const parts = found
    ? ([
        ['', found.dated],
        [t('embed.undated'), found.undated],
        [t('embed.overdue'), found.overdue],
      ] as const)
    : [];
  const shown = parts.filter(([, events]) => events.length > 0);
  return (
    <>
      <h1>{t('embed.next')}</h1>
      {found && shown.length === 0 && <p>{t('embed.nothingPlanned')}</p>}
      {shown.map(([title, events]) => (
        <section key={title}>
          {title !== '' && <h2>{title}</h2>}
          <ul class="next">
            {events.slice(0, MOST).map((event) => (
              <Meeting key={event.id} event={event} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const Meeting = ({
  event: { id, name, date, status, level, format },
}: {
  readonly event: EventLineFragment;
}) => (
  <li class={hueOf(format?.partners[0]?.id)}>
    <a href={hrefTo(id)}>
      <RecordText>{name}</RecordText>
    </a>
    <span class="soft">
      {[date && writeDate(date, LANGUAGE), status && statusLabel(status), level && levelLabel(level)]
        .filter((part) => typeof part === 'string')
        .join(' · ')}
    </span>
  </li>
);
