import { LRUCache } from 'lru-cache';
import { findRecords, MAX_IDS } from '../graph/questions/ids.ts';
import type { NamedRecord } from '../graph/record-names.ts';

/** Finds the records that the ids of requests name. */
export type Records = { readonly find: typeof findRecords };

/** The maximum length of a cached text, in characters. Ids of records and claims are shorter. */
const MAX_LENGTH = 250;

/**
 * Creates a cache of the records that texts name, at most `max` texts, least recently used first out; 0 disables it. A known text saves
 * its part of a statement. A new revision clears the cache.
 */
export function createRecords(max: number): Records {
  if (max === 0) return { find: findRecords };
  const known = new LRUCache<string, { readonly record: NamedRecord | undefined }>({ max });
  let current: unknown;
  return {
    async find(source, sent) {
      if (sent.length > MAX_IDS) return findRecords(source, sent);
      const { revision, rev } = source.version;
      const read = `${String(rev)} ${revision}`;
      if (read !== current) known.clear();
      current = read;
      const all = new Map(sent.map((text) => [text, known.get(text)]));
      const missing = sent.filter((text) => all.get(text) === undefined);
      const found = await findRecords(source, missing);
      for (const text of missing) {
        const entry = { record: found.get(text) };
        all.set(text, entry);
        // The revision may have changed meanwhile.
        if (read === current && text.length <= MAX_LENGTH) known.set(text, entry);
      }
      return new Map(
        [...all].flatMap(([text, entry]) => (entry?.record ? [[text, entry.record] as const] : [])),
      );
    },
  };
}
