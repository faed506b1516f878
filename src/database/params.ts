import { int } from 'neo4j-driver';

/**
 * Returns parameters for the driver. Whole numbers at any depth become integers: the server refuses `LIMIT 21.0` and would store
 * 21.0. `undefined` becomes null. Values of the driver's classes do not change.
 */
export function toDriverParams(params: object): Record<string, unknown> {
  const converted: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(params)) converted[name] = convert(value);
  return converted;
}

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
