/** Numbers and ranges of numbers, e.g. `2, 4-5`. */
const ORDINALS = /^[1-9]\d{0,3}(?:-[1-9]\d{0,3})?(?:, [1-9]\d{0,3}(?:-[1-9]\d{0,3})?)*$/;

/** Returns the numbers that a text such as `2, 4-5` lists, rising; undefined for a text that lists none, or not in rising order. */
export function parseOrdinals(text: string): readonly number[] | undefined {
  if (!ORDINALS.test(text)) return undefined;
  const numbers = text.split(', ').flatMap((part) => {
    const [first = 0, last = first] = part.split('-').map(Number);
    return Array.from({ length: Math.max(last - first + 1, 0) }, (_, i) => first + i);
  });
  const rises = numbers.every((number, i) => i === 0 || number > (numbers[i - 1] ?? 0));
  return rises && numbers.length > 0 ? numbers : undefined;
}

/** Returns the number of editions of an entry of missing editions: its count, else the number of its ordinals, else one. */
export const missingCount = ({
  count,
  ordinals,
}: {
  readonly count?: string | undefined;
  readonly ordinals?: string | undefined;
}): number => (count === undefined ? (parseOrdinals(ordinals ?? '')?.length ?? 1) : Number(count));
