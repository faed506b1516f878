import { edited } from '../../support/seed.ts';
import type { SeedContent } from '../../support/seed.ts';

const EVENT = 'events/summit.yaml';
const REPORT = 'sources/report.yaml';
const PLAN = 'sources/plan.yaml';
const TENURE = 'leaders/kassym-jomart-tokayev.yaml';
const TOKYO = 'places/tokyo.yaml';
const STATUS = '  - { value: PLANNED, sources: [plan] }\n  - HELD';

/** A mistake, the changed files of the small seed, and the expected issues. */
export type WrongSeed = readonly [name: string, changes: SeedContent, issues: readonly string[]];

/** Records whose content does not have the shape of their type. */
export const WRONG_SHAPES: readonly WrongSeed[] = [
  [
    'an unknown key',
    edited(EVENT, 'place: tokyo', 'plase: tokyo'),
    ['events/summit.yaml:11:1  unknown-key  unknown key "plase" (did you mean "place"?)'],
  ],
  [
    'an unknown key of a fact',
    edited(EVENT, 'sources: [plan] }', 'souces: [plan] }'),
    ['events/summit.yaml:8:23  unknown-key  unknown key "souces" (did you mean "sources"?)'],
  ],
  [
    'an unknown key of a citation',
    edited(EVENT, 'sources: [report ¶2]', 'sources:\n  - { source: report, page: 2 }'),
    ['events/summit.yaml:6:23  unknown-key  unknown key "page" (expected source, at, support, by or on)'],
  ],
  [
    'a text with a comma and without quotes in braces',
    edited(EVENT, 'capacity: President', 'capacity: President, of all'),
    [
      'events/summit.yaml:18:63  unknown-key  unknown key "of all"; a text with a comma or a colon in it needs double quotes',
    ],
  ],
  [
    'a key of another type of record',
    edited(EVENT, 'place: tokyo', 'tenures: []'),
    ['events/summit.yaml:11:1  unknown-key  unknown key "tenures"'],
  ],
  [
    'an item named by "value" where the format has another key',
    edited(EVENT, '{ party: japan,', '{ value: japan,'),
    [
      'events/summit.yaml:13:5  missing-key  the key "party" is missing: expected the id of a record',
      'events/summit.yaml:13:7  unknown-key  unknown key "value"',
    ],
  ],
  [
    'a missing name',
    edited(EVENT, 'name: Summit in Tokyo\n', ''),
    ['events/summit.yaml:1:1  missing-key  the key "name" is missing: expected text'],
  ],
  [
    'a tenure without an id',
    edited(TENURE, 'id: kassym-jomart-tokayev-president\n    ', ''),
    ['leaders/kassym-jomart-tokayev.yaml:4:5  missing-key  the key "id" is missing: expected an id'],
  ],
  [
    'a misspelt key of the dataset',
    edited('dataset.yaml', 'licence:', 'license:'),
    [
      'dataset.yaml:1:1  missing-key  the key "licence" is missing: expected text',
      'dataset.yaml:6:1  unknown-key  unknown key "license" (did you mean "licence"?)',
    ],
  ],
  [
    'a number where text is expected',
    edited(EVENT, 'name: Summit in Tokyo', 'name: 2025'),
    ['events/summit.yaml:2:7  wrong-type  expected text, found the number 2025; put it in double quotes'],
  ],
  [
    'a list inside a list',
    edited(EVENT, 'place: tokyo', 'place:\n  - [tokyo]'),
    ['events/summit.yaml:12:5  wrong-type  expected the id of a record, found a list'],
  ],
  [
    'one value where a list is expected',
    edited(EVENT, 'roles: [HOST]', 'roles: HOST'),
    ['events/summit.yaml:13:28  wrong-type  expected a list, found "HOST"'],
  ],
  [
    'sources that are not a list',
    edited(EVENT, 'sources: [report ¶2]', 'sources: report ¶2'),
    ['events/summit.yaml:5:10  wrong-type  expected a list, found "report ¶2"'],
  ],
  [
    'a key without a value',
    edited(EVENT, 'place: tokyo', 'place:'),
    ['events/summit.yaml:11:7  wrong-type  expected the id of a record, found nothing'],
  ],
  [
    'a denial that is not true',
    edited(EVENT, '{ party: japan, roles', '{ party: japan, not: false, roles'),
    ['events/summit.yaml:13:26  wrong-type  expected true, found the word false'],
  ],
  [
    'an ordinal in quotes',
    edited(EVENT, 'place: tokyo', 'place: tokyo\nordinal: "1"'),
    ['events/summit.yaml:12:10  wrong-type  expected a whole number without quotes, found "1"'],
  ],
  [
    'an empty list',
    edited(EVENT, 'roles: [HOST]', 'roles: []'),
    [
      'events/summit.yaml:13:28  empty-list  expected a list with items, found an empty one; leave the key out',
    ],
  ],
  [
    'blanks around a text',
    edited(EVENT, 'name: Summit in Tokyo', 'name: " Summit"'),
    ['events/summit.yaml:2:7  bad-text  expected text without blanks around it, found " Summit"'],
  ],
  [
    'an empty text',
    edited(EVENT, 'name: Summit in Tokyo', 'name: ""'),
    ['events/summit.yaml:2:7  bad-text  expected text, found an empty text; leave the key out'],
  ],
  [
    'a line break in a text',
    edited(EVENT, 'name: Summit in Tokyo', 'name: "a\\nb"'),
    ['events/summit.yaml:2:7  bad-text  expected one line of plain text, found "\\u{a}" in it'],
  ],
  [
    'a word that is not in the list',
    edited(EVENT, 'kind: SUMMIT', 'kind: SUMIT'),
    [
      'events/summit.yaml:3:7  bad-word  expected one of SUMMIT, MINISTERIAL, MEETING, found "SUMIT" (did you mean "SUMMIT"?)',
    ],
  ],
  [
    'a broken number',
    edited(EVENT, 'place: tokyo', 'place: tokyo\nordinal: 1.5'),
    ['events/summit.yaml:12:10  bad-number  expected a whole number from 0 to 2147483647, found 1.5'],
  ],
  [
    'a negative number',
    edited(EVENT, 'place: tokyo', 'place: tokyo\nordinal: -1'),
    ['events/summit.yaml:12:10  bad-number  expected a whole number from 0 to 2147483647, found -1'],
  ],
  [
    'a day that the calendar does not have',
    edited(EVENT, '"2025-12-20"', '"2023-02-30"'),
    ['events/summit.yaml:10:7  bad-date  expected a day from 01 to 28 in February 2023, found "2023-02-30"'],
  ],
  [
    'an open date of something that cannot last',
    edited(EVENT, '"2025-12-20"', '".."'),
    ['events/summit.yaml:10:7  bad-date  expected a date, found ".."; leave out what is not known'],
  ],
  [
    'an imprecise day of reading',
    edited(REPORT, 'accessed: "2026-01-10"', 'accessed: "2026-01"'),
    ['sources/report.yaml:6:11  bad-date  expected a day such as "2025-11-06", found "2026-01"'],
  ],
  [
    'a year written as a number',
    edited(EVENT, '"2025-12-20"', '2025'),
    [
      'events/summit.yaml:10:7  date-as-number  expected a date in double quotes, found the number 2025; write "2025"',
    ],
  ],
  [
    'years written as numbers in the long form and in a list',
    edited(EVENT, 'date: "2025-12-20"', 'date: [2025, { value: 2026, derived: It follows }]'),
    [
      'events/summit.yaml:10:8  date-as-number  expected a date in double quotes, found the number 2025; write "2025"',
      'events/summit.yaml:10:23  date-as-number  expected a date in double quotes, found the number 2026; write "2026"',
    ],
  ],
  [
    'an interval that ends before it begins',
    edited(EVENT, '"2025-12-20"', '"2025-12-21/2025-12-20"'),
    [
      'events/summit.yaml:10:7  ends-before-begins  the interval "2025-12-21/2025-12-20" ends before it begins',
    ],
  ],
  [
    'capital letters in an id',
    edited(EVENT, 'id: summit', 'id: Summit'),
    [
      'events/summit.yaml:1:5  bad-id  expected lower-case letters, digits and single hyphens, at most 100, found "Summit"',
      'events/summit.yaml:1:5  file-name  expected the id "summit" as in the name of the file, found "Summit"; rename one of them',
    ],
  ],
  [
    'a country code in small letters',
    edited('nations/japan.yaml', 'JP\n', 'jp\n'),
    ['nations/japan.yaml:3:7  bad-code  expected two capital letters such as "KZ", found "jp"'],
  ],
  [
    'a language that is not a tag',
    edited(PLAN, 'language: en', 'language: english language'),
    [
      'sources/plan.yaml:5:11  bad-language  expected a BCP 47 language tag such as "en", found "english language"',
    ],
  ],
  [
    'a name in a language that is not a tag',
    edited(
      TOKYO,
      'country: japan\n',
      'country: japan\nsources: [plan]\nnames: [{ text: Tokio, language: German }]\n',
    ),
    ['places/tokyo.yaml:5:34  bad-language  expected the tag "german", found "German"'],
  ],
  [
    'a name in a script that is not a code',
    edited(
      TOKYO,
      'country: japan\n',
      'country: japan\nsources: [plan]\nnames: [{ text: 東京, script: kanji }]\n',
    ),
    ['places/tokyo.yaml:5:29  bad-code  expected a script code such as "Cyrl", found "kanji"'],
  ],
  [
    'coordinates outside of the Earth',
    edited(TOKYO, 'country: japan\n', 'country: japan\nsources: [plan]\ncoordinates: "135.69, 39.6895"\n'),
    [
      'places/tokyo.yaml:5:14  bad-coordinates  expected degrees north and east with at most five decimals, such as "51.1801, 71.446", found "135.69, 39.6895"',
    ],
  ],
  [
    'an id in an unknown system',
    edited(TOKYO, 'country: japan\n', 'country: japan\nsources: [plan]\nexternalIds: ["viaf:1"]\n'),
    [
      'places/tokyo.yaml:5:15  bad-external-id  expected an id such as "cow:705", of m49, cow, gleditsch-ward, wikidata or geonames, found "viaf:1"',
    ],
  ],
  [
    'an id that its system cannot have',
    edited(TOKYO, 'country: japan\n', 'country: japan\nsources: [plan]\nexternalIds: ["wikidata:Tokyo"]\n'),
    [
      'places/tokyo.yaml:5:15  bad-external-id  expected an id of wikidata (Item of Wikidata, `Q` and digits), found "wikidata:Tokyo"',
    ],
  ],
  ...(
    [
      [
        'javascript:alert(1)',
        'expected an address that begins with http:// or https://, found "javascript:alert(1)"',
      ],
      [
        'ftp://example.org/a',
        'expected an address that begins with http:// or https://, found "ftp://example.org/a"',
      ],
      [
        '//example.org/a',
        'expected an address that begins with http:// or https://, found "//example.org/a"',
      ],
      [
        'https:example.org',
        'expected an address that begins with http:// or https://, found "https:example.org"',
      ],
      [
        'https://me:secret@example.org/',
        'expected an address without a user and a password, found one with them; delete the part before the @',
      ],
      [
        'https://me@example.org/',
        'expected an address without a user and a password, found one with them; delete the part before the @',
      ],
      [
        '"https://example.org/\\0"',
        'expected an address without blanks and control characters, found "\\u{0}" in it',
      ],
      [
        '"https://example.org/\\x1b[31m"',
        'expected an address without blanks and control characters, found "\\u{1b}" in it',
      ],
      [
        '"https://example.org/a\\u202eb"',
        'expected an address without blanks and control characters, found "\\u{202e}" in it',
      ],
      [
        '"https://example.org/\\u00a0b"',
        'expected an address without blanks and control characters, found "\u00a0" in it',
      ],
    ] as const
  ).map(([url, message]): WrongSeed => [
    `the address ${url}`,
    edited(PLAN, 'https://example.org/plan', url),
    [`sources/plan.yaml:8:6  bad-url  ${message}`],
  ]),
  ...[
    ...[
      '\u200b',
      '\u200d\u200c',
      '\u2060',
      '\u00ad',
      '\u200e\u200f',
      '\u061c',
      '\u0301',
      '\u0301\u0300',
      '\ufe0f',
    ],
    ...['\u3164', '\u115f', '\u2800', '\u{e0041}', '\u034f', '\u180e'],
  ].map((name): WrongSeed => [
    `a name of invisible characters: ${JSON.stringify(name)}`,
    edited(EVENT, 'name: Summit in Tokyo', `name: "${name}"`),
    [
      `events/summit.yaml:2:7  bad-text  expected visible letters, digits or signs, found only "${name.replaceAll(/\p{C}/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`)}"; write the text again`,
    ],
  ]),
  [
    'a name too long',
    edited(EVENT, 'name: Summit in Tokyo', `name: ${'x'.repeat(301)}`),
    ['events/summit.yaml:2:7  too-long  expected at most 300 characters, found 301; shorten it'],
  ],
  [
    'a name whose characters become many',
    edited(EVENT, 'name: Summit in Tokyo', `name: ${'\ufdfa'.repeat(300)}`),
    [
      'events/summit.yaml:2:7  too-long  expected a name of at most 3000 bytes in compatibility form, found 9900; shorten it',
    ],
  ],
  [
    'a text too long',
    edited(EVENT, 'place: tokyo', `place: tokyo\ntheme: ${'x'.repeat(2001)}`),
    ['events/summit.yaml:12:8  too-long  expected at most 2000 characters, found 2001; shorten it'],
  ],
  [
    'an address too long',
    edited(PLAN, 'https://example.org/plan', `https://example.org/${'x'.repeat(2000)}`),
    ['sources/plan.yaml:8:6  too-long  expected at most 2000 characters, found 2020; shorten it'],
  ],
  [
    'an address that a browser would run',
    edited(PLAN, 'https://example.org/plan', 'javascript:alert(1)'),
    [
      'sources/plan.yaml:8:6  bad-url  expected an address that begins with http:// or https://, found "javascript:alert(1)"',
    ],
  ],
  [
    'a version of two numbers',
    edited('dataset.yaml', 'version: 1.0.0', 'version: v1.0'),
    ['dataset.yaml:3:10  bad-version  expected a version such as "1.2.0", found "v1.0"'],
  ],
  [
    'colours without quotes and of a word',
    edited('dataset.yaml', 'minimumCounts:', 'colours:\n  light: blue\n  dark: null\nminimumCounts:'),
    [
      'dataset.yaml:9:10  bad-colour  expected a colour of six hexadecimal digits such as "#0b5c9e", in double quotes, found "blue"',
      'dataset.yaml:10:9  wrong-type  expected a colour of six hexadecimal digits such as "#0b5c9e", in double quotes, found nothing',
    ],
  ],
  [
    'an unknown level',
    edited('dataset.yaml', 'minimumCounts:', 'levels: [HEADS_OF_STATE]\nminimumCounts:'),
    [
      'dataset.yaml:8:10  bad-word  expected one of HEAD_OF_STATE, HEAD_OF_GOVERNMENT, INSTITUTION_HEAD, DEPUTY_HEAD_OF_GOVERNMENT, FOREIGN_MINISTER, MINISTER, DEPUTY_MINISTER, SPECIAL_ENVOY, NATIONAL_SECURITY_ADVISER, AMBASSADOR, SENIOR_OFFICIAL, PARLIAMENT_SPEAKER, EXPERT, BUSINESS, found "HEADS_OF_STATE" (did you mean "HEAD_OF_STATE"?)',
    ],
  ],
  [
    'a source that is cited twice for one fact',
    edited(EVENT, '[report ¶2]', '[report ¶2, report ¶3]'),
    [
      'events/summit.yaml:5:22  duplicate-citation  the source "report" is cited already; name both spots in one citation ("report ¶3, ¶4")',
    ],
  ],
  [
    'a party that is listed twice for one outcome',
    edited(EVENT, 'place: tokyo', 'place: tokyo\noutcomes: [{ value: Loan, parties: [japan, japan] }]'),
    ['events/summit.yaml:12:44  duplicate-value  "japan" is in the list already; delete it'],
  ],
];

