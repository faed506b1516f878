import { edited, SMALL_SEED } from '../../support/seed.ts';
import type { SeedContent } from '../../support/seed.ts';
import type { WrongSeed } from './wrong-records.ts';

const EVENT = 'events/summit.yaml';
const FORMAT = 'formats/central-asia-plus-japan.yaml';
const GROUP = 'groups/c5.yaml';
const PLAN = 'sources/plan.yaml';
const REPORT = 'sources/report.yaml';
const TOKAYEV = 'leaders/kassym-jomart-tokayev.yaml';
const INFO = 'dataset.yaml';

const ESTABLISHED = 'established: "2004"';
const REPRESENTATIVE = '{ person: kassym-jomart-tokayev, capacity: President }';
const MEMBER =
  'expected a partner from outside of "c5", found its member "japan"; correct the partner, the group, or the membership';
const OVERLAP = 'correct the dates, make them one tenure, or write the title as it differs';
const ELSE = 'correct one of them, or add a claim that agrees';
const TO_END = 'to have no cycle';

/** Another person in office, as the small seed would have it. */
const rival = (tenure: string, id = 'rival'): SeedContent => ({
  [`leaders/${id}.yaml`]: `id: ${id}
name: A rival
tenures:
  - id: ${id}-office
    sources: [report]
    party: kazakhstan
${tenure}`,
});

const document = (date: string, more = ''): SeedContent => ({
  'documents/declaration.yaml': `id: declaration
name: A declaration
sources: [report]
date:${date.startsWith('\n') ? date : ` ${date}`}
event: summit
${more}`,
});

const organization = (id: string, member: string): SeedContent => ({
  [`organizations/${id}.yaml`]: `id: ${id}
name: A body
sources: [report]
members: [${member}]
`,
});

const event = (id: string, more: string): SeedContent => ({
  [`events/${id}.yaml`]: `id: ${id}
name: Another summit
kind: SUMMIT
sources: [report]
${more}`,
});

const PERIOD = '    start: "2019-03-20"\n    end: ".."\n';

