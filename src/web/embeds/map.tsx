import { hrefTo, useAddress, useVariables } from '../lib/address.ts';
import { hueOf } from '../lib/theme.ts';
import { MAP_OF } from '../operations.ts';
import { MapPicture } from '../views/map/picture.tsx';
import { mapWhere, placesOf } from '../views/map/places.ts';
import { t } from '../lib/messages.ts';
import { titleOf, useIdFilters } from '../views/timeline/filters.tsx';
import { useQuery } from '../lib/client.ts';
import { useSelection } from '../views/timeline/use-timeline.ts';
import { useTitle } from '../lib/hooks.ts';

/** The places of the meetings on a map. */
export function MapEmbed() {
  const { params } = useAddress();
  const selection = useSelection();
  const title = t('map.whereOf', { title: titleOf(selection, useIdFilters()) });
  useTitle(title);
  const { answer } = useQuery(MAP_OF, { where: mapWhere(selection), ...useVariables() });
  if (!answer) return <h1>{title}</h1>;
  const points = placesOf(answer).flatMap(({ point }) => point ?? []);
  const shown = points.reduce((sum, { count }) => sum + count, 0);
  const left = answer.graph.events.totalCount - shown;
  return (
    <>
      <h1>{title}</h1>
      <MapPicture points={points} hue={hueOf(params.get('partner'))} hrefOf={({ id }) => hrefTo(id)} />
      <p class="soft">
        {t('map.counts', {
          meetings: t('count.meetings', { count: shown }),
          places: t('count.places', { count: points.length }),
        })}
        {left > 0 && `; ${t('embed.noPoint', { meetings: t('count.meetings', { count: left }) })}`}.{' '}
        {t('embed.larger')}
      </p>
    </>
  );
}
