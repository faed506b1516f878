import { z } from 'zod';
import { isDay, readImpreciseDate } from '../model/imprecise-date.ts';
import { COLOUR_PATTERN } from '../model/colour.ts';
import { COORDINATES_PATTERN, parseCoordinates } from '../model/coordinates.ts';
import { ID_SCHEMES, parseExternalId } from '../model/external-id.ts';
import { isId } from '../model/dataset.ts';
import { MAX_INTEGER } from '../model/property.ts';
import { VERSION_PATTERN } from '../model/version.ts';
import { coded } from './shape-issues.ts';
import { describeValue, quoteValue, didYouMean, orList } from './wording.ts';
import { fold } from '../model/fold.ts';
import type { EditorialKind } from '../model/editorial.ts';
import type { DateProblem } from '../model/imprecise-date.ts';
import type { IssueCode } from './issue.ts';

/** The rule for a single value of a file. */
type ValueShapeRule = {
  readonly doc: string;
  readonly kind: EditorialKind;
  readonly words?: readonly string[];
  /** True if a date may be a lone `..`: the open end of something that lasts. */
  readonly open?: boolean;
  /** True for a name, which the database indexes. */
  readonly isName?: boolean;
};

/** Returns the shape of a single value. The messages of its errors contain the codes of issues. */
export const valueShape = (rule: ValueShapeRule): z.ZodType =>
  SHAPES_OF_KINDS[rule.kind](rule).meta({ description: rule.doc });

/** Returns the error for a missing value or a value of another type. */
export const expecting = (expected: string) => (issue: { readonly input?: unknown }) => {
  if (issue.input === undefined) return coded('missing-key', `expected ${expected}`);
  return coded('wrong-type', `expected ${expected}, found ${describeValue(issue.input)}`);
};

/** Returns the error for text, with a hint for text that YAML reads as a number or a truth value. */
const expectingText = (expected: string) => (issue: { readonly input?: unknown }) =>
  `${expecting(expected)(issue)}${['number', 'boolean'].includes(typeof issue.input) ? '; put it in double quotes' : ''}`;

/** Returns the shape of a text with a check; `hints` are for editors. */
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
    (text) => (pattern.test(text) ? undefined : [code, `expected ${expected}, found ${quoteValue(text)}`]),
    { pattern: pattern.source },
  );

const idProblem = (text: string): Problem | undefined =>
  isId(text)
    ? undefined
    : [
        'bad-id',
        `expected lower-case letters, digits and single hyphens, at most 100, found ${quoteValue(text)}`,
      ];

const dayProblem = (text: string): Problem | undefined =>
  isDay(text) ? undefined : ['bad-date', `expected a day such as "2025-11-06", found ${quoteValue(text)}`];

const MAX_TAG = 100;

const languageProblem = (text: string): Problem | undefined => {
  if (text.length > MAX_TAG)
    return ['too-long', `expected at most ${MAX_TAG} characters, found ${text.length}; shorten it`];
  try {
    const [tag] = Intl.getCanonicalLocales(text);
    return tag === text
      ? undefined
      : ['bad-language', `expected the tag "${tag ?? ''}", found ${quoteValue(text)}`];
  } catch {
    return ['bad-language', `expected a BCP 47 language tag such as "en", found ${quoteValue(text)}`];
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
      return coded('bad-word', `expected ${expected}, found ${quoteValue(issue.input)}${hint}`);
    },
  });

const numberShape = (least: number, most: number) => (): z.ZodType => {
  const error = (issue: { readonly input?: unknown }) =>
    typeof issue.input === 'number'
      ? coded('bad-number', `expected a whole number from ${least} to ${most}, found ${issue.input}`)
      : expecting('a whole number without quotes')(issue);
  return z.int({ error }).min(least, { error }).max(most, { error });
};

const CURRENCIES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

const currencyProblem = (text: string): Problem | undefined =>
  CURRENCIES.has(text)
    ? undefined
    : ['bad-code', `expected the ISO 4217 code of a currency such as "USD", found ${quoteValue(text)}`];

const SLUG = { pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 100 };

