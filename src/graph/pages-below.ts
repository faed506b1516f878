import { DiplographError } from '../errors.ts';
import type { Pages, RowRequest, View } from './types.ts';

/** The most lists that one statement reads: the database takes the longer to plan it the more there are. */
const MOST_LISTS = 8;

/** The pages below that can be found with the items; one that cannot be asked for is refused where it is. */
export function pagesBelow(view: View, { below = [] }: RowRequest): readonly Pages[] {
  let lists = 1;
  const pages = new Set(below.flatMap((request) => allowed(() => view.page(request)) ?? []));
  return [...pages].filter(({ finding }) => {
    const isTaken = lists + finding.lists <= MOST_LISTS;
    if (isTaken) lists += finding.lists;
    return isTaken;
  });
}

function allowed<Result>(make: () => Result): Result | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof DiplographError) return null;
    throw error;
  }
}
