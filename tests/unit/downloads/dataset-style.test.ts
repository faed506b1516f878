import { describe, expect, it } from 'vitest';
import { contrastOf, GROUNDS, TEXT_CONTRAST } from '../../../src/model/colour.ts';
import { datasetStyle } from '../../../src/downloads/dataset-style.ts';

const styleOf = (colours: readonly string[], partnerColours: readonly string[] = []): string =>
  datasetStyle({ fields: { colours, partnerColours } });

/** Returns the colours of a variable on a light and on a dark ground. */
const pairOf = (style: string, name: string): readonly string[] =>
  new RegExp(`--${name}:light-dark\\((#[0-9a-f]{6}),(#[0-9a-f]{6})\\)`).exec(style)?.slice(1, 3) ?? [];

describe('datasetStyle', () => {
  it('is empty without colours', () => {
    expect(styleOf([])).toBe('');
  });

  it('gives a partner a colour by the class with its id', () => {
    expect(styleOf([], ['japan #117f68'])).toBe('@media screen{\n.hue.of-japan{--base:#117f68}\n}\n');
  });

  it.each([
    ['#000000', '#ffffff'],
    ['#8a2352', '#f0a8c4'],
    ['#5f5f00', '#b0b030'],
  ])('has readable letters in the cells of each level: %s, %s', (light, dark) => {
    const worst = [
      Math.min(...GROUNDS.light.map((ground) => contrastOf(light, ground))),
      Math.min(...GROUNDS.dark.map((ground) => contrastOf(dark, ground))),
    ];
    expect(Math.min(...worst)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    const style = styleOf([light, dark]);
    const cells = [
      [pairOf(style, 'level-leaders'), ['#ffffff', '#0d1a26']],
      [pairOf(style, 'level-ministers'), ['#14202b', '#ffffff']],
      [pairOf(style, 'level-officials'), ['#14202b', '#ffffff']],
    ] as const;
    const contrasts = cells.flatMap(([grounds, letters]) =>
      letters.map((letter, i) => contrastOf(letter, grounds[i] ?? letter)),
    );
    expect(contrasts).toHaveLength(6);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });
});
