import { PROPERTIES, propertiesOf } from '../../src/model/properties.ts';
import { CONFIDENCES } from '../../src/model/vocabulary.ts';
import { randomDate, randomDay } from './generate-random.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DatasetRecord } from '../../src/model/dataset.ts';
import { joinValues } from '../../src/model/property.ts';
import type { Property, QualifierRule, TypeName, ValueRule } from '../../src/model/property.ts';
import type { Random } from './generate-random.ts';

/** A source that claims may cite. */
export type Citable = { readonly id: string; readonly known: string };

/** The inputs of claims: the ids of the records of each type, and the sources. */
export type ClaimPools = {
  readonly ids: Readonly<Record<TypeName, readonly string[]>>;
  readonly sources: readonly Citable[];
};

/** The maximum number of items of a property, and the probability that it has any; other properties have the default. */
const DENSITY: Readonly<Record<string, { readonly items: number; readonly chance: number }>> = {
  participants: { items: 6, chance: 0.95 },
  members: { items: 6, chance: 0.95 },
  parties: { items: 3, chance: 0.95 },
  names: { items: 2, chance: 0.3 },
  person: { items: 1, chance: 0.95 },
  party: { items: 1, chance: 0.95 },
  format: { items: 1, chance: 0.9 },
  group: { items: 1, chance: 0.9 },
  partner: { items: 1, chance: 0.9 },
  partners: { items: 3, chance: 0.9 },
  event: { items: 1, chance: 0.9 },
  date: { items: 1, chance: 0.85 },
};
const DEFAULT_DENSITY = { items: 2, chance: 0.5 };

const LEVELS_OF_TENURES = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'MINISTER', 'AMBASSADOR'];

/** Returns random claims about the records: competing, negative, preferred and deprecated ones among them. */
export function randomClaims(
  random: Random,
  records: readonly DatasetRecord[],
  pools: ClaimPools,
): readonly Claim[] {
  const claims = new Map<string, Claim>();
  const add: Add = (subject, property, edge, rule, text, qualifiers = {}) => {
    const source = random.pick(pools.sources);
    const isRef = rule.kind === 'REF';
    const said = JSON.stringify([subject, property, edge, text, source.id, qualifiers]);
    if (claims.has(said)) return;
    claims.set(said, {
      id: `c-${((claims.size + 1) * 7919) % 1_000_003}`,
      subject,
      property,
      edge,
      object: isRef ? text : null,
      value: isRef ? null : text,
      qualifiers,
      negated: random.chance(0.08),
      source: source.id,
      locator: random.chance(0.7) ? `¶${1 + random.below(9)}` : null,
      support: random.chance(0.8) ? 'STATED' : 'CITED',
      attributedTo: random.chance(0.1) ? 'a spokesperson' : null,
      statedOn: random.chance(0.1) ? randomDay(random) : null,
      rank: random.chance(0.07) ? 'DEPRECATED' : random.chance(0.1) ? 'PREFERRED' : 'NORMAL',
      confidence: random.pick(CONFIDENCES),
      derived: random.chance(0.15) ? 'It follows from what the text says.' : null,
      known: source.known,
    });
  };
  for (const record of records) {
    // A format has one partner, or several.
    const unused = random.chance(0.2) ? 'partner' : 'partners';
    for (const [name, property] of Object.entries(propertiesOf(record.type))) {
      if (name === unused) continue;
      const { items, chance } = DENSITY[name] ?? DEFAULT_DENSITY;
      if (random.chance(chance)) claimProperty({ random, pools, add }, record, name, property, items);
    }
  }
  return [...claims.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

type Add = (
  subject: string,
  property: string,
  edge: string | null,
  rule: ValueRule,
  text: string,
  qualifiers?: Readonly<Record<string, string>>,
) => void;

type Making = { readonly random: Random; readonly pools: ClaimPools; readonly add: Add };

function claimProperty(
  making: Making,
  { id, type }: DatasetRecord,
  name: string,
  property: Property,
  most: number,
): void {
  const { random } = making;
  const isOffice = type === 'Tenure' && name === 'level';
  const rule = isOffice ? { ...property, words: LEVELS_OF_TENURES } : property;
  const count = property.many ? 1 + random.below(most) : random.chance(0.3) ? 2 + random.below(2) : 1;
  for (let i = 0; i < count; i += 1) {
    const value = valueOf(making, rule, name);
    for (let j = random.chance(0.2) ? 2 : 1; j > 0; j -= 1) {
      making.add(id, name, null, rule, value, qualifiersOf(making, property));
    }
    for (const [partName, part] of Object.entries(property.parts ?? {})) {
      if (random.chance(0.6)) claimPart(making, id, `${name}.${partName}`, value, part);
    }
  }
}

function claimPart(making: Making, id: string, path: string, edge: string, part: Property): void {
  for (let i = 1 + making.random.below(2); i > 0; i -= 1) {
    making.add(id, path, edge, part, valueOf(making, part, path), qualifiersOf(making, part));
  }
}

function qualifiersOf(making: Making, property: Property): Readonly<Record<string, string>> {
  const rules = Object.entries(property.qualifiers ?? {}).filter(() => making.random.chance(0.4));
  return Object.fromEntries(rules.map(([name, rule]) => [name, qualifierOf(making, rule, name)]));
}

function qualifierOf(making: Making, rule: QualifierRule, name: string): string {
  if (!rule.list) return valueOf(making, rule, name);
  return joinValues(Array.from({ length: 1 + making.random.below(3) }, () => valueOf(making, rule, name)));
}

function valueOf({ random, pools }: Making, rule: ValueRule, name: string): string {
  switch (rule.kind) {
    case 'REF':
      return random.pick((rule.types ?? []).flatMap((type) => pools.ids[type]));
    case 'ENUM':
      return random.pick(rule.words ?? []);
    case 'DATE':
      return (name === 'end' || name === 'until') && random.chance(0.3) ? '..' : randomDate(random);
    case 'INTEGER':
      return String(1 + random.below(5));
    case 'LANGUAGE':
      return random.pick(['en', 'kk', 'ru', 'uz', 'zh', 'zh-Hant']);
    case 'SCRIPT':
      return random.pick(['Cyrl', 'Latn', 'Hans', 'Hant']);
    case 'COORDINATES':
      return `${random.below(90)}.5, ${random.below(180) - 90}`;
    case 'EXTERNAL_ID':
      return `${random.pick(['cow', 'gleditsch-ward'])}:${1 + random.below(6)}`;
    case 'URL':
      return `https://example.org/${random.below(6)}`;
    case 'AMOUNT':
      return String(1 + random.below(4) * 2_500_000_000);
    case 'CURRENCY':
      return random.pick(['USD', 'EUR', 'JPY']);
    case 'ID':
      return `topic-${random.below(3)}`;
    default:
      return `Text ${random.below(6)}`;
  }
}

/** The names of all properties of all types. */
export const PROPERTY_NAMES: readonly string[] = [...new Set(Object.values(PROPERTIES).flatMap(Object.keys))];
