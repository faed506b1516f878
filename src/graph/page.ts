import { DiplographError } from '../errors.ts';
import { decodeCursor, encodeCursor } from './cursor.ts';
import type { Item, Page, PageArgs, Row } from './types.ts';

/** The most items that one page holds. */
export const MAX_PAGE = 100;

/** The items on a page when the request names no number. */
export const DEFAULT_PAGE = 20;

/** Sorts before every key, and after every key. */
export const LOWEST = '';
export const HIGHEST = '\u{10FFFF}';

/** What a page statement is asked: in which direction, between which keys, how many: one more than shown, to tell whether there is more. */
export type Bounds = {
  readonly rising: boolean;
  readonly backward: boolean;
  readonly lower: string;
  readonly upper: string;
  readonly size: number;
  readonly limit: number;
};

/**
 * The bounds of a page in an ordering, whose keys rise or fall; `tellsMore` where it is asked whether there is another page.
 * @throws DiplographError BAD_USER_INPUT for a number out of range, both directions at once, or a foreign cursor.
 */
export function boundsOf(ordering: string, rises: boolean, args: PageArgs, tellsMore = true): Bounds {
  const backward = typeof args.last === 'number';
  if (backward && typeof args.first === 'number') {
    throw new DiplographError(
      'BAD_USER_INPUT',
      'expected either first or last, found both; send one of them',
    );
  }
  const size = checkedSize(backward ? 'last' : 'first', args.last ?? args.first ?? DEFAULT_PAGE);
  const after = typeof args.after === 'string' ? decodeCursor(ordering, args.after) : null;
  const before = typeof args.before === 'string' ? decodeCursor(ordering, args.before) : null;
  const [lower, upper] = rises ? [after, before] : [before, after];
  return {
    rising: rises !== backward,
    backward,
    lower: lower ?? LOWEST,
    upper: upper ?? HIGHEST,
    size,
    limit: tellsMore ? size + 1 : size,
  };
}

/** The page that a parent's items make; an item more than it shows means that there is more. */
export function toPage(
  ordering: string,
  bounds: Bounds,
  args: PageArgs,
  found: readonly Item[],
  more: Pick<Page, 'view' | 'total' | 'groups'>,
): Page {
  const isFull = found.length > bounds.size;
  const shown = isFull ? found.slice(0, -1) : found;
  const items = shown.map(({ node, link, cursor }) => {
    return { node, link, cursor: () => encodeCursor(ordering, cursor) };
  });
  return {
    items: bounds.backward ? items.reverse() : items,
    hasNextPage: bounds.backward ? typeof args.before === 'string' : isFull,
    hasPreviousPage: bounds.backward ? isFull : typeof args.after === 'string',
    ...more,
  };
}

/**
 * The rows of a page that stands for a whole list.
 * @throws DiplographError LIMIT_EXCEEDED where there are more; `expected` tells what was, `advice` what to do.
 */
export function wholeList({ items, hasNextPage }: Page, expected: string, advice: string): readonly Row[] {
  if (!hasNextPage) return items.map(({ node }) => node);
  throw new DiplographError('LIMIT_EXCEEDED', `expected ${expected}, found more; ${advice}`);
}

function checkedSize(name: string, size: number): number {
  if (size >= 0 && size <= MAX_PAGE) return size;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected ${name} between 0 and ${String(MAX_PAGE)}, found ${String(size)}; send a number in this range, and go on with the cursors of the answer`,
  );
}
