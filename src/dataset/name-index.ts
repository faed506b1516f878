import { FOLDERS } from './folders.ts';
import { idFrom } from './new-record.ts';
import { nearest } from './wording.ts';
import { searchWords } from '../model/search-form.ts';
import type { Folder } from './folders.ts';
import type { Seed } from './seed.ts';

/** Finds the records of a dataset by their names. */
export type NameIndex = {
  /**
   * Returns the id of the record with this id, code or name. Ignores case, accents and the order of words. Returns several ids for an
   * ambiguous name, and undefined for an unknown one.
   */
  readonly find: (folders: readonly Folder[], name: string) => string | readonly string[] | undefined;
  /** Returns the most similar id, at most one; none if no id is similar. */
  readonly near: (name: string) => readonly string[];
};

/** Returns the index of the names of a dataset. */
export function nameIndex({ records }: Pick<Seed, 'records'>): NameIndex {
  const ids = records.map(({ id }) => id);
  const byName = new Map<string, Set<string>>();
  for (const { id, type, name, editorial, facts } of records) {
    const others = facts.filter((fact) => fact.name === 'names').map(({ text }) => text);
    const codes = [editorial['code'], editorial['code3']].filter((code) => typeof code === 'string');
    for (const text of [id, name, ...others, ...codes]) {
      const key = keyOf(type, text);
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  }
  return {
    find: (folders, name) => {
      const found = new Set(
        folders.flatMap((folder) => [...(byName.get(keyOf(FOLDERS[folder], name)) ?? [])]),
      );
      const [first] = found;
      return found.size > 1 ? [...found].sort() : first;
    },
    near: (name) => {
      const id = nearest(idFrom(name), ids);
      return id === undefined ? [] : [id];
    },
  };
}

const keyOf = (type: string, name: string): string =>
  `${type} ${searchWords(name)
    .map(({ folded }) => folded)
    .sort()
    .join(' ')}`;
