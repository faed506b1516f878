import { hueIndex } from './theme.ts';

/** The colours of partners on a light ground: `--base` of the styles, for drawings that have no style sheet. */
export const HUES: readonly string[] = [
  ...['#2f6fb0', '#c23b36', '#3d3f9e', '#c7558b', '#117f68', '#b8690b', '#7b4ba6', '#0d8396'],
  ...['#75680a', '#4f8a2b', '#8a2352', '#8c5a3c', '#46627f', '#a34b1e', '#5a7a1f'],
];

/** The colour without a partner. */
export const NO_HUE = '#5b6670';

/** Returns the colour of a partner on a light ground; a grey without a partner. */
export const hexOf = (partner: string | null | undefined): string =>
  partner === null || partner === undefined ? NO_HUE : (HUES[hueIndex(partner)] ?? NO_HUE);
