import { ALL, ALL_KEYS, intersection, keyRange } from './filter.ts';
import { isUnbounded } from './pagination.ts';
import { LISTS } from './schema.ts';
import { KEYS, Statement } from './statement.ts';
import { linkFilter } from './plan.ts';
import type { Filter } from './filter.ts';
import type { KeyRange } from './pagination.ts';
import type { FilteredList, ListPlan, Plan, RecordPlan, ReferencePlan } from './plan.ts';
import type { ListSchema } from './schema.ts';
import type { Compiled, Scope } from './statement.ts';

/** An item: the key of its parent, its columns, the columns of its link, and its sort key. */
export type FoundItem = readonly [
  key: string,
  row: readonly unknown[],
  link: readonly unknown[],
  cursor: string,
];

/** A referenced record: the place of its reference in the plan, its id, and its columns; null for a record that is not visible. */
export type FoundRecord = readonly [at: number, id: string, row: readonly unknown[] | null];

/** The answer to a plan. It is one row, since each row of an answer has a cost. */
export type Found = {
  readonly items?: readonly FoundItem[];
  /** The referenced records, by depth. */
  readonly references?: readonly (readonly FoundRecord[])[];
  readonly totals?: readonly (readonly [key: string, total: number])[];
  /** The answers to the nested plans, in the order of `levelsOf`. */
  readonly nested?: readonly Found[];
};

/** Returns the statement for a plan. Nested plans are parts of it, so it reads all levels at once. */
export function compile(plan: Plan, scope: Scope): Compiled<{ readonly page: Found }> {
  const statement = new Statement(scope);
  const { text, result } = 'list' in plan ? listPart(statement, plan, KEYS) : lookupPart(statement, plan);
  return statement.compiled(`${text}\nRETURN ${result} AS page`);
}

/** A reference at a depth, with the place of the reference above it. */
type PlacedReference = { readonly reference: ReferencePlan; readonly above: number };

/** A list below the items of a plan, or below the records of the reference at a depth and a place. */
type NestedPlan = {
  readonly plan: ListPlan;
  readonly below: 'items' | { readonly depth: number; readonly at: number };
};

/** Returns the references of a plan by depth, and the lists below it in the order of `Found.nested`. */
export function levelsOf(plan: RecordPlan): {
  readonly references: readonly (readonly PlacedReference[])[];
  readonly nested: readonly NestedPlan[];
} {
  const references: PlacedReference[][] = [];
  let level = plan.references.map((reference) => ({ reference, above: 0 }));
  while (level.length > 0) {
    references.push(level);
    level = level.flatMap(({ reference }, above) =>
      reference.references.map((below) => ({ reference: below, above })),
    );
  }
  const belowReferences = references.flatMap((placed, depth) =>
    placed.flatMap(({ reference }, at) =>
      reference.nested.map((each) => ({ plan: each, below: { depth, at } })),
    ),
  );
  return {
    references,
    nested: [...plan.nested.map((each) => ({ plan: each, below: 'items' as const })), ...belowReferences],
  };
}

/** The first lines of a statement, and the map that it returns. */
type Part = { readonly text: string; readonly result: string };

function lookupPart(statement: Statement, plan: RecordPlan): Part {
  const [key, version, found] = statement.names('key', 's', 'found');
  const item = `[${key}, ${columnsOf(statement, version, plan.columns)}, [], '', ${version}]`;
  const lines = [
    `UNWIND ${KEYS} AS ${key}`,
    `MATCH (${version}:Row) WHERE ${version}.id = ${key} AND ${statement.visible(version)}`,
    `WITH collect(${item}) AS ${found}`,
  ];
  return withRecords(statement, plan, found, lines, [`items: [item IN ${found} | item[..4]]`]);
}

