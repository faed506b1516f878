import { t } from '../../lib/messages.ts';
import { textWidth } from '../../lib/place-labels.ts';
import { tieKey, wordsOf } from './builder.ts';
import type { Graph, NodeGroup, Tie } from './builder.ts';
import type { RecordRef } from '../../lib/labels.ts';

/** The lines of a text: the start or end of each, and the middle of its first line, in pixels. */
export type TextBlock = {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
};

/** A record at its place: the middle of its mark, its name, and the words of its tie to the centre; null without one. */
export type Spot = {
  readonly node: RecordRef;
  readonly x: number;
  readonly y: number;
  readonly name: TextBlock;
  readonly word: TextBlock | null;
  readonly tie: Tie | null;
};

/** A tie as a curve. */
export type Line = {
  readonly key: string;
  readonly tie: Tie;
  readonly path: string;
  readonly isMain: boolean;
};

/** A laid out network. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly centre: Spot;
  readonly spots: readonly Spot[];
  readonly headings: readonly TextBlock[];
  readonly lines: readonly Line[];
};

/** The heights of the fonts, and of the lines of names and of words, in pixels. */
export const NAME_FONT = 13;
export const WORD_FONT = 11.5;
export const NAME_LINE = 18;
export const WORD_LINE = 16;
const GAP = 12;
const SMALL_GAP = 6;
/** The distance between a name and the words beside it. The width of a text is an estimate. */
const BESIDE = 12;
const HEADING = 30;
const PAD = 16;

/** The width from which groups stand on both sides of the centre, and the room that the centre takes between them. */
const BOTH_SIDES = 620;
const MIDDLE = 170;
const WIDEST = 330;
const HIGHEST = 300;

/** Where a column has its marks and texts. */
type Column = {
  readonly mark: number;
  readonly text: number;
  readonly anchor: 'start' | 'end';
  readonly room: number;
};

/**
 * Lays out a network in layers: the centre in the middle and its groups in columns beside it; below it in a narrow frame. Equal networks have
 * equal layouts. No text is cut, and each record has room of its own.
 */
export function layOut(graph: Graph, width: number): Layout {
  const ties = new Map(graph.ties.map((tie) => [tieKey(tie.from.id, tie.to.id), tie]));
  const tieOf = (id: string) => ties.get(tieKey(graph.centre.id, id)) ?? null;
  return width < BOTH_SIDES ? narrow(graph, width, tieOf) : wide(graph, width, tieOf);
}

type TieOf = (id: string) => Tie | null;

function wide(graph: Graph, width: number, tieOf: TieOf): Layout {
  const room = Math.min(WIDEST, Math.floor((width - MIDDLE) / 2));
  const left: Column = { mark: room - 6, text: room - 20, anchor: 'end', room: room - 30 };
  const right: Column = { mark: width - room + 6, text: width - room + 20, anchor: 'start', room: room - 30 };
  const sides: [NodeGroup[], NodeGroup[]] = [[], []];
  const heights: [number, number] = [0, 0];
  for (const group of graph.groups) {
    const side = heights[0] <= heights[1] ? 0 : 1;
    sides[side].push(group);
    heights[side] += stack([group], side === 0 ? left : right, 0, tieOf).height;
  }
  const height = Math.max(260, ...heights) + 2 * PAD;
  const columns = [left, right].map((column, side) =>
    stack(sides[side] ?? [], column, Math.min((height - (heights[side] ?? 0)) / 2, HIGHEST / 2), tieOf),
  );
  // The centre of a high picture is in view before the reader scrolls.
  const [x, y] = [width / 2, Math.min(height / 2, HIGHEST)];
  const lines = wrap(graph.centre.name, width - 2 * room - 8, NAME_FONT + 1);
  const name: TextBlock = { lines, x, y: y + 24, anchor: 'middle' };
  const centre: Spot = { node: graph.centre, x, y, name, word: null, tie: null };
  const spots = columns.flatMap((column) => column.spots);
  const headings = columns.flatMap((column) => column.headings);
  return { width, height, centre, spots, headings, lines: linesOf(graph, centre, spots, curve) };
}

