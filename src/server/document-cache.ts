import { LRUCache } from 'lru-cache';
import type { DocumentNode } from 'graphql';

/** Where parsed documents and the errors of those that cannot be parsed are kept, by text. */
export type DocumentCache = {
  readonly documentCache: LRUCache<string, DocumentNode>;
  readonly errorCache: LRUCache<string, Error>;
};

/** A parsed document takes some hundred times the memory of its text: about 100 MB are full of hostile ones. */
const MOST_CHARACTERS = 1_000_000;

/** No honest document is longer; what is longer is parsed each time. */
const LONGEST = 50_000;

/** Makes a cache that no number and no size of documents makes larger than it may be. */
export const createDocumentCache = (): DocumentCache => ({
  documentCache: boundedByText<DocumentNode>(),
  errorCache: boundedByText<Error>(),
});

const boundedByText = <Value extends object>(): LRUCache<string, Value> =>
  new LRUCache<string, Value>({
    max: 1000,
    maxSize: MOST_CHARACTERS,
    maxEntrySize: LONGEST,
    sizeCalculation: (_, text) => text.length + 1,
  });