function listPart(statement: Statement, plan: ListPlan, keys: string): Part {
  if (!plan.hasItems) {
    const totals = statement.name('totals');
    return {
      text: countLines(statement, plan, `UNWIND ${keys} AS`, totals),
      result: `{totals: ${totals}}`,
    };
  }
  const { bounds } = plan;
  const list: ListSchema = LISTS[plan.list];
  const [key, version, link, found] = statement.names('key', 's', 'l', 'found');
  const sorted = list.link ? link : version;
  // At least one: a full page means that the total must be counted.
  const limit = statement.param(Math.max(plan.hasPageInfo ? bounds.size + 1 : bounds.size, 1));
  const direction = bounds.rises ? '' : ' DESC';
  const cursor = `${sorted}.${list.key}`;
  const linkColumns = list.link ? columnsOf(statement, link, plan.linkColumns) : '[]';
  const lines = [
    `UNWIND ${keys} AS ${key}`,
    `CALL (${key}) {`,
    matchLines(statement, plan, {
      key,
      version,
      link,
      range: intersection(bounds, rangeOf(statement, plan)),
    }),
    `  RETURN ${list.link ? `${link}, ` : ''}${version} ORDER BY ${sorted}.${list.parent}${direction}, ${cursor}${direction} LIMIT ${limit}`,
    '}',
    `WITH collect([${key}, ${columnsOf(statement, version, plan.columns)}, ${linkColumns}, ${cursor}, ${version}]) AS ${found}`,
  ];
  const results = [`items: [item IN ${found} | item[..4]]`];
  if (plan.hasTotal) {
    const totals = statement.name('totals');
    // A first page that is not full holds the whole list.
    const isFirst = isUnbounded(bounds);
    const full = `UNWIND ${found} AS item\n  WITH item[0] AS parent, count(*) AS size WHERE size >= ${limit}\n  WITH parent AS`;
    const imported = isFirst ? found : keys.startsWith('$') ? '' : keys;
    lines.push(
      `CALL (${imported}) {`,
      countLines(statement, plan, isFirst ? full : `UNWIND ${keys} AS`, totals),
      `RETURN ${totals}`,
      '}',
    );
    results.push(`totals: ${totals}`);
  }
  return withRecords(statement, plan, found, lines, results);
}

/** Returns the lines that count the items of each parent; `parents` is the clause that names the parents. */
function countLines(statement: Statement, plan: ListPlan, parents: string, totals: string): string {
  const [key, item, link, total] = statement.names('key', 's', 'l', 'total');
  const version = linkFilter(plan) ? null : item;
  return [
    `${parents} ${key}`,
    `CALL (${key}) {`,
    matchLines(statement, plan, { key, version, link }),
    `  RETURN count(*) AS ${total}`,
    '}',
    `WITH collect([${key}, ${total}]) AS ${totals}`,
  ].join('\n');
}

/** Returns the range of sort keys in which all items lie that pass the filter. */
function rangeOf(statement: Statement, { list, filter }: FilteredList): KeyRange {
  const { isByEventDate }: ListSchema = LISTS[list];
  return isByEventDate ? keyRange(filter, statement.scope.widestEventDays) : ALL_KEYS;
}

/** The names of a match; a null `version` matches the links alone, which must decide which items are in the list. */
type Names = { readonly key?: string; readonly version?: string | null; readonly link?: string };

/**
 * Returns the lines that match the visible items of a list below the parent `key`, as `s`, and their links, as `l`, within a range of sort
 * keys. The default is the range of the filter.
 */
export function matchLines(
  statement: Statement,
  plan: FilteredList,
  {
    key = 'key',
    version = 's',
    link = 'l',
    range = rangeOf(statement, plan),
  }: Names & { readonly range?: KeyRange } = {},
): string {
  const { list, filter, asOf } = plan;
  const { labels, parent, key: sortKey, link: linkSchema }: ListSchema = LISTS[list];
  const bounded = (sorted: string): string =>
    `${sorted}.${parent} = ${key} AND ${sorted}.${sortKey} > ${statement.param(range.lower)} AND ${sorted}.${sortKey} < ${statement.param(range.upper)}`;
  const own = linkFilter(plan);
  const passes = (each: string, test: Filter = ALL): string =>
    `${statement.visible(each, asOf)}${statement.matches(each, test)}`;
  const itemLines = (condition: (item: string) => string): readonly string[] =>
    version === null
      ? []
      : [
          `  MATCH (${version}:${labels.join(':')})`,
          `  WHERE ${condition(version)} AND ${passes(version, own ? ALL : filter)}`,
        ];
  if (!linkSchema) return itemLines(bounded).join('\n');
  const { from, target, equals = {} } = linkSchema;
  const linked =
    typeof from === 'string' ? `(${link}:${from})` : `(:${from[0]})-[${link}:${from[1]}]->(:${from[2]})`;
  const fixed = Object.entries(equals).map(
    ([column, value]) => ` AND ${link}.${column} = ${statement.param(value)}`,
  );
  const id = target.map((column) => `${link}.${column}`).join(" + '/' + ");
  return [
    `  MATCH ${linked}`,
    `  WHERE ${bounded(link)}${fixed.join('')} AND ${passes(link, own)}`,
    ...itemLines((item) => `${item}.id = ${id}`),
  ].join('\n');
}

