import fc from 'fast-check';
import { propertiesOf } from '../../src/model/properties.ts';
import { TYPES } from '../../src/model/property.ts';
import { CONFIDENCES, SUPPORTS } from '../../src/model/vocabulary.ts';
import { parseImpreciseDate } from '../../src/model/imprecise-date.ts';
import type { Arbitrary } from 'fast-check';
import type { Claim } from '../../src/model/claim.ts';
import type { Dataset, DatasetRecord, Editorial } from '../../src/model/dataset.ts';
import type { Property, TypeName, ValueRule } from '../../src/model/property.ts';

/** Days on which sources are known and dates fall, few of them, so that many are equal. */
export const DAYS = ['2020-01-10', '2021-05-20', '2022-09-30', '2023-03-15'] as const;

const COUNTS: Readonly<Record<TypeName, number>> = {
  Nation: 4,
  Organization: 1,
  Group: 2,
  Format: 3,
  Event: 4,
  Person: 3,
  Tenure: 4,
  Policy: 2,
  Place: 2,
  Document: 2,
  Dispute: 1,
  Source: 7,
};

/** A small dataset whose claims crowd on a few properties, so that they compete in every way that there is. */
export const datasets: Arbitrary<Dataset> = fc
  .tuple(
    fc.array(sourceFields(), { minLength: COUNTS.Source, maxLength: COUNTS.Source }),
    fc.array(fc.oneof(...TYPES.flatMap(spots)), { minLength: 70, maxLength: 110 }),
    fc.array(fc.constantFrom('SUMMIT', 'MINISTERIAL', 'MEETING'), { minLength: 4, maxLength: 4 }),
  )
  .map(([sources, groups, kinds]) => {
    const records = TYPES.flatMap((type) =>
      idsOf(type).map((id, i) => ({
        id,
        type,
        name: `The ${id}`,
        editorial: editorial(type, i, kinds, sources[i]),
      })),
    ).sort(byId);
    const drafts = new Map(groups.flat().map((draft) => [JSON.stringify(identity(draft)), draft]));
    const claims = [...drafts.values()].map(({ sourceIndex, ...draft }, i) => ({
      ...draft,
      id: `c-${String((i * 7919) % 10_007)}`,
      source: `source-${String(sourceIndex)}`,
      known: dayKnown(sources[sourceIndex]),
    }));
    return { info: INFO, records, claims: claims.sort(byId) };
  });

const INFO = {
  name: 'crowded',
  title: 'A crowded dataset',
  version: '1.0.0',
  releasedOn: '2024-01-01',
  cutOff: '2023-12-31',
  licence: 'CC0-1.0',
  citation: 'Made for a test',
};

type Draft = Omit<Claim, 'id' | 'source' | 'known'> & { readonly sourceIndex: number };
type SourceFields = { readonly published: string | null; readonly accessed: string };

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

/** A source states a fact once. */
const identity = ({ subject, property, edge, object, value, negated, qualifiers, sourceIndex }: Draft) => [
  subject,
  property,
  edge,
  object,
  value,
  negated,
  qualifiers,
  sourceIndex,
];

const idsOf = (type: TypeName): readonly string[] =>
  Array.from({ length: COUNTS[type] }, (_, i) => `${type.toLowerCase()}-${String(i)}`);

function sourceFields(): Arbitrary<SourceFields> {
  const published = fc.constantFrom(
    ...DAYS,
    ...DAYS,
    '2021-05',
    '2022',
    '../2022-09-30',
    '2021-05-20/..',
    null,
  );
  return fc.record({ published, accessed: fc.constantFrom('2022-09-30', '2023-03-15', '2023-03-15') });
}

/** A source is known from the last day of its date, at the latest from the day on which it was read. */
function dayKnown(source: SourceFields | undefined): string {
  const { published = null, accessed = '' } = source ?? {};
  const last = published === null ? null : (parseImpreciseDate(published)?.latest ?? null);
  return last === null || last > accessed ? accessed : last;
}

