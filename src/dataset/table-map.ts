import { z } from 'zod';
import { FOLDER_NAMES } from './folders.ts';
import { mapping } from './shapes.ts';
import { parseYaml } from './parse-yaml.ts';
import { plainValue } from './yaml-tree.ts';
import { readTextFile } from './read-file.ts';
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

/** Refuses more than two dates in one instruction. */
function withDates(record: unknown, context: z.RefinementCtx, path: readonly PropertyKey[] = []): void {
  if (typeof record !== 'object' || record === null) return;
  for (const [key, value] of Object.entries(record)) {
    const place = [...path, key];
    if (key === '$date' && Array.isArray(value) && value.length > 2) {
      const message = coded(
        'wrong-type',
        `expected a date or two, found ${String(value.length)}; delete the others`,
      );
      context.addIssue({ code: 'custom', message, path: place });
    } else withDates(value, context, place);
  }
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
    .superRefine(withDates)
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
