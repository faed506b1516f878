import { propertiesOf } from '../model/properties.ts';
import type { ResolvedItem, ResolvedValues, ResolvedClaims } from '../model/claim-resolution.ts';
import type { Property, TypeName } from '../model/property.ts';
import type { Props, Value } from './row.ts';

/** Properties that have rows of their own, one per item. */
export const OWN_ROWS = ['participants', 'members'];

/**
 * The winning values of a record as columns named after its properties. A list of plain items is a list of their keys;
 * items with qualifiers are JSON texts `{ key, ...qualifiers }`. `contested` names the contested properties.
 */
export function columns(type: TypeName, { values, contested }: ResolvedClaims): Props {
  const claimed = Object.entries(propertiesOf(type)).filter(([name]) => !OWN_ROWS.includes(name));
  return {
    ...Object.fromEntries(claimed.map(([name, property]) => [name, column(property, values[name] ?? null)])),
    contested,
  };
}

/** The single value of a property, null where it has none. */
export function single(values: ResolvedValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** The items of a property with several values. */
export function itemsOf(values: ResolvedValues, name: string): readonly ResolvedItem[] {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly ResolvedItem[]) : [];
}

/** The keys of the items of a property. */
export const keysOf = (values: ResolvedValues, name: string): readonly string[] =>
  itemsOf(values, name).map((item) => item.key);

/** An item with its qualifiers as JSON text. */
export const itemText = (item: ResolvedItem): string => JSON.stringify({ key: item.key, ...item.qualifiers });

/** The key of an item that `itemText` has written. */
export const itemKey = (text: string): string => (JSON.parse(text) as { readonly key: string }).key;

function column(property: Property, value: ResolvedValues[string] | null): Value {
  if (value === null) return property.many ? [] : null;
  if (typeof value !== 'string') return value.map(property.qualifiers ? itemText : (item) => item.key);
  return property.kind === 'INTEGER' ? Number(value) : value;
}
