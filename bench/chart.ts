/** A group of bars: its label, and one value for each side. */
export type Bars = {
  readonly label: string;
  readonly values: readonly { readonly name: string; readonly value: number }[];
};

const WIDTH = 760;
const LABELS = 270;
const BAR = 12;
const COLORS = ['#1b6ca8', '#c8553d', '#9aa5b1'];

/** Returns a picture of horizontal bars from 0 to 1.2, as SVG. */
export function barChart(title: string, groups: readonly Bars[]): string {
  const height = 70 + groups.reduce((sum, { values }) => sum + values.length * BAR + 14, 0);
  const scale = (value: number): number => (Math.min(value, 1.2) / 1.2) * (WIDTH - LABELS - 50);
  let y = 64;
  const bars = groups.flatMap(({ label, values }) => {
    const own = values.flatMap(({ value }, i) => [
      `<rect x="${LABELS}" y="${y + i * BAR}" width="${scale(value).toFixed(1)}" height="${BAR - 2}" fill="${COLORS[i] ?? 'black'}"/>`,
      `<text x="${(LABELS + scale(value) + 4).toFixed(1)}" y="${y + i * BAR + 9}" font-size="10">${value.toFixed(2)}</text>`,
    ]);
    const name = `<text x="${LABELS - 8}" y="${y + (values.length * BAR) / 2 + 4}" text-anchor="end">${label}</text>`;
    y += values.length * BAR + 14;
    return [name, ...own];
  });
  const legend = (groups[0]?.values ?? []).map(
    ({ name }, i) =>
      `<rect x="${20 + i * 220}" y="34" width="12" height="12" fill="${COLORS[i] ?? 'black'}"/><text x="${38 + i * 220}" y="44">${name}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" font-family="sans-serif" font-size="12">
<title>${title}</title>
<rect width="${WIDTH}" height="${height}" fill="white"/>
<text x="20" y="22" font-size="14" font-weight="bold">${title}</text>
${[...legend, ...bars].join('\n')}
</svg>
`;
}
