import { Lexer } from 'yaml';
import { isClosedText, keyText, scalarText } from './yaml-tree.ts';
import type { Layout } from './keys.ts';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlScalar } from './yaml-tree.ts';
import type { FilePosition } from './issue.ts';

/** The maximum length of a line in the canonical format, in characters. Only words without a blank may exceed it. */
export const LINE_WIDTH = 110;

/** Returns the canonical text of a file. */
export function emit(root: YamlMap, layout: Layout, comments: Comments): string {
  const content = root.entries.size === 0 ? ['{}'] : mapLines({ comments, indent: '' }, root, layout);
  const lines = [...comments.header, ...content, ...comments.footer];
  return `${lines.join('\n')}\n`;
}

type Context = { readonly comments: Comments; readonly indent: string };

const deeper = (context: Context): Context => ({ ...context, indent: `${context.indent}  ` });

function mapLines(context: Context, map: YamlMap, layout: Layout): readonly string[] {
  return inLayoutOrder(map, layout).flatMap(([key, entry]) => [
    ...above(context, entry.keyAt),
    ...valueLines(context, `${keyText(key)}:`, entry, layout.inner(key)),
  ]);
}

function inLayoutOrder(map: YamlMap, { keys }: Layout): readonly (readonly [string, YamlEntry])[] {
  const known = keys.flatMap((key) => {
    const entry = map.entries.get(key);
    return entry ? [[key, entry] as const] : [];
  });
  return [...known, ...[...map.entries].filter(([key]) => !keys.includes(key))];
}

const above = ({ comments, indent }: Context, at: YamlNode['at']): readonly string[] =>
  comments.above(at).map((comment) => `${indent}${comment}`);

function valueLines(
  context: Context,
  head: string,
  { keyAt, node }: YamlEntry,
  layout: Layout,
): readonly string[] {
  const start = `${context.indent}${head}`;
  const beside = context.comments.beside(keyAt);
  const line = inline(context, node, layout);
  if (node.kind === 'scalar') {
    return scalarLines(context, `${start} `, node, beside);
  }
  if (line !== undefined && start.length + 1 + line.length <= LINE_WIDTH) {
    return withComment([`${start} ${line}`], beside);
  }
  const inner = deeper(context);
  const lines = node.kind === 'map' ? mapLines(inner, node, layout) : listLines(inner, node, layout);
  return [...withComment([start], beside), ...lines];
}

function scalarLines(
  { indent }: Context,
  start: string,
  { value }: YamlScalar,
  beside: string | undefined,
): readonly string[] {
  const text = scalarText(value, false);
  const lines = fold(start, text, `${indent}  `);
  const isOpen = typeof value === 'string' && !/^["']/.test(text) && !isClosedText(value);
  if (beside !== undefined && isOpen) return [`${indent}${beside}`, ...lines];
  return withComment(lines, beside);
}

function listLines(context: Context, list: YamlList, layout: Layout): readonly string[] {
  return list.items.flatMap((item) => {
    const start = `${context.indent}- `;
    const beside = context.comments.beside(item.at);
    const line = inline(context, item, layout);
    if (item.kind === 'scalar') {
      return [...above(context, item.at), ...scalarLines(context, start, item, beside)];
    }
    if (line !== undefined && start.length + line.length <= LINE_WIDTH) {
      return [...above(context, item.at), ...withComment([`${start}${line}`], beside)];
    }
    const inner = deeper(context);
    // Comments above a mapping belong to its first key.
    if (item.kind === 'map') return dashed(mapLines(inner, item, layout), context.indent);
    const notes = beside === undefined ? [] : [`${context.indent}${beside}`];
    return [...above(context, item.at), ...notes, ...dashed(listLines(inner, item, layout), context.indent)];
  });
}

/** Puts the dash of an item before its first line that is not a comment. */
function dashed(lines: readonly string[], indent: string): readonly string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, i) => {
    if (i > first) return line;
    return i < first ? `${indent}${line.trimStart()}` : `${indent}- ${line.slice(indent.length + 2)}`;
  });
}

const withComment = (lines: readonly string[], comment: string | undefined): readonly string[] =>
  comment === undefined ? lines : [...lines.slice(0, -1), `${lines.at(-1) ?? ''} ${comment}`];

/** Returns a value on one line, or undefined if the format gives each part its own line. */
function inline(context: Context, node: YamlNode, layout: Layout): string | undefined {
  if (node.kind === 'scalar') return scalarText(node.value, true);
  if (layout.block && node.kind === 'map' && node.entries.size > 0) return undefined;
  return node.kind === 'map' ? inlineMap(context, node, layout) : inlineList(context, node, layout);
}

function inlineMap(context: Context, map: YamlMap, layout: Layout): string | undefined {
  const parts = inLayoutOrder(map, layout).map(([key, { keyAt, node }]) => {
    if (node.kind === 'map' || hasComment(context, keyAt)) return undefined;
    const value = inline(context, node, layout.inner(key));
    return value === undefined ? undefined : `${keyText(key)}: ${value}`;
  });
  return parts.includes(undefined) ? undefined : parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

function inlineList(context: Context, list: YamlList, { dense }: Layout): string | undefined {
  const parts = list.items.map((item) => {
    if (item.kind !== 'scalar' || hasComment(context, item.at)) return undefined;
    return dense || !/\s/.test(String(item.value)) ? scalarText(item.value, true) : undefined;
  });
  return parts.includes(undefined) ? undefined : `[${parts.join(', ')}]`;
}

const hasComment = ({ comments }: Context, at: YamlNode['at']): boolean =>
  comments.above(at).length > 0 || comments.beside(at) !== undefined;

/** Breaks a long text at single blanks, where YAML reads a line break as a blank. No line begins like an item of a list. */
function fold(start: string, text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = start;
  let empty = true;
  for (const word of text.split(/(?<=\S) (?=\S)(?!-(?: |$))/)) {
    if (!empty && line.length + 1 + word.length > LINE_WIDTH) {
      lines.push(line);
      line = `${indent}${word}`;
    } else line = empty ? `${line}${word}` : `${line} ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** The comments of a file, by their key or item of a list. */
type Comments = {
  /** The comments above the first key. */
  readonly header: readonly string[];
  readonly above: (at: FilePosition) => readonly string[];
  readonly beside: (at: FilePosition) => string | undefined;
  /** The comments below the last key. */
  readonly footer: readonly string[];
};

/**
 * Returns the comments of a text. A comment on its own line, or inside brackets, belongs to the key or item after it. A comment
 * at the end of a line belongs to the key or item before it.
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

/** The marks of the lexer. They represent no characters of the text. */
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
