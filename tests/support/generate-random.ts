import { isDay, parseImpreciseDate } from '../../src/model/imprecise-date.ts';

/** Random choices that a seed repeats. */
export type Random = {
  /** Returns a whole number from 0 to one less than `below`. */
  readonly below: (below: number) => number;
  /** True with a probability from 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** Returns one of the items. */
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Returns some of the items, each once, in their order. */
  readonly some: <Item>(items: readonly Item[], count: number) => readonly Item[];
};

/** Makes random choices from a seed. */
export function createRandom(seed: number): Random {
  let state = BigInt(seed) + 0x9e3779b97f4a7c15n;
  const next = (): number => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffff_ffff_ffff_ffffn;
    return Number(state >> 32n) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('expected items to pick from, found none');
    return item;
  };
  const some = <Item>(items: readonly Item[], count: number): readonly Item[] => {
    const chosen = new Set(Array.from({ length: Math.min(count, items.length) }, () => below(items.length)));
    return items.filter((_, i) => chosen.has(i));
  };
  return { below, chance: (probability) => next() < probability, pick, some };
}

const two = (number: number): string => String(number).padStart(2, '0');

/** Returns a random day from 2018 to 2027. */
export const randomDay = ({ below }: Random): string =>
  `${2018 + below(10)}-${two(1 + below(12))}-${two(1 + below(28))}`;

/** Returns a random EDTF text of any form that a seed may hold. */
export function randomDate(random: Random): string {
  const day = randomDay(random);
  const year = Number(day.slice(0, 4));
  const forms = [
    day,
    day,
    day,
    day.slice(0, 7),
    day.slice(0, 4),
    `${year}~`,
    `${year}?`,
    `${year}-2${1 + random.below(4)}`,
    `${day.slice(0, 3)}X`,
    `${day}/${year + 1}-01-01`,
    `${day}/..`,
    `${day}/`,
    `../${day}`,
  ];
  return random.pick(forms);
}

/** Returns the day on which a source counts as published: the last of its date, at the latest the day on which it was read. */
export function knownOn(published: string | null, accessed: string): string {
  const latest = published === null ? null : (parseImpreciseDate(published)?.latest ?? null);
  return latest !== null && isDay(latest) && latest < accessed ? latest : accessed;
}
