import { DiplographError } from '../errors.ts';
import type { Pages, RowRequest, View } from './types.ts';

/** The most lists that one statement reads: the database takes the longer to plan it the more there are. */
const MOST_LISTS = 8;

/** The pages below that can be found with the items; but for those that are refused. */
export function pagesBelow(view: View, { below = [] }: RowRequest): readonly Pages[] {
  let lists = 1;
  const pages = new Set(below.flatMap((request) => allowed(() => view.page(request)) ?? []));
  return [...pages].filter(({ finding }) => {
    const isTaken = lists + finding.lists <= MOST_LISTS;
    if (isTaken) lists += finding.lists;
    return isTaken;
  });
}

/** What can be asked for, null where it is refused: that is said where it is asked for. */
export function allowed<Result>(make: () => Result): Result | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof DiplographError) return null;
    throw error;
  }
}
