import { edited, SMALL_SEED } from '../../support/seed.ts';
import type { WrongSeed } from './wrong-records.ts';

const EVENT = 'events/summit.yaml';
const TENURE = 'leaders/kassym-jomart-tokayev.yaml';
const STATUS = '  - { value: PLANNED, sources: [plan] }\n  - HELD';
const REPRESENTATIVE = '{ person: kassym-jomart-tokayev, capacity: President }';
const WITHOUT_CAPACITY = '{ person: kassym-jomart-tokayev, level: HEAD_OF_STATE }';

const CUT_OFF = 'by the cut-off day of the dataset (2026-01-31)';
const RAISE = 'correct it, or raise cutOff in the description of the dataset';

/** Another summit of the series, as the small seed would have it. */
const other = (date: string, ordinal: string): Readonly<Record<string, string>> => ({
  'events/other.yaml': `id: other
name: Another summit
kind: SUMMIT
series: summits
sources: [report]
date: "${date}"
ordinal: ${ordinal}
`,
});

const numbered = (ordinal: string): Readonly<Record<string, string>> =>
  edited(
    EVENT,
    'place: tokyo',
    `place: tokyo\nordinal:${ordinal.startsWith('\n') ? ordinal : ` ${ordinal}`}`,
  );

const coverage = (missing: string): Readonly<Record<string, string>> => ({
  'coverage/coverage-of-c5.yaml': `id: coverage-of-c5
name: Meetings
recordType: EVENT
lookedFor: Meetings
searchedUntil: "2026-01-10"
sources: [report]
missing:
  - ${missing}
`,
});

const calledOff = (
  events: Readonly<Record<string, string>>,
  status: string,
): Readonly<Record<string, string>> => ({
  'events/other.yaml': (events['events/other.yaml'] ?? '').replace('date:', `status: ${status}\ndate:`),
});

/** Events that other records, the calendar or the series contradict. */
export const WRONG_EVENTS: readonly WrongSeed[] = [
  [
    'a number that does not rise with the date',
    { ...numbered('2'), ...other('2025-12-21', '1') },
    [
      'events/summit.yaml:12:10  ordinal-out-of-order  expected number 2 of the series "summits" after number 1 ("other", 2025-12-21), found it on "2025-12-20"; correct one of them, or add the claim of a source that counts otherwise',
    ],
  ],
  [
    'a number of two events',
    { ...numbered('1'), ...other('2024', '1') },
    [
      'events/summit.yaml:12:10  ordinal-out-of-order  expected number 1 of the series "summits" to be one event, found it at "other" too; correct one of them, or add the claim of a source that counts otherwise',
    ],
  ],
  [
    'a number of a series that no event and no coverage has',
    { ...numbered('4'), ...coverage('{ edition: Second summit, series: summits, ordinals: "2" }') },
    [
      'events/summit.yaml:12:10  numbering-gap  expected 1 of the series "summits" among the numbers of events or of missing editions, found neither before 4; add the events, or name them in a coverage: "series: summits" and "ordinals: "1""',
      'events/summit.yaml:12:10  numbering-gap  expected 3 of the series "summits" among the numbers of events or of missing editions, found neither before 4; add the events, or name them in a coverage: "series: summits" and "ordinals: "3""',
    ],
  ],
  [
    'missing editions with numbers that cannot be read',
    coverage('{ edition: Some summits, series: summits, ordinals: 5-4 }'),
    [
      'coverage/coverage-of-c5.yaml:8:16  missing-edition  expected rising numbers such as "2, 4-5", found "5-4"; write each number once',
    ],
  ],
  [
    'missing editions with a range that falls among others',
    coverage('{ edition: Some summits, series: summits, ordinals: "1-7, 12-9" }'),
    [
      'coverage/coverage-of-c5.yaml:8:16  missing-edition  expected rising numbers such as "2, 4-5", found "1-7, 12-9"; write each number once',
    ],
  ],
  [
    'missing editions of a larger count than numbers',
    coverage('{ edition: Some summits, series: summits, ordinals: "1, 3-4", count: 4 }'),
    [
      'coverage/coverage-of-c5.yaml:8:16  missing-edition  expected "count" of at most 3, as many as the numbers "1, 3-4", found "4"; correct one of them',
    ],
  ],
  [
    'missing editions with numbers of no series',
    coverage('{ edition: Some summits, ordinals: "4" }'),
    [
      'coverage/coverage-of-c5.yaml:8:16  missing-edition  expected the series of the numbers "4", found none; add "series"',
    ],
  ],
  [
    'missing editions of a series without an event',
    coverage('{ edition: Some summits, series: dialogues }'),
    [
      'coverage/coverage-of-c5.yaml:8:16  missing-edition  expected a series that an event has, found "dialogues"; write it as in "series" of the events',
    ],
  ],
  [
    'no missing edition that is counted',
    coverage('{ edition: Some summits, count: 0 }'),
    [
      'coverage/coverage-of-c5.yaml:8:16  missing-edition  expected "count" of at least 1, found "0"; leave the edition out if none is missing',
    ],
  ],
  [
    'an event that was held after the cut-off day',
    {
      ...edited(EVENT, 'date: "2025-12-20"', 'date: "2026-02-10"'),
      'sources/report.yaml': (SMALL_SEED['sources/report.yaml'] ?? '')
        .replace('2025-12-21', '2026-02-11')
        .replace('2026-01-10', '2026-02-12'),
    },
    [
      'events/summit.yaml:9:5  held-in-future  expected what was held to have begun by the cut-off day of the dataset (2026-01-31), found "2026-02-10"; correct the date, or write PLANNED',
      `sources/report.yaml:5:12  after-cut-off  expected published ${CUT_OFF}, found "2026-02-11"; ${RAISE}`,
      `sources/report.yaml:6:11  after-cut-off  expected accessed ${CUT_OFF}, found "2026-02-12"; ${RAISE}`,
    ],
  ],
  [
    'an event that a later source calls planned',
    edited(EVENT, `status:\n${STATUS}`, 'status: PLANNED'),
    [
      'events/summit.yaml:7:9  planned-too-late  expected a source that was published before the event had ended (2025-12-20), found "report" of 2025-12-21; cite an earlier source, or write what it says of the event',
    ],
  ],
  [
    'an amount of no currency',
    edited(EVENT, REPRESENTATIVE, `${REPRESENTATIVE}\noutcomes:\n  - { value: Loan, amount: 5 }`),
    [
      'events/summit.yaml:20:28  incomplete-amount  expected the currency of the amount, found none; add it, or delete the amount',
    ],
  ],
  [
    'a representative without an office',
    {
      ...edited(EVENT, REPRESENTATIVE, WITHOUT_CAPACITY),
      ...edited(TENURE, 'party: kazakhstan', 'party: japan'),
    },
    [
      'events/summit.yaml:18:19  no-office  expected an office of "kassym-jomart-tokayev" for "kazakhstan" on 2025-12-20, found none; add the tenure, or say in what capacity',
    ],
  ],
  [
    'a representative whose office had ended',
    { ...edited(EVENT, REPRESENTATIVE, WITHOUT_CAPACITY), ...edited(TENURE, '".."', '"2025-11"') },
    [
      'events/summit.yaml:18:19  no-office  expected an office of "kassym-jomart-tokayev" for "kazakhstan" on 2025-12-20, found one at other times; add the tenure, or say in what capacity',
    ],
  ],
  [
    'a representative who was last seen in office before',
    {
      ...edited(EVENT, REPRESENTATIVE, WITHOUT_CAPACITY),
      ...edited(TENURE, 'end: ".."', 'seenOn: ["2019-03-20", "2024"]'),
    },
    [
      'events/summit.yaml:18:19  no-office  expected an office of "kassym-jomart-tokayev" for "kazakhstan" on 2025-12-20, found one at other times; add the tenure, or say in what capacity',
    ],
  ],
];