function narrow(graph: Graph, width: number, tieOf: TieOf): Layout {
  const lines = wrap(graph.centre.name, width - 50, NAME_FONT + 1);
  const [x, y] = [18, PAD + 10];
  const name: TextBlock = { lines, x: x + 18, y, anchor: 'start' };
  const centre: Spot = { node: graph.centre, x, y, name, word: null, tie: null };
  const column: Column = { mark: 48, text: 64, anchor: 'start', room: width - 74 };
  const { spots, headings, height } = stack(graph.groups, column, y + lines.length * NAME_LINE, tieOf);
  return {
    ...{ width, centre, spots, headings },
    height: y + lines.length * NAME_LINE + height + PAD,
    lines: linesOf(graph, centre, spots, elbow),
  };
}

/** Stacks groups in a column from a line on: a heading above each group, and its records below each other. */
function stack(groups: readonly NodeGroup[], column: Column, top: number, tieOf: TieOf) {
  const { mark: x, text, anchor, room } = column;
  const spots: Spot[] = [];
  const headings: TextBlock[] = [];
  let y = top;
  for (const { title, nodes, of } of groups) {
    const heading = of === null ? title : t('network.groupOf', { title, shown: nodes.length, total: of });
    headings.push({ lines: [heading], x: text, y: y + HEADING / 2 + 2, anchor });
    y += HEADING;
    for (const node of nodes) {
      const tie = tieOf(node.id);
      const names = wrap(node.name, room, NAME_FONT);
      const middle = y + NAME_LINE / 2 + 3;
      const below = y + names.length * NAME_LINE + 6;
      const name: TextBlock = { lines: names, x: text, y: middle, anchor };
      const word = tie && wordBlock(wordsOf(tie), name, room, below + WORD_LINE / 2);
      spots.push({ node, x, tie, y: middle, name, word });
      y = word && word.y > middle ? below + word.lines.length * WORD_LINE + GAP : below + SMALL_GAP;
    }
  }
  return { spots, headings, height: y - top };
}

/** Places the words of a tie beside a name of one line where both fit, otherwise below it. */
function wordBlock(words: string, name: TextBlock, room: number, below: number): TextBlock {
  const { lines, x, y, anchor } = name;
  const [first = ''] = lines;
  const offset = textWidth(first, NAME_FONT) + BESIDE;
  if (lines.length === 1 && offset + textWidth(words, WORD_FONT) <= room)
    return { lines: [words], x: anchor === 'end' ? x - offset : x + offset, y, anchor };
  return { lines: wrap(words, room, WORD_FONT), x, y: below, anchor };
}

type Draw = (from: Spot, to: Spot) => string;

function linesOf(graph: Graph, centre: Spot, spots: readonly Spot[], draw: Draw): readonly Line[] {
  const byId = new Map([centre, ...spots].map((spot) => [spot.node.id, spot]));
  return graph.ties.flatMap((tie) => {
    const [one, other] = [byId.get(tie.from.id), byId.get(tie.to.id)];
    if (!one || !other) return [];
    const isMain = one === centre || other === centre;
    const path = other === centre ? draw(other, one) : draw(one, other);
    return [{ key: tieKey(tie.from.id, tie.to.id), tie, path, isMain }];
  });
}

/** Draws a curve that leaves and arrives level. Two records of one column are tied by a bow into the middle. */
const curve: Draw = (from, to) => {
  const bend =
    Math.abs(from.x - to.x) < 1 ? from.x + (from.name.anchor === 'end' ? 1 : -1) * 46 : (from.x + to.x) / 2;
  return `M${pair(from.x, from.y)}C${pair(bend, from.y)} ${pair(bend, to.y)} ${pair(to.x, to.y)}`;
};

/** Draws a line down a rail and across to a record. Two records of the column are tied by a bow beside it. */
const elbow: Draw = (from, to) =>
  Math.abs(from.x - to.x) < 1
    ? `M${pair(from.x, from.y)}C${pair(from.x - 22, from.y)} ${pair(to.x - 22, to.y)} ${pair(to.x, to.y)}`
    : `M${pair(from.x, from.y)}V${(to.y - 8).toFixed(1)}Q${pair(from.x, to.y)} ${pair(from.x + 8, to.y)}H${to.x}`;

const pair = (x: number, y: number): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

/** Returns a text in lines that fit into a width, broken between words, and within a word that is too long alone. */
function wrap(text: string, room: number, font: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, room, font))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && textWidth(longer, font) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, room: number, font: number): readonly string[] {
  if (textWidth(word, font) <= room) return [word];
  const most = Math.max(4, Math.floor((word.length * room) / textWidth(word, font)));
  return Array.from({ length: Math.ceil(word.length / most) }, (_, i) =>
    word.slice(i * most, (i + 1) * most),
  );
}
