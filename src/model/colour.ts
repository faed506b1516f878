/** A colour of sRGB: `#` and six hexadecimal digits. */
export const COLOUR_PATTERN = /^#[0-9a-fA-F]{6}$/;

/**
 * The grounds on which the page and the playground write in the accent: paper, raised, wash, and the lists of the playground. A unit
 * test compares them with the style sheets.
 */
export const GROUNDS = {
  light: ['#fdfdfb', '#ffffff', '#f4f3ef', '#eff1f6'],
  dark: ['#14171a', '#1b1f23', '#1f2429', '#2a354c'],
} as const;

/** The least contrast of letters with their ground: WCAG 2.2, 1.4.3, level AA. */
export const TEXT_CONTRAST = 4.5;

/** The least contrast of a drawing with its ground: WCAG 2.2, 1.4.11, level AA. */
export const DRAWING_CONTRAST = 3;

/** The share of white that the page mixes into the colour of a partner on a dark ground, as `.hue` of its style sheet does. */
const WHITE_SHARE = 0.42;

/** Returns the colour of a partner on a dark ground. */
export const onDark = (colour: string): string => mixColours('#ffffff', colour, WHITE_SHARE);

/** Returns the contrast of two colours by WCAG 2.2: from 1, for equal ones, to 21. */
export function contrastOf(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(a), luminanceOf(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Returns a mixture of two colours, as `color-mix(in srgb, …)` does; `share` is the part of the first, from 0 to 1. */
export function mixColours(colour: string, ground: string, share: number): string {
  const others = partsOf(ground);
  const mixed = partsOf(colour).map((part, i) => Math.round(part * share + (others[i] ?? 0) * (1 - share)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Returns hue in degrees, saturation and lightness in percent. */
export function hslOf(colour: string): readonly [hue: number, saturation: number, lightness: number] {
  const [red = 0, green = 0, blue = 0] = partsOf(colour).map((part) => part / 255);
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [range, lightness] = [most - least, (most + least) / 2];
  if (range === 0) return [0, 0, Math.round(lightness * 100)];
  const sixth =
    most === red
      ? (green - blue) / range
      : most === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  const saturation = range / (1 - Math.abs(2 * lightness - 1));
  return [Math.round((sixth * 60 + 360) % 360), Math.round(saturation * 100), Math.round(lightness * 100)];
}

const partsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = partsOf(colour)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
