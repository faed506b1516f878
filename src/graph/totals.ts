import DataLoader from 'dataloader';
import { complete, keepReferred, MOST } from './batch.ts';
import { groupBy } from '../model/group-by.ts';
import { lean } from './lean.ts';
import type { Filter } from './filter.ts';
import type { GroupRequest, Loader, Params } from './types.ts';
import type { GroupRow, GroupsFound } from './queries/event-group.ts';
import type { List } from './lists.ts';
import type { Query, RunQuery } from './query.ts';
import type { CountRow } from './queries/shared.ts';
import type { Reading } from './batch.ts';

/** Counts the items of a list for all keys together. */
export const totalsOf = (run: RunQuery, statement: Query<CountRow, string>, params: Params): Loader<number> =>
  new DataLoader(async (keys) => {
    const rows = await run(statement, { ...params, keys });
    const found = new Map(rows.map(({ key, total }) => [key, total]));
    return keys.map((key) => found.get(key) ?? 0);
  });

/** Counts the events of a list by kind for all keys together. The records that are named are kept where they will be sought. */
export function groupsOf(
  { run, viewDay, ...origin }: Reading,
  list: List,
  any: Filter,
  params: Params,
): (request: GroupRequest) => Loader<readonly GroupRow[]> {
  const loaders = new Map<string, Loader<readonly GroupRow[]>>();
  return (request) => {
    const name = JSON.stringify(request);
    const loader = loaders.get(name) ?? new DataLoader((keys: readonly string[]) => load(request, keys));
    loaders.set(name, loader);
    return loader;
  };

  async function load(
    { by, references }: GroupRequest,
    keys: readonly string[],
  ): Promise<readonly (readonly GroupRow[])[]> {
    if (!list.groups) throw new Error('expected a list of events to group, found another list');
    const statement: Query<GroupsFound, string> = lean(list.groups, { any, references });
    const sought = references.map((reference, at) => ({
      ...reference,
      at,
      place: by.indexOf(reference.column),
    }));
    const answers = await run(statement, {
      ...params,
      ...viewDay,
      by,
      references: sought,
      limit: MOST,
      keys,
    });
    for (const { referred } of answers) keepReferred(origin, references, referred);
    const rows = answers.flatMap(({ groups }) =>
      groups.map(([key, group, count]) => ({ key, group, count })),
    );
    const found = groupBy(rows, ({ key }) => key);
    return keys.map((key) => complete(found.get(key) ?? [], MOST));
  }
}
