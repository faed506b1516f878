import { languageOf, writeNumber } from '../../lib/locale.ts';
import { t } from '../../lib/messages.ts';
import { drawMap, FONT } from './layout.ts';
import { useMemo } from 'preact/hooks';
import { useRoving } from '../../lib/hooks.ts';
import type { MapPoint, MapSize, Mark } from './layout.ts';

/** The properties of a map. */
type MapProps = {
  /** The places in the picture. */
  readonly points: readonly MapPoint[];
  /** Returns the address to which a place leads. */
  readonly hrefOf: (point: MapPoint) => string;
  /** The class that sets the colour of the places as `--hue`. */
  readonly hue: string;
  /** Called when a reader chooses a place, before its link is followed. */
  readonly onChoose?: (point: MapPoint, event: MouseEvent) => void;
};

/** The drawings for narrow, middle and wide boxes. A style shows the one that fits, so that the map needs no script. */
const SIZES: Readonly<Record<'narrow' | 'middle' | 'wide', MapSize>> = {
  narrow: { width: 330, least: 230, most: 380, margin: 30, radius: 12 },
  middle: { width: 600, least: 320, most: 460, margin: 40, radius: 15 },
  wide: { width: 920, least: 420, most: 600, margin: 50, radius: 19 },
};

/** The largest dot of land in pixels, so that it differs from the point of a place. */
const MOST_DOT = 5;

/** Places of meetings as points, larger for more meetings, on the land of the Earth. It draws no border. */
export function MapPicture(props: MapProps) {
  return (
    <div class={`map-picture ${props.hue}`}>
      {(['narrow', 'middle', 'wide'] as const).map((name) => (
        <Drawing key={name} name={name} {...props} />
      ))}
    </div>
  );
}

function Drawing({ name, points, hrefOf, onChoose }: MapProps & { readonly name: keyof typeof SIZES }) {
  const roving = useRoving<SVGSVGElement>();
  const { width, height, land, dot, net, marks } = useMemo(
    () => drawMap(points, SIZES[name]),
    [points, name],
  );
  return (
    <svg
      class={`map map-${name}`}
      ref={roving.ref}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t('map.picture')}
      onKeyDown={roving.onKeyDown}
    >
      <rect class="water" width={width} height={height} />
      <path
        class="land"
        d={land}
        stroke-width={Math.min(MOST_DOT, dot * 0.62).toFixed(1)}
        stroke-dasharray={`0 ${dot.toFixed(3)}`}
      />
      <g class="net" aria-hidden="true">
        {net.map(({ path }) => (
          <path key={path} d={path} />
        ))}
        {net.map(({ path, text, x, y }) => (
          <text key={path} x={x.toFixed(1)} y={y.toFixed(1)}>
            {text}
          </text>
        ))}
      </g>
      {marks.map((mark) => (
        <Point key={mark.point.id} mark={mark} href={hrefOf(mark.point)} onChoose={onChoose} />
      ))}
    </svg>
  );
}

function Point({
  mark: { point, x, y, radius, label },
  href,
  onChoose,
}: {
  readonly mark: Mark;
  readonly href: string;
  readonly onChoose: MapProps['onChoose'];
}) {
  const named = t('map.point', { name: point.name, count: point.count });
  return (
    <a
      class="point"
      data-rove
      data-place={point.id}
      href={href}
      aria-label={point.country === null ? named : `${named}, ${point.country}`}
      onClick={(event) => onChoose?.(point, event)}
    >
      <circle class="hit" cx={x.toFixed(1)} cy={y.toFixed(1)} r={Math.max(12, radius)} />
      {label?.isAway && (
        <path
          class="leader"
          d={`M${x.toFixed(1)} ${y.toFixed(1)}L${label.x.toFixed(1)} ${label.y.toFixed(1)}`}
        />
      )}
      <circle class="spot" cx={x.toFixed(1)} cy={y.toFixed(1)} r={radius.toFixed(1)} />
      {label && (
        <text
          x={label.x.toFixed(1)}
          y={label.y.toFixed(1)}
          text-anchor={label.anchor}
          font-size={FONT}
          aria-hidden="true"
          lang={languageOf(point.name)}
        >
          {point.name} <tspan>{writeNumber(point.count)}</tspan>
        </text>
      )}
    </a>
  );
}
