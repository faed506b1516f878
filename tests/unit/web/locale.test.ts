import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  chooseLanguage,
  languageOf,
  setLocale,
  writeDate,
  writeEdtf,
  writePoint,
} from '../../../src/web/lib/locale.ts';
import { loadMessages } from '../../../src/web/lib/messages.ts';
import { runs } from '../../support/runs.ts';

const two = (number: number): string => String(number).padStart(2, '0');
const year = fc.integer({ min: 1900, max: 2099 }).map(String);
const point = fc.oneof(
  year,
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => `${y}-${two(month)}`),
  fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, season]) => `${y}-${String(season)}`),
  fc
    .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
    .map(([y, month, day]) => `${y}-${two(month)}-${two(day)}`),
);
const qualified = fc.tuple(point, fc.constantFrom('', '~', '?', '%')).map((parts) => parts.join(''));
const end = fc.oneof(qualified, fc.constantFrom('..', ''));
const interval = fc
  .tuple(end, end)
  .map((ends) => ends.join('/'))
  .filter((text) => /\d/.test(text));
const other = fc.constantFrom('199X', '20XX', '2025-1X', 'no date', '2025-99/2026-21', '[2024,2025]');

describe('the words of a date of the page', () => {
  beforeAll(async () => {
    await Promise.all((['en', 'ru', 'kk', 'zh', 'ko'] as const).map((each) => loadMessages(each, 'record')));
  });

  it('are never the EDTF text, whatever its form', () => {
    fc.assert(
      fc.property(
        fc.oneof(qualified, interval, other),
        fc.constantFrom('en', 'ru', 'kk', 'zh', 'ko'),
        (edtf, language) => {
          setLocale(language, null);
          const text = writeDate({ edtf, display: 'the words of the service', precision: '' }, language);
          // A Korean range has the sign ~ between its ends.
          expect(text).not.toMatch(/\/|\.\.|\d~|[?%X]|\d{4}-\d{2}/);
          expect(text).not.toBe('');
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  it.each([
    ['2025-21', 'spring 2025'],
    ['2025-24', 'winter 2025–26'],
    ['../2018-01-22', 'by 22 Jan 2018'],
    ['2007/2012', '2007–2012'],
    ['2025-03~', 'c. March 2025'],
    ['2025-01/2025-22', 'January 2025 to summer 2025'],
    ['2025-21/..', 'since spring 2025'],
  ])('are those of a value of a claim: %s', (edtf, words) => {
    setLocale('en-GB', null);
    // Versions of Node.js differ in the spaces of a range.
    expect(writeEdtf(edtf, 'en-GB')?.replaceAll(/\s*–\s*/g, '–')).toBe(words);
  });

  // The Unicode locale data of Node.js have the forms that the page writes itself.
  it.each([
    ['2025-11-06', '2025 ж. 6 қар.'],
    ['2025-11', '2025 ж. қараша'],
    ['2025', '2025'],
    ['2025-11-06/2025-11-08', '2025 ж. 6–8 қар.'],
    ['2025-10-30/2025-11-02', '2025 ж. 30 қаз. – 2 қар.'],
    ['2025-12-30/2026-01-02', '2025 ж. 30 жел. – 2026 ж. 2 қаң.'],
    ['2025-10/2025-11', '2025 ж. қазан – қараша'],
    ['2025/2026', '2025–2026'],
    ['2025-24', '2025–26 қыс'],
    ['2025-11~', 'шамамен 2025 ж. қараша'],
    ['2025-11-06/..', '2025 ж. 6 қар. бастап'],
  ])('in Kazakh are the same in all browsers: %s', (edtf, words) => {
    setLocale('kk', null);
    expect(writeDate({ edtf, display: '', precision: '' }, 'kk')).toBe(words);
  });

  it.each(Array.from({ length: 12 }, (_, i) => `2025-${two(i + 1)}-06`))(
    'in Kazakh are those of the Unicode locale data: %s',
    (day) => {
      setLocale('kk', null);
      const options = { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' } as const;
      const wanted = new Intl.DateTimeFormat('kk', options).format(new Date(`${day}T00:00Z`));
      expect(writeDate({ edtf: day, display: '', precision: '' }, 'kk')).toBe(wanted);
    },
  );

  it.each([
    ['en', '51.1801° N, 71.446° E'],
    ['ru', '51,1801° с. ш., 71,446° в. д.'],
    ['zh', '北纬51.1801°, 东经71.446°'],
  ])('and a point are in one language: %s', (language, words) => {
    setLocale(language, null);
    expect(writePoint({ latitude: 51.1801, longitude: 71.446 }, language)).toBe(words);
  });
});

describe('the language of the page', () => {
  it.each([
    [['ru'], 'ru'],
    [['de', 'kk-KZ', 'en'], 'kk'],
    [['zh-TW'], 'zh'],
    [['ko-KR', 'ru'], 'ko'],
    [['en-GB'], 'en-GB'],
    [[null, 'fr', 'not a tag', '*', ''], 'en'],
    [[], 'en'],
  ])('is the first of %j that has messages', (tags, expected) => {
    expect(chooseLanguage(tags)).toBe(expected);
  });

  it.each([
    ['en', 'Kazakhstan', undefined],
    ['en', 'Казахстан', 'ru'],
    ['ru', 'Kazakhstan', 'en'],
    ['ru', 'Саммит «C5+1»', undefined],
    ['kk', 'Қазақстан', undefined],
    ['zh', '哈萨克斯坦', undefined],
    ['ko', '카자흐스탄', undefined],
    ['ko', '外務省の発表', 'ja'],
    ['ru', '2025', undefined],
  ])('in %s marks the text %s as %s', (language, text, expected) => {
    setLocale(language, null);
    expect(languageOf(text)).toBe(expected);
  });
});
