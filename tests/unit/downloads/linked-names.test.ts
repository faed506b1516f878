import { describe, expect, it } from 'vitest';
import { languageTag } from '../../../src/model/language.ts';
import { linkedNames } from '../../../src/downloads/linked-names.ts';
import type { Row } from '../../../src/graph/types.ts';

type Name = { readonly key: string; readonly language?: string; readonly script?: string };

/** Returns the row of a record with names: those in languages, best first, and all of them. */
const rowOf = (name: string, names: readonly Name[], more: object = {}): Row =>
  ({
    type: 'Place',
    name,
    namesByLanguage: names
      .filter(({ language }) => language !== undefined)
      .map((each) => JSON.stringify(each)),
    names: names.map((each) => JSON.stringify(each)),
    ...more,
  }) as unknown as Row;

describe('the names of a record in linked data', () => {
  it('are the usual one, and the best in each language', () => {
    const names = [
      { key: 'Астана', language: 'kk' },
      { key: 'Нұр-Сұлтан', language: 'kk' },
      { key: 'Астана', language: 'ru' },
      { key: 'Akmola' },
    ];
    expect(linkedNames(rowOf('Astana', names))).toEqual({
      name: [
        { '@value': 'Astana', '@language': 'en' },
        { '@value': 'Астана', '@language': 'kk' },
        { '@value': 'Астана', '@language': 'ru' },
      ],
      alternateName: [{ '@value': 'Нұр-Сұлтан', '@language': 'kk' }, 'Akmola'],
    });
  });

  it('list no text twice, with and without its language', () => {
    const names = [
      { key: 'Astana' },
      { key: 'Astana', language: 'en' },
      { key: 'Акмола', language: 'ru' },
      { key: 'Акмола' },
    ];
    expect(linkedNames(rowOf('Astana', names)).alternateName).toBe(null);
  });

  it('of a source are its title in its language, or a plain text', () => {
    const source = { type: 'Source', language: 'ru' };
    expect(linkedNames(rowOf('Заявление', [], source)).name).toEqual({
      '@value': 'Заявление',
      '@language': 'ru',
    });
    expect(linkedNames(rowOf('Title', [], { type: 'Source', language: null })).name).toBe('Title');
  });
});

describe('the tag of a name', () => {
  it.each([
    ['kk', null, 'kk'],
    ['kk', 'Cyrl', 'kk'],
    ['kk', 'Latn', 'kk-Latn'],
    ['zh-Hant', 'Hant', 'zh-Hant'],
    ['uz', 'Cyrl', 'uz-Cyrl'],
    ['no such language', null, null],
    [null, 'Latn', null],
  ])('of the language %s and the script %s is %s', (language, script, tag) => {
    expect(languageTag({ language, script })).toBe(tag);
  });
});
