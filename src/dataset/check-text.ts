import { issueAt } from './issue.ts';
import type { Issue, IssueCode } from './issue.ts';

/**
 * What makes a text unfit for the YAML parser: control characters, tabs as indentation, and nesting so deep that the
 * parser, which recurses, would exhaust the stack.
 */
export function checkText(file: string, text: string): readonly Issue[] {
  const found = [
    ...everyLine(text, /^ *\t/, 'tab', TAB),
    ...firstPlace(text, CONTROL, 'control-character', CONTROLS),
    ...firstPlace(text, /^ {100}|^ *(?:[-?:][ \n]+){20}/m, 'too-deep', DEEP),
    ...deepBracket(text),
  ];
  return found.map(({ offset, code, message }) => issueAt(file, positionOf(text, offset), code, message));
}

type Place = { readonly offset: number; readonly code: IssueCode; readonly message: string };

const TAB = 'expected blanks for indentation, found a tab; use two blanks for each level';
const CONTROLS = 'expected text, found a control character; delete it';
const DEEP = 'expected a few levels of lists and mappings, found dozens; write it flatter';
const MOST_BRACKETS = 100;
const MOST_LINES = 20;

/** Characters that YAML forbids, and a carriage return that does not end a line. */
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\r(?!\n)/;

function everyLine(text: string, pattern: RegExp, code: IssueCode, message: string): readonly Place[] {
  const places: Place[] = [];
  let offset = 0;
  for (const line of text.split('\n')) {
    const match = pattern.exec(line);
    if (match) places.push({ offset: offset + match[0].length - 1, code, message });
    if (places.length === MOST_LINES) return places;
    offset += line.length + 1;
  }
  return places;
}

function firstPlace(text: string, pattern: RegExp, code: IssueCode, message: string): readonly Place[] {
  const offset = text.search(pattern);
  return offset < 0 ? [] : [{ offset, code, message }];
}

function deepBracket(text: string): readonly Place[] {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    if (depth > MOST_BRACKETS) return [{ offset, code: 'too-deep', message: DEEP }];
  }
  return [];
}

function positionOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
