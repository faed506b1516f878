import { plainDataset, plainRecord } from './plain-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PlainClaim } from './plain-dataset.ts';

/** Names that would do harm where they are not shown as text. */
export const HOSTILE = [
  '<img src=x onerror="document.title=1">',
  '</script><script>alert(1)</script>',
  "'; DROP TABLE events; --",
  'مرحبا \u202Eabc\u202C',
  '{{constructor.constructor("x")()}}',
  '=HYPERLINK("http://example.org")',
  '🇰🇿 **bold** [x](javascript:alert(1))',
];

/** The numbers of events and of partners: more of both than the timeline draws one by one. */
export const MANY = { events: 480, partners: 40 } as const;

const STATUSES = ['HELD', 'HELD', 'HELD', 'PLANNED', 'CANCELLED', 'CONFIRMED', 'POSTPONED'];
const FIRST_YEAR = 1995;
const YEARS = 30;

/** Returns a dataset of the group `c5` that meets many partners, among them some of hostile names, in formats of their own. */
export function manyEvents(): Dataset {
  const partners = Array.from({ length: MANY.partners }, (_, i) => `partner-${i}`);
  const nameOf = (i: number): string => HOSTILE[i] ?? `Partner ${i}`;
  const events = Array.from({ length: MANY.events }, (_, i) => `meeting-${i}`);
  return plainDataset(
    [
      { ...plainRecord('Group', 'c5'), name: 'The Five' },
      ...partners.map((id, i) => ({ ...plainRecord('Organization', id), name: nameOf(i) })),
      ...partners.map((id, i) => ({
        ...plainRecord('Format', `format-${id}`, { kind: 'PLUS_FORMAT' }),
        name: `${nameOf(i)} + 5`,
      })),
      ...events.map((id, i) => ({
        ...plainRecord('Event', id, { kind: 'MEETING' }),
        name: `${nameOf(i % 50)}, meeting ${i}`,
      })),
    ],
    [
      ...partners.flatMap((partner): readonly PlainClaim[] => [
        { subject: `format-${partner}`, property: 'group', object: 'c5' },
        { subject: `format-${partner}`, property: 'partner', object: partner },
      ]),
      ...events.flatMap((subject, i): readonly PlainClaim[] => [
        { subject, property: 'format', object: `format-${partners[formatOf(i)] ?? ''}` },
        { subject, property: 'status', value: STATUSES[i % STATUSES.length] ?? 'HELD' },
        ...(i % 20 === 19 ? [] : [{ subject, property: 'date', value: dateOf(i) }]),
      ]),
    ],
  );
}

/** Some partners meet more often than others. */
const formatOf = (i: number): number => i % (i % 3 === 0 ? 5 : MANY.partners);

/** Days, and here and there only a year. */
function dateOf(i: number): string {
  const year = String(FIRST_YEAR + (i % YEARS));
  const pad = (value: number): string => String(value).padStart(2, '0');
  return i % 17 === 0 ? year : `${year}-${pad(1 + (i % 12))}-${pad(1 + (i % 28))}`;
}