/** Records that contradict each other, or the cut-off day of the dataset. */
export const WRONG_RELATIONS: readonly WrongSeed[] = [
  [
    'an event before its format began',
    edited(FORMAT, ESTABLISHED, 'established: "2026"'),
    [
      `${EVENT}:10:7  outside-format  expected a date in the time of "central-asia-plus-japan", on or after 2026-01-01, the first day of its "established", found "2025-12-20"; ${ELSE}`,
    ],
  ],
  [
    'an event after its format ended',
    edited(FORMAT, ESTABLISHED, `${ESTABLISHED}\nended: "2025-11"`),
    [
      `${EVENT}:10:7  outside-format  expected a date in the time of "central-asia-plus-japan", on or before 2025-11-30, the last day of its "ended", found "2025-12-20"; ${ELSE}`,
    ],
  ],
  [
    'a first meeting before the format began',
    edited(FORMAT, ESTABLISHED, `${ESTABLISHED}\nlevels:\n  - { level: MINISTER, since: "2003-12" }`),
    [
      `${FORMAT}:9:31  outside-format  expected a date in the time of "central-asia-plus-japan", on or after 2004-01-01, the first day of its "established", found "2003-12"; ${ELSE}`,
    ],
  ],
  [
    'a day in office before it was taken, and one after it was left',
    edited(TOKAYEV, 'end: ".."', 'end: "2025"\n    seenOn: ["2018", "2026-01-02"]'),
    [
      `${TOKAYEV}:11:14  outside-tenure  expected a date in the time of "kassym-jomart-tokayev-president", on or after 2019-03-20, the first day of its "start", found "2018"; ${ELSE}`,
      `${TOKAYEV}:11:22  outside-tenure  expected a date in the time of "kassym-jomart-tokayev-president", on or before 2025-12-31, the last day of its "end", found "2026-01-02"; ${ELSE}`,
    ],
  ],
  [
    'two presidents at a time',
    rival('    office: president\n    level: HEAD_OF_STATE\n    start: "2020"\n    end: "2022"\n'),
    [
      `leaders/rival.yaml:7:13  overlapping-tenures  expected one holder of "president" at a time, found "kassym-jomart-tokayev-president" in it from 2019-03-20 to 2025-12-21 too; ${OVERLAP}`,
    ],
  ],
  [
    'a president who was seen in office beside another one',
    rival('    office: President\n    level: HEAD_OF_STATE\n    seenOn: ["2020", "2022-01-01"]\n'),
    [
      `leaders/rival.yaml:7:13  overlapping-tenures  expected one holder of "President" at a time, found "kassym-jomart-tokayev-president" in it from 2019-03-20 to 2025-12-21 too; ${OVERLAP}`,
    ],
  ],
  [
    'one office of one person twice at a time',
    edited(
      TOKAYEV,
      PERIOD,
      `${PERIOD}  - id: second\n    sources: [report]\n    party: kazakhstan\n    office: President\n    level: EXPERT\n    start: "2020"\n    end: "2021"\n`,
    ),
    [
      `${TOKAYEV}:14:13  overlapping-tenures  expected one holder of "President" at a time, found "kassym-jomart-tokayev-president" in it from 2019-03-20 to 2025-12-21 too; ${OVERLAP}`,
    ],
  ],
  [
    'a body that is its own member',
    organization('body', 'body'),
    [
      'organizations/body.yaml:4:11  self-reference  expected members to be another record, found "body" itself; name the other one, or leave it out',
    ],
  ],
  [
    'a nation that cooperates with itself',
    {
      'nations/japan.yaml': `${SMALL_SEED['nations/japan.yaml'] ?? ''}sources: [report]\ncooperation: [japan]\n`,
    },
    [
      'nations/japan.yaml:6:15  self-reference  expected cooperation to be another record, found "japan" itself; name the other one, or leave it out',
    ],
  ],
  [
    'an event that replaces itself',
    { [EVENT]: `${SMALL_SEED[EVENT] ?? ''}replacedBy: summit\n` },
    [
      `${EVENT}:19:13  self-reference  expected replacedBy to be another record, found "summit" itself; name the other one, or leave it out`,
    ],
  ],
  [
    'a person who stands in for himself',
    edited(EVENT, 'capacity: President', 'standsInFor: kassym-jomart-tokayev'),
    [
      `${EVENT}:18:55  self-reference  expected participants.representatives.standsInFor to be another record, found "kassym-jomart-tokayev" itself; name the other one, or leave it out`,
    ],
  ],
  [
    'a person who speaks for another party that is the same',
    edited(EVENT, 'capacity: President', 'onBehalfOf: kazakhstan'),
    [
      `${EVENT}:18:54  self-reference  expected participants.representatives.onBehalfOf to be another record, found "kazakhstan" itself; name the other one, or leave it out`,
    ],
  ],
  [
    'bodies that are members of each other',
    { ...organization('one', 'two'), ...organization('three', 'one'), ...organization('two', 'three') },
    [
      `organizations/three.yaml:4:11  cycle  expected members ${TO_END}, found "one", which closes the cycle one → two → three → one; correct one of the steps`,
    ],
  ],
  [
    'events that replace each other',
    { ...event('one', 'replacedBy: two\n'), ...event('two', 'replacedBy: one\n') },
    [
      `events/two.yaml:5:13  cycle  expected replacedBy ${TO_END}, found "one", which closes the cycle one → two → one; correct one of the steps`,
    ],
  ],
  [
    'persons who stand in for each other',
    {
      ...edited(
        EVENT,
        REPRESENTATIVE,
        '{ person: kassym-jomart-tokayev, standsInFor: rival }\n      - { person: rival, standsInFor: kassym-jomart-tokayev }',
      ),
      ...rival('    office: Adviser\n    seenOn: ["2025-12-20"]\n'),
    },
    [
      `${EVENT}:19:39  cycle  expected standsInFor at "summit" ${TO_END}, found "kassym-jomart-tokayev", which closes the cycle kassym-jomart-tokayev → rival → kassym-jomart-tokayev; correct one of the steps`,
    ],
  ],
  [
    'a partner that is a member of the group',
    edited(GROUP, '[kazakhstan]', '[kazakhstan, japan]'),
    [`${FORMAT}:6:10  partner-is-member  ${MEMBER}`],
  ],
  [
    'a member that leaves and joins again',
    edited(
      GROUP,
      ' [kazakhstan]',
      '\n  - { party: kazakhstan, since: "1999", until: "2005-05-05" }\n  - { party: kazakhstan, since: "2010" }',
    ),
    [
      'groups/c5.yaml:6:14  joined-again  expected one span of days for the member "kazakhstan", found one until "2005-05-05" and one since "2010"; keep one span as the membership, and describe the other one in "summary"',
    ],
  ],
  [
    'a source that was published and read after the cut-off day',
    {
      ...edited(PLAN, '2026-01-10', '2026-02-01'),
      ...edited(REPORT, '"2025-12-21"\naccessed: "2026-01-10"', '"2026-02-01"\naccessed: "2026-02-02"'),
    },
    [
      `${PLAN}:7:11  after-cut-off  expected accessed by the cut-off day of the dataset (2026-01-31), found "2026-02-01"; correct it, or raise cutOff in the description of the dataset`,
      `${REPORT}:5:12  after-cut-off  expected published by the cut-off day of the dataset (2026-01-31), found "2026-02-01"; correct it, or raise cutOff in the description of the dataset`,
      `${REPORT}:6:11  after-cut-off  expected accessed by the cut-off day of the dataset (2026-01-31), found "2026-02-02"; correct it, or raise cutOff in the description of the dataset`,
    ],
  ],
  [
    'a day in office after the cut-off day',
    edited(TOKAYEV, 'end: ".."', 'end: ".."\n    seenOn: ["2026-03"]'),
    [
      `${TOKAYEV}:11:14  after-cut-off  expected seenOn by the cut-off day of the dataset (2026-01-31), found "2026-03"; correct it, or raise cutOff in the description of the dataset`,
    ],
  ],
  [
    'a search after the cut-off day',
    {
      'coverage/all.yaml':
        'id: all\nname: Events\nrecordType: EVENT\nlookedFor: All of them\nsearchedUntil: "2026-02-01"\n',
    },
    [
      'coverage/all.yaml:5:16  after-cut-off  expected searchedUntil by the cut-off day of the dataset (2026-01-31), found "2026-02-01"; correct it, or raise cutOff in the description of the dataset',
    ],
  ],
  [
    'a release before the cut-off day',
    edited(INFO, 'releasedOn: "2026-02-01"', 'releasedOn: "2026-01-30"'),
    [
      `${INFO}:4:13  after-cut-off  expected a release on or after the cut-off day (2026-01-31), found "2026-01-30"; correct one of them`,
    ],
  ],
  [
    'a statement after the publication of its source',
    edited(EVENT, '  - HELD', '  - { value: HELD, by: A spokesman, on: "2025-12-22" }'),
    [
      `${EVENT}:9:14  stated-after-published  expected what "report" reports to be stated by 2025-12-21, when it counts as published, found "on" "2025-12-22"; correct one of them`,
    ],
  ],
  [
    'a document that is years older than its event',
    document('"2000-05"'),
    [
      'documents/declaration.yaml:4:7  far-from-event  expected a date within a year of the event "summit" (2025-12-20 to 2025-12-20), found "2000-05"; correct the date or the event',
    ],
  ],
  [
    'a policy that ended before it was adopted',
    {
      'policies/policy.yaml':
        'id: policy\nname: A policy\nsources: [report]\nadopted: "2020"\ninForce: "2010/2019"\n',
    },
    [
      'policies/policy.yaml:5:10  ends-before-begins  expected an end on or after the beginning ("2020"), found "2010/2019"',
    ],
  ],
  [
    'an id that looks like that of a claim',
    { 'places/c-abcdefghijkl.yaml': 'id: c-abcdefghijkl\nname: A place\n' },
    [
      'places/c-abcdefghijkl.yaml:1:5  reserved-id  the id "c-abcdefghijkl" has the form of a claim\'s; choose another',
    ],
  ],
];

