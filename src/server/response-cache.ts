import { LRUCache } from 'lru-cache';

/** An answer as it goes out. */
export type CachedResponse = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
};

/** Answers that are entries for those who ask the same again, until the dataset has another revision. */
export type ResponseCache = {
  get(revision: string, key: string): CachedResponse | undefined;
  set(revision: string, key: string, answer: CachedResponse): void;
  /** Bytes that are entries. */
  readonly bytes: number;
};

/** What an answer takes beside its content. */
const OVERHEAD_BYTES = 512;

/** Makes the store of answers, of so many bytes at most; those asked for least lately go first, and 0 keeps none. */
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
