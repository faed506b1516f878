import { ALL_KEYS, intersection, keyRange } from './filter.ts';
import { HIGHEST, LOWEST } from './pagination.ts';
import { LISTS } from './schema.ts';
import { KEYS, Statement } from './statement.ts';
import type { KeyRange } from './pagination.ts';
import type { ListPlan, LookupPlan, Plan, RecordPlan, ReferencePlan } from './plan.ts';
import type { ListSchema } from './schema.ts';
import type { Compiled, Scope } from './statement.ts';

/** An item: the key of its parent, its columns, the columns of its link, and its sort key. */
export type FoundItem = readonly [
  key: string,
  row: readonly unknown[],
  link: readonly unknown[],
  cursor: string,
];

/** A record that is referred to: the place of its reference in the plan, its id, and its columns; null where it is not visible. */
export type FoundRecord = readonly [at: number, id: string, row: readonly unknown[] | null];

/** The answer to a plan, in one row, since each row of an answer costs. */
export type Found = {
  readonly items?: readonly FoundItem[];
  /** The records that are referred to, by depth. */
  readonly references?: readonly (readonly FoundRecord[])[];
  readonly totals?: readonly (readonly [key: string, total: number])[];
  /** The answers to the nested plans, in the order of `nestedPlans`. */
  readonly nested?: readonly Found[];
};

/** Returns the statement for a plan. Nested plans are parts of it, so it reads all levels at once. */
export function compile(plan: Plan, scope: Scope): Compiled<{ readonly page: Found }> {
  const statement = new Statement(scope);
  const { text, result } = 'lookup' in plan ? lookupPart(statement, plan) : listPart(statement, plan, KEYS);
  return statement.compiled(`${text}\nRETURN ${result} AS page`);
}

/** Returns the lists below a record, those below the records that it refers to after its own: the order of `Found.nested`. */
export const nestedPlans = (plan: RecordPlan): readonly ListPlan[] => [
  ...plan.nested,
  ...referenceLevels(plan).flatMap((level) => level.flatMap(({ reference }) => reference.nested)),
];

/** Returns the references of a plan by depth, each with the place of the reference above it. */
export function referenceLevels(
  plan: RecordPlan,
): readonly (readonly { readonly reference: ReferencePlan; readonly above: number }[])[] {
  const levels: { readonly reference: ReferencePlan; readonly above: number }[][] = [];
  let level = plan.references.map((reference) => ({ reference, above: 0 }));
  while (level.length > 0) {
    levels.push(level);
    level = level.flatMap(({ reference }, above) =>
      reference.references.map((below) => ({ reference: below, above })),
    );
  }
  return levels;
}

/** The first lines of a statement, and the map that it returns. */
type Part = { readonly text: string; readonly result: string };

function lookupPart(statement: Statement, plan: LookupPlan): Part {
  const [key, version, found] = ['key', 's', 'found'].map((prefix) => statement.name(prefix)) as [
    string,
    string,
    string,
  ];
  const match =
    plan.lookup === 'byCode'
      ? `MATCH (${version}:NationRow) WHERE ${version}.code = ${key} AND ${statement.visible(version)}`
      : currentRecord(statement, key, version);
  const item = `[${key}, ${columnsOf(statement, version, plan.columns)}, [], '', ${version}]`;
  const lines = [`UNWIND ${KEYS} AS ${key}`, match, `WITH collect(${item}) AS ${found}`];
  return withRecords(statement, plan, found, lines, [`items: [item IN ${found} | item[..4]]`]);
}

/** Returns the clauses that find a record by an id, which may be one that it had before records were merged. */
export function currentRecord(statement: Statement, key: string, version: string): string {
  const [alias, id] = [statement.name('a'), statement.name('id')];
  return `OPTIONAL MATCH (${alias}:AliasRow) WHERE ${alias}.id = ${key} AND ${alias}.r0 <= $rev AND ${alias}.r1 > $rev
WITH *, coalesce(${alias}.target, ${key}) AS ${id}
MATCH (${version}:Row) WHERE ${version}.id = ${id} AND ${statement.visible(version)}`;
}

function listPart(statement: Statement, plan: ListPlan, keys: string): Part {
  const list: ListSchema = LISTS[plan.list];
  const range = list.isByDate ? keyRange(plan.filter, statement.scope.widestEventDays) : ALL_KEYS;
  if (!plan.hasItems) {
    const totals = statement.name('totals');
    return {
      text: countLines(statement, plan, range, `UNWIND ${keys} AS`, totals),
      result: `{totals: ${totals}}`,
    };
  }
  const { bounds } = plan;
  const [key, version, link, found] = ['key', 's', 'l', 'found'].map((prefix) => statement.name(prefix)) as [
    string,
    string,
    string,
    string,
  ];
  const sorted = list.link ? link : version;
  // At least one, since a full page tells whether there is a total to count.
  const limit = statement.param(Math.max(plan.hasPageInfo ? bounds.size + 1 : bounds.size, 1));
  const direction = bounds.rises ? '' : ' DESC';
  const cursor = `${sorted}.${list.key}`;
  const linkColumns = list.link ? columnsOf(statement, link, plan.linkColumns) : '[]';
  const lines = [
    `UNWIND ${keys} AS ${key}`,
    `CALL (${key}) {`,
    matchLines(statement, plan, { key, version, link, range: intersection(bounds, range) }),
    `  RETURN ${list.link ? `${link}, ` : ''}${version} ORDER BY ${sorted}.${list.parent}${direction}, ${cursor}${direction} LIMIT ${limit}`,
    '}',
    `WITH collect([${key}, ${columnsOf(statement, version, plan.columns)}, ${linkColumns}, ${cursor}, ${version}]) AS ${found}`,
  ];
  const results = [`items: [item IN ${found} | item[..4]]`];
  if (plan.hasTotal) {
    const totals = statement.name('totals');
    // A first page with room left holds all there is.
    const isFirst = bounds.lower === LOWEST && bounds.upper === HIGHEST;
    const full = `UNWIND ${found} AS item\n  WITH item[0] AS parent, count(*) AS size WHERE size >= ${limit}\n  WITH parent AS`;
    const imported = isFirst ? found : keys.startsWith('$') ? '' : keys;
    lines.push(
      `CALL (${imported}) {`,
      countLines(statement, plan, range, isFirst ? full : `UNWIND ${keys} AS`, totals),
      `RETURN ${totals}`,
      '}',
    );
    results.push(`totals: ${totals}`);
  }
  return withRecords(statement, plan, found, lines, results);
}

