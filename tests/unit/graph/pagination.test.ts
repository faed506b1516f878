import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  cursorOf,
  encodeCursor,
  orderingOf,
  revisionOfCursor,
} from '../../../src/graph/pagination.ts';
import { DiplographError } from '../../../src/errors.ts';

const text = fc.string({ unit: 'binary' });
const AT = { rev: 7, revision: '3f9a2c1b77aa' };

/** Returns the failure of an action. */
function failureOf(action: () => unknown): DiplographError {
  try {
    action();
  } catch (error) {
    if (error instanceof DiplographError) return error;
    throw error;
  }
  throw new Error('expected a failure, found none');
}

describe('a cursor', () => {
  it('returns its key, in its own ordering', () => {
    fc.assert(
      fc.property(text, text, (ordering, key) => {
        expect(cursorOf(ordering, encodeCursor(ordering, key, AT)).key).toBe(key);
      }),
    );
  });

  it('is unchanged in a URL and in a GraphQL string', () => {
    fc.assert(
      fc.property(text, text, (ordering, key) => {
        expect(encodeCursor(ordering, key, AT)).toMatch(/^[\w-]+\.[\w-]+$/);
      }),
    );
  });

  it('differs for different keys and orderings', () => {
    fc.assert(
      fc.property(fc.tuple(text, text), fc.tuple(text, text), (a, b) => {
        expect(encodeCursor(...a, AT) === encodeCursor(...b, AT)).toBe(a[0] === b[0] && a[1] === b[1]);
      }),
    );
  });

  it('is refused in another ordering', () => {
    const error = failureOf(() => cursorOf('recordsByName', encodeCursor('recordsByDate', 'key', AT)));
    expect(error.code).toBe('BAD_USER_INPUT');
    expect(error.message).toBe(
      'expected a cursor of this list in this order and with this filter, found one of another; start again without a cursor after a change of one of them',
    );
  });

  it('belongs to one list, order and filter', () => {
    const parts = fc.array(fc.oneof(text, fc.jsonValue()), { maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        expect(orderingOf(...a) === orderingOf(...b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });

  it('is refused for any other text', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.base64String()), (cursor) => {
        expect(failureOf(() => cursorOf('recordsByName', cursor)).message).toMatch(/^expected a cursor/);
      }),
    );
  });

  it('is refused after a change of any character', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom('A', 'z', '0', '_', '=', ' '), (key, at, char) => {
        const cursor = encodeCursor('recordsByName', key, AT);
        const place = at % cursor.length;
        const broken = `${cursor.slice(0, place)}${char}${cursor.slice(place + 1)}`;
        fc.pre(broken !== cursor);
        // A changed key is another key; all else is refused.
        const found = readAgain(broken);
        expect(found instanceof DiplographError || found === broken).toBe(true);
      }),
    );
  });

  it('names its revision', () => {
    fc.assert(
      fc.property(text, fc.maxSafeNat(), text, (key, rev, revision) => {
        const cursor = encodeCursor('recordsByName', key, { rev, revision });
        expect(revisionOfCursor(cursor)).toEqual({ rev, revision });
        expect(cursorOf('recordsByName', cursor).key).toBe(key);
      }),
    );
  });

  it.each(['after', 'before'])('gives no page of another revision as %s', (argument) => {
    const cursor = encodeCursor('recordsByName', 'key', AT);
    const page = (revision: string) => boundsOf('recordsByName', true, { [argument]: cursor }, { revision });
    expect(page(AT.revision).size).toBe(20);
    const error = failureOf(() => page('0b1c2d3e4f50'));
    expect(error.code).toBe('CURSOR_EXPIRED');
    expect(error.message).toBe(
      'expected a cursor of a revision of the dataset that can still be read, found one of revision 3f9a2c1b77aa, which newer ones have replaced; start again without a cursor',
    );
  });

  it('is cut in the message of its refusal', () => {
    const error = failureOf(() => cursorOf('recordsByName', 'x'.repeat(10_000)));
    expect(error.message.length).toBeLessThan(250);
  });
});

/** Rewrites the content of a cursor; returns the error of its refusal. */
function readAgain(cursor: string): unknown {
  try {
    const { key } = cursorOf('recordsByName', cursor);
    return encodeCursor('recordsByName', key, revisionOfCursor(cursor) ?? AT);
  } catch (error) {
    return error;
  }
}
