import { createHash } from 'node:crypto';
import { DiplographError } from '../errors.ts';
import { findRecords, problemsOf } from '../graph/questions/ids.ts';
import { dayOfView } from '../model/viewpoint.ts';
import { toFilter } from '../graph/where.ts';
import type { WhereSchema } from '../graph/where.ts';
import type { Filter } from '../graph/filter.ts';
import type { FileParam, FileParams } from './params.ts';
import type { SnapshotSource } from '../graph/types.ts';
import type { Viewpoint } from '../model/viewpoint.ts';
import type { DatasetVersion } from '../graph/dataset-version.ts';

/** A parsed query string: the values of each parameter, days as calendar days. */
export type Selection = {
  readonly values: ReadonlyMap<string, readonly string[]>;
  /** The parameters in a fixed order, for people: `partner=japan, knownAt=2015-10-01`. */
  readonly text: string;
  /** The query string in a fixed order. Relative days stay relative. */
  readonly asked: string;
  /** The query string in a fixed order, with calendar days. It selects the same on every day. */
  readonly query: string;
};

/**
 * Reads a query string, or the same as names and values.
 * @throws DiplographError BAD_USER_INPUT for an unknown, missing, repeated or invalid parameter.
 */
export function readSelection(params: FileParams, query: URLSearchParams, today: string): Selection {
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
  const names = [...values.keys()].sort();
  const asked = names.map((name) => `${name}=${encodeURIComponent(query.get(name) ?? '')}`).join('&');
  return selectionOf(seenFrom(params, values, dayOfView(viewpointOf({ values }), today)), asked);
}

/** Returns the values with the day of the viewpoint where they depend on it. */
const seenFrom = (params: FileParams, values: Selection['values'], day: string): Selection['values'] =>
  new Map(
    [...values].map(([name, own]) => {
      const { seenOn } = params[name] ?? {};
      return [name, seenOn ? [...new Set(own.map((value) => seenOn(value, day)))] : own];
    }),
  );

function selectionOf(values: Selection['values'], asked: string): Selection {
  const sorted = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    values,
    text: sorted.map(([name, own]) => `${name}=${own.join()}`).join(', '),
    asked,
    query: sorted.map(([name, own]) => `${name}=${own.map(written).join()}`).join('&'),
  };
}

/**
 * Returns the selection with the current ids of the records that it names by former ids or by codes. One statement, if it names any.
 * @throws DiplographError BAD_USER_INPUT for an id that names nothing, or a record of another kind.
 */
export async function withCurrentIds(
  params: FileParams,
  selection: Selection,
  source: SnapshotSource,
): Promise<Selection> {
  const asked = [...selection.values].flatMap(([param, own]) => {
    const expected = params[param]?.names;
    return expected === undefined ? [] : own.map((sent) => ({ param, sent, expected }));
  });
  if (asked.length === 0) return selection;
  const found = await findRecords(source, [...new Set(asked.map(({ sent }) => sent))]);
  const [problem] = await problemsOf(source, asked, found);
  if (problem) throw new DiplographError('BAD_USER_INPUT', `${problem.param}: ${problem.message}`);
  const values = [...selection.values].map(([name, own]): [string, readonly string[]] => [
    name,
    params[name]?.names === undefined ? own : [...new Set(own.map((sent) => found.get(sent)?.id ?? sent))],
  ]);
  return selectionOf(new Map(values), selection.asked);
}

/** Returns the value of a parameter with one value; null without it. */
export const valueOf = ({ values }: Pick<Selection, 'values'>, name: string): string | null =>
  values.get(name)?.[0] ?? null;

/** Returns the viewpoint of a selection. */
export const viewpointOf = (selection: Pick<Selection, 'values'>): Viewpoint => ({
  asOf: valueOf(selection, 'asOf'),
  knownAt: valueOf(selection, 'knownAt'),
});

/** Returns the maximum number of rows; Infinity without a limit. */
export const limitOf = (selection: Selection): number => Number(valueOf(selection, 'limit') ?? Infinity);

/**
 * Returns the filter of a selection, made of conditions of the API. `keys` maps parameters to conditions; `date` is the condition
 * of `from` and `to`.
 */
export function filterOf(
  selection: Selection,
  schema: WhereSchema,
  keys: Readonly<Record<string, string>>,
  date: string | null = null,
): Filter {
  const where: Record<string, unknown> = {};
  for (const [name, key] of Object.entries(keys)) {
    const found = selection.values.get(name);
    if (found) where[key] = { in: found };
  }
  where['updatedSince'] = valueOf(selection, 'updatedSince');
  const [from, to] = [valueOf(selection, 'from'), valueOf(selection, 'to')];
  if (date !== null && (from !== null || to !== null)) where[date] = { from, to, match: 'OVERLAPS' };
  return toFilter(schema, where, '');
}

function readValues(name: string, param: FileParam, value: string, today: string): readonly string[] {
  const texts = param.many ? value.split(',').map(unescaped) : [value];
  const read = texts.map((text) => (text === '' ? undefined : param.read(text, today)));
  const wrong = texts.find((_, i) => read[i] === undefined);
  if (wrong !== undefined) throw refused(`${name} to be ${param.expected}`, `"${wrong.slice(0, 60)}"`);
  return [...new Set(read.flatMap((found) => found ?? []))];
}

/** Returns a value of a list as a query string has it. A value that stands alone has no comma and no percent sign. */
const written = (value: string): string =>
  encodeURIComponent(value.replace(/[%,]/g, (sign) => encodeURIComponent(sign)));

/** Returns a value of a list without escapes: `%2C` is a comma, `%25` a percent sign. Another percent sign is itself. */
const unescaped = (text: string): string =>
  text.replace(/%(2C|25)/gi, (_, code: string) => (code === '25' ? '%' : ','));

const refused = (expected: string, found: string): DiplographError =>
  new DiplographError('BAD_USER_INPUT', `expected ${expected}, found ${found}; correct the filter`);

/** The maximum number of characters of a selection in a file name. */
const MOST = 80;

/**
 * Returns the file name for a selection, with the day of release and the revision. Names of different selections differ: a hash is
 * added where the escaped characters would be equal.
 */
export function fileName(name: string, selection: Selection, { fields, revision }: DatasetVersion): string {
  const dot = name.indexOf('.');
  const day = String(fields['releasedOn']);
  return `diplograph-${name.slice(0, dot)}${selected(selection)}-${day}-${revision}${name.slice(dot)}`;
}

function selected({ values, query }: Selection): string {
  if (query === '') return '';
  const pairs = [...values].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, own]) => [name, own.join()]);
  const safe = pairs.map(([name = '', value = '']) => `${name}-${value.replace(UNSAFE, '.')}`).join('+');
  if (safe.length <= MOST && !pairs.some(([, value = '']) => value.search(UNSAFE) >= 0)) return `_${safe}`;
  return `_${safe.slice(0, MOST)}_${createHash('sha256').update(query).digest('hex').slice(0, 8)}`;
}

const UNSAFE = /[^A-Za-z0-9._-]/g;
