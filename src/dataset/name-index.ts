import { FOLDERS } from './folders.ts';
import { idFrom } from './new-record.ts';
import { nearest } from './wording.ts';
import { isAsserted } from '../model/claim-resolution.ts';
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
  /** Returns the name of the record that has an id, or had it before a merge; undefined for a free id. */
  readonly holderOf: (id: string) => string | undefined;
  /** Returns the id of the record into which the record with a former id was merged. */
  readonly successorOf: (id: string) => string | undefined;
  /** Returns the most similar id, at most one; none if no id is similar. */
  readonly near: (name: string) => readonly string[];
};

/** Returns the index of the names of a dataset. A name that a record denies, or that is deprecated, does not count. */
export function nameIndex({ records, formerIds }: Pick<Seed, 'records' | 'formerIds'>): NameIndex {
  const ids = records.map(({ id }) => id);
  const byName = new Map<string, Set<string>>();
  for (const { id, type, name, editorial, facts } of records) {
    const others = facts.filter((fact) => fact.name === 'names' && isAsserted(fact)).map(({ text }) => text);
    const codes = [editorial['code'], editorial['code3']].filter((code) => typeof code === 'string');
    for (const text of [id, name, ...others, ...codes]) {
      const key = keyOf(type, text);
      byName.set(key, (byName.get(key) ?? new Set()).add(id));
    }
  }
  const names = new Map(records.map(({ id, name }) => [id, name]));
  return {
    holderOf: (id) => names.get(formerIds.get(id) ?? id),
    successorOf: (id) => formerIds.get(id),
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

/** Returns true for names that differ in case, accents and the order of words at most. */
export const isSameName = (a: string, b: string): boolean => wordsOf(a) === wordsOf(b);

const keyOf = (type: string, name: string): string => `${type} ${wordsOf(name)}`;

const wordsOf = (name: string): string =>
  searchWords(name)
    .map(({ folded }) => folded)
    .sort()
    .join(' ');
