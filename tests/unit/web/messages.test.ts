import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import { isReviewed, loadMessages, named, rich, setMessages, t } from '../../../src/web/lib/messages.ts';
import { newFolder } from '../../support/folder.ts';
import { PROPERTY_WORDS } from '../../../src/web/properties.ts';
import { webMessages } from '../../../scripts/generate/web-messages.mjs';
import type { Language } from '../../../src/web/lib/messages.ts';

const FOLDER = new URL('../../../src/web/messages/', import.meta.url);

type File = {
  readonly language: Language;
  readonly reviewed: boolean;
  readonly messages: Record<string, string>;
};

const FILES: readonly File[] = readdirSync(FOLDER).map(
  (name) => JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')) as File,
);
const LANGUAGES = FILES.map(({ language }) => language);

/** The enumerations of the API whose words the page shows. */
const ENUMS = [
  ...[
    'AmountBound',
    'Attendance',
    'AttendanceRecord',
    'Certainty',
    'Confidence',
    'CoveredType',
    'DocumentKind',
  ],
  ...['EventKind', 'FollowUp', 'FormatKind', 'InstitutionKind', 'InstitutionStatus', 'Level', 'Mode'],
  ...['OutcomeKind', 'PolicyArea', 'Rank', 'Relation', 'Role', 'SourceKind', 'Status', 'Support', 'Trend'],
];

