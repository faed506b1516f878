import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrastOf, GROUNDS, hslOf, mixColours, onDark } from '../../../src/model/colour.ts';

const read = (path: string): string => readFileSync(new URL(`../../../src/${path}`, import.meta.url), 'utf8');

describe('contrastOf', () => {
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    // The example of the understanding document of WCAG: the lightest grey with 4.5:1 on white.
    ['#767676', '#ffffff', 4.54],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
    ['#0000ff', '#ffffff', 8.59],
  ])('gives %s on %s as WCAG does', (a, b, expected) => {
    expect(contrastOf(a, b)).toBeCloseTo(expected, 2);
    expect(contrastOf(b, a)).toBe(contrastOf(a, b));
  });
});

describe('hslOf', () => {
  it.each([
    ['#ff0000', [0, 100, 50]],
    ['#00ff00', [120, 100, 50]],
    ['#0000ff', [240, 100, 50]],
    ['#ff00ff', [300, 100, 50]],
    ['#808080', [0, 0, 50]],
    ['#0b5c9e', [207, 87, 33]],
  ] as const)('gives %s as hue, saturation and lightness', (colour, expected) => {
    expect(hslOf(colour)).toEqual(expected);
  });
});

describe('the grounds', () => {
  it('are those of the style sheets', () => {
    const page = read('web/styles/base.css');
    const found = ['paper', 'raised', 'wash'].map((name) =>
      new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(page)?.slice(1, 3),
    );
    expect(found.map((pair) => pair?.[0])).toEqual(GROUNDS.light.slice(0, 3));
    expect(found.map((pair) => pair?.[1])).toEqual(GROUNDS.dark.slice(0, 3));
    const playground = read('playground/styles/base.css');
    const washes = [...playground.matchAll(/--wash: hsl\((\d+), (\d+)%, (\d+)%\)/g)].map(([, ...parts]) =>
      parts.map(Number),
    );
    // Eight bits of a light colour hold its hue to some degrees.
    const near = (colour: string): readonly unknown[] => {
      const [hue, ...others] = hslOf(colour);
      return [expect.closeTo(hue, -1), ...others];
    };
    expect(washes.slice(0, 2)).toEqual([near(GROUNDS.light[3]), near(GROUNDS.dark[3])]);
  });

  it('are mixed as the style sheet of the page mixes the colours of partners', () => {
    expect(read('web/styles/base.css')).toContain('color-mix(in srgb, var(--base), white 42%)');
    expect(onDark('#000000')).toBe('#6b6b6b');
    expect(mixColours('#ffffff', '#000000', 0.5)).toBe('#808080');
  });
});
