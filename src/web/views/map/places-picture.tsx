import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { hrefWith, useAddress } from '../../lib/address.ts';
import { hueOf } from '../../lib/theme.ts';
import { MapPicture } from './picture.tsx';
import { PlaceMeetings } from './place-list.tsx';
import { RecordText } from '../../parts/record-text.tsx';
import { t } from '../../lib/messages.ts';
import { RecordLink } from '../../parts/links.tsx';
import { useDismiss } from '../../parts/dismiss.ts';
import { writeNumber } from '../../lib/locale.ts';
import type { MapPlace } from './places.ts';
import type { MapPoint } from './layout.ts';

/** The chosen place, and the middle of its point in the box of the picture, in pixels. */
type Chosen = { readonly id: string; readonly x: number; readonly y: number; readonly link: Element };

/**
 * The map with a card for the chosen place. Without scripts, a point leads to its place in the list.
 */
export function PlacesPicture({
  points,
  places,
}: {
  readonly points: readonly MapPoint[];
  readonly places: readonly MapPlace[];
}) {
  const { params } = useAddress();
  const box = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  useDismiss(box, (isByKey) => {
    if (isByKey && chosen && chosen.link instanceof SVGElement) chosen.link.focus();
    setChosen(null);
  });
  const choose = ({ id }: MapPoint, event: MouseEvent) => {
    const link = event.currentTarget;
    if (!(link instanceof Element) || !box.current) return;
    event.preventDefault();
    const frame = box.current.getBoundingClientRect();
    const { left, top, width, height } = link.querySelector('.spot')?.getBoundingClientRect() ?? frame;
    setChosen({ id, x: left + width / 2 - frame.left, y: top + height - frame.top, link });
  };
  const place = chosen && places.find(({ id }) => id === chosen.id);
  return (
    <div class="picture" ref={box}>
      <MapPicture
        points={points}
        hue={hueOf(params.get('partner'))}
        hrefOf={({ id }) => `${hrefWith({})}#place-${id}`}
        onChoose={choose}
      />
      {place && <PlaceCard place={place} x={chosen.x} y={chosen.y} />}
    </div>
  );
}

function PlaceCard({ place, x, y }: { readonly place: MapPlace; readonly x: number; readonly y: number }) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const card = ref.current;
    const width = card?.parentElement?.clientWidth ?? 0;
    if (!card) return;
    const left = Math.max(0, Math.min(x - card.offsetWidth / 2, width - card.offsetWidth));
    card.style.transform = `translate(${left}px, ${y + 8}px)`;
    card.focus({ preventScroll: true });
  }, [x, y, place]);
  return (
    <div class="place-card place" ref={ref} tabIndex={-1} role="group" aria-label={place.name}>
      <p class="name">
        <RecordLink to={place} />
        {place.country && (
          <span class="soft">
            , <RecordText>{place.country.name}</RecordText>
          </span>
        )}{' '}
        <span class="count">{writeNumber(place.count)}</span>
      </p>
      <PlaceMeetings place={place} />
      <p>
        <a href={hrefWith({ area: place.id })}>{t('map.closer', { name: place.name })}</a>
      </p>
    </div>
  );
}