/** Records whose content contradicts that of other records, or itself. */
export const WRONG_RECORDS: readonly WrongSeed[] = [
  [
    'a file name that is not the id',
    { ...edited(EVENT, '', ''), 'events/other.yaml': edited(EVENT, '', '')[EVENT] ?? '', [EVENT]: null },
    [
      'events/other.yaml:1:5  file-name  expected the id "other" as in the name of the file, found "summit"; rename one of them',
    ],
  ],
  [
    'one id in two folders',
    { 'places/japan.yaml': 'id: japan\nname: Japan\n' },
    ['places/japan.yaml:1:5  duplicate-id  the id "japan" is taken by nations/japan.yaml:1; choose another'],
  ],
  [
    'a tenure with the id of a place',
    edited(TENURE, 'id: kassym-jomart-tokayev-president', 'id: tokyo'),
    [
      'places/tokyo.yaml:1:5  duplicate-id  the id "tokyo" is taken by leaders/kassym-jomart-tokayev.yaml:4; choose another',
    ],
  ],
  [
    'a former id that is in use',
    edited(TOKYO, 'country', 'formerIds: [japan]\ncountry'),
    ['places/tokyo.yaml:3:13  duplicate-id  the id "japan" is taken by nations/japan.yaml:1; choose another'],
  ],
  [
    'an id that is an address of the service',
    { 'places/timeline.yaml': 'id: timeline\nname: Timeline\n' },
    ['places/timeline.yaml:1:5  reserved-id  the id "timeline" is an address of the service; choose another'],
  ],
  [
    'a former id that is an address of the service',
    edited(TOKYO, 'country', 'formerIds: [graphql]\ncountry'),
    ['places/tokyo.yaml:3:13  reserved-id  the id "graphql" is an address of the service; choose another'],
  ],
  [
    'a country code of two nations',
    edited('nations/japan.yaml', 'JP\n', 'KZ\n'),
    [
      'nations/kazakhstan.yaml:3:7  duplicate-code  the code "KZ" belongs to "japan"; give the nation its own',
    ],
  ],
  [
    'an id in another system of two records',
    {
      ...edited('nations/japan.yaml', 'JPN\n', 'JPN\nsources: [plan]\nexternalIds: ["cow:740"]\n'),
      ...edited(TOKYO, 'country: japan\n', 'country: japan\nsources: [plan]\nexternalIds: ["cow:740"]\n'),
    },
    [
      'places/tokyo.yaml:5:15  duplicate-external-id  the id "cow:740" belongs to "japan"; give the record its own',
    ],
  ],
  [
    'facts without a source',
    edited(TENURE, '    sources: [report]\n', ''),
    [
      'leaders/kassym-jomart-tokayev.yaml:4:9  no-source  expected a source for person "kassym-jomart-tokayev", found none; add sources to it or to the record',
      'leaders/kassym-jomart-tokayev.yaml:5:12  no-source  expected a source for party "kazakhstan", found none; add sources to it or to the record',
      'leaders/kassym-jomart-tokayev.yaml:6:13  no-source  expected a source for office "President", found none; add sources to it or to the record',
      'leaders/kassym-jomart-tokayev.yaml:7:12  no-source  expected a source for level "HEAD_OF_STATE", found none; add sources to it or to the record',
      'leaders/kassym-jomart-tokayev.yaml:8:12  no-source  expected a source for start "2019-03-20", found none; add sources to it or to the record',
      'leaders/kassym-jomart-tokayev.yaml:9:10  no-source  expected a source for end "..", found none; add sources to it or to the record',
    ],
  ],
  [
    'a missing source',
    edited(EVENT, '[report ¶2]', '[reprot ¶2]'),
    ['events/summit.yaml:5:11  unknown-source  unknown source "reprot" (did you mean "report"?)'],
  ],
  [
    'missing and other records as sources that no fact uses',
    { [TOKYO]: 'id: tokyo\nname: Tokyo\ncountry: japan\nsources: [nope, japan, UPPER CASE]\n' },
    [
      'places/tokyo.yaml:4:11  unknown-source  unknown source "nope"; write its record first',
      'places/tokyo.yaml:4:17  wrong-reference-type  expected the id of a source, found the nation "japan"',
      'places/tokyo.yaml:4:24  unknown-source  unknown source "UPPER"; write its record first',
    ],
  ],
  [
    'a missing source of a person whose tenures have their own',
    {
      [TENURE]:
        'id: kassym-jomart-tokayev\nname: Kassym-Jomart Tokayev\nsources: [nope]\ntenures:\n  - id: a\n    sources: [report]\n    party: kazakhstan\n    office: President\n    end: ".."\n',
    },
    [
      'leaders/kassym-jomart-tokayev.yaml:3:11  unknown-source  unknown source "nope"; write its record first',
    ],
  ],
  [
    'a place that is cited as a source',
    edited(EVENT, '[report ¶2]', '[tokyo ¶2]'),
    ['events/summit.yaml:5:11  wrong-reference-type  expected the id of a source, found the place "tokyo"'],
  ],
  [
    'a misspelt reference',
    edited(EVENT, 'party: kazakhstan', 'party: kazakstan'),
    ['events/summit.yaml:14:12  unknown-reference  unknown nation "kazakstan" (did you mean "kazakhstan"?)'],
  ],
  [
    'a reference without a similar id',
    edited(EVENT, 'place: tokyo', 'place: buenos-aires'),
    ['events/summit.yaml:11:8  unknown-reference  unknown place "buenos-aires"; write its record first'],
  ],
  [
    'a reference to a record that was merged',
    {
      ...edited(TOKYO, 'country', 'formerIds: [edo]\ncountry'),
      ...edited(EVENT, 'place: tokyo', 'place: edo'),
    },
    ['events/summit.yaml:11:8  unknown-reference  "edo" was merged into "tokyo"; write "tokyo"'],
  ],
  [
    'a reference to a record of another type',
    edited(EVENT, 'place: tokyo', 'place: japan'),
    ['events/summit.yaml:11:8  wrong-reference-type  expected the id of a place, found the nation "japan"'],
  ],
  [
    'a wrong reference in a qualifier',
    edited(EVENT, 'capacity: President', 'onBehalfOf: tokyo'),
    [
      'events/summit.yaml:18:54  wrong-reference-type  expected the id of a nation or organization, found the place "tokyo"',
    ],
  ],
  [
    'a wrong reference in an editorial key',
    edited(TOKYO, 'country: japan', 'country: jpan'),
    ['places/tokyo.yaml:3:10  unknown-reference  unknown nation "jpan" (did you mean "japan"?)'],
  ],
  [
    'a tenure that ends before it begins',
    edited(TENURE, '".."', '"2018"'),
    [
      'leaders/kassym-jomart-tokayev.yaml:10:10  ends-before-begins  expected an end on or after the beginning ("2019-03-20"), found "2018"',
    ],
  ],
  [
    'a membership that ends before it begins',
    edited(
      'groups/c5.yaml',
      '[kazakhstan]',
      '\n  - { party: kazakhstan, since: "2007-05", until: "2007-04" }',
    ),
    [
      'groups/c5.yaml:4:1  not-canonical  expected the canonical format from here on, found another; run "format"',
      'groups/c5.yaml:5:51  ends-before-begins  expected an end on or after the beginning ("2007-05"), found "2007-04"',
    ],
  ],
  [
    'a source that was read before it was published',
    edited(REPORT, 'accessed: "2026-01-10"', 'accessed: "2025-12-20"'),
    [
      'sources/report.yaml:6:11  accessed-before-published  expected a day on or after the publication ("2025-12-21"), found "2025-12-20"',
    ],
  ],
  [
    'a party that takes part twice',
    edited(EVENT, '  - party: kazakhstan', '  - japan\n  - party: kazakhstan'),
    [
      'events/summit.yaml:14:5  party-twice  "japan" takes part already in line 13; put all its roles into one entry',
    ],
  ],
  [
    'a role of an absent party',
    edited(EVENT, '{ party: japan, roles', '{ party: japan, not: true, roles'),
    [
      'events/summit.yaml:13:14  parts-of-denied  expected nothing more about "japan", which is denied, found roles; delete it, or the "not"',
    ],
  ],
  [
    'a fact that a source states twice',
    edited(EVENT, '  - HELD', '  - HELD\n  - { value: HELD, confidence: LOW }'),
    [
      'events/summit.yaml:10:14  duplicate-claim  status "HELD" with the source "report" occurs already in line 9; delete one of them',
    ],
  ],
  [
    'two preferred values',
    edited(
      EVENT,
      STATUS,
      '  - { value: PLANNED, rank: PREFERRED, sources: [plan] }\n  - { value: HELD, rank: PREFERRED }',
    ),
    [
      'events/summit.yaml:9:14  several-preferred  expected one preferred value of status, found "HELD" and "PLANNED" in line 8; prefer one of them',
    ],
  ],
  [
    'a missing group and a missing example of the dataset',
    edited(
      'dataset.yaml',
      'minimumCounts:',
      'groups: [japan, c6]\nexamples:\n  nation: nippon\nminimumCounts:',
    ),
    [
      'dataset.yaml:8:10  wrong-reference-type  expected the id of a group or organization, found the nation "japan"',
      'dataset.yaml:8:17  unknown-reference  unknown group or organization "c6"; write its record first',
      'dataset.yaml:10:11  unknown-reference  unknown nation, organization, group, format, event, person, tenure, policy, place, document, dispute, coverage or source "nippon"; write its record first',
    ],
  ],
  [
    'an example of a name that no variable has',
    edited('dataset.yaml', 'minimumCounts:', 'examples:\n  a nation: japan\nminimumCounts:'),
    [
      'dataset.yaml:9:3  bad-word  expected the name of a variable such as "nation", found "a nation"; write it as in the question',
    ],
  ],
  [
    'a missing included folder',
    edited('dataset.yaml', 'minimumCounts:', 'include: [../none]\nminimumCounts:'),
    [
      'dataset.yaml:8:11  bad-include  expected the relative path of another folder of records, found no folder at "../none"; correct it',
    ],
  ],
  [
    'a list under the key of one partner',
    edited('formats/central-asia-plus-japan.yaml', 'partner: japan', 'partner: [japan, ec]'),
    [
      'formats/central-asia-plus-japan.yaml:6:18  several-values  expected one partner from the source "plan", found "ec" and "japan"; keep the one that it states, or name the source of each, or write "partners" for several at once',
      'formats/central-asia-plus-japan.yaml:6:18  unknown-reference  unknown nation or organization "ec"; write its record first',
    ],
  ],
  [
    'one partner and several',
    edited('formats/central-asia-plus-japan.yaml', 'partner: japan', 'partner: japan\npartners: [japan]'),
    [
      'formats/central-asia-plus-japan.yaml:7:12  several-values  expected either "partner" or "partners", found both; put all of them into "partners"',
    ],
  ],
  [
    'a list where one value is expected',
    edited('formats/central-asia-plus-japan.yaml', 'established: "2004"', 'established: ["2004", "2005"]'),
    [
      'formats/central-asia-plus-japan.yaml:7:23  several-values  expected one established from the source "plan", found "2005" and "2004"; keep the one that it states, or name the source of each',
    ],
  ],
  [
    'an event that an earlier source calls held',
    edited(EVENT, STATUS, '  - { value: HELD, sources: [plan] }'),
    [
      'events/summit.yaml:8:14  held-too-early  expected a source that was published when the event had begun (2025-12-20), found "plan" of 2025-11-01; cite a later source, or write PLANNED',
    ],
  ],
  [
    'an accent that cannot be read on the grounds of the page',
    edited(
      'dataset.yaml',
      'minimumCounts:',
      'colours:\n  light: "#8cc0f0"\n  dark: "#0b5c9e"\nminimumCounts:',
    ),
    [
      'dataset.yaml:9:10  low-contrast  expected a contrast of at least 4.5:1 with each ground of the page, found 1.70:1 on #eff1f6; use a darker colour',
      'dataset.yaml:10:9  low-contrast  expected a contrast of at least 4.5:1 with each ground of the page, found 1.77:1 on #2a354c; use a lighter colour',
    ],
  ],
  [
    'colours of partners that are too light, and of none',
    edited(
      'dataset.yaml',
      'minimumCounts:',
      'partnerColours:\n  japan: "#f0e0a0"\n  nobody: "#117f68"\nminimumCounts:',
    ),
    [
      'dataset.yaml:9:10  low-contrast  expected a contrast of at least 3:1 with each ground of the page, found 1.17:1 on #eff1f6; use a darker colour',
      'dataset.yaml:10:3  unknown-reference  unknown nation or organization "nobody"; write its record first',
    ],
  ],
  [
    'fewer records and claims than the minimum',
    edited('dataset.yaml', 'nations: 2\n  claims: 10', 'nations: 3\n  claims: 1000'),
    [
      'dataset.yaml:9:12  too-few-records  expected at least 3 nations, found 2; restore what is lost, or lower the number',
      'dataset.yaml:10:11  too-few-records  expected at least 1000 claims, found 21; restore what is lost, or lower the number',
    ],
  ],
  [
    'a date without quotes',
    edited(EVENT, 'date: "2025-12-20"', 'date: 2025-12-20'),
    [
      'events/summit.yaml:10:1  not-canonical  expected the canonical format from here on, found another; run "format"',
    ],
  ],
  [
    'line ends of another system',
    { [EVENT]: (edited(EVENT, '', '')[EVENT] ?? '').replaceAll('\n', '\r\n') },
    [
      'events/summit.yaml:1:1  not-canonical  expected the canonical format from here on, found another; run "format"',
    ],
  ],
];
