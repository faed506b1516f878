import { hrefTo, hrefWith, go, useAddress } from '../lib/address.ts';
import { hueOf } from '../lib/theme.ts';
import { LANGUAGE, writeDate } from '../lib/locale.ts';
import { LEVEL_LABELS } from '../lib/labels.ts';
import { readSort, sorted } from './format-rows.ts';
import { useRoving } from '../lib/hooks.ts';
import type { FormatLine, Sort, YearCell } from './format-rows.ts';
import type { Tier } from '../lib/labels.ts';

const COLUMNS: readonly { readonly by: Sort; readonly label: string; readonly isFigure?: true }[] = [
  { by: 'power', label: 'Power' },
  { by: 'since', label: 'Since' },
  { by: 'level', label: 'Highest level' },
  { by: 'last', label: 'Last held' },
  { by: 'next', label: 'Next planned' },
  { by: 'total', label: 'Held', isFigure: true },
];

/** The table of powers and years: one row for each format, sorted by the address. */
export function FormatsTable({
  lines,
  tier,
}: {
  readonly lines: readonly FormatLine[];
  readonly tier: Tier | undefined;
  readonly group: string;
}) {
  const { params } = useAddress();
  const order = readSort(params.get('sort'));
  const roving = useRoving<HTMLTableElement>();
  const isPower = ({ format }: FormatLine) => format.kind === 'PLUS_FORMAT';
  const years = lines[0]?.cells.map(({ year }) => year) ?? [];
  return (
    <div class="scroll" role="region" aria-label="Powers and years, a wide table" tabIndex={0}>
      <table class="matrix" ref={roving.ref} onKeyDown={roving.onKeyDown}>
        <thead>
          <tr>
            {COLUMNS.map(({ by, label, isFigure }) => (
              <th
                key={by}
                scope="col"
                class={by === 'power' ? 'text power' : isFigure ? 'figure' : 'text'}
                aria-sort={order.by === by ? (order.falls ? 'descending' : 'ascending') : undefined}
              >
                <button
                  class="sort"
                  type="button"
                  onClick={() => {
                    go(hrefWith({ sort: order.by === by && !order.falls ? `-${by}` : by }));
                  }}
                >
                  {label}
                </button>
              </th>
            ))}
            {years.map((year) => (
              <th key={year} scope="col" class="year">
                <span>{year}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(lines.filter(isPower), order).map((line) => (
            <Line key={line.format.id} line={line} tier={tier} />
          ))}
        </tbody>
        <tbody class="among">
          {lines
            .filter((line) => !isPower(line))
            .map((line) => (
              <Line key={line.format.id} line={line} tier={tier} />
            ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ line, tier }: { readonly line: FormatLine; readonly tier: Tier | undefined }) {
  const { format, partner, since, highest, lastHeld, next, total, cells } = line;
  return (
    <tr class={hueOf(partner?.id)}>
      <th scope="row" class="text power">
        <a href={hrefTo(format.id)} title={format.name}>
          <span class="swatch" />
          <span>{partner?.name ?? 'Among themselves'}</span>
        </a>
      </th>
      <td class="text nowrap">
        {since ? writeDate(since, LANGUAGE) : <span class="soft">unknown</span>}
        {format.contested.includes('established') && (
          <>
            {' '}
            <a class="flag" href={hrefTo(format.id, { facts: 'established' })}>
              contested
            </a>
          </>
        )}
      </td>
      <td class="text nowrap">{highest ? LEVEL_LABELS[highest.level] : <span class="soft">unknown</span>}</td>
      <td class="text nowrap">{lastHeld && <EventDate event={lastHeld} />}</td>
      <td class="text">
        {next && <EventDate event={next} />}
        {next?.overdue === true && <span class="soft note-below">not reported yet</span>}
      </td>
      <td class="figure">
        {total}
        {(format.knownMissing ?? 0) > 0 && (
          <span
            class="soft note-below"
            title="Meetings that are known to have been held and are missing here"
          >
            +{format.knownMissing} missing
          </span>
        )}
      </td>
      {cells.map((cell) => (
        <MatrixCell
          key={cell.year}
          cell={cell}
          power={partner?.name ?? format.name}
          format={format.id}
          tier={tier}
        />
      ))}
    </tr>
  );
}

function EventDate({ event }: { readonly event: NonNullable<FormatLine['lastHeld']> }) {
  return (
    <a href={hrefTo(event.id)} title={event.name}>
      {event.date ? writeDate(event.date, LANGUAGE) : 'no date yet'}
      <span class="hidden">, {event.name}</span>
    </a>
  );
}

/** The events of one format in one year, as a link to them. */
function MatrixCell({
  cell: { year, held, planned, off },
  power,
  format,
  tier,
}: {
  readonly cell: YearCell;
  readonly power: string;
  readonly format: string;
  readonly tier: Tier | undefined;
}) {
  const counts = [
    { count: held, word: 'held' },
    { count: planned, word: 'planned' },
    { count: off, word: 'called off' },
  ].filter(({ count }) => count > 0);
  if (counts.length === 0) return <td class="cell" />;
  const label = counts.map(({ count, word }) => `${count} ${word}`).join(', ');
  const kind = held > 0 ? `depth-${Math.min(held, 5)}` : planned > 0 ? '' : 'off';
  return (
    <td class="cell">
      <a
        data-rove
        class={`${kind} ${planned > 0 ? 'planned' : ''}`}
        href={hrefTo('timeline', { format, level: tier ?? null, from: `${year}-01-01`, to: `${year}-12-31` })}
        aria-label={`${power}, ${year}: ${label}`}
        title={`${power}, ${year}: ${label}`}
      >
        {held > 0 ? held : planned > 0 ? planned : off}
      </a>
    </td>
  );
}

/** The key of the cells. */
export function MatrixKey() {
  return (
    <ul class="key hue hue-none" aria-label="Key">
      <li>
        <span class="cell">
          <span class="depth-2" aria-hidden="true">
            2
          </span>
        </span>
        held
      </li>
      <li>
        <span class="cell">
          <span class="planned" aria-hidden="true">
            1
          </span>
        </span>
        planned
      </li>
      <li>
        <span class="cell">
          <span class="off" aria-hidden="true">
            1
          </span>
        </span>
        called off
      </li>
    </ul>
  );
}
