import { hrefTo, hrefWith, go, useAddress } from '../lib/address.ts';
import { LANGUAGE, writeDate, writeNumber } from '../lib/locale.ts';
import { RecordText } from '../parts/record-text.tsx';
import { t } from '../lib/messages.ts';
import { levelLabel, TIER_NAMES, tierLabel } from '../lib/labels.ts';
import { MatrixCard, useMatrixCard } from './matrix-card.tsx';
import { countsOf, meetsPower, powerOf, readSort, shownIn, sorted } from './format-rows.ts';
import { useRoving } from '../lib/hooks.ts';
import type { FormatLine, FormatMatrix, MatrixCell, MatrixColumn, Sort } from './format-rows.ts';
import type { LevelSelection } from '../lib/levels.ts';

const COLUMNS = [
  { by: 'power', label: 'formats.power' },
  { by: 'since', label: 'formats.since' },
  { by: 'level', label: 'formats.highest' },
  { by: 'last', label: 'formats.last' },
  { by: 'next', label: 'formats.nextPlanned' },
  { by: 'total', label: 'formats.held' },
] as const satisfies readonly { readonly by: Sort; readonly label: string }[];

/**
 * The table of powers and years: one row for each format, sorted by the address. The styles lay its rows out in other forms on
 * narrower screens, so each cell states its role and its column.
 */
