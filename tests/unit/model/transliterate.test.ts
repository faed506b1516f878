import { describe, expect, it } from 'vitest';
import { transliterate } from '../../../src/model/transliterate.ts';

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
  ])('writes the Cyrillic %s as %s', (text, latin) => {
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
  ])('writes the Latin %s as %s', (text, latin) => {
    expect(transliterate(text)).toBe(latin);
  });

  it.each(['习近平', '이재명', '高市', 'حسن'])('leaves %s as it is', (text) => {
    expect(transliterate(text)).toBe(text);
  });

  it('reads letters with marks of their own like letters of one piece', () => {
    expect(transliterate('й'.normalize('NFD'))).toBe('y');
    expect(transliterate('ş'.normalize('NFD'))).toBe('sh');
  });
});
