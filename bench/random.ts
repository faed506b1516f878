/** Random choices, reproducible by a seed. */
export type Random = {
  /** Returns a whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** Returns one of the items. */
  pick<Item>(items: readonly Item[]): Item;
};

/** Creates random choices from a seed. */
export function createRandom(seed: number): Random {
  let state = Math.imul(seed, 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('expected items to pick from, found none');
    return item;
  };
  return { below, pick };
}
