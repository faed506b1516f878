import { LRUCache } from 'lru-cache';
import type { Revision } from '../graph/pagination.ts';

/** A cached response. */
export type CachedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
};

/** A cache of responses. A new revision of the dataset clears it, also one with the content of an earlier one. */
export type ResponseCache = {
  get(at: Revision, key: string): CachedResponse | undefined;
  set(at: Revision, key: string, answer: CachedResponse): void;
  /** The size of the entries in bytes. */
  readonly bytes: number;
};

/** The overhead of an entry. */
const OVERHEAD_BYTES = 512;

/** Creates a cache with a size limit in bytes, least recently used first out; 0 disables it. */
export function createResponseCache(maxBytes: number): ResponseCache {
  if (maxBytes === 0) return { get: () => undefined, set: () => undefined, bytes: 0 };
  let current = '';
  const entries = new LRUCache<string, CachedResponse>({
    maxSize: maxBytes,
    maxEntrySize: Math.max(Math.floor(maxBytes / 8), 1),
    sizeCalculation: ({ content }, key) => content.length + key.length + OVERHEAD_BYTES,
  });
  const of = ({ rev, revision }: Revision): LRUCache<string, CachedResponse> => {
    const asked = `${String(rev)} ${revision}`;
    if (asked !== current) entries.clear();
    current = asked;
    return entries;
  };
  return {
    get: (at, key) => of(at).get(key),
    set: (at, key, answer) => void of(at).set(key, answer),
    get bytes() {
      return entries.calculatedSize;
    },
  };
}
