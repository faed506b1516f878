import { createRandom } from './generate-random.ts';
import { fold } from '../../src/model/fold.ts';
import type { Dataset, DatasetRecord } from '../../src/model/dataset.ts';
import type { TypeName } from '../../src/model/property.ts';

/** Entities by which the search is judged, with the one spelling of their name that the record is sure to have. */
const ENTITIES: Partial<Record<TypeName, readonly string[]>> = {
  Nation: ['Kazakhstan', 'Kyrgyzstan', 'Tajikistan', 'Turkmenistan', 'Uzbekistan', 'Japan', 'China', 'India'],
  Place: [
    ...['Aktau', 'Almaty', 'Ashgabat', 'Astana', 'Berlin', 'Bishkek', 'Brussels', 'Chengdu', 'Cholpon-Ata'],
    ...['Dushanbe', 'New Delhi', 'New York', 'Samarkand', 'Seoul', 'Tashkent', 'Tokyo', "Xi'an"],
  ],
  Person: [
    ...['Kassym-Jomart Tokayev', 'Nursultan Nazarbayev', 'Sadyr Japarov', 'Emomali Rahmon'],
    ...[
      'Serdar Berdimuhamedov',
      'Gurbanguly Berdimuhamedov',
      'Shavkat Mirziyoyev',
      'Donald Trump',
      'Joe Biden',
    ],
    ...['John Kerry', 'Antony Blinken', 'Marco Rubio', 'Vladimir Putin', 'Olaf Scholz', 'Giorgia Meloni'],
    ...['Federica Mogherini', 'Kaja Kallas', 'Wang Yi', 'Qin Gang', 'Sushma Swaraj', 'S. Jaishankar'],
    ...['Kang Kyung-wha', 'Chung Eui-yong', 'Park Jin', 'Cho Tae-yul', 'Cho Hyun', 'Yoshimasa Hayashi'],
    ...[
      'Toshimitsu Motegi',
      'Erlan Idrissov',
      'Kairat Abdrakhmanov',
      'Beibut Atamkulov',
      'Mukhtar Tileuberdi',
    ],
    ...['Murat Nurtleu', 'Yermek Kosherbayev', 'Erlan Abdyldaev', 'Chingiz Aidarbekov', 'Ruslan Kazakbaev'],
    ...['Jeenbek Kulubaev', 'Sirojiddin Muhriddin', 'Rashid Meredov', 'Abdulaziz Kamilov', 'Vladimir Norov'],
    ...['Bakhtiyor Saidov', 'Sanae Takaichi', 'Shigeru Ishiba', 'Fumio Kishida', 'Lee Jae-myung'],
    ...['Yoon Suk Yeol', 'Antonio Costa', 'Charles Michel', 'Ursula von der Leyen', 'Xi Jinping'],
    ...['Narendra Modi', 'Zhaslan Madiyev', 'Almassadam Satkaliyev', 'Olzhas Bektenov'],
  ],
};

