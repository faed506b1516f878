import fc from 'fast-check';
import { CONFIDENCES, SUPPORTS } from '../../src/model/vocabulary.ts';
import { joinValues } from '../../src/model/property.ts';
import { propertiesOf } from '../../src/model/properties.ts';
import type { Arbitrary } from 'fast-check';
import type { Claim } from '../../src/model/claim.ts';
import type { Property, QualifierRule, TypeName, ValueRule } from '../../src/model/property.ts';

/** Days on which sources are known and dates fall, few of them, so that many are equal. */
export const DAYS = ['2020-01-10', '2021-05-20', '2022-09-30', '2023-03-15'] as const;

/** How many records of each type a crowded dataset has. */
export const COUNTS: Readonly<Record<TypeName, number>> = {
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
  Coverage: 1,
  Source: 7,
};

/** A claim whose source is given by its number. */
export type Draft = Omit<Claim, 'id' | 'source' | 'known'> & { readonly sourceIndex: number };

/** Returns the ids of the records of a type. */
export const idsOf = (type: TypeName): readonly string[] =>
  Array.from({ length: COUNTS[type] }, (_, i) => `${type.toLowerCase()}-${String(i)}`);

/** Competing claims of one property of one record. */
export function spots(
  type: TypeName,
): { readonly arbitrary: Arbitrary<readonly Draft[]>; readonly weight: number }[] {
  return Object.entries(propertiesOf(type)).flatMap(([name, property]) => [
    { arbitrary: spot(type, name, property, fc.constant(null)), weight: weightOf(type, property) },
    ...Object.entries(property.parts ?? {}).map(([part, rule]) => ({
      arbitrary: spot(type, `${name}.${part}`, rule, valuesOf(property, name)),
      weight: 4,
    })),
  ]);
}

/** Parts of participants, and the bounds of tenures, need many claims to meet. */
const weightOf = (type: TypeName, { parts }: Property): number => (parts ? 8 : type === 'Tenure' ? 4 : 1);

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
        fc.option(qualifierOf(rule, name)).map((value) => (value === null ? [] : [[name, value] as const])),
      ),
    )
    .map((said) => Object.fromEntries(said.flat()));

const qualifierOf = (rule: QualifierRule, name: string): Arbitrary<string> =>
  rule.list
    ? fc.array(valuesOf(rule, name), { minLength: 1, maxLength: 3 }).map(joinValues)
    : valuesOf(rule, name);

function valuesOf(rule: ValueRule, path: string): Arbitrary<string> {
  const name = path.split('.').at(-1) ?? '';
  switch (rule.kind) {
    case 'REF':
      return fc.constantFrom(...(rule.types ?? []).flatMap(idsOf));
    case 'ENUM':
      return fc.constantFrom(...(rule.words ?? []).slice(0, 5));
    case 'AMOUNT':
      return fc.constantFrom('1', '9007199254740991');
    case 'CURRENCY':
      return fc.constantFrom('USD', 'EUR');
    case 'INTEGER':
      return fc.constantFrom('1', '2', '3');
    case 'DATE':
      return name === 'seenOn' ? fc.constantFrom(...DAYS) : fc.constantFrom(...datesFor(name));
    case 'LANGUAGE':
      return fc.constantFrom('ru', 'uz', 'uz-Cyrl', 'zh', 'zh-Hant');
    case 'SCRIPT':
      return fc.constantFrom('Cyrl', 'Latn', 'Hans', 'Hant');
    case 'COORDINATES':
      return fc.constantFrom('51.18, 71.446', '0, -0.5');
    case 'EXTERNAL_ID':
      return fc.constantFrom('cow:705', 'gleditsch-ward:705', 'm49:398');
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
