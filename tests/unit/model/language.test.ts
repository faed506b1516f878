import { describe, expect, it } from 'vitest';
import { nameIn, readLanguage } from '../../../src/model/language.ts';
import type { RecordedName } from '../../../src/model/language.ts';

const name = (text: string, language: string | null, more: Partial<RecordedName> = {}): RecordedName => ({
  ...{ text, language, script: null, since: null, until: null },
  ...more,
});

const answer = (tag: string, names: readonly RecordedName[], day = '2026-01-01'): string => {
  const language = readLanguage(tag);
  return language ? nameIn(language, 'Usual', names, day) : 'ill-formed';
};

describe('the name in a language', () => {
  it('is the first of the names in it', () => {
    const names = [name('ru', 'ru'), name('kk 1', 'kk'), name('kk 2', 'kk')];
    expect(answer('kk', names)).toBe('kk 1');
  });

  it.each(['ko', 'kkj', 'und'])('is the usual name if no name is in it: %s', (tag) => {
    expect(answer(tag, [name('kk', 'kk'), name('of no language', null)])).toBe('Usual');
  });

  it.each(['en', 'EN', 'en-US', 'en-Latn'])('is the usual name in English: %s', (tag) => {
    expect(answer(tag, [name('Republic', 'en')])).toBe('Usual');
  });

  it.each([
    ['zh', '中国'],
    ['zh-Hans', '中国'],
    ['zh-CN', '中国'],
    ['zh-Hant', '中國'],
    ['zh-TW', '中國'],
    ['zh-HK', '中國'],
    ['cmn', '中国'],
  ])('is in the script of the tag or of its language and region: %s', (tag, text) => {
    const names = [name('中國', 'zh', { script: 'Hant' }), name('中国', 'zh', { script: 'Hans' })];
    expect(answer(tag, names)).toBe(text);
    // The script may also be a part of the tag of the name.
    expect(answer(tag, [name('中國', 'zh-Hant'), name('中国', 'zh')])).toBe(text);
  });

  it('is in another script if no name is in that of the tag', () => {
    expect(answer('kk-Latn', [name('ru', 'ru'), name('Қазақстан', 'kk', { script: 'Cyrl' })])).toBe(
      'Қазақстан',
    );
  });

  it.each([
    ['2019-03-22', 'Usual'],
    ['2019-03-23', 'new'],
    ['2022-09-17', 'new'],
    ['2022-10-01', 'Usual'],
  ])('is one in use on the day: %s', (day, text) => {
    expect(answer('kk', [name('new', 'kk', { since: '2019-03-23', until: '2022-09' })], day)).toBe(text);
  });

  it('is in use in its days, and always if its days are unknown', () => {
    expect(answer('kk', [name('lasting', 'kk', { since: '2019', until: '..' })])).toBe('lasting');
    expect(answer('kk', [name('by then', 'kk', { since: '../2019-08-19' })], '0001-01-01')).toBe('by then');
  });

  it('ignores a name with an ill-formed tag', () => {
    expect(answer('kk', [name('ill-formed', 'not a tag'), name('kk', 'kk')])).toBe('kk');
  });
});

describe('a language tag', () => {
  it.each(['', ' ', 'k', 'english language', 'kk_KZ', '123', 'kk-'])('is ill-formed: %j', (tag) => {
    expect(readLanguage(tag)).toBeUndefined();
  });
});
