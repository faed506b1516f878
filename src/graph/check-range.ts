import { DiplographError } from '../errors.ts';

/**
 * Refuses a range of days, both ends included, that ends before it begins: it holds no day, so nobody means it.
 * @throws DiplographError BAD_USER_INPUT
 */
export function checkRange(from: string, to: string): void {
  if (from <= to) return;
  throw new DiplographError(
    'BAD_USER_INPUT',
    `expected a range that begins before it ends, found ${from} to ${to}; exchange the two days`,
  );
}