export function FormatsTable({
  matrix,
  selection,
  group,
}: {
  readonly matrix: FormatMatrix;
  readonly selection: LevelSelection;
  readonly group: string;
}) {
  const { lines, columns } = matrix;
  const { params } = useAddress();
  const order = readSort(params.get('sort'));
  const roving = useRoving<HTMLTableElement>();
  const card = useMatrixCard();
  const rows = (some: readonly FormatLine[]) =>
    some.map((line) => (
      <Line
        key={line.format.id}
        line={line}
        columns={columns}
        levelParam={selection.value}
        open={card.open?.place}
      />
    ));
  return (
    <div class="matrix-box" ref={card.ref} {...card.handlers}>
      <table class="matrix" role="table" ref={roving.ref} onKeyDown={roving.onKeyDown}>
        <thead role="rowgroup">
          <tr role="row">
            {COLUMNS.map(({ by, label }) => (
              <th
                key={by}
                scope="col"
                role="columnheader"
                class={`col-${by}`}
                aria-sort={order.by === by ? (order.falls ? 'descending' : 'ascending') : undefined}
              >
                <button
                  class="sort"
                  type="button"
                  onClick={() => {
                    go(hrefWith({ sort: order.by === by && !order.falls ? `-${by}` : by }));
                  }}
                >
                  {t(label)}
                </button>
              </th>
            ))}
            {columns.map(({ label }) => (
              <th key={label} scope="col" role="columnheader" class="year">
                <span>{label}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">{rows(sorted(lines.filter(meetsPower), order))}</tbody>
        <tbody class="among" role="rowgroup">
          {rows(lines.filter((line) => !meetsPower(line)))}
        </tbody>
      </table>
      {card.open && <MatrixCard {...card.open} {...{ matrix, selection, group }} onClose={card.close} />}
    </div>
  );
}

const Tag = ({ children }: { readonly children: string }) => <span class="tag">{children} </span>;

function Line({
  line,
  columns,
  levelParam,
  open,
}: {
  readonly line: FormatLine;
  readonly columns: readonly MatrixColumn[];
  readonly levelParam: string | null;
  readonly open: string | undefined;
}) {
  const { format, partners, since, highest, lastHeld, next, total, missing, cells } = line;
  return (
    <tr role="row" data-row>
      <th scope="row" role="rowheader" class="col-power">
        <a href={hrefTo(format.id)} title={format.name}>
          {partners.length === 0 ? t('formats.among') : <RecordText>{powerOf(line)}</RecordText>}
        </a>
      </th>
      <td role="cell" class="col-since">
        <Tag>{t('formats.sinceTag')}</Tag>
        {since ? writeDate(since, LANGUAGE) : <span class="soft">{t('text.unknown')}</span>}{' '}
        {format.contested.includes('established') && (
          <a class="flag" href={hrefTo(format.id, { facts: 'established' })}>
            {t('text.contested')}
          </a>
        )}
      </td>
      <td role="cell" class="col-level">
        {highest ? levelLabel(highest.level) : <span class="soft">{t('text.unknown')}</span>}
      </td>
      <td role="cell" class="col-last">
        {lastHeld && (
          <>
            <Tag>{t('formats.lastTag')}</Tag>
            <EventDate event={lastHeld} />
          </>
        )}
      </td>
      <td role="cell" class="col-next">
        {next && (
          <>
            <Tag>{t('formats.nextTag')}</Tag>
            <EventDate event={next} />
            {next.overdue && <span class="below">{t('status.overdue')}</span>}
          </>
        )}
      </td>
      <td role="cell" class="col-total figure">
        {writeNumber(total)}
        {missing > 0 && <span class="below">{t('formats.ofAtLeast', { count: total + missing })}</span>}
      </td>
      {columns.map((column, at) => (
        <Cell
          key={column.label}
          cell={cells[at]}
          missing={column.days === null ? missing : 0}
          place={`${format.id} ${at}`}
          isOpen={open === `${format.id} ${at}`}
          {...{ line, column, levelParam }}
        />
      ))}
    </tr>
  );
}

function EventDate({ event }: { readonly event: NonNullable<FormatLine['lastHeld']> }) {
  return (
    <a href={hrefTo(event.id)} title={event.name}>
      {event.date ? writeDate(event.date, LANGUAGE) : t('date.noneYet')}
      <span class="hidden">
        , <RecordText>{event.name}</RecordText>
      </span>
    </a>
  );
}

/** The events of one format in one column, as a link to them. The card of the table shows them at once. */
function Cell({
  cell,
  missing,
  line,
  column: { label, short, days },
  levelParam,
  place,
  isOpen,
}: {
  readonly cell: MatrixCell | undefined;
  readonly missing: number;
  readonly line: FormatLine;
  readonly column: MatrixColumn;
  readonly levelParam: string | null;
  readonly place: string;
  readonly isOpen: boolean;
}) {
  const counts = cell && countsOf(cell, missing);
  if (!counts || counts.length === 0)
    return (
      <td role="cell" class="cell">
        <span data-year={short} />
      </td>
    );
  const { held, planned, off, level } = cell;
  const number = shownIn(cell);
  const kinds = [
    level && `level-${level}`,
    missing > 0 && 'missing',
    planned > 0 && 'planned',
    held + planned === 0 && off > 0 && 'off',
  ].filter(Boolean);
  return (
    <td role="cell" class="cell">
      <a
        data-rove
        data-cell={place}
        data-year={short}
        class={kinds.join(' ')}
        href={hrefTo('timeline', { format: line.format.id, level: levelParam, ...days })}
        aria-label={t('formats.cell', { partner: powerOf(line), column: label, counts: counts.join(', ') })}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
      >
        <b data-missing={missing > 0 ? missing : undefined}>{number === 0 ? '' : number}</b>
      </a>
    </td>
  );
}

/** Returns the kinds of cells with their labels. */
export const matrixKey = (): readonly (readonly [kind: string, label: string])[] => [
  ...TIER_NAMES.map((tier) => [`level-${tier}`, tierLabel(tier).toLowerCase()] as const),
  ['level-unknown', t('level.unknown')],
  ['missing', t('formats.keyMissing')],
  ['planned', t('formats.keyPlanned')],
  ['off', t('formats.keyOff')],
];

/** The key of the cells. */
export function MatrixKey() {
  return (
    <ul class="key" aria-label={t('formats.key')}>
      {matrixKey().map(([kind, label]) => (
        <li key={kind}>
          <span class="cell">
            <span class={kind} aria-hidden="true">
              {kind === 'missing' ? '' : '1'}
            </span>
          </span>
          {label}
        </li>
      ))}
    </ul>
  );
}
