import { plainDataset, plainRecord } from './plain-dataset.ts';
import { STATUSES } from '../../src/model/vocabulary.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PlainClaim } from './plain-dataset.ts';

/** Dates of every form, also those that are open or unknown at an end. */
export const DATES = [
  ...['2026-03-01', '2026-03', '2026', '2026~', '2026-03-01?', '2026-21', '2026-24', '202X', '20XX'],
  ...[
    '2026-03-01/2026-03-04',
    '2026-03/2026-05',
    '../2012-11-26',
    '/2012-11',
    '2012/..',
    '2012-11-26/',
    '2026-XX-XX',
  ],
];

/** Names of sources that mean something to TeX or to programs that read bibliographies. */
export const TITLES = [
  '100% & more: #1_a {x} ~ ^ \\',
  'It\'s "quoted" -- twice',
  '@comment{x}, title = {y}',
  'Саммит — «Центральная Азия»',
  'A $5 deal, 50 % off; 1',
];

const CAPACITIES = [null, 'acting chair; envoy', '100% delegate', null];

/** Returns a dataset of values that are difficult for files: each status, dates of every form, records without bounds, texts full of marks. */
export function difficultDataset(): Dataset {
  const persons = CAPACITIES.map((_, i) => `person-${String(i)}`);
  const languages = ['en', 'kk', 'ru', 'fil', 'pt-BR'];
  const records = [
    plainRecord('Nation', 'japan', { code: 'JP', code3: 'JPN' }),
    plainRecord('Group', 'c5'),
    plainRecord('Format', 'c5-plus-japan', { kind: 'PLUS_FORMAT' }),
    ...persons.map((id) => plainRecord('Person', id)),
    // An office without a start in any source, one whose end is before its start, one without bounds.
    ...['no-start', 'turned', 'unbound', 'lasting'].map((id) => plainRecord('Tenure', id)),
    ...STATUSES.map((status) => ({
      ...plainRecord('Event', `event-${status.toLowerCase()}`, { kind: 'MEETING' }),
      name: `Meeting ${status.toLowerCase()}`,
    })),
    ...DATES.map((_, i) => plainRecord('Event', `dated-${String(i)}`, { kind: 'SUMMIT' })),
    plainRecord('Event', 'undated', { kind: 'SUMMIT' }),
    ...DATES.map((published, i) => ({
      ...plainRecord('Source', `source-${String(i)}`, {
        kind: 'NEWS',
        titleBasis: 'SEEN',
        language: languages[i % languages.length] ?? null,
        publisher: 'News & Co. {Ltd}',
        published,
        accessed: '2026-01-02',
        url: `https://example.org/a%20b_${String(i)}?x=1&y=2#z~{}`,
      }),
      name: TITLES[i % TITLES.length] ?? '',
    })),
  ];
  const claims: readonly PlainClaim[] = [
    { subject: 'c5-plus-japan', property: 'group', object: 'c5' },
    { subject: 'c5-plus-japan', property: 'partner', object: 'japan' },
    { subject: 'c5-plus-japan', property: 'established', value: '../2004' },
    ...STATUSES.flatMap((status): readonly PlainClaim[] => {
      const subject = `event-${status.toLowerCase()}`;
      return [
        { subject, property: 'status', value: status },
        { subject, property: 'date', value: '2026-03-01' },
        { subject, property: 'format', object: 'c5-plus-japan' },
        { subject, property: 'participants', object: 'japan' },
        { subject, property: 'participants.roles', edge: 'japan', value: 'HOST' },
        ...persons.map((object, i): PlainClaim => ({
          subject,
          property: 'participants.representatives',
          edge: 'japan',
          object,
          qualifiers: CAPACITIES[i] ? { capacity: CAPACITIES[i] } : {},
        })),
      ];
    }),
    ...DATES.flatMap((value, i): readonly PlainClaim[] => [
      { subject: `dated-${String(i)}`, property: 'date', value },
      { subject: `dated-${String(i)}`, property: 'participants', object: 'japan' },
      { subject: `dated-${String(i)}`, property: 'participants.roles', edge: 'japan', value: 'HOST' },
    ]),
    ...['no-start', 'turned', 'unbound', 'lasting'].flatMap((subject): readonly PlainClaim[] => [
      { subject, property: 'person', object: 'person-0' },
      { subject, property: 'party', object: 'japan' },
      { subject, property: 'office', value: 'Minister' },
    ]),
    { subject: 'no-start', property: 'end', value: '2025-11-05' },
    { subject: 'turned', property: 'start', value: '2020-01-01' },
    { subject: 'turned', property: 'end', value: '2019' },
    { subject: 'lasting', property: 'start', value: '../2019' },
    { subject: 'lasting', property: 'end', value: '..' },
  ];
  return plainDataset(records, claims);
}
