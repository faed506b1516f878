import { int } from 'neo4j-driver';

/**
 * The parameters as the driver takes them: every whole number as an integer, at any depth, since the server refuses `LIMIT 21.0`
 * and would store 21.0; `undefined` becomes null, and values of the driver's own classes stay as they are.
 */
export function toDriverParams(params: object): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) converted[name] = convert(value);
  return converted;
}

/** The parameters that a statement mentions, which may have been shortened: each that is sent costs. */
export function mentioned(statement: { readonly text: string }, params: object): object {
  const names =
    NAMES.get(statement) ?? new Set([...statement.text.matchAll(/\$(\w+)/g)].map(([, name]) => name));
  NAMES.set(statement, names);
  return Object.fromEntries(Object.entries(params).filter(([name]) => names.has(name)));
}

const NAMES = new WeakMap<object, ReadonlySet<string | undefined>>();

function convert(value: unknown): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isSafeInteger(value) ? int(value) : value;
  if (value === undefined) return null;
  if (Array.isArray(value)) return value.map(convert);
  return isPlain(value) ? toDriverParams(value) : value;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
