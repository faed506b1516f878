/** The partners whose colours are fixed; others take one by their id, so that each has the same colour in every view. */
const FIXED = [
  'united-states',
  'china',
  'european-union',
  'japan',
  'republic-of-korea',
  'india',
  'russia',
  'gulf-cooperation-council',
  'germany',
  'italy',
  'united-kingdom',
];

const SPARE = 4;

/** The class that gives an element the colour of a partner, as `--hue`; without a partner, a grey. */
export function hueOf(partner: string | null | undefined): string {
  if (partner === null || partner === undefined) return 'hue hue-none';
  const index = FIXED.indexOf(partner);
  return `hue hue-${index >= 0 ? index : FIXED.length + (hash(partner) % SPARE)}`;
}

const hash = (text: string): number =>
  Array.from(text).reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 65_521, 7);
