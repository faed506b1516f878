import DottedMap from 'dotted-map';

/** The height of a row of dots, in degrees. */
const STEP = 2.5;
/** The rows between 60° south and the north pole: no meeting took place in Antarctica. */
const ROWS = 150 / STEP;

/**
 * Returns the file with the land of the Earth as rows of dots, which show where land is and draw no border.
 *
 * @returns {{ path: string, content: string }[]}
 */
export function land() {
  const map = new DottedMap({
    height: 180 / STEP,
    grid: 'vertical',
    projection: { name: 'equirectangular' },
    region: { lat: { min: -90, max: 90 }, lng: { min: -180, max: 180 } },
  });
  /** @type {number[][]} */
  const rows = Array.from({ length: ROWS }, () => []);
  for (const { x, y } of map.getPoints()) rows[y]?.push(x);
  const content = `// Made from the package dotted-map by "npm run generate".

/** The distance of two dots, in degrees. */
export const STEP = ${String(STEP)};

/**
 * Land by rows of dots from 90° north to 60° south. A row has pairs of numbers: the first dot of a run, counted from 180° west,
 * and the number of its dots.
 */
export const LAND: readonly (readonly number[])[] = ${JSON.stringify(rows.map(runsOf))};
`;
  return [{ path: 'src/web/views/map/land.ts', content }];
}

/**
 * Returns the runs of neighbouring numbers, each as its first number and its length.
 *
 * @param {number[]} numbers
 * @returns {number[]}
 */
function runsOf(numbers) {
  /** @type {[number, number][]} */
  const runs = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === number) last[1] += 1;
    else runs.push([number, 1]);
  }
  return runs.flat();
}
