import { z } from 'zod';
import { isDay, readImpreciseDate } from '../model/imprecise-date.ts';
import { isId } from '../model/id.ts';
import { MAX_INTEGER } from '../model/property.ts';
import { coded } from './shape-issues.ts';
import { describeValue, quote } from './wording.ts';
import { didYouMean } from './suggest.ts';
import { MAX_NAME, MAX_TEXT, nameProblem, textProblem, urlProblem } from './text-problems.ts';
import type { EditorialKind } from './editorial.ts';
import type { DateProblem } from '../model/imprecise-date.ts';
import type { IssueCode } from './issue.ts';
import type { Problem } from './text-problems.ts';

/** What a single value of a file may be. */
export type ValueShapeRule = {
  readonly doc: string;
  readonly kind: EditorialKind;
  readonly words?: readonly string[];
  /** Whether a date may be a lone `..`: the end of what still lasts. */
  readonly open?: boolean;
  /** Whether a text is a name, which the database keeps in an index. */
  readonly isName?: boolean;
};

/** The shape of a single value; the messages of its errors carry the codes of issues. */
export const valueShape = (rule: ValueShapeRule): z.ZodType =>
  SHAPES_OF_KINDS[rule.kind](rule).meta({ description: rule.doc });

/** The error of a value that is missing or of another type than expected. */
export const expecting = (expected: string) => (issue: { readonly input?: unknown }) => {
  if (issue.input === undefined) return coded('missing-key', `expected ${expected}`);
  return coded('wrong-type', `expected ${expected}, found ${describeValue(issue.input)}`);
};

/** The same for text, which YAML takes for something else when it looks like a number or a truth value. */
const expectingText = (expected: string) => (issue: { readonly input?: unknown }) =>
  `${expecting(expected)(issue)}${['number', 'boolean'].includes(typeof issue.input) ? '; put it in double quotes' : ''}`;

/** Text that a check may refuse; `hints` are for editors. */
const checkedText = (
  expected: string,
  check: (text: string) => Problem | undefined,
  hints: Readonly<Record<string, unknown>> = {},
): z.ZodType =>
  z
    .string({ error: expectingText(expected) })
    .superRefine((text, context) => {
      const problem = check(text);
      if (problem) context.addIssue({ code: 'custom', message: coded(...problem) });
    })
    .meta(hints);

const matching = (expected: string, code: IssueCode, pattern: RegExp): z.ZodType =>
  checkedText(
    expected,
    (text) => (pattern.test(text) ? undefined : [code, `expected ${expected}, found ${quote(text)}`]),
    { pattern: pattern.source },
  );

const idProblem = (text: string): Problem | undefined =>
  isId(text)
    ? undefined
    : ['bad-id', `expected lower-case letters, digits and single hyphens, at most 100, found ${quote(text)}`];

const dayProblem = (text: string): Problem | undefined =>
  isDay(text) ? undefined : ['bad-date', `expected a day such as "2025-11-06", found ${quote(text)}`];

const MAX_TAG = 100;

const languageProblem = (text: string): Problem | undefined => {
  if (text.length > MAX_TAG)
    return ['too-long', `expected at most ${MAX_TAG} characters, found ${text.length}; shorten it`];
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag === text
      ? undefined
      : ['bad-language', `expected the tag "${tag ?? ''}", found ${quote(text)}`];
  } catch {
    return ['bad-language', `expected a BCP 47 language tag such as "en", found ${quote(text)}`];
  }
};

const dateProblem = (text: string, open: boolean): Problem | undefined => {
  if (text === '..' && !open) return ['bad-date', 'expected a date, found ".."; leave out what is not known'];
  const reading = readImpreciseDate(text);
  return reading.ok ? undefined : [DATE_CODES[reading.kind], reading.message];
};

const DATE_CODES: Readonly<Record<DateProblem['kind'], IssueCode>> = {
  SYNTAX: 'bad-date',
  CALENDAR: 'bad-date',
  ORDER: 'ends-before-begins',
};

const dateShape = (expected: string, check: (text: string) => Problem | undefined): z.ZodType =>
  z
    .string({
      error: (issue) => {
        if (typeof issue.input !== 'number') return expecting(expected)(issue);
        const found = `expected ${expected} in double quotes, found the number ${issue.input}`;
        return coded('date-as-number', `${found}; write "${issue.input}"`);
      },
    })
    .superRefine((text, context) => {
      const problem = check(text);
      if (problem) context.addIssue({ code: 'custom', message: coded(...problem) });
    });

const wordShape = (words: readonly string[]): z.ZodType =>
  z.enum(words, {
    error: (issue) => {
      const expected = `one of ${words.join(', ')}`;
      if (typeof issue.input !== 'string') return expecting(expected)(issue);
      const hint = didYouMean(issue.input, words);
      return coded('bad-word', `expected ${expected}, found ${quote(issue.input)}${hint}`);
    },
  });

const numberShape = (): z.ZodType => {
  const error = (issue: { readonly input?: unknown }) =>
    typeof issue.input === 'number'
      ? coded('bad-number', `expected a whole number from 0 to ${MAX_INTEGER}, found ${issue.input}`)
      : expecting('a whole number without quotes')(issue);
  return z.int({ error }).min(0, { error }).max(MAX_INTEGER, { error });
};

const SLUG = { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 100 };
const VERSION = /^(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})\.(?:0|[1-9]\d{0,8})(?:-[0-9A-Za-z.-]{1,60})?$/;

const SHAPES_OF_KINDS: Readonly<Record<EditorialKind, (rule: ValueShapeRule) => z.ZodType>> = {
  TEXT: ({ isName = false }) =>
    isName
      ? checkedText('text', nameProblem, { minLength: 1, maxLength: MAX_NAME })
      : checkedText('text', (text) => textProblem(text), { minLength: 1, maxLength: MAX_TEXT }),
  INTEGER: numberShape,
  DATE: ({ open = false }) => dateShape('a date', (text) => dateProblem(text, open)),
  DAY: () => dateShape('a day', dayProblem).meta({ format: 'date' }),
  ENUM: ({ words = [] }) => wordShape(words),
  REF: () => checkedText('the id of a record', (text) => textProblem(text), SLUG),
  ID: () => checkedText('an id', idProblem, SLUG),
  URL: () => checkedText('an address', urlProblem, { pattern: '^https?://' }),
  ALPHA2: () => matching('two capital letters such as "KZ"', 'bad-code', /^[A-Z]{2}$/),
  ALPHA3: () => matching('three capital letters such as "KAZ"', 'bad-code', /^[A-Z]{3}$/),
  LANGUAGE: () => checkedText('a language tag', languageProblem),
  VERSION: () => matching('a version such as "1.2.0"', 'bad-version', VERSION),
};
