import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../src/dataset/format.ts';
import { LINE_WIDTH } from '../../../src/dataset/emit.ts';
import { parseYaml } from '../../../src/dataset/parse-yaml.ts';
import { plainValue } from '../../../src/dataset/yaml-tree.ts';
import type { YamlMap } from '../../../src/dataset/yaml-tree.ts';

const parse = (text: string): YamlMap => {
  const parsed = parseYaml('file', text);
  if ('root' in parsed) return parsed.root;
  throw new Error(`${JSON.stringify(parsed.issues)} in ${JSON.stringify(text)}`);
};

const format = (text: string): string => canonicalText('events', text, parse(text));

const composed = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? inner.normalize('NFC') : inner,
  );

const tricky = fc.constantFrom(
  '2025-11-06',
  '2026',
  '..',
  'null',
  'yes',
  'NO',
  '~',
  '1e5',
  '0x1F',
  '-5',
  '.5',
  '1:30',
  '0.1.0',
  'e-0',
  '- a',
  '? a',
  'a: b',
  'a:',
  ':a',
  'a #b',
  '#a',
  'a, b',
  '[a]',
  '{a}',
  '*a',
  '&a',
  '!a',
  '|',
  '>',
  '%a',
  '@a',
  '`a',
  '"a" b',
  "it's",
  `"a" isn't`,
  ' a',
  'a ',
  'a  b',
  'a\tb',
  'a\nb',
  'é',
  'e\u0301',
  '¶3',
  '“a”',
  '---',
  '...',
  '--- a',
  'Қазақстан',
  '',
  'a\\b',
  '\u2028',
  '\u0085',
  '🤝',
  '<<',
  '=',
);
const words = fc.array(fc.oneof(fc.stringMatching(/^[a-zA-Z,.:;#'"-]{1,12}$/), tricky), { maxLength: 40 });
const text = fc.oneof(
  tricky,
  fc.string({ unit: 'binary', maxLength: 20 }).filter(isPrintable),
  words.map((list) => list.join(' ')),
);
const scalar = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));
const list = fc.array(scalar, { minLength: 1, maxLength: 4 });
const fact = fc.dictionary(
  fc.constantFrom('value', 'party', 'roles', 'derived', 'rank', 'sources', 'x'),
  fc.oneof(scalar, list),
);
const facts = fc.oneof(
  scalar,
  list,
  fact,
  fc.array(fc.oneof(scalar, fact, list), { minLength: 1, maxLength: 3 }),
);
const record = fc.dictionary(
  fc.constantFrom(
    'id',
    'name',
    'kind',
    'sources',
    'date',
    'participants',
    'status',
    'aims',
    'other',
    'a b',
    '5',
  ),
  facts,
  { minKeys: 1 },
);
const style = fc.record({
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE', 'BLOCK_FOLDED'),
  lineWidth: fc.constantFrom(0, 20, 80),
} as const);

/** In narrow lines the YAML package changes some texts when it writes them. */
const exactStyle = style.filter(
  ({ defaultStringType, lineWidth }) => defaultStringType !== 'BLOCK_FOLDED' && lineWidth === 0,
);

/** Returns true for a text that no file can hold: half of a surrogate pair, or control characters. */
function isPrintable(value: string): boolean {
  return !/[\p{Cc}\p{Cn}\p{Cs}\ufeff\ufffe\uffff]/u.test(value);
}

describe('canonicalText', { timeout: 30_000 }, () => {
  it('keeps the data in any style', () => {
    fc.assert(
      fc.property(record, style, (data, options) => {
        const written = stringify(data, options);
        expect(composed(plainValue(parse(format(written))))).toEqual(composed(plainValue(parse(written))));
      }),
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(record, style, (data, options) => {
        const once = format(stringify(data, options));
        expect(format(once)).toBe(once);
      }),
    );
  });

  it('is equal for equal data in any style and order of keys', () => {
    fc.assert(
      fc.property(record, exactStyle, exactStyle, (data, one, other) => {
        const known = Object.entries(data).filter(([key]) => !['other', 'a b', '5'].includes(key));
        fc.pre(known.length > 0 && !JSON.stringify(known).includes('"x":'));
        const turned = Object.fromEntries(known.toReversed());
        expect(format(stringify(turned, other))).toBe(format(stringify(Object.fromEntries(known), one)));
      }),
    );
  });

  it('keeps lines short if they contain blanks', () => {
    fc.assert(
      fc.property(record, (data) => {
        const long = format(stringify(data))
          .split('\n')
          .filter((line) => line.length > LINE_WIDTH);
        expect(long.filter((line) => /\w \w+$/.test(line.slice(0, LINE_WIDTH)))).toEqual([]);
      }),
    );
  });

  it('keeps every comment, and is idempotent with comments', () => {
    const marks = fc.array(fc.tuple(fc.nat(), fc.boolean()), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(record, marks, (data, places) => {
        const commented = withComments(format(stringify(data)).split('\n').slice(0, -1), places);
        const once = format(commented);
        expect(commentsIn(once)).toEqual(commentsIn(commented));
        expect(format(once)).toBe(once);
        expect(plainValue(parse(once))).toEqual(plainValue(parse(commented)));
      }),
    );
  });
});

/** Puts comments above or behind lines; not inside texts that go over several lines. */
function withComments(lines: readonly string[], places: readonly (readonly [number, boolean])[]): string {
  const result = [...lines];
  places.forEach(([place, above], i) => {
    const at = place % result.length;
    const line = result[at] ?? '';
    const starts = /^ *(?:- )*(?:[\w"' ]+: |[\w"' ]+:$)/.test(line) || /^ *- /.test(line);
    const ends = at + 1 === result.length || /^ *(?:- |[\w ]+:(?: |$)|#)/.test(result[at + 1] ?? '');
    if (above && starts) result.splice(at, 0, `${/^ */.exec(line)?.[0] ?? ''}# comment ${String(i)}`);
    else if (!above && ends && starts && CLOSED.test(line) && !line.includes('#'))
      result[at] = `${line} # comment ${String(i)}`;
  });
  return `${result.join('\n')}\n`;
}

/** The ends of lines after which a comment may stand: quotes, brackets, a key, a number, a truth value. */
const CLOSED = /(?:["'\]}:]|(?:[:-] )(?:-?\d+|true|false|null))$/;

const commentsIn = (content: string): readonly string[] => (content.match(/# comment \d/g) ?? []).sort();
