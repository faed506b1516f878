import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { canonicalText } from '../../../src/dataset/format.ts';
import { claimedProperties, recordNameKey, valueKey, INFO_RULES } from '../../../src/dataset/keys.ts';
import { editorialOf } from '../../../src/model/editorial.ts';
import { CONFIDENCES, RANKS, SUPPORTS } from '../../../src/model/vocabulary.ts';
import { FOLDER_NAMES, FOLDERS } from '../../../src/dataset/folders.ts';
import { parseYaml } from '../../../src/dataset/parse-yaml.ts';
import { plainValue } from '../../../src/dataset/yaml-tree.ts';
import { shapeOf } from '../../../src/dataset/validate.ts';
import type { EditorialKind, EditorialRules } from '../../../src/model/editorial.ts';
import type { Folder } from '../../../src/dataset/folders.ts';
import type { Property, QualifierRule, TypeName } from '../../../src/model/property.ts';
import type { YamlMap } from '../../../src/dataset/yaml-tree.ts';

/** Texts that a reader of YAML, or a careless writer, may take for something else. */
const ODD_TEXTS = [
  ...['null', '~', 'Null', 'true', 'No', 'yes', 'on', '.inf', '.nan', '<<', '=', '...', '---', '--- a'],
  ...[
    '1',
    '010',
    '0o17',
    '0x1F',
    '1e3',
    '1.10',
    '1_000',
    '+5',
    '-0',
    '1:30',
    '190:20:30',
    '2025-11-06',
    '..',
  ],
  ...['#', '#a', 'a #b', 'a # b', 'a#b', 'a: b', 'a:', ':a', 'a, b', '[a]', '{a}', '{}', '[]', '- a', '-'],
  ...[
    'one - two',
    'one -',
    '? a',
    '! a',
    '!a',
    '*a',
    '&a',
    '|',
    '>-',
    '%a',
    '@a',
    '`a`',
    '"a"',
    "'a'",
    `"a" isn't`,
  ],
  ...[
    'a  b',
    ' a',
    'a ',
    'a\tb',
    'a\nb',
    '\\',
    'a\\nb',
    'é',
    'Қазақстан',
    '“a”',
    '¶3',
    '🤝',
    '中文',
    'العربية',
    '\u00a0a',
  ],
  ...[
    '\u2028',
    '\u0085',
    '\u200b',
    '\u202e',
    '',
    'a - '.repeat(60),
    'a # '.repeat(60),
    'x'.repeat(3000),
    'word '.repeat(300).trim(),
  ],
];

const oddText = fc.oneof(
  fc.constantFrom(...ODD_TEXTS),
  fc.string({ unit: 'grapheme-composite', maxLength: 30 }).map((text) => text.normalize('NFC')),
  fc
    .array(fc.oneof(fc.constantFrom(...ODD_TEXTS), fc.stringMatching(/^[a-z]{1,12}$/)), { maxLength: 30 })
    .map((words) => words.join(' ')),
);

/** Texts that a file may hold. */
const isRightText = (text: string): boolean =>
  /^\S(.*\S)?$/.test(text) &&
  text.length <= 300 &&
  !/[\p{C}\p{Zl}\p{Zp}]/u.test(text) &&
  /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);

