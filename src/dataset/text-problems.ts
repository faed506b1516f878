import { fold } from '../model/fold.ts';
import { quote } from './wording.ts';
import type { IssueCode } from './issue.ts';

/** What is wrong with a value. */
export type Problem = readonly [IssueCode, string];

/** The longest text, in UTF-16 units: far below what an index of the database holds. */
export const MAX_TEXT = 2000;

/** The longest name, in UTF-16 units. */
export const MAX_NAME = 300;

/** Returns what is wrong with a text: it is empty, too long, of several lines, or nothing of it can be seen. */
export const textProblem = (text: string, longest = MAX_TEXT): Problem | undefined => {
  if (text === '') return ['bad-text', 'expected text, found an empty text; leave the key out'];
  if (text !== text.trim())
    return ['bad-text', `expected text without blanks around it, found ${quote(text)}`];
  if (text.length > longest)
    return ['too-long', `expected at most ${longest} characters, found ${text.length}; shorten it`];
  const bad = /[\p{Cc}\p{Cs}\p{Cn}\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.exec(text);
  if (bad) return ['bad-text', `expected one line of plain text, found ${quote(bad[0])} in it`];
  return VISIBLE.test(text)
    ? undefined
    : [
        'bad-text',
        `expected letters, digits or signs that can be seen, found only ${quote(text)}; write it anew`,
      ];
};

/** The same for a name, which is kept in an index. */
export const nameProblem = (text: string): Problem | undefined => {
  const problem = textProblem(text, MAX_NAME);
  const bytes = Buffer.byteLength(fold(text));
  if (problem || bytes <= MAX_FOLDED_BYTES) return problem;
  return [
    'too-long',
    `expected a name of at most ${MAX_FOLDED_BYTES} bytes in compatibility form, found ${bytes}; shorten it`,
  ];
};

/** Returns what is wrong with an address of a page. */
export const urlProblem = (text: string): Problem | undefined => {
  const url = /^https?:\/\/[^\s/\\]/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url)
    return ['bad-url', `expected an address that begins with http:// or https://, found ${quote(text)}`];
  const bad = /[\p{C}\p{Z}\\]/u.exec(text);
  if (bad)
    return [
      'bad-url',
      `expected an address without blanks and control characters, found ${quote(bad[0])} in it`,
    ];
  if (url.username !== '' || url.password !== '')
    return [
      'bad-url',
      'expected an address without a user and a password, found one with them; delete what stands before the @',
    ];
  return text.length > MAX_TEXT
    ? ['too-long', `expected at most ${MAX_TEXT} characters, found ${text.length}; shorten it`]
    : undefined;
};

/** Some characters become many when a name is folded for its index. */
const MAX_FOLDED_BYTES = 3000;

/** A letter, digit or sign that leaves a mark: no blank, no combining mark alone, and none of the letters that are fillers. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