describe('the messages of the page', () => {
  beforeAll(async () => {
    await Promise.all(LANGUAGES.map((each) => loadMessages(each, 'record')));
  });

  it('are in five languages, and mark the unreviewed ones', () => {
    expect([...LANGUAGES].sort()).toEqual(['en', 'kk', 'ko', 'ru', 'zh']);
    const reviewed = LANGUAGES.filter((each) => {
      setMessages(each, each);
      return isReviewed();
    });
    expect(reviewed).toEqual(['en']);
  });

  it.each([
    ['en', ['0 events', '1 event', '2 events', '5 events', '11 events', '21 events', '1,234 events']],
    ['ru', ['0 событий', '1 событие', '2 события', '5 событий', '11 событий', '21 событие', '1 234 события']],
    ['kk', ['0 оқиға', '1 оқиға', '2 оқиға', '5 оқиға', '11 оқиға', '21 оқиға', '1 234 оқиға']],
    ['zh', ['0 项活动', '1 项活动', '2 项活动', '5 项活动', '11 项活动', '21 项活动', '1,234 项活动']],
    ['ko', ['행사 0건', '행사 1건', '행사 2건', '행사 5건', '행사 11건', '행사 21건', '행사 1,234건']],
  ] as const)('have the plural forms of their language: %s', (language, expected) => {
    setMessages(language, language);
    const found = [0, 1, 2, 5, 11, 21, 1234].map((count) => t('count.events', { count }));
    // The spaces in numbers are narrow or wide ones that do not break.
    expect(found.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(expected);
  });

  it.each([
    ['en', ['1 meeting held, 2 meetings held', '1 dispute, 2 disputes', '1 source, 2 sources']],
    [
      'ru',
      [
        '1 встреча состоялась, 2 встречи состоялись',
        '1 расхождение, 2 расхождения',
        '1 источник, 2 источника',
      ],
    ],
    ['kk', ['1 кездесу өтті, 2 кездесу өтті', '1 қайшылық, 2 қайшылық', '1 дереккөз, 2 дереккөз']],
    ['zh', ['1 次会晤, 2 次会晤', '1 处分歧, 2 处分歧', '1 个来源, 2 个来源']],
    ['ko', ['개최된 회의 1, 개최된 회의 2', '불일치 1, 불일치 2', '출처 1, 출처 2']],
  ] as const)('have the plural forms of the figures of the first page: %s', (language, expected) => {
    setMessages(language, language);
    const found = (['formats.meetings', 'formats.disputes', 'formats.sources'] as const).map((key) =>
      [1, 2].map((count) => flat(rich(key, { count, b: (parts) => parts }))).join(', '),
    );
    expect(found).toEqual(expected);
  });

  it.each([
    [
      'en',
      ['1 event from 2015 to 2016', ', 1 event', '1 record: A.'],
      ['2 events from 2015 to 2016', ', 2 events', '2 records: A.'],
    ],
    [
      'ru',
      ['2015–2016, 1 событие', ', 1 событие', '1 запись: A.'],
      ['2015–2016, 2 события', ', 2 события', '2 записи: A.'],
    ],
    [
      'kk',
      ['2015–2016, оқиға: 1', ', 1 оқиға', 'Жазба: 1: A.'],
      ['2015–2016, оқиға: 2', ', 2 оқиға', 'Жазба: 2: A.'],
    ],
    [
      'zh',
      ['2015年至2016年共 1 项活动', '，1 项活动', '1 个条目：A。'],
      ['2015年至2016年共 2 项活动', '，2 项活动', '2 个条目：A。'],
    ],
    [
      'ko',
      ['2015년부터 2016년까지 행사 1건', ', 행사 1건', '항목 1건: A.'],
      ['2015년부터 2016년까지 행사 2건', ', 행사 2건', '항목 2건: A.'],
    ],
  ] as const)('have the plural forms of series and of search: %s', (language, one, two) => {
    setMessages(language, language);
    const found = [1, 2].map((count) => [
      t('record.seriesPicture', { count, first: '2015', last: '2016' }),
      t('record.eventsCount', { count }),
      t('description.search', { count, names: 'A' }),
    ]);
    expect(found).toEqual([one, two]);
  });

  it.each(FILES.map((file) => [file.language, file] as const))(
    'equal the messages of another ICU program: %s',
    (language, { messages }) => {
      setMessages(language, language);
      // Browsers and this oracle know no numbers of Kazakh, which are those of Russian.
      const tag = language === 'kk' ? 'ru' : language;
      const wrong = Object.entries(messages).flatMap(([key, message]) =>
        [0, 1, 2, 5, 21].flatMap((count) => {
          const values = valuesOf(message, count);
          const wanted = flat(new IntlMessageFormat(message, tag).format(values));
          const write = rich as (key: string, values: unknown) => ReturnType<typeof rich>;
          const found = flat(write(key, values));
          return found === wanted ? [] : [{ key, count, found, wanted }];
        }),
      );
      expect(wrong).toEqual([]);
      expect(Object.keys(messages).length).toBeGreaterThan(700);
    },
  );

  it.each(LANGUAGES)('have a word for each value of the vocabulary, and each property: %s', (language) => {
    setMessages(language, language);
    const schema = readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8');
    const words = ENUMS.flatMap((name) => valuesIn(schema, name));
    expect(words.length).toBeGreaterThan(120);
    expect(words.filter((word) => named('word', word) === undefined)).toEqual([]);
    const names = Object.keys(PROPERTY_WORDS);
    expect(names.length).toBeGreaterThan(60);
    // A record with a dispute has `disputes` among its contested properties.
    expect([...names, 'disputes'].filter((name) => named('property', name) === undefined)).toEqual([]);
  });

  it.each([
    ['lacks one', { 'a.b': 'One' }, {}, 'expected the message a.b in ru.json and in en.json'],
    ['has one more', { 'a.b': 'One' }, { 'a.b': 'Раз', 'a.c': 'Два' }, 'expected the message a.c in ru.json'],
    [
      'has another argument',
      { 'a.b': '{count, number} in all' },
      { 'a.b': 'всего: {total, number}' },
      'to have the arguments count: number of en.json, found total: number',
    ],
    [
      'has an argument of another kind',
      { 'a.b': '{count, number} in all' },
      { 'a.b': 'всего: {count}' },
      'found count: string',
    ],
    ['lacks a tag', { 'a.b': 'See <to>it</to>' }, { 'a.b': 'См.' }, 'found none'],
  ])('are refused when a language %s', async (_, en, ru, message) => {
    const root = newFolder('diplograph-messages-');
    const folder = join(root, 'src', 'web', 'messages');
    mkdirSync(folder, { recursive: true });
    const write = (language: string, messages: object) => {
      const file = { language, name: language, reviewed: false, messages };
      writeFileSync(join(folder, `${language}.json`), JSON.stringify(file));
    };
    write('en', en);
    write('ru', ru);
    try {
      await expect(Promise.resolve().then(() => webMessages(root))).rejects.toThrow(message);
    } finally {
      rmSync(root, { recursive: true });
    }
  });
});

/** Returns values for all arguments of a message: the same number for each number, and drawn tags. */
function valuesOf(
  message: string,
  count: number,
): Record<string, string | number | ((words: unknown) => string)> {
  const names = [...message.matchAll(/\{(\w+)(, (?:number|plural))?/g)];
  const tags = [...message.matchAll(/<(\w+)>/g)];
  return Object.fromEntries<string | number | ((words: unknown) => string)>([
    ...names.map(([, name = '', isNumber]) => [name, isNumber === undefined ? `‹${name}›` : count] as const),
    ...tags.map(([, name = '']) => [name, (words: unknown) => `‹${name} ${flat(words)}›`] as const),
  ]);
}

const flat = (written: unknown): string =>
  Array.isArray(written) ? written.map(flat).join('') : String(written);

const valuesIn = (schema: string, name: string): readonly string[] =>
  [
    ...(new RegExp(`^enum ${name} \\{([^}]*)\\}`, 'm').exec(schema)?.[1] ?? '').matchAll(/^ {2}([A-Z_]+)/gm),
  ].map(([, word = '']) => word);
