import { datasetHash } from '../../src/dataset/hash.ts';
import { plainDataset, plainRecord } from './plain-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { PlainClaim } from './plain-dataset.ts';

/** Returns the name of a dataset's revision. */
export const revisionOf = (dataset: Dataset): string => datasetHash(dataset).slice(0, 12);

const named = (name: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => `${name}-${String(i)}`);

const NATIONS = named('nation', 4);
const FORMATS = named('format', 3);
const EVENTS = named('event', 9);
const POLICIES = named('policy', 3);

/** Two datasets of the same records and claims, which differ in every row: all names and texts begin with their mark. */
export const ALPHA = marked('alpha', '2001');
export const BETA = marked('beta', '2002');

function marked(mark: string, year: string): Dataset {
  const dataset = plainDataset(
    [
      ...NATIONS.map((id, i) =>
        plainRecord('Nation', id, {
          code: `${mark.charAt(0)}${String(i)}`,
          code3: `${mark.slice(0, 2)}${String(i)}`,
        }),
      ),
      plainRecord('Group', 'group'),
      ...FORMATS.map((id) => plainRecord('Format', id, { kind: 'PLUS_FORMAT' })),
      ...EVENTS.map((id) => plainRecord('Event', id, { kind: 'SUMMIT' })),
      ...POLICIES.map((id) => plainRecord('Policy', id)),
    ],
    [
      ...NATIONS.map((id) => ({ subject: 'group', property: 'members', object: id })),
      ...FORMATS.flatMap((id, i) => [
        { subject: id, property: 'partner', object: NATIONS[i] ?? null },
        { subject: id, property: 'group', object: 'group' },
      ]),
      ...EVENTS.flatMap((id, i) => eventClaims(id, i, mark, year)),
      ...POLICIES.flatMap((id, i) => [
        { subject: id, property: 'parties', object: NATIONS[i] ?? null },
        { subject: id, property: 'instrument', value: `${mark} law` },
      ]),
    ].map((claim) => ({ ...claim, locator: mark })),
  );
  return { ...dataset, records: dataset.records.map((each) => ({ ...each, name: `${mark} ${each.name}` })) };
}

function eventClaims(id: string, i: number, mark: string, year: string): readonly PlainClaim[] {
  return [
    { subject: id, property: 'format', object: FORMATS[i % FORMATS.length] ?? null },
    { subject: id, property: 'date', value: `${year}-0${String(i + 1)}-10` },
    { subject: id, property: 'theme', value: `${mark} theme` },
    ...NATIONS.map((nation) => ({ subject: id, property: 'participants', object: nation })),
    ...NATIONS.map((nation, at) => ({
      subject: id,
      property: 'participants.roles',
      edge: nation,
      value: at === i % NATIONS.length ? 'HOST' : 'PARTICIPANT',
    })),
  ];
}
