import { child } from '../yaml-tree.ts';
import { FOLDER_NAMES } from '../folders.ts';
import { issueAt } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { Rule, Seed } from '../seed.ts';
import type { SeedFile } from '../read.ts';

/**
 * There are as many records and claims as `dataset.yaml` asks for at least. Claims are counted when all files can be
 * parsed, since a broken one loses its claims.
 */
export const minimumCounts: Rule = (seed) => tooFew(seed.files.info, countsOf(seed));

/** Returns an issue for each count that is lower than the description asks for. */
export function tooFew(info: SeedFile, counts: ReadonlyMap<string, number>): readonly Issue[] {
  const floors = child(info.root, 'minimumCounts');
  return [...counts].flatMap(([name, count]) => {
    const node = child(floors, name);
    const floor = node?.kind === 'scalar' ? node.value : undefined;
    if (!node || typeof floor !== 'number' || count >= floor) return [];
    const message = `expected at least ${floor} ${name}, found ${count}; restore what is lost, or lower the number`;
    return [issueAt(info.file, node.at, 'too-few-records', message)];
  });
}

/** Returns the numbers of records of each folder, of tenures and of claims. */
export function countsOf({ files, records, claims }: Seed): ReadonlyMap<string, number> {
  const folders = FOLDER_NAMES.map(
    (folder) => [folder, files.records.filter((file) => file.folder === folder).length] as const,
  );
  const counts = new Map<string, number>(folders);
  if (files.records.some(({ root }) => !root)) return counts;
  const lists = [...claims.values()];
  return counts.set('tenures', records.filter(({ type }) => type === 'Tenure').length).set(
    'claims',
    lists.reduce((total, list) => total + list.length, 0),
  );
}