/** Events that look wrong at first sight. */
export const RIGHT_EVENTS: readonly (readonly [name: string, changes: Readonly<Record<string, string>>])[] = [
  [
    'a number that the sources contest',
    { ...numbered('\n  - 1\n  - { value: 2, sources: [plan] }'), ...other('2025-12-21', '1') },
  ],
  [
    'a number that the next event takes from a cancelled one',
    { ...numbered('1'), ...calledOff(other('2024', '1'), 'CANCELLED') },
  ],
  [
    'a number after numbers that a coverage names as missing',
    {
      ...numbered('4'),
      ...coverage('{ edition: Some summits, series: summits, ordinals: 1-3, count: 1 }'),
    },
  ],
  ['a number of an event whose year alone is known', { ...numbered('1'), ...other('2025', '2') }],
  [
    'a representative with a capacity and without an office',
    edited(TENURE, 'party: kazakhstan', 'party: japan'),
  ],
  [
    'a representative who spoke for another party',
    {
      ...edited(EVENT, REPRESENTATIVE, '{ person: kassym-jomart-tokayev, onBehalfOf: japan }'),
      ...edited(TENURE, 'party: kazakhstan', 'party: japan'),
    },
  ],
  ['a representative who was in office', edited(EVENT, REPRESENTATIVE, WITHOUT_CAPACITY)],
];

/** Valid events with a notice. */
export const NOTED_EVENTS: readonly WrongSeed[] = [
  [
    'a planned event whose day has passed',
    edited(EVENT, STATUS, '  - { value: PLANNED, sources: [plan] }'),
    [
      'events/summit.yaml:8:14  overdue  PLANNED for "2025-12-20", and no source known by 2026-01-31 says that it was held; look for one',
    ],
  ],
  [
    'records that no release contains',
    { 'releases/0.9.0.yaml': 'version: 0.9.0\nreleasedOn: "2026-01-01"\nsummary: First\n' },
    [
      'dataset.yaml:3:10  unreleased  expected release 1.0.0 to note all changes of records, found 10 changed (japan, kazakhstan, c5 …); run "diplograph release"',
    ],
  ],
  [
    'a planned event on the cut-off day',
    {
      [EVENT]: (SMALL_SEED[EVENT] ?? '')
        .replace(STATUS, '  - { value: PLANNED, sources: [plan] }')
        .replace('date: "2025-12-20"', 'date: "2026-01-31"'),
    },
    [],
  ],
];
