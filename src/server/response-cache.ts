import { LRUCache } from 'lru-cache';

/** A cached response. */
export type CachedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
};

/** A cache of responses. A new revision of the dataset clears it. */
export type ResponseCache = {
  get(revision: string, key: string): CachedResponse | undefined;
  set(revision: string, key: string, answer: CachedResponse): void;
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
  const at = (revision: string): LRUCache<string, CachedResponse> => {
    if (revision !== current) entries.clear();
    current = revision;
    return entries;
  };
  return {
    get: (revision, key) => at(revision).get(key),
    set: (revision, key, answer) => void at(revision).set(key, answer),
    get bytes() {
      return entries.calculatedSize;
    },
  };
}