const SHAPES_OF_KINDS: Readonly<Record<EditorialKind, (rule: ValueShapeRule) => z.ZodType>> = {
  TEXT: ({ isName = false }) =>
    isName
      ? checkedText('text', nameProblem, { minLength: 1, maxLength: MAX_NAME })
      : checkedText('text', (text) => textProblem(text), { minLength: 1, maxLength: MAX_TEXT }),
  INTEGER: numberShape(0, MAX_INTEGER),
  AMOUNT: numberShape(1, Number.MAX_SAFE_INTEGER),
  CURRENCY: () => checkedText('a currency', currencyProblem, { pattern: '^[A-Z]{3}$' }),
  DATE: ({ open = false }) => dateShape('a date', (text) => dateProblem(text, open)),
  DAY: () => dateShape('a day', dayProblem).meta({ format: 'date' }),
  ENUM: ({ words = [] }) => wordShape(words),
  REF: () => checkedText('the id of a record', (text) => textProblem(text), SLUG),
  ID: () => checkedText('an id', idProblem, SLUG),
  URL: () => checkedText('an address', urlProblem, { pattern: '^https?://' }),
  ALPHA2: () => matching('two capital letters such as "KZ"', 'bad-code', /^[A-Z]{2}$/),
  ALPHA3: () => matching('three capital letters such as "KAZ"', 'bad-code', /^[A-Z]{3}$/),
  LANGUAGE: () => checkedText('a language tag', languageProblem),
  SCRIPT: () => matching('a script code such as "Cyrl"', 'bad-code', /^[A-Z][a-z]{3}$/),
  COORDINATES: () => checkedText('coordinates', coordinatesProblem, { pattern: COORDINATES_PATTERN }),
  EXTERNAL_ID: () => checkedText('an id in another system', externalIdProblem),
  VERSION: () => matching('a version such as "1.2.0"', 'bad-version', VERSION_PATTERN),
  COLOUR: () =>
    matching(
      'a colour of six hexadecimal digits such as "#0b5c9e", in double quotes',
      'bad-colour',
      COLOUR_PATTERN,
    ),
};

const coordinatesProblem = (text: string): Problem | undefined =>
  parseCoordinates(text)
    ? undefined
    : [
        'bad-coordinates',
        `expected degrees north and east with at most five decimals, such as "51.1801, 71.446", found ${quoteValue(text)}`,
      ];

function externalIdProblem(text: string): Problem | undefined {
  if (parseExternalId(text)) return undefined;
  const [scheme = ''] = text.split(':', 1);
  const known = Object.hasOwn(ID_SCHEMES, scheme) ? ID_SCHEMES[scheme] : undefined;
  const expected = known
    ? `an id of ${scheme} (${known.doc})`
    : `an id such as "cow:705", of ${orList(Object.keys(ID_SCHEMES))}`;
  return ['bad-external-id', `expected ${expected}, found ${quoteValue(text)}`];
}

/** The problem of a value. */
type Problem = readonly [IssueCode, string];

/** The maximum length of a text, in UTF-16 units, far below the limit of a database index. */
const MAX_TEXT = 2000;

/** The maximum length of a name, in UTF-16 units. */
const MAX_NAME = 300;

/** Returns the problem of a text: empty, too long, on several lines, or invisible. */
const textProblem = (text: string, longest = MAX_TEXT): Problem | undefined => {
  if (text === '') return ['bad-text', 'expected text, found an empty text; leave the key out'];
  if (text !== text.trim())
    return ['bad-text', `expected text without blanks around it, found ${quoteValue(text)}`];
  if (text.length > longest)
    return ['too-long', `expected at most ${longest} characters, found ${text.length}; shorten it`];
  const bad = /[\p{Cc}\p{Cs}\p{Cn}\ufeff\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.exec(text);
  if (bad) return ['bad-text', `expected one line of plain text, found ${quoteValue(bad[0])} in it`];
  return VISIBLE.test(text)
    ? undefined
    : [
        'bad-text',
        `expected visible letters, digits or signs, found only ${quoteValue(text)}; write the text again`,
      ];
};

/** Returns the problem of a name, which is indexed. */
const nameProblem = (text: string): Problem | undefined => {
  const problem = textProblem(text, MAX_NAME);
  const bytes = Buffer.byteLength(fold(text));
  if (problem || bytes <= MAX_FOLDED_BYTES) return problem;
  return [
    'too-long',
    `expected a name of at most ${MAX_FOLDED_BYTES} bytes in compatibility form, found ${bytes}; shorten it`,
  ];
};

/** Returns the problem of a page address. */
const urlProblem = (text: string): Problem | undefined => {
  const url = /^https?:\/\/[^\s/\\]/.test(text) && URL.canParse(text) ? new URL(text) : undefined;
  if (!url)
    return ['bad-url', `expected an address that begins with http:// or https://, found ${quoteValue(text)}`];
  const bad = /[\p{C}\p{Z}\\]/u.exec(text);
  if (bad)
    return [
      'bad-url',
      `expected an address without blanks and control characters, found ${quoteValue(bad[0])} in it`,
    ];
  if (url.username !== '' || url.password !== '')
    return [
      'bad-url',
      'expected an address without a user and a password, found one with them; delete the part before the @',
    ];
  return text.length > MAX_TEXT
    ? ['too-long', `expected at most ${MAX_TEXT} characters, found ${text.length}; shorten it`]
    : undefined;
};

/** The maximum length of a folded name, in bytes. Folding expands some characters. */
const MAX_FOLDED_BYTES = 3000;

/** A letter, digit or visible sign. Excludes blanks, lone combining marks and filler letters. */
const VISIBLE = /(?![\p{Default_Ignorable_Code_Point}\u2800])[\p{L}\p{N}\p{P}\p{S}]/u;
