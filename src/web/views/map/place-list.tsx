import { hrefTo, useAddress } from '../../lib/address.ts';
import { t } from '../../lib/messages.ts';
import { LANGUAGE, writeDate, writeNumber } from '../../lib/locale.ts';
import { RecordLink } from '../../parts/links.tsx';
import { useAllLevels } from '../../lib/levels.ts';
import type { MapPlace } from './places.ts';

/** The places of the map as a list, the one with the most meetings first. */
export const PlaceList = ({ places }: { readonly places: readonly MapPlace[] }) => (
  <div class="places" role="region" aria-label={t('map.asList')} tabIndex={0}>
    <h2>{t('map.asList')}</h2>
    {places.map((place) => (
      <section key={place.id} id={`place-${place.id}`} class="place" aria-label={place.name}>
        <h3>
          <RecordLink to={place} />
          {place.country && (
            <span class="soft">
              , <RecordLink to={place.country} />
            </span>
          )}{' '}
          <span class="count">{writeNumber(place.count)}</span>
        </h3>
        <PlaceMeetings place={place} />
      </section>
    ))}
  </div>
);

/** The latest meetings at a place, and the way to all of them. */
export function PlaceMeetings({ place }: { readonly place: MapPlace }) {
  const { id, events, count, point } = place;
  return (
    <>
      <ul>
        {events.map((event) => (
          <li key={event.id}>
            <RecordLink to={event} />
            {event.date && <span class="soft">, {writeDate(event.date, LANGUAGE, 'short')}</span>}
          </li>
        ))}
        {count > events.length && (
          <li>
            <AllMeetings id={id} count={count} />
          </li>
        )}
      </ul>
      {point === null && <p class="soft">{t('map.notOnMap')}</p>}
    </>
  );
}

/** A link to the timeline of the meetings at a place under the filters of the map. */
function AllMeetings({ id, count }: { readonly id: string; readonly count: number }) {
  const { params } = useAddress();
  const all = useAllLevels();
  const kept = ['format', 'partner', 'group', 'host', 'from', 'to'];
  const status = params.get('status') ?? 'held';
  return (
    <a
      href={hrefTo('timeline', {
        ...Object.fromEntries(kept.map((name) => [name, params.get(name)])),
        level: params.get('level') ?? all,
        place: id,
        status: status === 'any' ? null : status,
      })}
    >
      {t('map.allOnTimeline', { meetings: t('count.meetings', { count }) })}
    </a>
  );
}
