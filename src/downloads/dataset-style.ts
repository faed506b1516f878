import { GROUNDS, hslOf, mixColours } from '../model/colour.ts';
import { textsOf } from '../graph/row.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';

/** The grounds with which the page mixes the accent for the lower levels of its matrix, and the shares of the accent. */
const LIGHT = { ground: GROUNDS.light[0], ministers: 0.45, officials: 0.15 } as const;
const DARK = { ground: GROUNDS.dark[0], ministers: 0.4, officials: 0.18 } as const;

/**
 * Returns the style sheet with the colours of a dataset: the accent of page, pictures for other sites and playground, the levels of the
 * matrix, and the partners. '' for a dataset without colours of its own.
 */
export function datasetStyle({ fields }: Pick<DatasetVersion, 'fields'>): string {
  const [light, dark] = textsOf(fields, 'colours');
  const partners = textsOf(fields, 'partnerColours').map((text) => text.split(' '));
  const rules = [
    ...(light === undefined || dark === undefined ? [] : accentRules(light, dark)),
    ...partners.map(([id = '', colour = '']) => `.hue.of-${id}{--base:${colour}}`),
  ];
  // Printed pages keep their black.
  return rules.length === 0 ? '' : `@media screen{\n${rules.join('\n')}\n}\n`;
}

/** Returns the rules of the accent. The doubled `:root` goes before that of the page, whose style sheet follows. */
function accentRules(light: string, dark: string): readonly string[] {
  const level = (name: 'ministers' | 'officials'): string =>
    `--level-${name}:light-dark(${mixColours(light, LIGHT.ground, LIGHT[name])},${mixColours(dark, DARK.ground, DARK[name])})`;
  const variables = [
    `--accent:light-dark(${light},${dark})`,
    `--level-leaders:light-dark(${light},${dark})`,
    level('ministers'),
    level('officials'),
  ];
  return [
    `:root:root{${variables.join(';')}}`,
    playgroundRule('html body', light),
    playgroundRule('html body.graphiql-dark', dark),
    `@media (prefers-color-scheme:dark){${playgroundRule('html body:not(.graphiql-light)', dark)}}`,
  ];
}

/** Returns the rule of the accent of the playground, whose style sheet has the parts of a colour as a list. */
function playgroundRule(body: string, colour: string): string {
  const [hue, saturation, lightness] = hslOf(colour);
  const places = ['.graphiql-container.playground', '.graphiql-dropdown-content', '.graphiql-tooltip'];
  return `${places.map((place) => `${body} ${place}`).join(',')}{--color-primary:${String(hue)},${String(saturation)}%,${String(lightness)}%}`;
}
