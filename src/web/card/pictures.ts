import { box, INK, LINE, PAPER, RULE, SOFT, text } from './elements.ts';
import type { CardElement } from './elements.ts';
import type { CardPicture } from './content.ts';
import { meetsPower, powerOf, shownIn } from '../views/format-rows.ts';
import type { MatrixCell } from '../views/format-rows.ts';

/** The width of a picture of a card in pixels. */
const WIDTH = 1072;

/** The maximum numbers of rows and columns of a matrix, and of the years with a label. */
const [MOST_ROWS, MOST_YEARS] = [10, 9];

/** The height of a row of a matrix in pixels. */
const ROW = 23;

/** Returns the height of a picture in pixels. */
export const pictureHeight = (picture: CardPicture): number =>
  picture.kind === 'matrix'
    ? ROW * (1 + Math.min(MOST_ROWS, picture.matrix.lines.length))
    : picture.kind === 'point'
      ? 200
      : 110;

/** Draws the picture of a card. The accent of a dataset colours the levels of a matrix. */
export function drawPicture(picture: CardPicture, hue: string, accent: string | null): CardElement {
  switch (picture.kind) {
    case 'series':
      return drawSeries(picture, hue);
    case 'years':
      return drawYears(picture, hue);
    case 'matrix':
      return drawMatrix(picture, accent === null ? LEVELS : levelsOf(accent));
    case 'point':
      return drawPoint(picture, hue);
  }
}

type Of<Kind extends CardPicture['kind']> = Extract<CardPicture, { readonly kind: Kind }>;

/** Draws a dot for each event on a scale of years: filled if it was held, larger for the event of the page. */
function drawSeries({ years, dots }: Of<'series'>, hue: string): CardElement {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const across = (at: number): number => 20 + ((WIDTH - 40) * (at - first)) / Math.max(1, last - first);
  const step = Math.ceil(years.length / MOST_YEARS);
  const labels = years.filter((_, i) => i % step === 0);
  return box(
    { position: 'relative', width: WIDTH, height: 110 },
    at({ left: 0, top: 40, width: WIDTH, height: 3, background: LINE }),
    ...labels.map((year) => at({ left: across(year) - 1, top: 28, width: 2, height: 28, background: RULE })),
    ...labels.map((year) =>
      text(String(year), {
        ...{ position: 'absolute', left: across(year) - 40, top: 68, width: 80 },
        ...{ textAlign: 'center', fontSize: 22, color: SOFT },
      }),
    ),
    ...dots.map((dot) => {
      const radius = dot.isCurrent ? 17 : 10;
      return at({
        ...{ left: across(dot.at) - radius, top: 41 - radius, width: 2 * radius, height: 2 * radius },
        ...{ borderRadius: '50%', background: dot.isHeld ? hue : PAPER },
        border: dot.isCurrent ? `5px solid ${INK}` : `3px solid ${dot.isHeld ? PAPER : hue}`,
      });
    }),
  );
}

/** Draws a cell for each year: darker for more events. */
function drawYears({ counts }: Of<'years'>, hue: string): CardElement {
  const most = Math.max(1, ...counts.map(({ count }) => count));
  const step = Math.ceil(counts.length / 14);
  const size = counts.length > 24 ? 18 : 26;
  return box(
    { width: WIDTH, height: 110, gap: 4 },
    ...counts.map(({ label, count }, i) =>
      box(
        { flexDirection: 'column', flexGrow: 1, flexBasis: 0, minWidth: 0, alignItems: 'center' },
        box(
          {
            ...{ width: '100%', height: 66, borderRadius: 5, alignItems: 'center', justifyContent: 'center' },
            ...{ background: count === 0 ? LINE : mixed(hue, 0.25 + (0.75 * count) / most) },
            ...{ color: count / most > 0.4 ? PAPER : INK, fontSize: size, fontWeight: 600 },
          },
          text(count === 0 ? '' : String(count), {}),
        ),
        text((counts.length - 1 - i) % step === 0 ? label : '', { fontSize: 20, marginTop: 8, color: SOFT }),
      ),
    ),
  );
}

