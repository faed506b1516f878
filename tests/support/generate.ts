import {
  COVERED_TYPES,
  EVENT_TYPES,
  FORMAT_KINDS,
  SOURCE_KINDS,
  TITLE_BASES,
} from '../../src/model/vocabulary.ts';
import { TYPES } from '../../src/model/property.ts';
import { createRandom, knownOn, randomDate, randomDay } from './generate-random.ts';
import { randomClaims } from './generate-claims.ts';
import type { Citable } from './generate-claims.ts';
import type { Dataset, DatasetRecord, Editorial } from '../../src/model/dataset.ts';
import type { Random } from './generate-random.ts';
import type { TypeName } from '../../src/model/property.ts';

/** How many records of each type a generated dataset has. */
export type Sizes = Readonly<Record<TypeName, number>>;

/** A dataset that is large enough for every kind of relation, and small enough to be ingested in a second. */
export const SMALL: Sizes = {
  Nation: 8,
  Organization: 2,
  Group: 2,
  Format: 7,
  Event: 30,
  Person: 12,
  Tenure: 18,
  Policy: 10,
  Place: 5,
  Document: 8,
  Dispute: 3,
  Coverage: 4,
  Source: 12,
};

/** Returns the sizes, each multiplied by a factor. */
export const scaled = (sizes: Sizes, factor: number): Sizes =>
  Object.fromEntries(Object.entries(sizes).map(([type, count]) => [type, count * factor])) as Sizes;

/**
 * Returns a random dataset that keeps the rules of a checked one: every reference resolves, every claim has its source, records and
 * claims are sorted by id. The same seed and sizes give the same dataset. Former ids are `former-<id>`.
 */
export function generate(seed: number, sizes: Sizes = SMALL): Dataset {
  const random = createRandom(seed);
  const ids = Object.fromEntries(
    TYPES.map((type) => [type, Array.from({ length: sizes[type] }, (_, i) => idOf(type, i))]),
  ) as unknown as Record<TypeName, readonly string[]>;
  const records = TYPES.flatMap((type) =>
    ids[type].map((id, i) => ({
      id,
      type,
      name: nameOf(random),
      editorial: {
        ...editorialOf(random, type, i, ids),
        ...(random.chance(0.1) ? { formerIds: [`former-${id}`] } : {}),
      },
    })),
  ).sort((a, b) => (a.id < b.id ? -1 : 1));
  const claims = randomClaims(random, records, { ids, sources: sourcesOf(records) });
  return { info: INFO, records, claims };
}

/** Returns the dataset with another name of one record, which is ingested in a moment after the first. */
export const renamed = (dataset: Dataset, id: string | undefined): Dataset => ({
  ...dataset,
  records: dataset.records.map((record) => (record.id === id ? { ...record, name: 'Renamed' } : record)),
});

const INFO = {
  name: 'generated',
  title: 'A generated dataset',
  version: '1.2.3',
  releasedOn: '2026-01-01',
  cutOff: '2025-12-31',
  licence: 'CC0-1.0',
  citation: 'Generated for tests',
};

/** Some ids are the beginning of others, as slugs are: `event-1`, `event-1-extra`, `event-10`. */
const idOf = (type: TypeName, i: number): string =>
  i % 5 === 4 ? `${type.toLowerCase()}-${i - 1}-extra` : `${type.toLowerCase()}-${i}`;

const WORDS = ['Alba', 'Alba Minor', 'Álba', 'Bórea', 'borea', 'Dorn', 'Ёлка', 'Zeta (North)', 'Zeta'];

/** Names repeat, begin with one another, and differ in case and accents only. */
const nameOf = (random: Random): string =>
  random.chance(0.5) ? random.pick(WORDS) : `${random.pick(WORDS)} ${random.pick(WORDS)}`;

function editorialOf(
  random: Random,
  type: TypeName,
  i: number,
  { Nation: nations, Format: formats }: Readonly<Record<TypeName, readonly string[]>>,
): Editorial {
  switch (type) {
    case 'Nation':
      return { code: code(i, 2), code3: code(i, 3) };
    case 'Format':
      return { kind: random.pick(FORMAT_KINDS) };
    case 'Event':
      return {
        kind: random.pick(EVENT_TYPES),
        series: random.chance(0.5) ? `series-${random.below(3)}` : null,
      };
    case 'Place':
      return { country: random.chance(0.8) ? random.pick(nations) : null };
    case 'Dispute':
      return { topic: `Topic ${i}`, assessment: random.chance(0.5) ? `Assessment ${i}` : null };
    case 'Coverage':
      return {
        recordType: random.pick(COVERED_TYPES),
        format: random.chance(0.7) ? random.pick(formats) : null,
        lookedFor: `Things ${i}`,
        searchedUntil: randomDay(random),
      };
    case 'Source':
      return {
        kind: random.pick(SOURCE_KINDS),
        titleBasis: random.pick(TITLE_BASES),
        language: random.pick(['en', 'kk', null]),
        published: random.chance(0.8) ? randomDate(random) : null,
        accessed: randomDay(random),
        url: random.chance(0.5) ? `https://example.org/${i}` : null,
      };
    default:
      return {};
  }
}

const code = (i: number, length: number): string =>
  Array.from({ length }, (_, at) => String.fromCharCode(65 + (Math.floor(i / 26 ** at) % 26)))
    .reverse()
    .join('');

const sourcesOf = (records: readonly DatasetRecord[]): readonly Citable[] =>
  records.flatMap(({ id, type, editorial: { published = null, accessed } }) =>
    type === 'Source' ? [{ id, known: knownOn(published as string | null, String(accessed)) }] : [],
  );
