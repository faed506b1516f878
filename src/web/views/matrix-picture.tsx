import { render } from 'preact';
import { matrixKey } from './formats-table.tsx';
import { powerOf, shownIn } from './format-rows.ts';
import { t } from '../lib/messages.ts';
import { writeNumber } from '../lib/locale.ts';
import type { FormatMatrix, MatrixCell } from './format-rows.ts';
import type { TemporaryDrawing } from '../lib/save-picture.ts';

/** The widths of the columns and the heights of the rows, in pixels. */
const [NAME, CELL, TOTAL] = [220, 46, 60];
const [HEAD, ROW, KEY] = [30, 34, 30];

/** The samples of the key in one line. */
const KEYS_IN_LINE = 4;

/** The kinds of cells with a fill of their own. */
const FILLS: Readonly<Record<string, string>> = {
  'level-leaders': 'var(--level-leaders)',
  'level-ministers': 'var(--level-ministers)',
  'level-officials': 'var(--level-officials)',
  'level-unknown': 'var(--wash)',
  missing: 'url(#missing)',
};

/** Draws the matrix for a file. The page shows it as a table, which no picture holds. */
export function drawMatrix(matrix: FormatMatrix): TemporaryDrawing {
  const box = document.createElement('div');
  box.className = 'hidden';
  document.body.append(box);
  render(<MatrixPicture matrix={matrix} />, box);
  return {
    svg: box.querySelector('svg'),
    remove: () => {
      render(null, box);
      box.remove();
    },
  };
}

function MatrixPicture({ matrix: { lines, columns } }: { readonly matrix: FormatMatrix }) {
  const width = NAME + columns.length * CELL + TOTAL;
  const keys = matrixKey();
  const keyTop = HEAD + lines.length * ROW + 12;
  const height = keyTop + Math.ceil(keys.length / KEYS_IN_LINE) * KEY;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} font-size="13" fill="var(--ink)">
      <pattern id="missing" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="2" height="6" fill="var(--rule)" />
      </pattern>
      {columns.map(({ label, short }, at) => (
        <Word key={label} x={NAME + (at + 0.5) * CELL} y={18} isCentred>
          {label.length > 7 ? short : label}
        </Word>
      ))}
      <Word x={width - TOTAL / 2} y={18} isCentred>
        {t('formats.held')}
      </Word>
      {lines.map((line, row) => (
        <g key={line.format.id} transform={`translate(0 ${HEAD + row * ROW})`}>
          <Word x={0} y={21}>
            {line.partners.length === 0 ? t('formats.among') : powerOf(line)}
          </Word>
          {columns.map((column, at) => (
            <Cell
              key={column.label}
              x={NAME + at * CELL}
              cell={line.cells[at]}
              missing={column.days ? 0 : line.missing}
            />
          ))}
          <Word x={width - TOTAL / 2} y={21} isCentred>
            {writeNumber(line.total)}
          </Word>
        </g>
      ))}
      {keys.map(([kind, label], at) => (
        <g
          key={kind}
          transform={`translate(${(at % KEYS_IN_LINE) * (width / KEYS_IN_LINE)} ${keyTop + Math.floor(at / KEYS_IN_LINE) * KEY})`}
        >
          <Box x={0} kinds={[kind]} size={20} />
          <Word x={28} y={15}>
            {label}
          </Word>
        </g>
      ))}
    </svg>
  );
}

const Word = ({
  x,
  y,
  isCentred = false,
  children,
}: {
  readonly x: number;
  readonly y: number;
  readonly isCentred?: boolean;
  readonly children: string;
}) => (
  <text x={x} y={y} text-anchor={isCentred ? 'middle' : 'start'}>
    {children}
  </text>
);

function Cell({
  x,
  cell,
  missing,
}: {
  readonly x: number;
  readonly cell: MatrixCell | undefined;
  readonly missing: number;
}) {
  const { held = 0, planned = 0, off = 0, level = null } = cell ?? {};
  const shown = shownIn({ held, planned, off });
  if (shown === 0 && missing === 0) return null;
  const words = [shown > 0 ? writeNumber(shown) : '', missing > 0 ? `+${writeNumber(missing)}` : ''];
  const kinds = [level && `level-${level}`, missing > 0 && 'missing', planned > 0 && 'planned'];
  const isOff = held + planned === 0 && off > 0;
  return (
    <>
      <Box
        x={x + 1}
        kinds={kinds.filter((kind) => typeof kind === 'string')}
        size={ROW - 3}
        width={CELL - 3}
      />
      <text
        x={x + CELL / 2}
        y={21}
        text-anchor="middle"
        fill={level === 'leaders' ? 'var(--on-leaders)' : level ? 'var(--on-level)' : 'var(--ink)'}
        text-decoration={isOff ? 'line-through' : undefined}
      >
        {words.join('')}
      </text>
    </>
  );
}

const Box = ({
  x,
  kinds,
  size,
  width = size,
}: {
  readonly x: number;
  readonly kinds: readonly string[];
  readonly size: number;
  readonly width?: number;
}) => (
  <>
    {kinds.map((kind) => (
      <rect
        key={kind}
        x={x}
        y={1}
        width={width}
        height={size}
        rx="3"
        fill={FILLS[kind] ?? 'none'}
        stroke={kind === 'planned' ? 'var(--ink)' : kind === 'level-unknown' ? 'var(--rule)' : 'none'}
        stroke-dasharray={kind === 'planned' ? '4 3' : undefined}
      />
    ))}
  </>
);
