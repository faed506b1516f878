import { child, nodeText } from '../yaml-tree.ts';
import {
  COLOUR_PATTERN,
  contrastOf,
  DRAWING_CONTRAST,
  GROUNDS,
  onDark,
  TEXT_CONTRAST,
} from '../../model/colour.ts';
import { issueAt } from '../issue.ts';
import type { Issue } from '../issue.ts';
import type { Rule } from '../seed.ts';
import type { YamlNode } from '../yaml-tree.ts';

/** Reports a colour of `dataset.yaml` that cannot be read on a ground of the page: an accent as letters, one of a partner as a drawing. */
export const contrasts: Rule = ({ files: { info } }) => {
  const partners = child(info.root, 'partnerColours');
  const problem = (node: YamlNode, found: Weakest, least: number, remedy: string): Issue[] =>
    found.contrast >= least
      ? []
      : [
          issueAt(
            info.file,
            node.at,
            'low-contrast',
            `expected a contrast of at least ${String(least)}:1 with each ground of the page, found ${found.contrast.toFixed(2)}:1 on ${found.ground}; use a ${remedy} colour`,
          ),
        ];
  return [
    ...(['light', 'dark'] as const).flatMap((theme) => {
      const node = child(child(info.root, 'colours'), theme);
      const colour = colourOf(node);
      if (!node || colour === undefined) return [];
      const remedy = theme === 'light' ? 'darker' : 'lighter';
      return problem(node, weakest(colour, GROUNDS[theme]), TEXT_CONTRAST, remedy);
    }),
    ...(partners?.kind === 'map' ? [...partners.entries.values()] : []).flatMap(({ node }) => {
      const colour = colourOf(node);
      if (colour === undefined) return [];
      const [light, dark] = [weakest(colour, GROUNDS.light), weakest(onDark(colour), GROUNDS.dark)];
      return [
        ...problem(node, light, DRAWING_CONTRAST, 'darker'),
        ...problem(node, dark, DRAWING_CONTRAST, 'lighter'),
      ];
    }),
  ];
};

/** Returns the text of a colour; undefined for anything else, which the shape of the file refuses. */
function colourOf(node: YamlNode | undefined): string | undefined {
  const text = nodeText(node);
  return text !== undefined && COLOUR_PATTERN.test(text) ? text : undefined;
}

type Weakest = { readonly contrast: number; readonly ground: string };

/** Returns the ground with which a colour has the least contrast. */
function weakest(colour: string, grounds: readonly string[]): Weakest {
  const found = grounds.map((ground) => ({ contrast: contrastOf(colour, ground), ground }));
  return found.reduce((least, each) => (each.contrast < least.contrast ? each : least));
}
