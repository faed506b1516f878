import type { Chart } from '../lib/chart.ts';

const [WIDTH, HEIGHT] = [520, 320];
const MARGIN = { top: 16, right: 12, bottom: 84, left: 44 };
const PLOT = {
  width: WIDTH - MARGIN.left - MARGIN.right,
  height: HEIGHT - MARGIN.top - MARGIN.bottom,
};

/** The width of a label on the axis. Fewer labels are written if they do not fit. */
const LABEL_WIDTH = 16;

/** A chart of stacked bars. The table has the same values as text. */
export function ChartView({ chart }: { readonly chart: Chart | null }) {
  if (!chart)
    return (
      <p className="empty">
        This list has nothing to draw: a chart needs periods, years, dates or counts. Choose another list, or
        ask for them.
      </p>
    );
  const { title, labels, series } = chart;
  const totals = labels.map((_, i) =>
    series.reduce((sum, { values }) => sum + Math.max(0, values[i] ?? 0), 0),
  );
  const step = tickStep(Math.max(1, ...totals));
  const top = Math.ceil(Math.max(1, ...totals) / step) * step;
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
  const band = PLOT.width / labels.length;
  const every = Math.ceil(LABEL_WIDTH / band);
  const y = (value: number): number => MARGIN.top + PLOT.height * (1 - value / top);
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={`Bar chart: ${title}`}>
        {ticks.map((tick) => (
          <g key={tick} className="tick">
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} />
            <text x={MARGIN.left - 8} y={y(tick)} dy="0.32em" textAnchor="end">
              {Number(tick.toPrecision(6)).toLocaleString('en')}
            </text>
          </g>
        ))}
        {labels.map((label, i) => {
          const x = MARGIN.left + band * i;
          const heights = series.map(({ values }) => Math.max(0, values[i] ?? 0));
          return (
            <g key={label} className="bar">
              {series.map(({ name }, j) => {
                const height = heights[j] ?? 0;
                const below = heights.slice(0, j).reduce((sum, each) => sum + each, 0);
                return (
                  <rect
                    key={name}
                    className={`series-${j % 6}`}
                    x={x + band * 0.12}
                    width={band * 0.76}
                    y={y(below + height)}
                    height={y(below) - y(below + height)}
                  >
                    <title>{`${label}, ${name}: ${height}`}</title>
                  </rect>
                );
              })}
              {i % every === 0 && (
                <text
                  textAnchor="end"
                  transform={`translate(${x + band / 2 + 4} ${HEIGHT - MARGIN.bottom + 14}) rotate(-50)`}
                >
                  {label.length > 16 ? `${label.slice(0, 15)}…` : label}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      {series.length > 1 && (
        <ul className="legend">
          {series.map(({ name }, j) => (
            <li key={name}>
              <span className={`series-${j % 6}`} aria-hidden="true" />
              {name}
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

/** Returns the distance of the lines on the axis: 1, 2 or 5 times a power of ten, for at most six lines. */
function tickStep(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 5));
  const factor = [1, 2, 5, 10].find((each) => each * power * 5 >= top) ?? 10;
  return factor * power;
}