/** Returns the values of a file: valid values, or any. */
function filesOf(isRight: boolean) {
  const least = isRight ? 1 : 0;
  const text = isRight ? oddText.filter(isRightText) : oddText;
  const VALUES: Readonly<Record<EditorialKind, fc.Arbitrary<unknown>>> = {
    TEXT: text,
    INTEGER: isRight ? fc.nat() : fc.oneof(fc.nat(), fc.constantFrom(-1, 2 ** 31, 0.5)),
    AMOUNT: fc.constantFrom(1, 25_000_000, Number.MAX_SAFE_INTEGER),
    CURRENCY: fc.constantFrom('USD', 'KZT'),
    DATE: fc.constantFrom(
      '2025-11-06',
      '2025',
      '2015~',
      '2025-21',
      '199X',
      '2023-05-18/2023-05-19',
      '../2025',
      '2019-06/..',
      ...(isRight ? [] : ['..']),
    ),
    DAY: fc.constantFrom('2025-11-06', '0001-01-01', '9999-12-31'),
    ENUM: fc.constantFrom('HELD'),
    REF: fc.constantFrom('japan', 'null', 'on', '2025', '1e3', '0x10'),
    ID: fc.constantFrom('a', '2025', 'true', '12-30', '1e5'),
    URL: fc.constantFrom('https://example.org/a#b', 'http://example.org/?a=1&b={c},[d]:e'),
    ALPHA2: fc.constantFrom('KZ', 'NO'),
    ALPHA3: fc.constantFrom('KAZ', 'NAN'),
    LANGUAGE: fc.constantFrom('en', 'no', 'kk-Cyrl'),
    SCRIPT: fc.constantFrom('Cyrl', 'Latn'),
    COORDINATES: fc.constantFrom('51.1801, 71.446', '0, -0.5'),
    EXTERNAL_ID: fc.constantFrom('m49:004', 'cow:705', 'wikidata:Q1'),
    COLOUR: fc.constantFrom('#0b5c9e', '#FFFFFF'),
    VERSION: fc.constantFrom('1.0.0', '0.1.0-rc.1'),
  };

  type Rule = { readonly kind: EditorialKind; readonly words?: readonly string[] };

  const EMPTY = fc.constantFrom<unknown>({}, [], '', null);

  const valueOf = ({ kind, words }: Rule): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 40, arbitrary: words ? fc.constantFrom(...words) : VALUES[kind] },
      { weight: isRight ? 0 : 1, arbitrary: EMPTY },
    );

  const objectOf = (fields: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: readonly string[]) =>
    fc.record(fields, { requiredKeys: [...required] });

  const mapped = <Of>(rules: Readonly<Record<string, Of>>, of: (rule: Of) => fc.Arbitrary<unknown>) =>
    Object.fromEntries(Object.entries(rules).map(([key, rule]) => [key, of(rule)]));

  const utterance = { support: fc.constantFrom(...SUPPORTS), by: text, on: VALUES.DAY };
  const locator = text.map((spot) => (spot === '' ? 'report' : `report ${spot}`));
  const citation = fc.oneof(locator, objectOf({ source: VALUES.REF, at: text, ...utterance }, ['source']));
  const defaults = {
    sources: fc.array(citation, { minLength: least, maxLength: isRight ? 1 : 3 }),
    confidence: fc.constantFrom(...CONFIDENCES),
    ...utterance,
  };

  const qualifierOf = (rule: QualifierRule): fc.Arbitrary<unknown> =>
    rule.list ? fc.uniqueArray(valueOf(rule), { minLength: least, maxLength: 3 }) : valueOf(rule);

  function factsOf(property: Property): fc.Arbitrary<unknown> {
    const value = valueOf(property);
    const fields = {
      [valueKey(property)]: value,
      ...mapped(property.qualifiers ?? {}, qualifierOf),
      not: fc.constant(true),
      rank: fc.constantFrom(...RANKS),
      derived: text,
      ...defaults,
      ...mapped(property.parts ?? {}, factsOf),
    };
    const fact = fc.oneof(value, objectOf(fields, [valueKey(property)]));
    const list = fc.array(fact, { minLength: least, maxLength: 3 });
    return property.many ? list : fc.oneof(fact, list);
  }

  const editorial = (rules: EditorialRules) => mapped(rules, valueOf);
  const requiredOf = (rules: EditorialRules): readonly string[] =>
    Object.keys(rules).filter((key) => rules[key]?.required);

  function recordOf(type: TypeName): fc.Arbitrary<object> {
    const names = type === 'Tenure' ? [] : [recordNameKey(type)];
    const fields = {
      id: VALUES.ID,
      ...Object.fromEntries(names.map((key) => [key, text])),
      ...(type === 'Tenure' ? {} : { formerIds: fc.array(VALUES.ID, { minLength: least, maxLength: 2 }) }),
      ...editorial(editorialOf(type)),
      ...defaults,
      ...mapped(claimedProperties(type), factsOf),
      ...(type === 'Person'
        ? { tenures: fc.array(recordOf('Tenure'), { minLength: least, maxLength: 2 }) }
        : {}),
    };
    return objectOf(fields, ['id', ...names, ...requiredOf(editorialOf(type))]);
  }

  const COUNTS = Object.fromEntries([...FOLDER_NAMES, 'tenures', 'claims'].map((name) => [name, fc.nat()]));
  const info = objectOf(
    { ...editorial(INFO_RULES), minimumCounts: fc.oneof(fc.constant({}), objectOf(COUNTS, [])) },
    [...requiredOf(INFO_RULES), 'minimumCounts'],
  );

  return (folder: Folder | 'dataset') => (folder === 'dataset' ? info : recordOf(FOLDERS[folder]));
}

const RIGHT = filesOf(true);
const ANY = filesOf(false);

/** The ways in which a person, a library or another program may write the same data. */
const writing = fc.constantFrom<(data: object) => string>(
  (data) => `${JSON.stringify(data, null, 1)}\n`,
  (data) => stringify(data, { lineWidth: 0, aliasDuplicateObjects: false }),
  (data) =>
    stringify(data, {
      lineWidth: 0,
      aliasDuplicateObjects: false,
      defaultStringType: 'QUOTE_DOUBLE',
      collectionStyle: 'block',
    }),
);

function parse(text: string): YamlMap {
  const parsed = parseYaml('file', text);
  if ('root' in parsed) return parsed.root;
  throw new Error(`${JSON.stringify(parsed.issues)} in ${JSON.stringify(text)}`);
}

/** Returns the issues of a file other than its format, without positions. */
const wrongWith = (folder: Folder | 'dataset', text: string): readonly string[] =>
  shapeOf({ file: 'file', text, root: parse(text) }, folder)
    .filter(({ code }) => code !== 'not-canonical')
    .map(({ code, message }) => `${code} ${message}`)
    .sort();

describe('format for any permitted file', { timeout: 60_000 }, () => {
  it.each([...FOLDER_NAMES, 'dataset'] as const)(
    'is valid, keeps the meaning and is stable: %s',
    (folder) => {
      fc.assert(
        fc.property(RIGHT(folder), writing, (data, write) => {
          const written = write(data);
          expect(wrongWith(folder, written)).toEqual([]);
          const formatted = canonicalText(folder, written, parse(written));
          expect(plainValue(parse(formatted))).toEqual(data);
          expect(shapeOf({ file: 'file', text: formatted, root: parse(formatted) }, folder)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    },
  );

  it.each([...FOLDER_NAMES, 'dataset'] as const)('keeps an invalid file: %s', (folder) => {
    fc.assert(
      fc.property(ANY(folder), writing, (data, write) => {
        const written = write(data);
        const formatted = canonicalText(folder, written, parse(written));
        expect(plainValue(parse(formatted))).toEqual(data);
        expect(canonicalText(folder, formatted, parse(formatted))).toBe(formatted);
        expect(wrongWith(folder, formatted)).toEqual(wrongWith(folder, written));
      }),
      { numRuns: 60 },
    );
  });
});
