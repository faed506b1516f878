import { t } from '../../lib/messages.ts';
import { LAND, STEP } from './land.ts';
import { placeLabels, textWidth } from '../../lib/place-labels.ts';
import type { Box, PlacedLabel } from '../../lib/place-labels.ts';

/** A place of meetings: its point in WGS 84 degrees, and the number of its meetings. */
export type MapPoint = {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
};

/** A place in the picture: its middle and radius in pixels, and its text; null without room for a text. */
export type Mark = {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly label: PlacedLabel | null;
};

/** A line of the net with its text, in pixels. */
export type NetLine = {
  readonly path: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
};

/** A drawn map: its size, its land as rows of dots, the distance of two dots, its net of meridians and parallels, and its places. */
export type MapFrame = {
  readonly width: number;
  readonly height: number;
  readonly land: string;
  readonly dot: number;
  readonly net: readonly NetLine[];
  /** The largest place first, so that a small one is drawn above it. */
  readonly marks: readonly Mark[];
};

/** The size of a picture in pixels: its width, the bounds of its height, its margin, and the radius of its largest place. */
export type MapSize = {
  readonly width: number;
  readonly least: number;
  readonly most: number;
  readonly margin: number;
  readonly radius: number;
};

/** The height of the font of names, in pixels. */
export const FONT = 12;

/** The part of the Earth in the picture: its middle in degrees, and the pixels of a degree of latitude. */
type Window = {
  readonly longitude: number;
  readonly latitude: number;
  readonly scale: number;
  readonly narrowing: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Draws places on an equirectangular projection, true to scale at the middle parallel of the places. The picture shows all places of the list.
 */
export function drawMap(points: readonly MapPoint[], size: MapSize): MapFrame {
  const window = windowOf(points, size);
  const { width, height } = window;
  const most = Math.max(1, ...points.map(({ count }) => count));
  const placed = [...points]
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1))
    .map((point) => {
      const [x, y] = project(window, point.longitude, point.latitude);
      return { point, x, y, radius: Math.max(3.5, size.radius * Math.sqrt(point.count / most)) };
    });
  const net = netOf(window);
  const taken: Box[] = [
    ...placed.map(({ x, y, radius: r }): Box => [x - r, y - r, x + r, y + r]),
    ...net.map(({ x, y, text }): Box => [x - 2, y - 7, x + textWidth(text, 10) + 2, y + 7]),
  ];
  const texts = placed.map(({ point, ...mark }) => ({
    ...{ id: point.id, ...mark },
    width: textWidth(`${point.name} ${point.count}`, FONT),
  }));
  const labels = placeLabels(texts, taken, window);
  return {
    ...{ width, height, net },
    land: landOf(window),
    dot: STEP * window.scale * window.narrowing,
    marks: placed.map((mark) => ({ ...mark, label: labels.get(mark.point.id) ?? null })),
  };
}

/** The least extent of a picture in degrees, so that one city is shown with its surroundings. */
const LEAST = { longitude: 24, latitude: 14 };
const EARTH: readonly MapPoint[] = [
  { id: '', name: '', country: null, latitude: 60, longitude: -20, count: 0 },
  { id: '', name: '', country: null, latitude: 0, longitude: 150, count: 0 },
];

function windowOf(found: readonly MapPoint[], { width, least, most, margin }: MapSize): Window {
  const points = found.length === 0 ? EARTH : found;
  const [south, north] = rangeOf(points.map(({ latitude }) => latitude));
  const [west, east] = shortestArc(points.map(({ longitude }) => longitude));
  const latitude = (south + north) / 2;
  const narrowing = Math.cos((latitude * Math.PI) / 180);
  const across = Math.max(east - west, LEAST.longitude) * narrowing;
  const down = Math.max(north - south, LEAST.latitude);
  const room = width - 2 * margin;
  const scale = Math.min(room / across, (most - 2 * margin) / down);
  const height = Math.round(Math.min(most, Math.max(least, down * scale + 2 * margin)));
  return { longitude: (west + east) / 2, latitude, scale, narrowing, width, height };
}

const rangeOf = (values: readonly number[]): readonly [number, number] => [
  Math.min(...values),
  Math.max(...values),
];

/** Returns the shortest arc of the equator, from west to east, on which all meridians lie. It may pass 180°. */
function shortestArc(longitudes: readonly number[]): readonly [number, number] {
  const sorted = [...longitudes].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const gaps = sorted.map((west, i) => (sorted[i + 1] ?? first + 360) - west);
  const widest = gaps.indexOf(Math.max(...gaps));
  const west = sorted[widest + 1];
  const east = sorted[widest] ?? first;
  return west === undefined ? [first, east] : [west, east + 360];
}

function project(window: Window, longitude: number, latitude: number): readonly [number, number] {
  const { scale, narrowing, width, height } = window;
  // The nearer way around the Earth.
  const turn = ((((longitude - window.longitude + 180) % 360) + 360) % 360) - 180;
  return [width / 2 + turn * scale * narrowing, height / 2 - (latitude - window.latitude) * scale];
}

