import { compareTexts, groupBy } from '../model/functions.ts';
import { printableLine } from './wording.ts';

/** The codes of issues, in the order in which a file is read and checked. */
export const ISSUE_CODES = [
  'missing-file',
  'unknown-file',
  'not-a-file',
  'unreadable',
  'too-large',
  'not-utf8',
  'byte-order-mark',
  'control-character',
  'tab',
  'yaml-syntax',
  'json-syntax',
  'yaml-feature',
  'too-deep',
  'several-documents',
  'empty-file',
  'not-a-mapping',
  'text-lost',
  'duplicate-key',
  'unknown-key',
  'missing-key',
  'wrong-type',
  'empty-list',
  'bad-text',
  'too-long',
  'bad-word',
  'bad-number',
  'bad-date',
  'date-as-number',
  'ends-before-begins',
  'bad-id',
  'bad-code',
  'bad-language',
  'bad-url',
  'bad-coordinates',
  'bad-external-id',
  'bad-version',
  'bad-colour',
  'duplicate-citation',
  'duplicate-value',
  'file-name',
  'duplicate-id',
  'reserved-id',
  'duplicate-code',
  'duplicate-external-id',
  'no-source',
  'unknown-source',
  'unknown-reference',
  'wrong-reference-type',
  'low-contrast',
  'accessed-before-published',
  'after-cut-off',
  'stated-after-published',
  'self-reference',
  'cycle',
  'party-twice',
  'parts-of-denied',
  'duplicate-claim',
  'several-preferred',
  'several-values',
  'bad-include',
  'held-too-early',
  'held-in-future',
  'planned-too-late',
  'ordinal-out-of-order',
  'numbering-gap',
  'missing-edition',
  'no-office',
  'outside-format',
  'outside-tenure',
  'overlapping-tenures',
  'partner-is-member',
  'joined-again',
  'incomplete-amount',
  'far-from-event',
  'too-few-records',
  'not-canonical',
  'wrong-release',
] as const;

/** The codes of notices about a valid dataset. */
export const NOTICE_CODES = ['overdue', 'unreleased'] as const;

/** The stable code of an issue or a notice. */
export type IssueCode = (typeof ISSUE_CODES)[number] | (typeof NOTICE_CODES)[number];

/** A position in a text file. Lines and columns count from 1, columns in UTF-16 units as in editors. */
export type FilePosition = { readonly line: number; readonly column: number };

/** An issue or a notice: its position, its code, and a message with the remedy. */
export type Issue = FilePosition & {
  readonly file: string;
  readonly code: IssueCode;
  readonly message: string;
};

/** Returns the issue at a position of a file. */
export const issueAt = (file: string, at: FilePosition, code: IssueCode, message: string): Issue => ({
  file,
  line: at.line,
  column: at.column,
  code,
  // The message may quote a file. It must not contain characters that a terminal obeys or shows in another order.
  message: printableLine(message, LONGEST_MESSAGE),
});

const LONGEST_MESSAGE = 1000;

/** Returns the issues in the order of files and positions, without duplicates. */
export const sortIssues = (issues: readonly Issue[]): readonly Issue[] =>
  [...new Map(issues.map((issue) => [printIssue(issue), issue])).values()].sort(compareIssues);

/**
 * Returns the first issues of a file in which one mistake may cause thousands. The last issue has the number of omitted ones.
 */
export function firstIssues(issues: readonly Issue[]): readonly Issue[] {
  const last = issues[MOST_ISSUES - 1];
  if (issues.length <= MOST_ISSUES || !last) return issues;
  const message = `${last.message} (and ${issues.length - MOST_ISSUES} more issues in this file)`;
  return [...issues.slice(0, MOST_ISSUES - 1), { ...last, message }];
}

const MOST_ISSUES = 20;

/** Returns an issue as a line `file:line:column  code  message`, without control characters for a terminal. */
export const printIssue = (issue: Issue): string =>
  `${printableLine(issue.file, LONGEST_PATH)}:${issue.line}:${issue.column}  ${issue.code}  ${issue.message}`;

const LONGEST_PATH = 4096;

/**
 * Returns the printed lines of sorted issues: the first issues of each file, and a bounded number in all. A count replaces the
 * rest.
 */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  const first = [...groupBy(issues, ({ file }) => file).values()].flatMap(firstIssues);
  const lines = first.slice(0, MOST_LINES).map(printIssue);
  if (first.length <= MOST_LINES) return lines;
  const files = new Set(first.slice(MOST_LINES).map(({ file }) => file)).size;
  return [...lines, `… and issues in ${files} more ${files === 1 ? 'file' : 'files'}`];
}

const MOST_LINES = 1000;

const compareIssues = (a: Issue, b: Issue): number =>
  compareTexts(a.file, b.file) ||
  a.line - b.line ||
  a.column - b.column ||
  compareTexts(a.code, b.code) ||
  compareTexts(a.message, b.message);
