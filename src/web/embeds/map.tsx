import { hrefTo, useAddress, useViewpoint } from '../lib/address.ts';
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
  const title = `${titleOf(selection, useIdFilters())}: where they took place`;
  useTitle(title);
  const { answer } = useQuery(MAP_OF, { where: mapWhere(selection), ...useViewpoint() });
  if (!answer) return <h1>{title}</h1>;
  const points = placesOf(answer).flatMap(({ point }) => point ?? []);
  const shown = points.reduce((sum, { count }) => sum + count, 0);
  const left = answer.graph.events.totalCount - shown;
  return (
    <>
      <h1>{title}</h1>
      <MapPicture points={points} hue={hueOf(params.get('partner'))} hrefOf={({ id }) => hrefTo(id)} />
      <p class="soft">
        {t('count.meetings', { count: shown })} at {t('count.places', { count: points.length })}
        {left > 0 && `; ${t('count.meetings', { count: left })} more without a point`}. Larger points had more
        meetings.
      </p>
    </>
  );
}
