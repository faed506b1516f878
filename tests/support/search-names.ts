import type { Dataset } from '../../src/model/dataset.ts';

type Kind = 'nation' | 'organization or group' | 'person' | 'place' | 'format' | 'source';

/** A printed name: its kind, and the entities that it may mean. */
export type PrintedName = { readonly kind: Kind; readonly text: string; readonly means: Meaning };

/** The id of an entity, or the publisher of the sources that are meant. */
type Meaning = { readonly id: string } | { readonly publisher: string };

/** Names of the record as newspapers and ministries print them; written before the search was fitted to them. */
export const PRINTED_NAMES: readonly PrintedName[] = [
  ...printed('nation', {
    'united-states':
      'USA|U.S.|US|the United States|America|США|Соединённые Штаты|美国|美國|미국|米国|АҚШ|АКШ|AQSh',
    'united-kingdom': 'UK|U.K.|Britain|GBR|Великобритания|Соединенное Королевство|英国|영국|イギリス',
    'republic-of-korea': 'South Korea|ROK|Korea|KOR|Южная Корея|Республика Корея|한국|대한민국|韩国|韓国',
    china: "PRC|CHN|People's Republic of China|КНР|Китай|中国|中國|중국|中华人民共和国",
    russia: 'RF|RUS|Russian Federation|РФ|Российская Федерация|俄罗斯|러시아|ロシア|Ресей',
    kazakhstan: 'KAZ|Republic of Kazakhstan|РК|Республика Казахстан|Қазақстан Республикасы',
    kyrgyzstan:
      'Kyrgyz Republic|Киргизия|Кыргызская Республика|КР|Кыргыз Республикасы|吉尔吉斯斯坦|키르기스스탄',
    uzbekistan: 'Republic of Uzbekistan|Республика Узбекистан|乌兹别克斯坦|O‘zbekiston Respublikasi',
    tajikistan: 'Республика Таджикистан|塔吉克斯坦|타지키스탄|Ҷумҳурии Тоҷикистон',
    turkmenistan: 'Туркмения|土库曼斯坦|トルクメニスタン|투르크메니스탄',
    japan: '日本|일본|Япония|JPN',
    germany: 'ФРГ|Deutschland|Германия|德国|독일|ドイツ',
    'united-arab-emirates': 'UAE|Emirates|ОАЭ|阿联酋',
    'saudi-arabia': 'KSA|Саудовская Аравия|沙特|사우디',
    turkiye: 'Turkey|Турция|土耳其',
    czechia: 'Czech Republic|Чехия|捷克',
    france: 'FRA|Франция|法国|프랑스',
    hungary: 'Венгрия|헝가리',
    poland: 'Польша|波兰',
    iran: 'Иран|伊朗',
    belarus: 'Беларусь|Белоруссия|白俄罗斯',
  }),
  ...printed('organization or group', {
    'european-union': 'EU|the EU|European Union|ЕС|Евросоюз|欧盟|유럽연합|歐盟|Еуроодақ|Yevropa Ittifoqi',
    'gulf-cooperation-council': 'GCC|ССАГПЗ|海合会|걸프협력회의|湾岸協力会議',
    'league-of-arab-states': 'Arab League|ЛАГ|Лига арабских государств|阿盟|アラブ連盟',
    'visegrad-group': 'V4|Visegrad Four|Вышеградская группа|Вышеградская четверка|비세그라드 그룹',
    c5: 'C5|Central Asia|Центральная Азия|ЦА|中亚|中亚五国|중앙아시아|中央アジア|Орталық Азия|Markaziy Osiyo',
  }),
  ...printed('person', {
    'xi-jinping': 'Xi|President Xi|Си|Си Цзиньпин|习近平|시진핑',
    'narendra-modi': 'Modi|Моди|莫迪|모디|モディ',
    'vladimir-putin': 'Putin|Путин|普京|푸틴|プーチン',
    'lee-jae-myung': 'Lee|Ли Чжэ Мён|이재명|李在明',
    'fumio-kishida': 'Kishida|Кисида|岸田|岸田文雄',
    'shigeru-ishiba': 'Ishiba|石破|Исиба',
    'sanae-takaichi': 'Takaichi|高市|다카이치',
    'donald-trump': 'Trump|Трамп|特朗普|트럼프|トランプ',
    'marco-rubio': 'Rubio|Рубио|鲁比奥',
    'antony-blinken': 'Blinken|Блинкен|布林肯',
    'joe-biden': 'Biden|Байден|拜登|바이든',
    'giorgia-meloni': 'Meloni|Мелони|梅洛尼',
    'olaf-scholz': 'Scholz|Шольц|朔尔茨',
    'antonio-costa': 'Costa|Кошта|科斯塔',
    'ursula-von-der-leyen': 'von der Leyen|Фон дер Ляйен|冯德莱恩',
    'sergey-lavrov': 'Lavrov|Лавров|拉夫罗夫|Sergei Lavrov',
    'wang-yi': 'Wang Yi|Ван И|王毅|왕이',
    'kassym-jomart-tokayev': 'Tokayev|托卡耶夫|토카예프|トカエフ|Тоқаев',
    'shavkat-mirziyoyev': 'Mirziyoyev|米尔济约耶夫|미르지요예프|ミルジヨエフ',
    'sadyr-japarov': 'Japarov|扎帕罗夫|자파로프',
    'emomali-rahmon': 'Rahmon|拉赫蒙|라흐몬',
    'ilham-aliyev': 'Aliyev|Алиев|Ильхам Алиев',
  }),
  ...printed('place', {
    beijing: 'Пекин|北京|베이징|Peking',
    moscow: 'Москва|莫斯科|모스크바|モスクワ',
    paris: 'Париж|巴黎',
    rome: 'Рим|Roma',
    doha: 'Доха|多哈',
    riyadh: 'Эр-Рияд|利雅得',
    minsk: 'Минск|明斯克',
    'new-delhi': 'Нью-Дели|新德里|뉴델리|Delhi',
    busan: 'Пусан|부산|釜山|Pusan',
    jeju: 'Чеджу|제주',
    seoul: 'Сеул|서울|首尔|ソウル',
    astana: 'Астана|Nursultan|Нур-Султан|阿斯塔纳|아스타나',
    'washington-dc': 'Washington|Washington DC|Вашингтон|华盛顿|워싱턴|ワシントン',
    chengdu: 'Чэнду|成都',
    budapest: 'Будапешт|부다페스트',
    turkmenbashi: 'Туркменбаши|Türkmenbaşy',
  }),
  ...printed('format', {
    'c5-plus-1': 'C5+1|С5+1|C5 + 1|US-Central Asia',
    'central-asia-plus-japan': 'Central Asia plus Japan|Центральная Азия + Япония|中央アジア＋日本|CA+JAD',
    'china-central-asia': 'China-Central Asia|Китай — Центральная Азия|中国－中亚|中国-中亚',
    'eu-central-asia': 'EU-Central Asia|ЕС — Центральная Азия|EU–Central Asia',
    'india-central-asia': 'India-Central Asia Dialogue|Индия — Центральная Азия',
    'republic-of-korea-central-asia':
      '한-중앙아|한-중앙아시아|Korea-Central Asia|Республика Корея — Центральная Азия',
    'russia-central-asia': 'Россия — Центральная Азия|Russia-Central Asia',
    'gcc-central-asia': 'GCC-Central Asia|ЦА — ССАГПЗ',
    apec: 'APEC|АТЭС|亚太经合组织|아시아태평양경제협력체',
    'consultative-meeting': 'Consultative Meeting|Консультативная встреча глав государств Центральной Азии',
    'italy-central-asia': 'Центральная Азия — Италия|Italy-Central Asia',
  }),
  ...printed('source', {
    'publisher Diplomacy Journal': 'Diplomacy Journal',
    'publisher Kazinform': 'Kazinform',
    'publisher The Astana Times': 'Astana Times',
    'publisher TASS': 'TASS',
    'publisher Xinhua': 'Xinhua',
    'publisher Asia-Plus': 'Asia-Plus',
    'publisher The Times of Central Asia': 'The Times of Central Asia',
    'publisher RFE/RL': 'RFE/RL',
    'publisher Yonhap': 'Yonhap',
    'publisher European External Action Service': 'European External Action Service',
    'publisher U.S. Department of State': 'Department of State',
    'publisher News Central Asia': 'News Central Asia',
    'publisher 24.kg': '24.kg',
    'publisher Gazeta.uz': 'gazeta.uz',
    'publisher The Korea Herald': 'Korea Herald',
    'kazpravda-2025-ulken-start': 'Дан старт строительству первой казахстанской АЭС',
    'xinhua-2025-almaty-ministerial': '中国-中亚外长举行第六次会晤',
    'okocc-2022-fifteenth-forum-bilaterals': '한-중앙아 외교장관 양자회담',
    'unione-2023-ytn-sixteenth-forum': '한국+중앙아 5개국 외교장관 협력포럼',
  }),
];