/** Returns the first and last degrees that the picture shows. */
function edgesOf({ longitude, latitude, scale, narrowing, width, height }: Window) {
  const [half, tall] = [width / 2 / scale / narrowing, height / 2 / scale];
  return { west: longitude - half, east: longitude + half, south: latitude - tall, north: latitude + tall };
}

/** Returns the land in the picture as lines, of which a pattern of dashes makes dots. */
function landOf(window: Window): string {
  const { west, east, south, north } = edgesOf(window);
  const { scale, narrowing, width, height } = window;
  const toX = (longitude: number) => width / 2 + (longitude - window.longitude) * scale * narrowing;
  return LAND.flatMap((runs, row) => {
    const latitude = 90 - (row + 0.5) * STEP;
    if (latitude < south || latitude > north) return [];
    const y = (height / 2 - (latitude - window.latitude) * scale).toFixed(1);
    return [-360, 0, 360].flatMap((turn) =>
      pairsOf(runs).flatMap(([first, count]) => {
        const at = (dot: number) => turn - 180 + (dot + 0.5) * STEP;
        const from = Math.max(0, Math.ceil((west - at(first)) / STEP));
        const to = Math.min(count - 1, Math.floor((east - at(first)) / STEP));
        // A line of no length has no dashes in some browsers.
        return from > to
          ? []
          : [`M${toX(at(first + from)).toFixed(1)} ${y}H${(toX(at(first + to)) + 0.1).toFixed(1)}`];
      }),
    );
  }).join('');
}

const pairsOf = (numbers: readonly number[]): readonly (readonly [number, number])[] =>
  numbers.flatMap((first, i) => (i % 2 === 0 ? [[first, numbers[i + 1] ?? 0] as const] : []));

/** The least distance of two lines of the net, in pixels. */
const APART = 64;
const STEPS = [1, 2, 5, 10, 15, 20, 30, 45];

/** Returns the meridians and parallels of the picture. Meridians have their text at the foot, parallels at the left. */
function netOf(window: Window): readonly NetLine[] {
  const { west, east, south, north } = edgesOf(window);
  const { scale, narrowing, width, height } = window;
  const stepOf = (pixels: number) => STEPS.find((step) => step * pixels >= APART) ?? 90;
  const meridians = multiples(west, east, stepOf(scale * narrowing)).map((longitude) => {
    const x = width / 2 + (longitude - window.longitude) * scale * narrowing;
    const turned = ((((longitude + 180) % 360) + 360) % 360) - 180;
    return {
      path: `M${x.toFixed(1)} 0V${height}`,
      text: degrees(turned, 'point.east', 'point.west'),
      x: x + 4,
      y: height - 9,
    };
  });
  const parallels = multiples(Math.max(south, -89), Math.min(north, 89), stepOf(scale)).map((latitude) => {
    const y = height / 2 - (latitude - window.latitude) * scale;
    return {
      path: `M0 ${y.toFixed(1)}H${width}`,
      text: degrees(latitude, 'point.north', 'point.south'),
      x: 5,
      y: y - 7,
    };
  });
  return [
    ...meridians.filter(({ x }) => x < width - 30 && x > 34),
    ...parallels.filter(({ y }) => y > 8 && y < height - 26),
  ];
}

const multiples = (from: number, to: number, step: number): readonly number[] =>
  Array.from(
    { length: Math.max(0, Math.floor(to / step) - Math.ceil(from / step) + 1) },
    (_, i) => (Math.ceil(from / step) + i) * step,
  );

/** Returns the degrees of a line of the net with its direction. English leaves out the space, as maps do. */
function degrees(
  value: number,
  positive: 'point.east' | 'point.north',
  negative: 'point.west' | 'point.south',
) {
  const text = String(Math.abs(value));
  if (value % 180 === 0) return `${text}°`;
  return t(value < 0 ? negative : positive, { degrees: text }).replace('° ', '°');
}

/** The radius of an area in degrees of a great circle, about 2,200 km. */
const AREA = 20;
const MOST_AREAS = 5;

/** Returns the places around a place, itself included. */
export const around = (points: readonly MapPoint[], centre: MapPoint): readonly MapPoint[] =>
  points.filter((point) => distance(point, centre) <= AREA);

/**
 * Returns the places around which others lie: the one with the most meetings, then the one with the most of those that are left. At most five.
 */
export function areasOf(points: readonly MapPoint[]): readonly MapPoint[] {
  let left = [...points].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
  const areas: MapPoint[] = [];
  for (let [centre] = left; centre && areas.length < MOST_AREAS; [centre] = left) {
    const own = new Set(around(left, centre));
    if (own.size > 1) areas.push(centre);
    left = left.filter((point) => !own.has(point));
  }
  return areas;
}

function distance(a: MapPoint, b: MapPoint): number {
  const radians = (value: number) => (value * Math.PI) / 180;
  const [from, to] = [radians(a.latitude), radians(b.latitude)];
  const cosine =
    Math.sin(from) * Math.sin(to) +
    Math.cos(from) * Math.cos(to) * Math.cos(radians(a.longitude - b.longitude));
  return (Math.acos(Math.min(1, Math.max(-1, cosine))) * 180) / Math.PI;
}