/** Returns the lines that count the items of each parent; `parents` is the clause that names the parents. */
function countLines(
  statement: Statement,
  plan: ListPlan,
  range: KeyRange,
  parents: string,
  totals: string,
): string {
  const [key, version, link, total] = ['key', 's', 'l', 'total'].map((prefix) => statement.name(prefix)) as [
    string,
    string,
    string,
    string,
  ];
  return [
    `${parents} ${key}`,
    `CALL (${key}) {`,
    matchLines(statement, plan, { key, version, link, range }),
    `  RETURN count(*) AS ${total}`,
    '}',
    `WITH collect([${key}, ${total}]) AS ${totals}`,
  ].join('\n');
}

type Names = { readonly key: string; readonly version: string; readonly link: string };

/** Returns the lines that match the visible items of a list below the parent `key`, and their links, within a range of sort keys. */
export function matchLines(
  statement: Statement,
  { list, filter, asOf }: Pick<ListPlan, 'list' | 'filter' | 'asOf'>,
  { key, version, link, range }: Names & { readonly range: KeyRange },
): string {
  const { labels, parent, key: sortKey, link: linkSchema }: ListSchema = LISTS[list];
  const bounded = (sorted: string): string =>
    `${sorted}.${parent} = ${key} AND ${sorted}.${sortKey} > ${statement.param(range.lower)} AND ${sorted}.${sortKey} < ${statement.param(range.upper)}`;
  const item = `(${version}:${labels.join(':')})`;
  const seen = `${statement.visible(version, asOf)}${statement.matches(version, filter)}`;
  if (!linkSchema) return `  MATCH ${item}\n  WHERE ${bounded(version)} AND ${seen}`;
  const { from, target, only = {} } = linkSchema;
  const linked =
    typeof from === 'string' ? `(${link}:${from})` : `(:${from[0]})-[${link}:${from[1]}]->(:${from[2]})`;
  const fixed = Object.entries(only).map(
    ([column, value]) => ` AND ${link}.${column} = ${statement.param(value)}`,
  );
  const id = target.map((column) => `${link}.${column}`).join(" + '/' + ");
  return [
    `  MATCH ${linked}`,
    `  WHERE ${bounded(link)}${fixed.join('')} AND ${statement.visible(link, asOf)}`,
    `  MATCH ${item}`,
    `  WHERE ${version}.id = ${id} AND ${seen}`,
  ].join('\n');
}

const columnsOf = (statement: Statement, version: string, columns: readonly string[]): string =>
  columns.length === 0 ? '[]' : `[column IN ${statement.param(columns)} | ${version}[column]]`;

/** Adds what items refer to, level by level, and the lists below the items and below those records. */
function withRecords(
  statement: Statement,
  plan: RecordPlan,
  found: string,
  lines: readonly string[],
  results: readonly string[],
): Part {
  const levels = referenceLevels(plan);
  const names = levels.map(() => statement.name('records'));
  const referred = levels.map((level, depth) =>
    referenceLines(statement, level, {
      name: names[depth] ?? '',
      above: names[depth - 1] ?? found,
      isFirst: depth === 0,
    }),
  );
  const parents: (readonly [ids: string, plan: ListPlan])[] = [
    ...plan.nested.map(
      (nested) => [`COLLECT { UNWIND ${found} AS item RETURN DISTINCT item[4].id }`, nested] as const,
    ),
    ...levels.flatMap((level, depth) =>
      level.flatMap(({ reference }, at) =>
        reference.nested.map((nested) => [idsOf(names[depth] ?? '', at), nested] as const),
      ),
    ),
  ];
  const nested = parents.map(([ids, each]) => nestedLines(statement, ids, each));
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

const idsOf = (records: string, at: number): string =>
  `COLLECT { UNWIND ${records} AS item WITH item WHERE item[0] = ${String(at)} AND item[3] IS NOT NULL RETURN DISTINCT item[3].id }`;

/** Returns the lines that read, each once, the records that the items or records `above` name. */
function referenceLines(
  statement: Statement,
  level: readonly { readonly reference: ReferencePlan; readonly above: number }[],
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
  const [ids, nested] = [statement.name('ids'), statement.name('nested')];
  const { text, result } = listPart(statement, plan, ids);
  return {
    text: `WITH *, ${parents} AS ${ids}\nCALL (${ids}) {\n${text}\nRETURN ${result} AS ${nested}\n}`,
    result: nested,
  };
}