/** The scripts of the names, as the recall is reported; a name in two scripts counts for the first of them. */
const SCRIPTS = {
  Kana: /[\p{sc=Hiragana}\p{sc=Katakana}]/u,
  Hangul: /\p{sc=Hangul}/u,
  Han: /\p{sc=Han}/u,
  Cyrillic: /\p{sc=Cyrillic}/u,
  Latin: /\p{sc=Latin}/u,
} as const;

/** Returns the groups for which the recall of a name is reported: its kind, its script and all names. */
export const groupsOf = ({ kind, text }: PrintedName): readonly string[] => [
  kind,
  scriptOf(text),
  'all names',
];

const scriptOf = (text: string): string =>
  Object.entries(SCRIPTS).find(([, letters]) => letters.test(text))?.[0] ?? 'other';

/** Returns the ids of the entities that a name may mean. */
export const meant = ({ records, claims }: Dataset, { means }: PrintedName): readonly string[] =>
  'id' in means
    ? records.flatMap(({ id }) => (id === means.id ? [id] : []))
    : claims.flatMap(({ subject, property, value }) =>
        property === 'publisher' && value === means.publisher ? [subject] : [],
      );

function printed(kind: Kind, names: Readonly<Record<string, string>>): readonly PrintedName[] {
  const PUBLISHER = 'publisher ';
  return Object.entries(names).flatMap(([id, texts]) =>
    texts.split('|').map((text): PrintedName => {
      const means = id.startsWith(PUBLISHER) ? { publisher: id.slice(PUBLISHER.length) } : { id };
      return { kind, text, means };
    }),
  );
}