function editorial(
  type: TypeName,
  i: number,
  kinds: readonly string[],
  source: SourceFields | undefined,
): Editorial {
  if (type === 'Nation') return { code: `A${'ABCD'[i] ?? ''}`, code3: `AA${'ABCD'[i] ?? ''}` };
  if (type === 'Format') return { kind: 'PLUS_FORMAT' };
  if (type === 'Event') return { kind: kinds[i] ?? 'SUMMIT' };
  if (type === 'Place') return i === 0 ? { country: 'nation-0' } : {};
  return type === 'Source' ? { kind: 'NEWS', titleBasis: 'SEEN', ...source } : {};
}

/** Competing claims of one property of one record; parts of participants need many to meet. */
function spots(
  type: TypeName,
): { readonly arbitrary: Arbitrary<readonly Draft[]>; readonly weight: number }[] {
  return Object.entries(propertiesOf(type)).flatMap(([name, property]) => [
    { arbitrary: spot(type, name, property, fc.constant(null)), weight: property.parts ? 8 : 1 },
    ...Object.entries(property.parts ?? {}).map(([part, rule]) => ({
      arbitrary: spot(type, `${name}.${part}`, rule, valuesOf(property, name)),
      weight: 4,
    })),
  ]);
}

const spot = (
  type: TypeName,
  path: string,
  property: Property,
  edges: Arbitrary<string | null>,
): Arbitrary<readonly Draft[]> =>
  fc
    .tuple(fc.constantFrom(...idsOf(type)), edges)
    .chain(([subject, edge]) =>
      fc.array(draft(subject, path, edge, property), { minLength: 1, maxLength: 5 }),
    );

function draft(subject: string, path: string, edge: string | null, property: Property): Arbitrary<Draft> {
  return fc
    .record({
      text: valuesOf(property, path),
      qualifiers: qualifiersOf(property),
      negated: fc.constantFrom(true, false, false, false, false),
      locator: fc.constantFrom('¶1', 'p. 2', null),
      support: fc.constantFrom(...SUPPORTS),
      attributedTo: fc.constantFrom('a minister', null),
      statedOn: fc.constantFrom('2021-05', null, null),
      rank: fc.constantFrom('NORMAL', 'NORMAL', 'NORMAL', 'NORMAL', 'PREFERRED', 'DEPRECATED'),
      confidence: fc.constantFrom(...CONFIDENCES),
      derived: fc.constantFrom('It follows.', null, null),
      sourceIndex: fc.nat(COUNTS.Source - 1),
    })
    .map(({ text, ...fields }) => ({
      ...fields,
      subject,
      property: path,
      edge,
      object: property.kind === 'REF' ? text : null,
      value: property.kind === 'REF' ? null : text,
    }));
}

const qualifiersOf = ({ qualifiers = {} }: Property): Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .tuple(
      ...Object.entries(qualifiers).map(([name, rule]) =>
        fc.option(valuesOf(rule, name)).map((value) => (value === null ? [] : [[name, value] as const])),
      ),
    )
    .map((said) => Object.fromEntries(said.flat()));

function valuesOf(rule: ValueRule, path: string): Arbitrary<string> {
  const name = path.split('.').at(-1) ?? '';
  switch (rule.kind) {
    case 'REF':
      return fc.constantFrom(...(rule.types ?? []).flatMap(idsOf));
    case 'ENUM':
      return fc.constantFrom(...(rule.words ?? []).slice(0, 5));
    case 'INTEGER':
      return fc.constantFrom('1', '2', '3');
    case 'DATE':
      return name === 'seenOn' ? fc.constantFrom(...DAYS) : fc.constantFrom(...datesFor(name));
    default:
      return fc.constantFrom('alpha', 'beta', 'gamma');
  }
}

const DATES = [
  '2021',
  '2021-05',
  '2021~',
  '2022-09-30',
  '2020?',
  '../2021-05-20',
  '2021-05-20/2022-09-30',
  '2022-21',
];

const datesFor = (name: string): readonly string[] =>
  ['end', 'until'].includes(name) ? [...DATES, '..', '..'] : DATES;