/** Valid records that resemble mistakes: dates that may fit, disputes, ended memberships, successors on the same day. */
export const RIGHT_RELATIONS: readonly (readonly [name: string, changes: SeedContent])[] = [
  ['an event in the year in which its format began', edited(FORMAT, ESTABLISHED, 'established: "2025"')],
  [
    'an event that one of two competing beginnings allows',
    edited(FORMAT, ESTABLISHED, 'established:\n  - "2026"\n  - { value: "2004", sources: [report] }'),
  ],
  [
    'an event that was called off, after its format ended',
    {
      ...edited(FORMAT, ESTABLISHED, `${ESTABLISHED}\nended: "2025-11"`),
      ...edited(EVENT, '  - HELD', '  - CANCELLED'),
    },
  ],
  ['an event of a format that lasts', edited(FORMAT, ESTABLISHED, `${ESTABLISHED}\nended: "2025-11/.."`)],
  [
    'presidents who follow each other on one day',
    rival('    office: President\n    level: HEAD_OF_STATE\n    start: "2006"\n    end: "2019-03-20"\n'),
  ],
  [
    'presidents whose years touch',
    rival('    office: President\n    level: HEAD_OF_STATE\n    start: "2006"\n    end: "2019"\n'),
  ],
  [
    'two envoys at a time',
    {
      ...rival('    office: Envoy\n    level: SPECIAL_ENVOY\n    start: "2020"\n    end: "2022"\n'),
      ...rival('    office: Envoy\n    level: SPECIAL_ENVOY\n    start: "2020"\n    end: "2022"\n', 'other'),
    },
  ],
  [
    'bodies of which one left the other',
    {
      ...organization('one', 'two'),
      'organizations/two.yaml':
        'id: two\nname: A body\nsources: [report]\nmembers:\n  - { party: one, until: "2001" }\n',
    },
  ],
  [
    'a partner that was a member once',
    edited(GROUP, ' [kazakhstan]', '\n  - kazakhstan\n  - { party: japan, until: "1999" }'),
  ],
  [
    'a partner whose membership a source denies',
    edited(
      GROUP,
      ' [kazakhstan]',
      '\n  - kazakhstan\n  - japan\n  - { party: japan, not: true, sources: [report] }',
    ),
  ],
  ['a source that was read on the cut-off day', edited(PLAN, '2026-01-10', '2026-01-31')],
  ['a document of the months before its event', document('"2025-06"')],
  [
    'a document whose date is disputed',
    document('\n  - "2000"\n  - { value: "2025-12-20", sources: [plan] }'),
  ],
  [
    'an id that is nearly that of a claim',
    { 'places/c-abcdefghijk1.yaml': 'id: c-abcdefghijk1\nname: A place\n' },
  ],
];
