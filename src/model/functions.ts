/** Groups items by key. Keys are in the order of their first items; the items of a key keep their order. */
export function groupBy<Item, Key>(items: Iterable<Item>, key: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}

/** Returns a function that caches the results of `work` by text. A full cache is cleared. Undefined results are not cached. */
export function memoize<Result>(work: (text: string) => Result): (text: string) => Result {
  const cache = new Map<string, Result>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined) return cached;
    const result = work(text);
    if (cache.size >= MAX_CACHED) cache.clear();
    cache.set(text, result);
    return result;
  };
}

/** The maximum number of cached results, more than the days, dates and names in use at one time. */
const MAX_CACHED = 10_000;

/** Returns a function that computes the result of `work` once per object, and keeps it as long as the object. */
export function oncePerObject<Key extends object, Result>(work: (key: Key) => Result): (key: Key) => Result {
  const results = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const known = results.get(key);
    if (known) return known.result;
    const result = work(key);
    results.set(key, { result });
    return result;
  };
}

/** Returns true for an object that is no list. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Compares two texts for sorting, by code units. */
export const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
