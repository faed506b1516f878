import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords, skeletonWords, transliterate } from '../../../src/model/search-form.ts';

const folded = (text: string) => searchWords(text).map((word) => word.folded);
const sounds = (text: string) => searchWords(text).map(({ sound }) => sound);
const skeletons = (text: string) => searchWords(text).map(({ skeleton }) => skeleton);

describe('searchWords', () => {
  it('returns words of letters and digits, without case and accents', () => {
    expect(folded('Kassym-Jomart  TOKÁYEV, (C5+1)!')).toEqual(['kassym', 'jomart', 'tokayev', 'c5', '1']);
    expect(folded('이재명 习近平')).toEqual(['이재명', '习近平']);
  });

  it('ignores apostrophes inside words', () => {
    expect(folded('Xi’an Oʻzbekiston')).toEqual(['xian', 'ozbekiston']);
  });

  it('reads an abbreviation with full stops as one word', () => {
    expect(folded('U.S.–Central Asia, D.C. and С.Ш.А')).toEqual([
      'us',
      'central',
      'asia',
      'dc',
      'and',
      'сша',
    ]);
    expect(folded('24.kg, gazeta.uz, A. K. Imangaziyev, S.Zhaparov')).toEqual([
      ...['24', 'kg', 'gazeta', 'uz', 'a', 'k', 'imangaziyev', 's', 'zhaparov'],
    ]);
  });

  it('drops an article at the beginning, unless it is the only word', () => {
    expect(folded('The Astana Times')).toEqual(['astana', 'times']);
    expect(folded('Joining the Five')).toEqual(['joining', 'the', 'five']);
    expect(folded('The')).toEqual(['the']);
  });

  it.each([
    ['Tokayev', 'Tokaev', 'Toqaev', 'Токаев', 'Тоқаев', 'Toqaıev', 'Tokajew'],
    ['Mirziyoyev', 'Mirziyoev', 'Мирзиёев', 'Mirsijojew', 'Mirziyaev'],
    ['Japarov', 'Zhaparov', 'Жапаров', 'Dzhaparov'],
    ['Rahmon', 'Rakhmon', 'Рахмон', 'Раҳмон'],
    ['Berdimuhamedov', 'Berdimuhamedow', 'Berdymukhamedov', 'Бердымухамедов'],
    ['Kazakhstan', 'Qazaqstan', 'Казахстан', 'Қазақстан'],
    ['Tajikistan', 'Tadzhikistan', 'Tadschikistan', 'Таджикистан'],
    ['Tashkent', 'Taschkent', 'Taşkent', 'Ташкент'],
  ])('returns one sound for spellings of %s', (...spellings) => {
    expect(new Set(spellings.map((spelling) => sounds(spelling).join())).size).toBe(1);
  });

  it.each([
    ['Tashkent', 'Toshkent'],
    ['Uzbekistan', 'Ўзбекистон'],
    ['Kamilov', 'Komilov'],
  ])('returns one skeleton for %s and %s', (a, b) => {
    expect(skeletons(a)).toEqual(skeletons(b));
  });

  it('distinguishes different names', () => {
    const all = ['Tokayev', 'Japarov', 'Rahmon', 'Mirziyoyev', 'Berdimuhamedov', 'Nazarbayev'].map((name) =>
      skeletons(name).join(),
    );
    expect(new Set(all).size).toBe(6);
  });

  it('returns only letters and digits, in lower case, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const forms = searchWords(text).flatMap(({ folded, sound, skeleton }) => [folded, sound, skeleton]);
        const isPlain = (form: string): boolean =>
          /^[\p{L}\p{N}]+$/u.test(form) && form === form.toLowerCase();
        expect(forms.filter((form) => !isPlain(form))).toEqual([]);
      }),
    );
  });
});

describe('skeletonWords', () => {
  it('adds neighbours and the whole text as joined words', () => {
    expect(skeletonWords(searchWords('Cho Tae-yul'))).toEqual(['c', 't', 'al', 'ct', 'tl', 'ctl']);
    expect(skeletonWords(searchWords("Xi'an"))).toEqual(['kn']);
    expect(skeletonWords([])).toEqual([]);
  });
});

describe('transliterate', () => {
  it.each([
    ['Касым-Жомарт Токаев', 'kasym-zhomart tokaev'],
    ['Қасым-Жомарт Тоқаев', 'qasym-zhomart toqaev'],
    ['Садыр Жапаров', 'sadyr zhaparov'],
    ['Шавкат Мирзиёев', 'shavkat mirziyoev'],
    ['Ўзбекистон', 'ozbekiston'],
    ['Эмомалӣ Раҳмон', 'emomali rahmon'],
    ['Тоҷикистон', 'tojikiston'],
    ['Чолпон-Ата', 'cholpon-ata'],
    ['щука, объект', 'shchuka, obekt'],
  ])('maps the Cyrillic %s to %s', (text, latin) => {
    expect(transliterate(text)).toBe(latin);
  });

  it.each([
    ['Qazaqstan Respublıkası', 'qazaqstan respublikasi'],
    ['Aşgabat', 'ashgabat'],
    ['Türkmenistan', 'turkmenistan'],
    ['Çärjew', 'charjew'],
    ['Ağtau', 'aghtau'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
  ])('maps the Latin %s to %s', (text, latin) => {
    expect(transliterate(text)).toBe(latin);
  });

  it.each(['习近平', '이재명', '高市', 'حسن'])('keeps %s', (text) => {
    expect(transliterate(text)).toBe(text);
  });

  it('treats composed and decomposed letters alike', () => {
    expect(transliterate('й'.normalize('NFD'))).toBe('y');
    expect(transliterate('ş'.normalize('NFD'))).toBe('sh');
  });
});
