import { DiplographError } from '../errors.ts';
import { toFilter } from '../graph/where.ts';
import type { Conditions } from '../graph/where.ts';
import type { Filter } from '../graph/filter.ts';
import type { Param, Params } from './params.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** What a query string asks for: the values of each parameter, days as days of the calendar. */
export type Selection = {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The same for every query string that asks for the same. */
  readonly text: string;
  /** The query string itself, written in one way: days that are told from today stay told from today. */
  readonly asked: string;
  /** The same with days of the calendar: what it asks for stays the same on other days. */
  readonly query: string;
};

/**
 * Reads a query string, or the same as names and values.
 * @throws DiplographError BAD_USER_INPUT for what is not among the parameters, missing, given twice, or not understood.
 */
export function readSelection(params: Params, query: URLSearchParams, today: string): Selection {
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of query) {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!param) throw refused(`the parameters ${Object.keys(params).join(', ') || '(none)'}`, name);
    if (values.has(name)) throw refused(`${name} once, with commas between several values`, 'it again');
    values.set(name, readValues(name, param, value, today));
  }
  const missing = Object.keys(params).filter((name) => params[name]?.isRequired && !values.has(name));
  if (missing.length > 0) throw refused(`also ${missing.join(', ')}`, 'no such parameter');
  const [[from], [to]] = [values.get('from') ?? [], values.get('to') ?? []];
  if (from !== undefined && to !== undefined && from > to)
    throw refused('from to be no later than to', `${from} and ${to}`);
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  const asked = sorted.map(([name]) => `${name}=${encodeURIComponent(query.get(name) ?? '')}`).join('&');
  const fixed = sorted.map(([name, own]) => `${name}=${own.map(encodeURIComponent).join()}`).join('&');
  return {
    values,
    text: sorted.map(([name, own]) => `${name}=${own.join()}`).join('&'),
    asked,
    query: fixed,
  };
}

/** The single value of a parameter. */
export const valueOf = ({ values }: Selection, name: string): string | null => values.get(name)?.[0] ?? null;

/** The viewpoint of a selection. */
export const viewpointOf = (selection: Selection): Viewpoint => ({
  asOf: valueOf(selection, 'asOf'),
  knownAt: valueOf(selection, 'knownAt'),
});

/** The most rows that a selection wants. */
export const limitOf = (selection: Selection): number => Number(valueOf(selection, 'limit') ?? Infinity);

/**
 * The filter of a selection, made of the conditions that the API has too. `keys` names the condition of each parameter; `date` is
 * that of `from` and `to`.
 */
export function filterOf(
  selection: Selection,
  conditions: Conditions,
  keys: Readonly<Record<string, string>>,
  date: string | null = null,
): Filter {
  const where: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(keys)) {
    const found = selection.values.get(name);
    if (found) where[key] = { in: found };
  }
  const [from, to] = [valueOf(selection, 'from'), valueOf(selection, 'to')];
  if (date !== null && (from !== null || to !== null)) where[date] = { from, to, match: 'OVERLAPS' };
  return toFilter(conditions, where, '');
}

function readValues(name: string, param: Param, value: string, today: string): readonly string[] {
  const texts = param.many ? value.split(',') : [value];
  const read = texts.map((text) => (text === '' ? undefined : param.read(text, today)));
  const wrong = texts.find((_, i) => read[i] === undefined);
  if (wrong !== undefined) throw refused(`${name} to be ${param.expected}`, `"${wrong.slice(0, 60)}"`);
  return [...new Set(read.flatMap((found) => found ?? []))];
}

const refused = (expected: string, found: string): DiplographError =>
  new DiplographError('BAD_USER_INPUT', `expected ${expected}, found ${found}; correct the filter`);