/** Spellings that people use, with the name of the entity meant. */
export const SPELLINGS: readonly (readonly [spelling: string, name: string])[] = [
  ...spelt('Kassym-Jomart Tokayev', ['Tokaev', 'Toqaev', 'Токаев', 'Тоқаев', 'Қасым-Жомарт Тоқаев']),
  ...spelt('Kassym-Jomart Tokayev', ['Qasym-Jomart Toqaev', 'Kassym-Zhomart Tokaev', 'Касым-Жомарт Токаев']),
  ...spelt('Kassym-Jomart Tokayev', ['kasim jomart tokajew', 'Tokayve', 'Tokajew', 'Toqayev']),
  ...spelt('Shavkat Mirziyoyev', ['Мирзиёев', 'Mirziyoev', 'Mirziyaev', 'Mirziyayev', 'Шавкат Мирзиёев']),
  ...spelt('Shavkat Mirziyoyev', ['Mirsijojew', 'Schawkat Mirsijojew', 'Мирзияев', 'Mirziyoyov']),
  ...spelt('Sadyr Japarov', ['Жапаров', 'Zhaparov', 'Садыр Жапаров', 'Dzhaparov', 'Japrov']),
  ...spelt('Emomali Rahmon', ['Рахмон', 'Rakhmon', 'Эмомали Рахмон', 'Раҳмон', 'Emamali Rahmon']),
  ...spelt('Serdar Berdimuhamedov', [
    'Serdar Berdimuhamedow',
    'Сердар Бердымухамедов',
    'Serdar Berdymukhamedov',
  ]),
  ...spelt('Gurbanguly Berdimuhamedov', ['Гурбангулы Бердымухамедов', 'Gurbanguly Berdymukhammedov']),
  ...spelt('Nursultan Nazarbayev', ['Назарбаев', 'Nazarbaev', 'Нұрсұлтан Назарбаев', 'Nursultan Nasarbajew']),
  ...spelt('Sirojiddin Muhriddin', ['Сироджиддин Мухриддин', 'Sirodjiddin Mukhriddin']),
  ...spelt('Bakhtiyor Saidov', ['Бахтиёр Саидов', 'Bakhtiyar Saidov', 'Baxtiyor Saidov']),
  ...spelt('Abdulaziz Kamilov', ['Абдулазиз Камилов', 'Abdulaziz Komilov']),
  ...spelt('Jeenbek Kulubaev', ['Жээнбек Кулубаев', 'Zheenbek Kulubayev']),
  ...spelt('Murat Nurtleu', ['Мұрат Нұртілеу', 'Nurtileu']),
  ...spelt('Mukhtar Tileuberdi', ['Мұхтар Тілеуберді', 'Mukhtar Tleuberdi']),
  ...spelt('Yermek Kosherbayev', ['Ермек Көшербаев', 'Kosherbaev']),
  ...spelt('Kairat Abdrakhmanov', ['Қайрат Әбдірахманов', 'Abdrahmanov']),
  ...spelt('Rashid Meredov', ['Мередов', 'Raşit Meredow']),
  ...spelt('Beibut Atamkulov', ['Бейбіт Атамқұлов']),
  ...spelt('Chingiz Aidarbekov', ['Чынгыз Айдарбеков']),
  ...spelt('Olzhas Bektenov', ['Олжас Бектенов']),
  ...spelt('Almassadam Satkaliyev', ['Саткалиев']),
  ...spelt('Vladimir Putin', ['Путин']),
  ...spelt('Donald Trump', ['Трамп']),
  ...spelt('Joe Biden', ['Байден']),
  ...spelt('Federica Mogherini', ['Mogerini']),
  ...spelt('S. Jaishankar', ['Jayshankar']),
  ...spelt('Fumio Kishida', ['Kisida']),
  ...spelt('Ursula von der Leyen', ['Ursula von der Layen']),
  ...spelt('Xi Jinping', ['Xi Jin Ping', 'JINPING XI']),
  ...spelt('Narendra Modi', ['Narenda Modi', 'Нарендра Моди']),
  ...spelt('Lee Jae-myung', ['Lee Jaemyung', 'Jae Myung Lee']),
  ...spelt('Yoon Suk Yeol', ['Yoon Sukyeol']),
  ...spelt('Kazakhstan', ['Қазақстан', 'Qazaqstan', 'Казахстан', 'Kazahstan', 'Kasachstan']),
  ...spelt('Kyrgyzstan', ['Кыргызстан', 'Kirghizstan', 'Qirgʻiziston']),
  ...spelt('Uzbekistan', ['Oʻzbekiston', "O'zbekiston", 'Ўзбекистон', 'Узбекистан', 'Usbekistan']),
  ...spelt('Tajikistan', ['Тоҷикистон', 'Tojikiston', 'Таджикистан', 'Tadschikistan']),
  ...spelt('Turkmenistan', ['Türkmenistan', 'Туркменистан', 'Türkmenistán']),
  ...spelt('Tashkent', ['Toshkent', 'Тошкент', 'Ташкент', 'Taschkent']),
  ...spelt('Samarkand', ['Samarqand', 'Самарқанд', 'Самарканд']),
  ...spelt('Ashgabat', ['Aşgabat', 'Ашхабад', 'Ashkhabad']),
  ...spelt('Dushanbe', ['Душанбе', 'Duschanbe']),
  ...spelt('Bishkek', ['Бишкек', 'Bischkek']),
  ...spelt('Astana', ['Астана']),
  ...spelt('Almaty', ['Алматы', 'Almati']),
  ...spelt('Cholpon-Ata', ['Чолпон-Ата', 'Cholponata']),
  ...spelt("Xi'an", ['Xian', 'Xi’an']),
  ...spelt('Kazakhstan', ['哈萨克斯坦', 'カザフスタン', '카자흐스탄', '카자흐']),
  ...spelt('Uzbekistan', ['乌兹别克斯坦', '우즈베키스탄', '烏茲別克斯坦']),
  ...spelt('China', ['中国', 'Қытай', 'Хитой']),
  ...spelt('Japan', ['日本', 'Жапония', 'Япония']),
];

