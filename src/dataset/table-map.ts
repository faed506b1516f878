import { z } from 'zod';
import { FOLDER_NAMES } from './folders.ts';
import { mapping } from './shapes.ts';
import { parseYaml } from './parse-yaml.ts';
import { plainValue } from './yaml-tree.ts';
import { readTextFile } from './read-file.ts';
import { orList } from './wording.ts';
import { coded, shapeIssues } from './shape-issues.ts';
import { expecting, valueShape } from './shape-values.ts';
import type { Folder } from './folders.ts';
import type { Issue } from './issue.ts';

/**
 * A value of a map: a text with columns in braces, a number, a list, a mapping, or one of the instructions `$nation`, `$record`, `$date`,
 * `$word` and `$each`.
 */
export type MapValue = string | number | boolean | readonly MapValue[] | { readonly [key: string]: MapValue };

/** How the rows of a table become records. */
export type TableMap = {
  /** The record of the source of the table, with its id. */
  readonly source: { readonly id: string } & Readonly<Record<string, MapValue>>;
  readonly folder: Folder;
  /** The id of the record of a row. Rows with one id make one record. */
  readonly id: string;
  /** The place of a row in the source; by default `row {row}`. */
  readonly locator: string;
  /** The keys of a record. */
  readonly record: Readonly<Record<string, MapValue>>;
  /** Ids for names of the table, by hand; null leaves a row with the name out. */
  readonly names: Readonly<Record<string, string | null>>;
};

const text = (doc: string) => valueShape({ kind: 'TEXT', doc });

/** Returns a check that refuses a key of a record that the map gives elsewhere. */
const without =
  (key: string, reason: string) =>
  (record: Readonly<Record<string, unknown>>, context: z.RefinementCtx): void => {
    if (!Object.hasOwn(record, key)) return;
    const message = coded(
      'unknown-key',
      `expected the keys of a record, found "${key}"; delete it, ${reason}`,
    );
    context.addIssue({ code: 'custom', message, path: [key] });
  };

const isText = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';
const argument = z.custom(isText, { error: expecting('a text') });
const dates = z.custom(
  (value) => isText(value) || (Array.isArray(value) && value.length <= 2 && value.every(isText)),
  { error: expecting('a date, or a list of no more than two') },
);
const flag = z.boolean({ error: expecting('true or false') }).optional();
const anyMapping = (what: string) => z.record(z.string(), z.unknown(), { error: expecting(what) });

/** The shapes of instructions, by name. */
const INSTRUCTIONS: Readonly<Record<string, z.ZodType>> = {
  $nation: mapping('an instruction', { $nation: argument }),
  $record: mapping('an instruction', {
    ...{ $record: argument, new: flag, optional: flag },
    of: valueShape({ kind: 'ENUM', words: FOLDER_NAMES, doc: 'The folder of the record.' }),
    with: anyMapping('the keys of a record').optional(),
  }),
  $date: mapping('an instruction', { $date: dates }),
  $word: mapping('an instruction', {
    $word: argument,
    as: anyMapping('a mapping of codes to words').refine((words) => Object.keys(words).length > 0, {
      error: coded('empty-list', 'expected a mapping of codes to words, found an empty one'),
    }),
  }),
  $each: mapping('an instruction', {
    ...{ $each: argument, by: argument.optional(), do: z.unknown().optional() },
  }),
};

/** Returns the name of the instruction that a mapping of a map is; undefined for another mapping. */
export const instructionOf = (value: object): string | undefined =>
  Object.keys(value).find((key) => key.startsWith('$'));

/** Checks the instructions in a value of a map. */
function checkInstructions(
  value: unknown,
  context: z.RefinementCtx,
  path: readonly PropertyKey[] = [],
): void {
  if (typeof value !== 'object' || value === null) return;
  const name = instructionOf(value);
  if (name !== undefined && !Object.hasOwn(INSTRUCTIONS, name)) {
    const message = `expected an instruction, one of ${orList(Object.keys(INSTRUCTIONS))}, found ${name}`;
    context.addIssue({ code: 'custom', message: coded('unknown-key', message), path: [...path, name] });
    return;
  }
  const outcome = name === undefined ? undefined : INSTRUCTIONS[name]?.safeParse(value);
  for (const issue of outcome?.error?.issues ?? [])
    context.addIssue({ ...issue, path: [...path, ...issue.path] });
  for (const [key, inner] of Object.entries(value)) checkInstructions(inner, context, [...path, key]);
}

const SHAPE = mapping('a map of a table', {
  source: z
    .looseObject({ id: valueShape({ kind: 'ID', doc: 'Its id.' }) }, { error: expecting('a mapping') })
    .superRefine(without('folder', 'the source has the folder "sources"'))
    .meta({ description: 'The record of the source of the table.' }),
  folder: valueShape({ kind: 'ENUM', words: FOLDER_NAMES, doc: 'The folder of the records.' }),
  id: text('The id of the record of a row, e.g. `visit-{id}`.'),
  locator: text('The place of a row in the source, e.g. `row {row}`.').optional(),
  record: z
    .record(z.string(), z.unknown(), { error: expecting('a mapping') })
    .superRefine(without('id', '"id" beside "record" gives it'))
    .superRefine(without('folder', '"folder" beside "record" gives it'))
    .superRefine((record, context) => {
      checkInstructions(record, context);
    })
    .meta({ description: 'The keys of a record.' }),
  names: z
    .record(z.string(), z.union([z.string(), z.null()]), { error: expecting('a mapping of names to ids') })
    .optional(),
});

/** Reads the map of a table; its issues where it is wrong. */
export function readTableMap(
  file: string,
): { readonly map: TableMap } | { readonly issues: readonly Issue[] } {
  const content = readTextFile(file);
  if ('issue' in content) return { issues: [content.issue] };
  const parsed = parseYaml(file, content.text);
  if (!('root' in parsed)) return parsed;
  const outcome = SHAPE.safeParse(plainValue(parsed.root));
  if (!outcome.success) return { issues: shapeIssues(file, parsed.root, outcome.error.issues) };
  const map = outcome.data as Omit<TableMap, 'locator' | 'names'> & Partial<TableMap>;
  return { map: { ...map, locator: map.locator ?? 'row {row}', names: map.names ?? {} } };
}

/** Returns the columns that a map names, `row` left out. */
export function columnsIn(map: TableMap): readonly string[] {
  const named = [map.id, map.locator, ...textsIn(map.record)].flatMap((each) =>
    [...each.matchAll(COLUMN)].map(([, column = '']) => column),
  );
  return [...new Set(named)].filter((column) => column !== 'row' && column !== 'item');
}

/** A column in a text: its name in braces. */
export const COLUMN = /\{([^{}]+)\}/g;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
