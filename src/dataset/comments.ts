import { Lexer } from 'yaml';
import type { FilePosition } from './issue.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

/** The comments of a file, by what they stand at: a key, or an item of a list, that begins a place of its own. */
export type Comments = {
  /** Those above the first key. */
  readonly header: readonly string[];
  readonly above: (at: FilePosition) => readonly string[];
  readonly beside: (at: FilePosition) => string | undefined;
  /** Those below the last key. */
  readonly footer: readonly string[];
};

/**
 * The comments of a text. One on a line of its own, or inside brackets, belongs to the key or item after it; one behind
 * something to the key or item before it.
 */
export function commentsOf(text: string, root: YamlMap): Comments {
  const anchors = anchorsOf(root).sort(inOrder);
  const above = new Map<string, string[]>();
  const beside = new Map<string, string[]>();
  const header: string[] = [];
  const footer: string[] = [];
  for (const comment of lex(text)) {
    const before = anchors.findLast((anchor) => inOrder(anchor, comment.at) < 0);
    const after = anchors.find((anchor) => inOrder(anchor, comment.at) > 0);
    if (!before) header.push(comment.text);
    else if (comment.inBrackets) add(above, before, comment.text);
    else if (comment.behind) add(beside, before, comment.text);
    else if (after) add(above, after, comment.text);
    else footer.push(comment.text);
  }
  return {
    header,
    footer,
    above: (at) => above.get(name(at)) ?? [],
    beside: (at) => beside.get(name(at))?.join(' '),
  };
}

type Comment = {
  readonly text: string;
  readonly at: FilePosition;
  readonly behind: boolean;
  readonly inBrackets: boolean;
};

const name = ({ line, column }: FilePosition): string => `${line}:${column}`;

const inOrder = (a: FilePosition, b: FilePosition): number => a.line - b.line || a.column - b.column;

function add(map: Map<string, string[]>, at: FilePosition, text: string): void {
  map.set(name(at), [...(map.get(name(at)) ?? []), text]);
}

function anchorsOf(node: YamlNode): FilePosition[] {
  if (node.kind === 'scalar' || node.flow) return [];
  if (node.kind === 'list') return node.items.flatMap((item) => [item.at, ...anchorsOf(item)]);
  return [...node.entries.values()].flatMap((entry) => [entry.keyAt, ...anchorsOf(entry.node)]);
}

/** The lexer's marks, which stand for no characters of the text. */
const MARKS = ['\u0002', '\u0018', '\u001f'];

function lex(text: string): readonly Comment[] {
  if (!text.includes('#')) return [];
  const comments: Comment[] = [];
  let [line, column, depth, behind] = [1, 1, 0, false];
  for (const token of new Lexer().lex(text)) {
    if (MARKS.includes(token)) continue;
    if (token.startsWith('#')) {
      comments.push({ text: token.trimEnd(), at: { line, column }, behind, inBrackets: depth > 0 });
    }
    if (token === '[' || token === '{') depth += 1;
    if (token === ']' || token === '}') depth -= 1;
    if (token.trim() !== '') behind = true;
    const ends = token.split('\n');
    if (ends.length > 1) behind = ends.at(-1)?.trim() !== '';
    line += ends.length - 1;
    column = ends.length > 1 ? (ends.at(-1)?.length ?? 0) + 1 : column + token.length;
  }
  return comments;
}