/** The colours of the levels of a matrix on a light ground, each with the letters in it. */
type LevelColours = Readonly<Record<string, readonly [ground: string, ink: string]>>;

const LEVELS: LevelColours = {
  leaders: ['#0b4a80', '#ffffff'],
  ministers: ['#8fbce4', '#14202b'],
  officials: ['#dbe9f6', '#14202b'],
  unknown: ['#f4f3ef', INK],
};

/** Returns the colours of the levels by an accent, in the shares of the page. */
const levelsOf = (accent: string): LevelColours => ({
  ...LEVELS,
  leaders: [accent, '#ffffff'],
  ministers: [mixed(accent, 0.45), '#14202b'],
  officials: [mixed(accent, 0.15), '#14202b'],
});

/** Draws the matrix of powers and years: the colour is the highest level. */
function drawMatrix({ matrix: { lines, columns } }: Of<'matrix'>, colours: LevelColours): CardElement {
  const cell = (children: CardElement, style: Readonly<Record<string, string | number>> = {}) =>
    box(
      {
        ...{ flexGrow: 1, flexBasis: 0, alignItems: 'center', justifyContent: 'center' },
        ...{ margin: 1, fontSize: 16, whiteSpace: 'nowrap', ...style },
      },
      children,
    );
  const row = (name: string, cells: readonly CardElement[]): CardElement =>
    box({ height: ROW }, text(name, { width: 250, fontSize: 18, lineClamp: 1 }), ...cells);
  return box(
    { flexDirection: 'column', width: WIDTH },
    row(
      '',
      columns.map(({ label, short }) => {
        const words = label.length > 7 ? short : label;
        return cell(text(words, {}), { color: SOFT, ...(words.length > 5 && { fontSize: 12 }) });
      }),
    ),
    ...lines
      .filter(meetsPower)
      .slice(0, MOST_ROWS)
      .map(({ partners, format, cells }) =>
        row(
          powerOf({ partners, format }),
          cells.map((each) => cell(text(numberOf(each), {}), styleOf(each, colours))),
        ),
      ),
  );
}

const numberOf = (cell: MatrixCell): string => (shownIn(cell) === 0 ? '' : String(shownIn(cell)));

function styleOf(
  { level, planned, held }: MatrixCell,
  colours: LevelColours,
): Readonly<Record<string, string | number>> {
  const [background, color] = colours[level ?? ''] ?? ['#f4f3ef', SOFT];
  return { background, color, ...(held === 0 && planned > 0 && { border: `1px dashed ${RULE}` }) };
}

/** Draws a point on a net of meridians and parallels of the whole Earth. */
function drawPoint({ latitude, longitude }: Of<'point'>, hue: string): CardElement {
  const [width, height] = [400, 200];
  const [x, y] = [((longitude + 180) * width) / 360, ((90 - latitude) * height) / 180];
  const lines = [1, 2, 3, 4, 5];
  return box(
    { position: 'relative', width, height, background: '#eef2f4', border: `1px solid ${LINE}` },
    ...lines.map((i) => at({ left: (width * i) / 6, top: 0, width: 1, height, background: '#cfd6da' })),
    ...lines.map((i) => at({ left: 0, top: (height * i) / 6, width, height: 1, background: '#cfd6da' })),
    at({ left: x - 11, top: y - 11, width: 22, height: 22, borderRadius: '50%', background: hue }),
  );
}

const at = (style: Readonly<Record<string, string | number>>): CardElement =>
  box({ position: 'absolute', ...style });

/** Returns a colour mixed with the paper; `share` is the part of the colour. */
function mixed(hex: string, share: number): string {
  const parts = (colour: string) => [1, 3, 5].map((i) => Number.parseInt(colour.slice(i, i + 2), 16));
  const paper = parts(PAPER);
  const mix = parts(hex).map((part, i) => Math.round(part * share + (paper[i] ?? 255) * (1 - share)));
  return `rgb(${mix.join(',')})`;
}
