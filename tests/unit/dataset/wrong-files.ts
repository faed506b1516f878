import { edited } from '../../support/seed.ts';
import type { WrongSeed } from './wrong-records.ts';

const EVENT = 'events/summit.yaml';
const RELEASE = 'releases/1.0.0.yaml';
const FILE = 'events/e.yaml';

const DEEP = 'too-deep  expected a few levels of lists and mappings, found dozens; write it flatter';
const EMPTY = 'empty-file  expected a record, found an empty file; write the record or delete the file';
const CONTROL = 'control-character  expected text, found a control character; delete it';
const UTF8 = 'not-utf8  expected UTF-8, found other bytes; save the file as UTF-8';
const CLEARER =
  'YAML drops it. Put the text in double quotes if this is part of it; else write the comment above, in a line of its own';
const TOP = 'unknown-file  expected dataset.yaml, README.md and the folders of the record types, found';

/** Files that are no readable YAML mapping. */
export const WRONG_FILES: readonly WrongSeed[] = [
  ['an empty file', { [FILE]: '' }, [`${FILE}:1:1  ${EMPTY}`]],
  ['a file with nothing but a comment', { [FILE]: '# nothing\n' }, [`${FILE}:1:1  ${EMPTY}`]],
  ['a file with nothing but a document mark', { [FILE]: '---\n' }, [`${FILE}:1:1  ${EMPTY}`]],
  [
    'a list',
    { [FILE]: '- a\n' },
    [
      `${FILE}:1:1  not-a-mapping  expected a mapping with keys such as "id", found a list; begin each line with a key and a colon`,
    ],
  ],
  [
    'a text',
    { [FILE]: 'a summit\n' },
    [
      `${FILE}:1:1  not-a-mapping  expected a mapping with keys such as "id", found "a summit"; begin each line with a key and a colon`,
    ],
  ],
  [
    'two documents',
    { [FILE]: 'id: e\n---\nid: f\n' },
    [
      `${FILE}:2:1  several-documents  expected one document, found the start of another one; give each record a file of its own`,
    ],
  ],
  [
    'a directive',
    { [FILE]: '%YAML 1.1\n---\nid: e\n' },
    [`${FILE}:1:1  yaml-feature  expected no YAML directive; delete the line`],
  ],
  ...(
    [
      ['a citation', 'sources: [report ¶2]', 'sources:\n  - report section #2', '6:20', '#2'],
      ['a citation behind a tab', 'sources: [report ¶2]', 'sources:\n  - report\t#2', '6:12', '#2'],
      ['a name', 'name: Summit in Tokyo', 'name: Summit # 2 in Tokyo', '2:14', '# 2 in Tokyo'],
      ['a text of several lines', 'name: Summit in Tokyo', 'name: Summit\n  in #2', '3:6', '#2'],
      ['an id', 'place: tokyo', 'place: tokyo #2', '11:14', '#2'],
      ['a value in brackets', '[report ¶2]', '[report #2\n  ]', '5:18', '#2'],
    ] as const
  ).map(([what, piece, replacement, at, found]): WrongSeed => [
    `a comment behind ${what}`,
    edited(EVENT, piece, replacement),
    [
      `${EVENT}:${at}  text-lost  expected no comment behind a text without quotes, found "${found}"; ${CLEARER}`,
    ],
  ]),
  [
    'a comment that may be part of a text',
    edited(EVENT, 'name: Summit in Tokyo', 'name: Summit in\n  #2 Tokyo'),
    [
      `${EVENT}:3:3  text-lost  expected a comment no further right than the key or dash before it, found "#2 Tokyo"; ${CLEARER}`,
    ],
  ],
  [
    'an item that has become part of a text',
    edited(EVENT, 'place: tokyo', 'place: tokyo\naims:\n  - Trade\n   - Transit'),
    [
      `${EVENT}:14:4  text-lost  expected an item below the dash before it, found it further right, where YAML reads it as part of the text; move it, or put the text in double quotes`,
    ],
  ],
  ...(
    [
      ['010', '10'],
      ['0o17', '15'],
      ['0x1F', '31'],
      ['1e3', '1000'],
      ['1.0', '1'],
      ['1.10', '1.1'],
      ['+5', '5'],
      ['-0', '0'],
      ['.inf', 'Infinity', ''],
      ['12345678901234567890', '12345678901234567000', ''],
    ] as readonly (readonly [string, string, string?])[]
  ).map(([written, read, remedy = `write ${read}, or `]): WrongSeed => [
    `a number that YAML reads as another one: ${written}`,
    edited(EVENT, 'place: tokyo', `place: tokyo\nordinal: ${written}`),
    [
      `${EVENT}:12:10  bad-number  expected plain digits, found "${written}", which YAML reads as ${read}; ${remedy}put it in double quotes`,
    ],
  ]),
  [
    'a key that repeats',
    edited(EVENT, 'place: tokyo', 'place: tokyo\nplace: tokyo'),
    [`${EVENT}:12:1  duplicate-key  the key "place" occurs already in line 11; keep one of them`],
  ],
  [
    'a quote that is not closed',
    edited(EVENT, 'date: "2025-12-20"', 'date: "2025-12-20'),
    [`${EVENT}:19:1  yaml-syntax  expected YAML that can be parsed: Missing closing "quote`],
  ],
  [
    'a key with wrong indentation',
    edited(EVENT, 'place: tokyo', ' place: tokyo'),
    [
      `${EVENT}:11:1  yaml-syntax  expected YAML that can be parsed: All mapping items must start at the same column`,
    ],
  ],
  [
    'a tab as indentation',
    edited(EVENT, '  - HELD', '\t- HELD'),
    [`${EVENT}:9:1  tab  expected blanks for indentation, found a tab; use two blanks for each level`],
  ],
  [
    'an anchor and an alias',
    edited(EVENT, 'date: "2025-12-20"\nplace: tokyo', 'date: &a "2025-12-20"\nplace: *a'),
    [
      `${EVENT}:10:10  yaml-feature  expected a value without an anchor; delete "&a"`,
      `${EVENT}:11:8  yaml-feature  expected a value, found the alias "*a"; write the value`,
    ],
  ],
  [
    'a tag',
    edited(EVENT, 'place: tokyo', 'place: !!binary aGVsbG8='),
    [`${EVENT}:11:17  yaml-feature  expected a value without a tag; delete what begins with "!"`],
  ],
  [
    'a key that is a number',
    edited(EVENT, 'place: tokyo', '2025: tokyo'),
    [`${EVENT}:11:1  unknown-key  expected a key that is a word, found the number 2025`],
  ],
  [
    'a key that is a list',
    edited(EVENT, 'place: tokyo', '? [a]\n: tokyo'),
    [`${EVENT}:11:3  unknown-key  expected a key that is a word, found a list`],
  ],
  [
    'a key that objects inherit',
    edited(EVENT, 'place: tokyo', '__proto__: tokyo'),
    [`${EVENT}:11:1  unknown-key  expected a key that is a word, found "__proto__"`],
  ],
  [
    'a byte order mark',
    { [FILE]: '\ufeffid: e\n' },
    [
      `${FILE}:1:1  byte-order-mark  expected text, found a byte order mark; save the file as UTF-8 without one`,
    ],
  ],
  ['Latin-1', { [FILE]: Buffer.from('id: e\nname: caf\xe9\n', 'latin1') }, [`${FILE}:2:10  ${UTF8}`]],
  ['UTF-16', { [FILE]: Buffer.from('\ufeffid: e\n', 'utf16le') }, [`${FILE}:1:1  ${UTF8}`]],
  ['a zero byte', { [FILE]: 'id: e\nname: a\0b\n' }, [`${FILE}:2:8  ${CONTROL}`]],
  ['a lone carriage return', { [FILE]: 'id: e\rname: a\n' }, [`${FILE}:1:6  ${CONTROL}`]],
  [
    '50 MB',
    { [FILE]: Buffer.alloc(50 * 1024 * 1024, 'a') },
    [`${FILE}:1:1  too-large  expected at most 256 KB, found 51200 KB; split its content`],
  ],
  ['many brackets', { [FILE]: '['.repeat(200_000) }, [`${FILE}:1:101  ${DEEP}`]],
  ['many dashes', { [FILE]: '- '.repeat(100_000) }, [`${FILE}:1:1  ${DEEP}`]],
  [
    'many levels of indentation',
    { [FILE]: Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n') },
    [`${FILE}:101:1  ${DEEP}`],
  ],
  [
    'files and folders that do not belong',
    {
      'event/x.yaml': 'id: x\n',
      'extra.yaml': 'id: x\n',
      'events/e.yml': 'id: e\n',
      'events/notes.txt': 'x',
      'events/.hidden': 'x',
      '.schema/events.json': '{}',
      'README.md': '# Data\n',
    },
    [
      `event:1:1  ${TOP} "event" (did you mean "events"?); move it away`,
      'events/e.yml:1:1  unknown-file  expected a record named <id>.yaml, found "e.yml"; rename it or move it away',
      'events/notes.txt:1:1  unknown-file  expected a record named <id>.yaml, found "notes.txt"; rename it or move it away',
      `extra.yaml:1:1  ${TOP} "extra.yaml"; move it away`,
    ],
  ],
  [
    'a release that contradicts the others',
    {
      'releases/0.9.0.yaml':
        'version: 0.9.0\nreleasedOn: "2026-01-01"\nsummary: First\nadded:\n  japan: abc\n',
      'releases/1.0.0.yaml': `version: 1.0.0
releasedOn: "2026-02-02"
summary: Second
added:
  japan: abc
changed:
  tokyo: abc
removed:
  - nobody
`,
      'releases/1.1.0.yaml': 'version: 1.2.0\nreleasedOn: "2026-03-01"\nsummary: Third\n',
      'releases/bad.yaml': 'version: 1\nadded: [japan]\n',
    },
    [
      `${RELEASE}:2:13  wrong-release  expected the day in dataset.yaml, 2026-02-01, found 2026-02-02`,
      `${RELEASE}:5:10  wrong-release  expected a record that is new, found "japan", which an earlier release added`,
      `${RELEASE}:7:10  wrong-release  expected a record of an earlier release, found "tokyo"`,
      `${RELEASE}:9:5  wrong-release  expected a record of an earlier release, found "nobody"`,
      'releases/1.1.0.yaml:1:10  wrong-release  expected the version of the file, "1.1.0", found "1.2.0"',
      'releases/1.1.0.yaml:2:13  wrong-release  expected no release after the one of dataset.yaml, found one of 2026-03-01',
      'releases/bad.yaml:1:1  missing-key  the key "releasedOn" is missing: expected a day',
      'releases/bad.yaml:1:1  missing-key  the key "summary" is missing: expected text',
      'releases/bad.yaml:1:10  wrong-type  expected a version such as "1.2.0", found the number 1; put it in double quotes',
      'releases/bad.yaml:2:8  wrong-type  expected a mapping of ids to hashes, found a list',
    ],
  ],
  [
    'no description',
    { 'dataset.yaml': null },
    ['dataset.yaml:1:1  missing-file  expected dataset.yaml, found no such file; write it'],
  ],
  [
    'a file in place of a folder',
    { documents: 'id: x\n' },
    ['documents:1:1  not-a-file  expected a folder of records, found a file; make "documents" a folder'],
  ],
];
