import { hrefTo } from '../../lib/address.ts';
import { hueOf } from '../../lib/theme.ts';
import { kindOf, typeLabel } from '../../lib/labels.ts';
import { placeLabels, useLayout } from './layout.ts';
import { useRoving, useWidth } from '../../lib/hooks.ts';
import type { Graph } from './graph.ts';
import type { Label, Spot } from './layout.ts';
import type { Kind } from '../../lib/labels.ts';

/** The properties of the picture of a network. */
export type PictureProps = {
  readonly graph: Graph;
  readonly centre: string;
  /** The other end of paths; undefined without paths. */
  readonly far?: string | undefined;
};

/** The minimum height of the picture, which is enough for few things. */
const LEAST = 420;
const FEW = 12;

/** The network as a picture. The shape of a thing shows its type, the word at a tie its relation. */
export function NetworkPicture({ graph, centre, far }: PictureProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const height = graph.nodes.length < FEW ? LEAST : Math.max(LEAST, Math.min(720, Math.round(width * 0.72)));
  const { spots, lines, drag } = useLayout(graph, { centre, far }, width, height);
  const roving = useRoving<SVGSVGElement>();
  const labels = placeLabels(spots, lines, { centre, width, height });
  return (
    <div class="picture" ref={box}>
      {width > 0 && (
        <svg
          ref={roving.ref}
          width={width}
          height={height}
          viewBox={`0 0 ${width} ${height}`}
          role="group"
          aria-label="Network; arrow keys go from one thing to the next"
          onKeyDown={roving.onKeyDown}
          {...drag.handlers}
        >
          <g aria-hidden="true">
            {lines.map((line) => {
              const { from, to, word } = line;
              return (
                <g key={`${from.id} ${to.id} ${word}`} class="tie">
                  <line x1={from.x} y1={from.y} x2={to.x} y2={to.y} />
                  {labels.words.has(line) && (
                    <text class="word" x={(from.x + to.x) / 2} y={(from.y + to.y) / 2}>
                      {word}
                    </text>
                  )}
                  <title>{`${from.name} ${word} ${to.name}`}</title>
                </g>
              );
            })}
          </g>
          {spots.map((spot) => (
            <Thing
              key={spot.id}
              spot={spot}
              label={labels.things.get(spot.id)}
              isCentre={spot.id === centre}
              drag={drag.begin}
            />
          ))}
        </svg>
      )}
      <ul class="key hue hue-none" aria-label="Key">
        {KINDS.map(([kind, label]) => (
          <li key={kind}>
            <svg class="sample" width="16" height="16" aria-hidden="true">
              <path class="thing-shape" d={PATHS[kind](8, 8)} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Thing({
  spot,
  isCentre,
  label,
  drag,
}: {
  readonly spot: Spot;
  readonly label: Label | undefined;
  readonly isCentre: boolean;
  readonly drag: (id: string, event: PointerEvent) => void;
}) {
  const { id, name, x, y } = spot;
  const kind = kindOf(spot.__typename);
  return (
    <a
      data-rove
      class={`thing ${kind === 'party' ? hueOf(id) : 'hue hue-none'} ${isCentre ? 'centre' : ''}`}
      href={isCentre ? hrefTo(id) : hrefTo('network', { of: id })}
      aria-label={`${name}, ${typeLabel(spot.__typename).toLowerCase()}`}
      draggable={false}
      onPointerDown={(event) => {
        drag(id, event);
      }}
    >
      <title>{name}</title>
      <rect class="hit" x={x - 12} y={y - 12} width={24} height={24} />
      <path class="thing-shape" d={PATHS[kind](x, y)} />
      {label && (
        <text
          class={label.hasRoom ? undefined : 'hides'}
          x={label.x}
          y={label.y}
          text-anchor={label.anchor}
          aria-hidden="true"
        >
          {label.text}
        </text>
      )}
    </a>
  );
}

const KINDS: readonly (readonly [Kind, string])[] = [
  ['party', 'party or group'],
  ['format', 'format'],
  ['event', 'event'],
  ['person', 'person'],
  ['policy', 'policy, document'],
  ['place', 'place'],
];

const PATHS: Readonly<Record<Kind, (x: number, y: number) => string>> = {
  party: (x, y) => `M${x - 6.5} ${y}a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0 -13 0z`,
  format: (x, y) => `M${x - 7} ${y - 5}h14v10h-14z`,
  event: (x, y) => `M${x} ${y - 7}L${x + 7} ${y}L${x} ${y + 7}L${x - 7} ${y}z`,
  person: (x, y) => `M${x} ${y - 6.5}L${x + 6.5} ${y + 5}H${x - 6.5}z`,
  policy: (x, y) => `M${x - 5} ${y - 6.5}h7l3 3v10h-10z`,
  place: (x, y) => `M${x} ${y + 7}L${x - 5.5} ${y - 2}a5.7 5.7 0 1 1 11 0z`,
  source: (x, y) => `M${x - 4} ${y - 4}h8v8h-8z`,
};
