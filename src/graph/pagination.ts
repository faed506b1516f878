import { createHash } from 'node:crypto';
import { DiplographError } from '../errors.ts';

/** The most items that one page holds. */
export const MAX_PAGE = 100;

/** The items on a page when the request names no number. */
export const DEFAULT_PAGE = 20;

/** Sorts before every key, and after every key. */
export const LOWEST = '';
export const HIGHEST = '\u{10FFFF}';

/** A revision of the dataset: its number in this database, and the hash of its content. */
export type Revision = { readonly rev: number; readonly revision: string };

/** A range of sort keys, both bounds exclusive. */
export type KeyRange = { readonly lower: string; readonly upper: string };

/** Returns true if no cursor bounds the keys. */
export const isUnbounded = ({ lower, upper }: KeyRange): boolean => lower === LOWEST && upper === HIGHEST;

/** The arguments by which a client pages through a list. */
export type PageArgs = {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
};

/** The part of a list that a page holds. */
export type Bounds = KeyRange & {
  /** The ordering to which the cursors of the page are bound. */
  readonly ordering: string;
  /** The direction in which the statement reads: for `last`, the reverse of the list's. */
  readonly rises: boolean;
  readonly isBackward: boolean;
  /** The maximum number of items. */
  readonly size: number;
  readonly hasAfter: boolean;
  readonly hasBefore: boolean;
};

/** Returns the name of an ordering: a hash of the list, its order and its filter, which are plain data. */
export const orderingOf = (...parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 16);

/**
 * Returns the bounds of a page of a revision in an ordering, whose keys rise or fall.
 * @throws DiplographError BAD_USER_INPUT for a number out of range, both directions at once, or a cursor of another ordering;
 * CURSOR_EXPIRED for a cursor of another revision.
 */
export function boundsOf(
  ordering: string,
  rises: boolean,
  args: PageArgs,
  { revision }: Pick<Revision, 'revision'>,
): Bounds {
  const isBackward = typeof args.last === 'number';
  if (isBackward && typeof args.first === 'number') {
    throw new DiplographError(
      'BAD_USER_INPUT',
      'expected either first or last, found both; send one of them',
    );
  }
  const size = checkedSize(isBackward ? 'last' : 'first', args.last ?? args.first ?? DEFAULT_PAGE);
  const [after, before] = [args.after, args.before].map((cursor) => {
    if (typeof cursor !== 'string') return null;
    const { key, at } = cursorOf(ordering, cursor);
    if (at.revision !== revision) throw cursorExpired(cursor);
    return key;
  });
  const [lower, upper] = rises ? [after, before] : [before, after];
  return {
    ordering,
    rises: rises !== isBackward,
    isBackward,
    lower: lower ?? LOWEST,
    upper: upper ?? HIGHEST,
    size,
    hasAfter: typeof after === 'string',
    hasBefore: typeof before === 'string',
  };
}

/**
 * Refuses a number out of a range, both ends included.
 * @throws DiplographError BAD_USER_INPUT
 */
export function checkBetween(name: string, value: number, least: number, most: number): void {
  if (value >= least && value <= most) return;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected ${name} between ${String(least)} and ${String(most)}, found ${String(value)}; send a number in between`,
  );
}

function checkedSize(name: string, size: number): number {
  if (size >= 0 && size <= MAX_PAGE) return size;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected ${name} between 0 and ${String(MAX_PAGE)}, found ${String(size)}; send a number in this range, and continue with the cursors of the answer`,
  );
}

/**
 * Returns the items of a page in the order of its list. One item more than its size means that another page follows. The item of a cursor
 * that bounds the page lies outside it.
 */
export function pageOf<Item>(
  bounds: Bounds,
  found: readonly Item[],
): { readonly items: readonly Item[]; readonly hasNextPage: boolean; readonly hasPreviousPage: boolean } {
  const isFull = found.length > bounds.size;
  const shown = isFull ? found.slice(0, bounds.size) : [...found];
  return {
    items: bounds.isBackward ? shown.reverse() : shown,
    hasNextPage: bounds.hasBefore || (isFull && !bounds.isBackward),
    hasPreviousPage: bounds.hasAfter || (isFull && bounds.isBackward),
  };
}

/** Returns an opaque cursor for an item: its sort key, bound to the ordering, and the revision of its page. */
export const encodeCursor = (ordering: string, key: string, { rev, revision }: Revision): string =>
  `${encode([ordering, key])}.${encode([rev, revision])}`;

const encode = (parts: readonly unknown[]): string =>
  Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * Returns the sort key in a cursor, and the revision of its page.
 * @throws DiplographError BAD_USER_INPUT when the text is no cursor, or one of another ordering.
 */
export function cursorOf(ordering: string, cursor: string): ParsedCursor {
  const parsed = parseCursor(cursor);
  if (!parsed) {
    throw new DiplographError(
      'BAD_USER_INPUT',
      `expected a cursor from an earlier answer, found "${cursor.slice(0, 60)}"; pass on startCursor, endCursor or an edge's cursor unchanged`,
    );
  }
  if (parsed.ordering !== ordering) {
    throw new DiplographError(
      'BAD_USER_INPUT',
      'expected a cursor of this list in this order and with this filter, found one of another; start again without a cursor after a change of one of them',
    );
  }
  return parsed;
}

/** Returns the revision to which a cursor is bound; null for a text that is no cursor. */
export const revisionOfCursor = (cursor: string): Revision | null => parseCursor(cursor)?.at ?? null;

/** Returns the error for a cursor whose revision cannot be read any more. */
export const cursorExpired = (cursor: string): DiplographError =>
  new DiplographError(
    'CURSOR_EXPIRED',
    `expected a cursor of a revision of the dataset that can still be read, found one of revision ${revisionOfCursor(cursor)?.revision ?? ''}, which newer ones have replaced; start again without a cursor`,
  );

type ParsedCursor = { readonly ordering: string; readonly key: string; readonly at: Revision };

function parseCursor(cursor: string): ParsedCursor | null {
  const [place, at] = cursor.split('.').map((part) => parseJson(Buffer.from(part, 'base64url').toString()));
  if (!Array.isArray(place) || !Array.isArray(at)) return null;
  const [ordering, key] = place as readonly unknown[];
  const [rev, revision] = at as readonly unknown[];
  if (typeof ordering !== 'string' || typeof key !== 'string') return null;
  if (!Number.isSafeInteger(rev) || typeof rev !== 'number' || typeof revision !== 'string') return null;
  const parsed = { ordering, key, at: { rev, revision } };
  return encodeCursor(ordering, key, parsed.at) === cursor ? parsed : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
