import { propertiesOf } from '../model/properties.ts';
import { memoize } from '../model/functions.ts';
import { FIRST_DAY, LAST_DAY } from '../model/viewpoint.ts';
import { fold } from '../model/fold.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { ResolvedItem, ResolvedValues, ResolvedClaims } from '../model/claim-resolution.ts';
import type { Property, TypeName } from '../model/property.ts';
import type { Props, Value } from './row.ts';

/** Properties that have rows of their own, one per item. */
export const OWN_ROWS = ['participants', 'members'];

/**
 * Returns the winning values of a record as columns named after its properties. A list of plain items is a list of their keys;
 * items with qualifiers are JSON texts `{ key, ...qualifiers }`. `contested` names the contested properties.
 */
export function columns(type: TypeName, { values, contested }: ResolvedClaims): Props {
  const claimed = Object.entries(propertiesOf(type)).filter(([name]) => !OWN_ROWS.includes(name));
  return {
    ...Object.fromEntries(claimed.map(([name, property]) => [name, column(property, values[name] ?? null)])),
    contested,
  };
}

/** Returns the single value of a property; null for none. */
export function single(values: ResolvedValues, name: string): string | null {
  const value = values[name];
  return typeof value === 'string' ? value : null;
}

/** Returns the items of a property with several values. */
export function itemsOf(values: ResolvedValues, name: string): readonly ResolvedItem[] {
  const value = values[name];
  return Array.isArray(value) ? (value as readonly ResolvedItem[]) : [];
}

/** Returns the keys of the items of a property. */
export const keysOf = (values: ResolvedValues, name: string): readonly string[] =>
  itemsOf(values, name).map((item) => item.key);

/** Returns the partners of a format, by id: the only one, or the several ones. */
export const partnersOf = (format: ResolvedValues): readonly string[] =>
  [...new Set([single(format, 'partner') ?? [], keysOf(format, 'partners')].flat())].sort();

/** Returns an item with its qualifiers as JSON text. */
export const itemText = (item: ResolvedItem): string => JSON.stringify({ key: item.key, ...item.qualifiers });

/** Returns the key in a text of `itemText`. */
export const itemKey = (text: string): string => (JSON.parse(text) as { readonly key: string }).key;

function column(property: Property, value: ResolvedValues[string] | null): Value {
  if (value === null) return property.many ? [] : null;
  if (typeof value !== 'string') return value.map(property.qualifiers ? itemText : (item) => item.key);
  return property.kind === 'INTEGER' ? Number(value) : value;
}

/** The days that an imprecise date spans, open bounds reaching to the ends of the calendar; nulls without a date. */
type Span = { readonly earliest: string | null; readonly latest: string | null };

/** Returns the span of an EDTF text; nulls for a text that cannot be parsed. */
export function spanOf(edtf: string | null): Span {
  const date = edtf === null ? undefined : parseImpreciseDate(edtf);
  if (!date) return { earliest: null, latest: null };
  return { earliest: date.earliest ?? FIRST_DAY, latest: date.latest ?? LAST_DAY };
}

/** Returns the sort key of a dated thing: earliest day, latest day, id. Undated things come last. */
export const dateKey = (span: Span, id: string): string =>
  `${span.earliest ?? '~'}|${span.latest ?? '~'}|${id}`;

/** Returns a sort key of several parts. The separator is a tab, which sorts before all characters of a part. */
export const sortKey = (...parts: readonly string[]): string => inOneOrder(parts.join('\t'));

/** Returns the sort key of a named thing: folded name, id. */
export const nameKey = (name: string, id: string): string => sortKey(folded(name), id);

/**
 * Returns a text with the characters U+E000 to U+FFFF moved behind all others. The database compares the bounds of a page by UTF-16 units,
 * and its indexes by code points: these characters are the ones that the two orders place differently.
 */
const inOneOrder = (text: string): string =>
  text.replace(/[\ue000-\uffff]/g, (each) => String.fromCodePoint(each.charCodeAt(0) - 0xe000 + 0x100000));

const folded = memoize(fold);
