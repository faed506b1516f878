import { beforeAll, describe, expect, it } from 'vitest';
import { loadMessages, setMessages } from '../../../src/web/lib/messages.ts';
import { areasOf, drawMap } from '../../../src/web/views/map/layout.ts';
import type { MapPoint, MapSize } from '../../../src/web/views/map/layout.ts';

const SIZE: MapSize = { width: 600, least: 300, most: 460, margin: 40, radius: 15 };

const place = (id: string, latitude: number, longitude: number, count = 1): MapPoint => ({
  ...{ id, latitude, longitude, count },
  name: id,
  country: null,
});

const SEOUL = place('seoul', 37.6, 127, 4);
const HONOLULU = place('honolulu', 21.3, -157.9);

// The directions of the net are words.
beforeAll(async () => {
  await loadMessages('en', 'map');
  setMessages('en', 'en');
});

describe('the layout of a map', () => {
  it('puts north above south and west left of east, all within the margins', () => {
    const { marks, width, height } = drawMap(
      [SEOUL, place('paris', 48.9, 2.3), place('doha', 25.3, 51.5)],
      SIZE,
    );
    const at = new Map(marks.map((mark) => [mark.point.id, mark]));
    const xs = ['paris', 'doha', 'seoul'].map((id) => at.get(id)?.x ?? NaN);
    const ys = ['paris', 'seoul', 'doha'].map((id) => at.get(id)?.y ?? NaN);
    expect(xs).toEqual([...xs].sort((a, b) => a - b));
    expect(ys).toEqual([...ys].sort((a, b) => a - b));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(39);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width - 39);
    expect(Math.max(...ys)).toBeLessThanOrEqual(height - 39);
  });

  it('takes the shorter way around the Earth', () => {
    const { marks, net } = drawMap([SEOUL, HONOLULU], SIZE);
    const [west, east] = marks.map(({ x }) => x);
    expect(west).toBeLessThan(east ?? NaN);
    expect(net.map(({ text }) => text)).toEqual(expect.arrayContaining(['180°', '160°W']));
  });

  it('draws areas in proportion to the numbers, the largest first', () => {
    const { marks } = drawMap([place('a', 40, 10, 1), place('b', 45, 60, 4), place('c', 50, 90, 2)], SIZE);
    expect(marks.map(({ point }) => point.id)).toEqual(['b', 'c', 'a']);
    expect(marks.map(({ radius }) => radius ** 2)).toEqual(
      [225, 112.5, 56.25].map((area) => expect.closeTo(area, 6) as number),
    );
  });

  it('draws a picture without a place', () => {
    const { marks, land } = drawMap([], SIZE);
    expect(marks).toEqual([]);
    expect(land).toMatch(/^M[\d.]+ [\d.]+H[\d.]+/);
  });

  it('finds areas of at least two places, the one with the most meetings first', () => {
    const points = [
      SEOUL,
      place('tokyo', 35.7, 139.7, 9),
      HONOLULU,
      place('paris', 48.9, 2.3, 2),
      place('rome', 41.9, 12.5, 3),
    ];
    expect(areasOf(points).map(({ id }) => id)).toEqual(['tokyo', 'rome']);
  });
});
