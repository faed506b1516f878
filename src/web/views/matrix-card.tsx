import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { countsOf, powerOf } from './format-rows.ts';
import { Failed } from '../parts/states.tsx';
import { hrefTo, useVariables } from '../lib/address.ts';
import { LANGUAGE, languageOf, writeDate } from '../lib/locale.ts';
import { t } from '../lib/messages.ts';
import { levelLabel } from '../lib/labels.ts';
import { MATRIX_EVENTS } from '../operations.ts';
import { StatusFlag } from '../parts/event-table.tsx';
import { useDismiss } from '../parts/dismiss.ts';
import { useQuery } from '../lib/client.ts';
import type { FormatLine, FormatMatrix } from './format-rows.ts';
import type { LevelSelection } from '../lib/levels.ts';

/** The open card: its cell as format and index of the column, its position in the box, and whether it stays after the pointer leaves. */
type OpenCard = {
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly isAbove: boolean;
  readonly isPinned: boolean;
};

/** The pointer rests this long before a card opens or closes, so that it may cross other cells. */
const REST_MS = 140;

/** The maximum height of a card, in pixels. */
const TALLEST = 390;

/**
 * Opens a card for the cell under the pointer or with the focus. A click, a tap or Enter keeps it open; Escape, a click outside
 * and a new address close it.
 */
export function useMatrixCard() {
  const ref = useRef<HTMLDivElement>(null);
  const [open, set] = useState<OpenCard | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const later = (act: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(act, REST_MS);
  };
  const show = (cell: Element, isPinned: boolean) => {
    clearTimeout(timer.current);
    const [box, at] = [ref.current?.getBoundingClientRect(), cell.getBoundingClientRect()];
    if (!box) return;
    const isAbove = at.bottom + TALLEST > innerHeight && at.top > TALLEST;
    set({
      place: cell.getAttribute('data-cell') ?? '',
      x: at.left + at.width / 2 - box.left,
      y: (isAbove ? at.top : at.bottom) - box.top,
      isAbove,
      isPinned,
    });
  };
  const hide = () => {
    clearTimeout(timer.current);
    set(null);
  };
  const closedAt = useRef('');
  const close = (click?: MouseEvent) => {
    // The pointer may lie on a cell that the card covered, which opens its card when the pointer moves.
    closedAt.current = click ? pointOf(click) : '';
    if (open) ref.current?.querySelector<HTMLElement>(`[data-cell="${open.place}"]`)?.focus();
    hide();
  };
  useDismiss(ref, (isByKey) => {
    if (isByKey) close();
    else hide();
  });
  const handlers = {
    onPointerOver: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || open?.isPinned === true) return;
      if (pointOf(event) === closedAt.current) return;
      const cell = cellOf(event.target);
      if (cell) later(() => show(cell, false));
      else if (isInCard(event.target)) clearTimeout(timer.current);
      else later(hide);
    },
    onPointerLeave: () => {
      if (open?.isPinned !== true) later(hide);
    },
    onFocusIn: (event: FocusEvent) => {
      const cell = cellOf(event.target);
      if (cell?.matches(':focus-visible')) later(() => show(cell, false));
    },
    onFocusOut: ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget instanceof Node && ref.current?.contains(relatedTarget) !== true) hide();
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      if (!cell || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      show(cell, true);
    },
  };
  return { ref, open, handlers, close };
}

const pointOf = ({ clientX, clientY }: MouseEvent): string => `${clientX} ${clientY}`;

const cellOf = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[data-cell]') : null;

const isInCard = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('.card') !== null;

/** The events of one cell, with links. A card that stays open takes the focus. */
export function MatrixCard({
  place,
  x,
  y,
  isAbove,
  isPinned,
  onClose,
  matrix: { lines, columns },
  selection,
  group,
}: OpenCard & {
  readonly onClose: (click: MouseEvent) => void;
  readonly matrix: FormatMatrix;
  readonly selection: LevelSelection;
  readonly group: string;
}) {
  const ref = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (isPinned) ref.current?.focus({ preventScroll: true });
  }, [isPinned, place]);
  const [id = '', at = ''] = place.split(' ');
  const line = lines.find(({ format }) => format.id === id);
  const [column, cell] = [columns[Number(at)], line?.cells[Number(at)]];
  if (!line || !column || !cell) return null;
  const { format, missing } = line;
  const title = `${powerOf(line)}, ${column.label.toLowerCase()}`;
  const isUndated = column.days === null;
  return (
    <div
      class={`card ${isAbove ? 'above' : ''}`}
      ref={ref}
      role="dialog"
      aria-label={title}
      tabIndex={-1}
      style={{ '--x': `${x}px`, '--y': `${y}px` }}
    >
      <header>
        <h2 lang={languageOf(title)}>{title}</h2>
        <button class="button icon" type="button" aria-label={t('formats.close')} onClick={onClose}>
          ×
        </button>
      </header>
      <p class="soft">{countsOf(cell, isUndated ? missing : 0).join(', ')}</p>
      <CardEvents format={id} days={column.days} levels={selection.levels} group={group} />
      {isUndated && missing > 0 && <Missing coverage={format.coverage.nodes} />}
      <p>
        <a href={hrefTo('timeline', { format: id, level: selection.value, ...column.days })}>
          {t(isUndated ? 'formats.allOnTimeline' : 'formats.onTimeline')}
        </a>
      </p>
    </div>
  );
}

/** The days of the answer where only events without a year are wanted: any period has them. */
const ANY_YEAR = { from: '2000-01-01', to: '2000-12-31' };

function CardEvents({
  format,
  days,
  levels,
  group,
}: {
  readonly format: string;
  readonly days: { readonly from: string; readonly to: string } | null;
  readonly levels: LevelSelection['levels'];
  readonly group: string;
}) {
  const variables = useVariables();
  const { answer, failure, isLoading, retry } = useQuery(MATRIX_EVENTS, {
    ...{ group, level: levels, ...(days ?? ANY_YEAR) },
    ...variables,
  });
  if (failure) return <Failed failure={failure} retry={retry} />;
  if (!answer || isLoading) return <p role="status">{t('state.loading')}</p>;
  const row = answer.graph.formatMatrix.rows.find((each) => each.format.id === format);
  const events = ((days ? row?.cells : row?.undated) ?? []).flatMap((cell) => cell.events);
  return (
    <ul>
      {events.slice(0, MOST).map((event) => (
        <li key={event.id}>
          <a href={hrefTo(event.id)} lang={languageOf(event.name)}>
            {event.name}
          </a>
          <span class="soft">
            {event.date ? writeDate(event.date, LANGUAGE) : t('date.none')} ·{' '}
            {event.level ? levelLabel(event.level) : t('level.unknown')}
            {event.status && event.status !== 'HELD' && (
              <>
                {' · '}
                <StatusFlag status={event.status} isOverdue={event.overdue} />
              </>
            )}
          </span>
        </li>
      ))}
      {events.length > MOST && <li class="soft">{t('formats.andMore', { count: events.length - MOST })}</li>}
    </ul>
  );
}

/** The maximum number of events in a card. The timeline has all. */
const MOST = 8;

function Missing({ coverage }: { readonly coverage: FormatLine['format']['coverage']['nodes'] }) {
  return (
    <ul>
      {coverage.flatMap(({ id, missing }) =>
        missing.map(({ edition }) => (
          <li key={edition}>
            <span class="missing-edition" lang={languageOf(edition)}>
              {edition}
            </span>{' '}
            <a href={hrefTo(id)}>{t('formats.howKnown')}</a>
          </li>
        )),
      )}
    </ul>
  );
}