/** The rules that make variants of a name. */
const RULES: readonly ((name: string, at: number) => string)[] = [
  (name, at) => name.slice(0, at) + name.slice(at + 1),
  (name, at) => name.slice(0, at) + (name[at + 1] ?? '') + (name[at] ?? '') + name.slice(at + 2),
  (name, at) => name.slice(0, at) + (name[at] ?? '') + name.slice(at),
  (name, at) => name.slice(0, at) + 'e' + name.slice(at + 1),
  (name) => name.split(' ').reverse().join(' '),
  (name) => name.replaceAll(/[ '-]/g, ''),
  (name) => name.toUpperCase(),
  (name) => name.replaceAll('v', 'w').replaceAll('k', 'q').replaceAll('y', 'i'),
  (name) => Array.from(name.toLowerCase().replaceAll('sh', 'ш').replaceAll('kh', 'х'), inCyrillic).join(''),
];

/** Variants that a rule makes of the names of the table, the same each time. */
export function variants(count: number): readonly (readonly [spelling: string, name: string])[] {
  const random = createRandom(20_251_106);
  const names = Object.values(ENTITIES).flat();
  return Array.from({ length: count }, (_, i) => {
    const name = random.pick(names.filter(({ length }) => length > 7));
    const rule = RULES[i % RULES.length] ?? ((text) => text);
    return [rule(name, 1 + random.below(name.length - 2)), name];
  });
}

/** Returns the dataset with a record for each entity of the table that it lacks, which has that name alone. */
export function withEntities(dataset: Dataset): Dataset {
  const added = Object.entries(ENTITIES).flatMap(([type, names]) =>
    names
      .filter((name) => idOf(dataset, name) === undefined)
      .map((name): DatasetRecord => ({ id: slug(name), type: type as TypeName, name, editorial: {} })),
  );
  const records = [...dataset.records, ...added].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { ...dataset, records };
}

/** Returns the id of the entity of the table with a name. */
export const idOf = ({ records }: Dataset, name: string): string | undefined =>
  records.find(({ id, type, ...record }) => type in ENTITIES && (id === slug(name) || record.name === name))
    ?.id;

function spelt(name: string, spellings: readonly string[]) {
  return spellings.map((spelling) => [spelling, name] as const);
}

const slug = (name: string): string =>
  fold(name)
    .replace(/'/g, '')
    .replace(/[^a-z0-9]+/g, '-');

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const CYRILLIC = Array.from('абкдефгхижклмнопкрстувшхйз');

const inCyrillic = (letter: string): string => CYRILLIC[LATIN.indexOf(letter)] ?? letter;
