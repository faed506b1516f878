import { checkWhole } from './walk.ts';
import { LOWEST } from './page.ts';
import { relationsOfRecords } from './queries/relation.ts';
import { seenFrom } from './view.ts';
import type { RelationRow } from './queries/relation.ts';
import type { ViewSource } from './view.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** The most relationships that one statement reads. */
const MOST_ROWS = 5000;

/**
 * Reads the relationships that the properties of some records make to records of some types, and those to sources that speak of
 * them: a page for each statement, by the ids of the relationships.
 * @throws DiplographError REVISION_GONE when rows of the revision have been removed meanwhile.
 */
export async function* relations(
  source: ViewSource,
  viewpoint: Viewpoint,
  { ids, types }: { readonly ids: readonly string[]; readonly types: readonly string[] },
): AsyncGenerator<readonly RelationRow[]> {
  const params = { ...seenFrom(source.version, viewpoint), keys: ids, types, limit: MOST_ROWS };
  for (let lower: string | undefined = LOWEST; lower !== undefined;) {
    const found: readonly RelationRow[] = await source.run(relationsOfRecords, { ...params, lower });
    await checkWhole(source);
    if (found.length > 0) yield found;
    lower = found.length < MOST_ROWS ? undefined : found.at(-1)?.id;
  }
}
