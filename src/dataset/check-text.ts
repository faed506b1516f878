import { firstIssues, issueAt } from './issue.ts';
import type { Issue, IssueCode, FilePosition } from './issue.ts';

/**
 * What makes a text unfit for the YAML parser: control characters, tabs as indentation, and nesting so deep that the
 * parser, which recurses, would exhaust the stack.
 */
export function checkText(file: string, text: string): readonly Issue[] {
  const refuse = (code: IssueCode, message: string) => (at: FilePosition) => issueAt(file, at, code, message);
  return [
    ...firstIssues(tabs(text).map(refuse('tab', TAB))),
    ...firstMatch(text, CONTROL).map(refuse('control-character', CONTROLS)),
    ...firstMatch(text, DEEP_BLOCKS).map(refuse('too-deep', DEEP)),
    ...deepBracket(text).map(refuse('too-deep', DEEP)),
  ];
}

const TAB = 'expected blanks for indentation, found a tab; use two blanks for each level';
const CONTROLS = 'expected text, found a control character; delete it';
const DEEP = 'expected a few levels of lists and mappings, found dozens; write it flatter';

/** What YAML forbids in a text, and a carriage return that does not end a line. */
const CONTROL =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufffe\uffff]|\r(?!\n)/;

/** A line that begins far to the right, or with many signs of items, keys and values. */
const DEEP_BLOCKS = /^ {100}|^ *(?:[-?:][ \n]+){20}/m;

const MOST_BRACKETS = 100;

function tabs(text: string): readonly FilePosition[] {
  return text.split('\n').flatMap((content, i) => {
    const match = /^ *\t/.exec(content);
    return match ? [{ line: i + 1, column: match[0].length }] : [];
  });
}

function firstMatch(text: string, pattern: RegExp): readonly FilePosition[] {
  const offset = text.search(pattern);
  return offset < 0 ? [] : [positionOf(text, offset)];
}

function deepBracket(text: string): readonly FilePosition[] {
  let depth = 0;
  for (let offset = 0; offset < text.length; offset += 1) {
    const character = text[offset];
    if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    if (depth > MOST_BRACKETS) return [positionOf(text, offset)];
  }
  return [];
}

function positionOf(text: string, offset: number): FilePosition {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
