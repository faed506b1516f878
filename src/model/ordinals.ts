/** Numbers and ranges of numbers, e.g. `2, 4-5`. */
const ORDINALS = /^[1-9]\d{0,3}(?:-[1-9]\d{0,3})?(?:, [1-9]\d{0,3}(?:-[1-9]\d{0,3})?)*$/;

/** Returns the numbers that a text such as `2, 4-5` lists, rising; undefined for a text that lists none, or not in rising order. */
export function parseOrdinals(text: string): readonly number[] | undefined {
  if (!ORDINALS.test(text)) return undefined;
  const ranges = text.split(', ').map((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return { first, last };
  });
  const rises = ranges.every(({ first, last }, i) => first <= last && first > (ranges[i - 1]?.last ?? 0));
  if (!rises) return undefined;
  return ranges.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
}

/** Returns the number of editions of an entry of missing editions: its count, else the number of its ordinals, else one. */
export const missingCount = ({
  count,
  ordinals,
}: {
  readonly count?: string | undefined;
  readonly ordinals?: string | undefined;
}): number => (count === undefined ? (parseOrdinals(ordinals ?? '')?.length ?? 1) : Number(count));
