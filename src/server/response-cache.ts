import { LRUCache } from 'lru-cache';

/** An answer as it goes out. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly content: Uint8Array;
};

/** Answers that are kept for those who ask the same again, until the dataset has another revision. */
export type Answers = {
  find(revision: string, key: string): Answer | undefined;
  keep(revision: string, key: string, answer: Answer): void;
  /** Bytes that are kept. */
  readonly bytes: number;
};

/** What an answer takes beside its content. */
const OVERHEAD_BYTES = 512;

/** Makes the store of answers, of so many bytes at most; those asked for least lately go first, and 0 keeps none. */
export function createAnswers(maxBytes: number): Answers {
  if (maxBytes === 0) return { find: () => undefined, keep: () => undefined, bytes: 0 };
  let standing = '';
  const kept = new LRUCache<string, Answer>({
    maxSize: maxBytes,
    maxEntrySize: Math.max(Math.floor(maxBytes / 8), 1),
    sizeCalculation: ({ content }, key) => content.length + key.length + OVERHEAD_BYTES,
  });
  const at = (revision: string): LRUCache<string, Answer> => {
    if (revision !== standing) kept.clear();
    standing = revision;
    return kept;
  };
  return {
    find: (revision, key) => at(revision).get(key),
    keep: (revision, key, answer) => void at(revision).set(key, answer),
    get bytes() {
      return kept.calculatedSize;
    },
  };
}
