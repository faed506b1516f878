/** Kinds of signs that writers put for one another: a text, and other ways to write it. */
export const SIGN_CLASSES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  dashes: [
    'EU-Central',
    'EU\u2010Central',
    'EU\u2011Central',
    'EU\u2012Central',
    'EU–Central',
    'EU—Central',
    'EU\u2015Central',
    'EU\u2212Central',
    'EU\u2043Central',
    'EU\uff0dCentral',
    'EU\ufe63Central',
  ],
  apostrophes: [
    "Xi'an O'zbek",
    'Xi’an O‘zbek',
    'Xi‛an Oʻzbek',
    'Xiʼan Oʽzbek',
    'Xi′an O`zbek',
    'Xi´an Oʾzbek',
    'Xi＇an Oʿzbek',
    'Xi‹an O›zbek',
  ],
  quotes: [
    'the "Silk Road"',
    'the “Silk Road”',
    'the „Silk Road‟',
    'the «Silk Road»',
    'the ″Silk Road″',
    'the ＂Silk Road＂',
  ],
  blanks: [
    'Central Asia plus',
    'Central\u00a0Asia\u202fplus',
    'Central\u2009Asia\u3000plus',
    ' Central  Asia\tplus ',
    'Central\u2003\u200aAsia\u2028plus',
  ],
  invisible: [
    'Kazakhstan',
    'Kazakh\u00adstan',
    'Kazakh\u200bstan',
    '\ufeffKazakhstan',
    'Kazakh\u200dstan\u200e',
    'Kazakh\u2060stan',
    'Kazakhstan\ufe0f',
  ],
  ellipsis: ['and so on...', 'and so on…', 'and so on⋯'],
  ligatures: ['finance office', 'ﬁnance oﬃce', 'ﬁnance oﬀice'],
  'full-width forms': ['C5+1 (2025)', 'Ｃ５＋１ （２０２５）', 'C5＋1 (２０２５)'],
  'normal forms': [
    'Kırgız Cumhuriyeti Tokáev Ёлка',
    'Kırgız Cumhuriyeti Tokáev Ёлка'.normalize('NFD'),
    'Kırgız Cumhuriyeti Tokáev Ёлка'.normalize('NFKC'),
  ],
  case: [
    'Straße ISTANBUL Διός ae',
    'STRASSE İstanbul ΔΙΌΣ Æ',
    'strasse ıstanbul διόσ æ',
    'STRAẞE istanbul διός AE',
  ],
  accents: ['Krakow Zurich Rahmon Malmo', 'Kraków Zürich Raḩmon Malmö', 'Krakōw Zùrich Rahmôn Malmø'],
};

/** Each kind with each pair of ways to write its text. */
export const SIGN_PAIRS = Object.entries(SIGN_CLASSES).flatMap(([name, texts]) =>
  texts.flatMap((stored) => texts.map((asked) => [name, stored, asked] as const)),
);
