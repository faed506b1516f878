import { createView, seenFrom } from './view.ts';
import { DiplographError } from '../errors.ts';
import { HIGHEST, LOWEST } from './page.ts';
import { filterParams } from './filter.ts';
import { lean, undated } from './lean.ts';
import { LISTS } from './lists.ts';
import { oldestWhole } from './queries/dataset.ts';
import { toRow } from './row.ts';
import type { Filter } from './filter.ts';
import type { FoundRow } from './queries/shared.ts';
import type { Row } from './types.ts';
import type { ViewSource } from './view.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** What is read from one end of a list to the other: the type of its records, its order, its filter, the columns of a row. */
export type WalkRequest = {
  readonly type: string;
  readonly by: 'name' | 'date';
  readonly rises: boolean;
  readonly filter: Filter;
  readonly columns: readonly string[];
  /** The most rows to read; all when left out. */
  readonly limit?: number;
};

/** The most rows that one statement reads. */
const MOST_ROWS = 500;

/**
 * Reads all records of a type, a page for each statement, at the one revision of the source. Nothing is held in the database
 * between two pages, and no page is read before it is asked for. The rows of a page share a view of their own.
 * @throws DiplographError REVISION_GONE when rows of the revision have been removed meanwhile.
 */
export async function* walk(
  source: ViewSource,
  viewpoint: Viewpoint,
  { type, by, rises, filter: any, columns, limit = Infinity }: WalkRequest,
): AsyncGenerator<readonly Row[]> {
  const list = by === 'name' ? LISTS.recordsByName : LISTS.recordsByDate;
  const { asOf, knownAt } = viewpoint;
  const days = { asOf, viewAsOf: asOf, knownAt };
  const statement = undated(lean<FoundRow, string>(rises ? list.asc : list.desc, { any }), days);
  const asked = { ...seenFrom(source.version, viewpoint), ...filterParams(any), keys: [type], columns };
  let [lower, upper, left]: [string, string, number] = [LOWEST, HIGHEST, limit];
  while (left > 0) {
    const size = Math.min(MOST_ROWS, left);
    const answer = await source.run(statement, { ...asked, linkColumns: [], limit: size, lower, upper });
    const found = answer.flatMap(({ page }) => ('items' in page ? page.items : []));
    await checkWhole(source);
    const view = createView(source, viewpoint);
    if (found.length > 0) yield found.map(([, row]) => toRow({ view, asOf }, columns, row));
    if (found.length < size) return;
    const [, , , last = ''] = found.at(-1) ?? [];
    if (rises) lower = last;
    else upper = last;
    left -= found.length;
  }
}

/**
 * Makes sure that what was read is whole: that no row of the revision has been removed since.
 * @throws DiplographError REVISION_GONE when some may have been.
 */
export async function checkWhole({ run, version }: ViewSource): Promise<void> {
  const [oldest] = await run(oldestWhole, { id: 'ingest' });
  if ((oldest?.rev ?? 0) <= version.rev) return;
  throw new DiplographError(
    'REVISION_GONE',
    `expected revision ${version.revision} of the dataset to be there to the end of the file, found that newer ones have replaced it; ask again`,
  );
}
