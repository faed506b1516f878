import { fieldsOf, KEY_FIELDS } from './viewpoint-fields.ts';
import { isContested, qualifiersOf, valuesThatStand, valueThatStands } from './viewpoint-rules.ts';
import { propertiesOf } from '../../src/model/properties.ts';
import type { Claim } from '../../src/model/claim.ts';
import type { DatasetRecord } from '../../src/model/dataset.ts';
import type { Property, ValueRule } from '../../src/model/property.ts';
import type { Seen } from './viewpoint-view.ts';

type Answered = Readonly<Record<string, unknown>>;

/** What all fields of claimed properties answer for a record. */
export function entityAnswer(seen: Seen, { id, type }: DatasetRecord): Answered {
  const own = fieldsOf(type).map(({ name, property, field }) => [
    field,
    answerOf(seen, seen.rivals(id, name), name, property),
  ]);
  const sources = seen.claims.filter(({ subject }) => subject === id).map(({ source }) => source);
  const shared =
    type === 'Source'
      ? {}
      : { contested: contestedOf(seen, id, propertiesOf(type)), sources: page([...new Set(sources)]) };
  return { id, ...shared, ...(Object.fromEntries(own) as Answered) };
}

/** What a property answers, from its rivals. */
export function answerOf(seen: Seen, rivals: readonly Claim[], name: string, rule: Property): unknown {
  if (!rule.many) return leaf(seen, rule, valueThatStands(rivals));
  const items = valuesThatStand(rivals).map((value) => {
    const key = KEY_FIELDS[name];
    if (key === undefined) return leaf(seen, rule, value);
    const said = qualifiersOf(rivals, value);
    const qualifiers = Object.entries(rule.qualifiers ?? {}).map(([each, own]) => [
      each,
      leaf(seen, own, said[each] ?? null),
    ]);
    return { [key]: leaf(seen, rule, value), ...(Object.fromEntries(qualifiers) as Answered) };
  });
  return sorted(items.filter((item) => item !== null));
}

/** A page of records by id. */
export const page = (ids: readonly string[]): Answered => ({ nodes: refs(ids) });

/** Records by id. */
export const refs = (ids: readonly string[]): readonly unknown[] => sorted(ids.map((id) => ({ id })));

/** The same items in one order. */
export const sorted = <Item>(items: readonly Item[]): readonly Item[] =>
  items
    .map((item) => [`${idOf(item)} ${canonical(item)}`, item] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, item]) => item);

const idOf = (item: unknown): string =>
  item !== null && typeof item === 'object' && 'id' in item ? String(item.id) : '';

const canonical = (item: unknown): string =>
  JSON.stringify(item, (_, value: unknown) =>
    value === null || typeof value !== 'object' || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  );

function leaf(seen: Seen, { kind }: ValueRule, value: string | null): unknown {
  if (value === null) return null;
  if (kind === 'REF') return seen.isThere(value) ? { id: value } : null;
  if (kind === 'DATE') return { edtf: value };
  return kind === 'INTEGER' ? Number(value) : value;
}

function contestedOf(
  seen: Seen,
  id: string,
  properties: Readonly<Record<string, Property>>,
): readonly string[] {
  const isDisputed = (path: string, rule: Property, edge: string | null): boolean => {
    const rivals = seen.rivals(id, path, edge);
    return rivals.some((claim) => isContested(rule, rivals, claim));
  };
  const edges = [...new Set(seen.claims.map(({ edge }) => edge))];
  const names = Object.entries(properties).flatMap(([name, rule]) => [
    ...(isDisputed(name, rule, null) ? [name] : []),
    ...Object.entries(rule.parts ?? {}).flatMap(([part, own]) =>
      edges.some((edge) => isDisputed(`${name}.${part}`, own, edge)) ? [`${name}.${part}`] : [],
    ),
  ]);
  return sorted(names);
}