/** Returns a text that runs lines for each of the keys of a statement, as `key`, and returns their rows with it. */
export const forEachKey = (lines: string): string => `UNWIND ${KEYS} AS key
CALL (key) {
${lines}
}
RETURN *`;

const columnsOf = (statement: Statement, version: string, columns: readonly string[]): string =>
  columns.length === 0 ? '[]' : `[column IN ${statement.param(columns)} | ${version}[column]]`;

/** Adds the referenced records, level by level, and the lists below the items and below these records. */
function withRecords(
  statement: Statement,
  plan: RecordPlan,
  found: string,
  lines: readonly string[],
  results: readonly string[],
): Part {
  const levels = levelsOf(plan);
  const names = levels.references.map(() => statement.name('records'));
  const referred = levels.references.map((level, depth) =>
    referenceLines(statement, level, {
      name: names[depth] ?? '',
      above: names[depth - 1] ?? found,
      isFirst: depth === 0,
    }),
  );
  const nested = levels.nested.map(({ plan: each, below }) => {
    const ids = below === 'items' ? idsOfItems(found) : idsOfRecords(names[below.depth] ?? '', below.at);
    return nestedLines(statement, ids, each);
  });
  return {
    text: [...lines, ...referred, ...nested.map(({ text }) => text)].join('\n'),
    result: `{${[
      ...results,
      ...(names.length === 0
        ? []
        : [`references: [${names.map((name) => `[item IN ${name} | item[..3]]`).join(', ')}]`]),
      ...(nested.length === 0 ? [] : [`nested: [${nested.map(({ result }) => result).join(', ')}]`]),
    ].join(', ')}}`,
  };
}

const idsOfItems = (found: string): string =>
  `COLLECT { UNWIND ${found} AS item RETURN DISTINCT item[4].id }`;

const idsOfRecords = (records: string, at: number): string =>
  `COLLECT { UNWIND ${records} AS item WITH item WHERE item[0] = ${String(at)} AND item[3] IS NOT NULL RETURN DISTINCT item[3].id }`;

/** Returns the lines that read, each once, the records that the items or records `above` name. */
function referenceLines(
  statement: Statement,
  level: readonly PlacedReference[],
  { name, above, isFirst }: { readonly name: string; readonly above: string; readonly isFirst: boolean },
): string {
  const references = level.map(({ reference: { column, columns }, above: of }, at) => ({
    at,
    of,
    column,
    columns,
  }));
  return `CALL (${above}) {
  UNWIND ${statement.param(references)} AS reference
  UNWIND ${above} AS item
  WITH reference, ${isFirst ? 'item[4] AS version' : 'item WHERE item[0] = reference.of AND item[3] IS NOT NULL\n  WITH reference, item[3] AS version'}
  UNWIND version[reference.column] AS id
  WITH DISTINCT reference, id
  OPTIONAL MATCH (record:Row) WHERE record.id = id AND ${statement.visible('record')}
  RETURN collect([reference.at, id, CASE WHEN record IS NULL THEN null ELSE [column IN reference.columns | record[column]] END, record]) AS ${name}
}`;
}

function nestedLines(statement: Statement, parents: string, plan: ListPlan): Part {
  const [ids, nested] = statement.names('ids', 'nested');
  const { text, result } = listPart(statement, plan, ids);
  return {
    text: `WITH *, ${parents} AS ${ids}\nCALL (${ids}) {\n${text}\nRETURN ${result} AS ${nested}\n}`,
    result: nested,
  };
}
