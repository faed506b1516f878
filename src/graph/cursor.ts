import { DiplographError } from '../errors.ts';

/** An opaque cursor for an item: its sort key, bound to the ordering it belongs to. */
export const encodeCursor = (ordering: string, key: string): string =>
  Buffer.from(JSON.stringify([ordering, key])).toString('base64url');

/**
 * The sort key in a cursor.
 * @throws DiplographError BAD_USER_INPUT when the text is no cursor, or one of another ordering.
 */
export function decodeCursor(ordering: string, cursor: string): string {
  const [found, key] = parse(cursor);
  if (found !== ordering) {
    throw new DiplographError(
      'BAD_USER_INPUT',
      `expected a cursor of the ordering ${ordering}, found one of ${found}; begin again without a cursor after changing the order`,
    );
  }
  return key;
}

function parse(cursor: string): readonly [string, string] {
  const content = read(Buffer.from(cursor, 'base64url').toString());
  if (Array.isArray(content) && content.length === 2) {
    const [ordering, key] = content as readonly unknown[];
    if (typeof ordering === 'string' && typeof key === 'string' && encodeCursor(ordering, key) === cursor) {
      return [ordering, key];
    }
  }
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected a cursor from an earlier answer, found "${cursor.slice(0, 60)}"; pass on startCursor, endCursor or an edge's cursor unchanged`,
  );
}

function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
