import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
} from 'graphql';
import { and } from '../graph/filter.ts';
import { boundsOf, orderingOf } from '../graph/pagination.ts';
import { DiplographError } from '../errors.ts';
import { groupBy } from '../model/functions.ts';
import { IDENTITY } from '../graph/snapshot.ts';
import { needsStatement, wholePage } from '../graph/plan.ts';
import { NESTED_LISTS } from './lists.ts';
import { oncePerField } from './once-per-field.ts';
import { EVENT, toFilter, upcomingOn } from '../graph/where.ts';
import type { FieldNode, GraphQLOutputType, SelectionNode, SelectionSetNode } from 'graphql';
import type { ListArgs, ListRequest, ToListRequest } from './lists.ts';
import type { Selection } from './once-per-field.ts';
import type { ListPlan, RecordPlan, ReferencePlan } from '../graph/plan.ts';
import type { ListName } from '../graph/schema.ts';
import type { Snapshot } from '../graph/types.ts';

/** Columns that a field needs where they are not named like the field. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  slug: ['id'],
  citation: ['name', 'title', 'subject', 'property'],
  overdue: ['status', 'latest'],
  leadTime: ['statusHistory', 'earliestStart', 'latestStart'],
  previousDates: ['date', 'dateHistory'],
  certainty: ['validFrom', 'validTo', 'certainFrom', 'certainTo'],
  lastSeen: ['certainTo'],
  authors: ['authorNames'],
  authoredBy: ['authors'],
  editedBy: ['editors'],
  claims: ['event', 'party', 'text', 'claimSubject', 'claimProperty'],
  knownMissing: ['knownMissing', 'searchedUntil'],
  newestSource: ['format', 'recordType'],
};

/** Columns that a field needs beside its own where it is given arguments. */
const COLUMNS_OF_ARGUMENTS: Readonly<Record<string, readonly string[]>> = { name: ['namesByLanguage'] };

/** Fields whose column of the same name holds ids of records. */
const REFERENCES: ReadonlySet<string> = new Set([
  ...[
    'group',
    'partner',
    'partners',
    'format',
    'person',
    'party',
    'parties',
    'nationality',
    'place',
    'country',
    'hosts',
  ],
  ...['absent', 'replacedBy', 'event', 'source', 'passedOnBy', 'about'],
]);

/** The fields of an edge that need no column of the link. */
export const OWN_EDGE_FIELDS: readonly string[] = ['node', 'cursor'];

/**
 * Returns the columns that the selected fields of a record need, its identity included; sorted, so that equal selections are
 * equal. Computed once for a field of an execution, whatever the number of its parents.
 */
export const columnsOf = oncePerField((selection) => columnsFor(childrenOf(selection)));

/** Returns the plan of a record and its references, with the columns of the selection and those in `also`. */
export const lookupPlan = oncePerField(
  (selection: Selection, snapshot: Snapshot, also: readonly string[] = []): RecordPlan => {
    const plan = recordPlan(snapshot, [childrenOf(selection)], selection.returnType, selection);
    return { ...plan, columns: [...plan.columns, ...also] };
  },
);

/**
 * Returns the plan of a page of a list, with the plans of the lists below its items if the snapshot reads nested plans.
 * @throws DiplographError BAD_USER_INPUT for wrong arguments of a page or a range.
 */
export function listPlan(
  snapshot: Snapshot,
  { list, order = '_ASC', schema = {}, where, filter, asOf = null }: ListRequest,
  args: ListArgs,
  selection: Selection,
): ListPlan {
  const rises = order.endsWith('_ASC');
  const type = getNamedType(selection.returnType).name;
  const ordering = orderingOf(type, list, order, where ?? null, filter ?? null);
  const own = toFilter(schema, where, snapshot.day);
  const request = { list, filter: filter ? and(filter, own) : own, asOf };
  if (isListType(getNullableType(selection.returnType))) {
    return {
      ...wholePage(ordering, rises, snapshot.version),
      ...request,
      ...recordPlan(snapshot, [childrenOf(selection)], selection.returnType, selection),
    };
  }
  const fields = namesOf(childrenOf(selection));
  const links = childrenOf(selection, ['edges']).filter(({ name }) => !OWN_EDGE_FIELDS.includes(name.value));
  return {
    ...request,
    ...recordPlan(snapshot, itemFields(selection), fieldsIn(selection.returnType)['nodes']?.type, selection),
    ...{
      bounds: boundsOf(ordering, rises, args, snapshot.version),
      linkColumns: links.length === 0 ? [] : columnsFor(links),
    },
    hasItems: ['edges', 'nodes', 'pageInfo'].some((field) => fields.includes(field)),
    hasPageInfo: fields.includes('pageInfo'),
    hasTotal: fields.includes('totalCount'),
  };
}

/** Returns the fields that are selected of the items of a connection, by the field above them. */
const itemFields = (selection: Selection): readonly (readonly FieldNode[])[] => [
  childrenOf(selection, ['nodes']),
  childrenOf(selection, ['edges', 'node']),
];

/** Returns the plan of the upcoming events below a parent, all in one page. */
export function upcomingPlan(
  snapshot: Snapshot,
  list: ListName,
  where: object | null,
  selection: Selection,
): ListPlan {
  const fields = ['dated', 'undated', 'overdue'].map((field) => childrenOf(selection, [field]));
  const type = fieldsIn(selection.returnType)['dated']?.type;
  const { columns, ...below } = recordPlan(snapshot, fields, type, selection);
  return {
    ...wholePage(list, true, snapshot.version),
    ...below,
    list,
    columns: [...new Set([...columns, 'earliest', 'latest', 'status'])],
    filter: and(upcomingOn(snapshot.day), toFilter(EVENT, where, snapshot.day)),
  };
}

/** Returns the plan of the hits of a search, a list without a parent. */
export const searchPlan = (selection: Selection): Pick<ListPlan, 'columns' | 'hasPageInfo'> => ({
  columns: columnsFor(itemFields(selection).flat()),
  hasPageInfo: namesOf(childrenOf(selection)).includes('pageInfo'),
});

/** Returns the plan of the formats of a matrix: the columns and references of `rows.format`, and the references `rows.partner` and `rows.partners`. */
export function matrixPlan(
  snapshot: Snapshot,
  selection: Selection,
): Pick<RecordPlan, 'columns' | 'references'> {
  const rows = recordPlan(snapshot, [childrenOf(selection, ['rows'])], undefined, selection).references;
  const own = rows.filter(({ column }) => column === 'format');
  return {
    columns: own[0]?.columns ?? [],
    references: rows.flatMap((each) => (each.column === 'format' ? each.references : [each])),
  };
}

/** Returns the plan of records from the fields that are selected of them, by the field above them. */
function recordPlan(
  snapshot: Snapshot,
  fields: readonly (readonly FieldNode[])[],
  type: GraphQLOutputType | undefined,
  selection: Selection,
): RecordPlan {
  // Fields with one response name below one field are one field, whose selection is the union of theirs.
  const groups = fields.flatMap((own) => [
    ...groupBy(own, ({ alias, name }) => (alias ?? name).value).values(),
  ]);
  return {
    columns: columnsFor(fields.flat()),
    references: groups.flatMap((fieldNodes) => referencePlan(snapshot, fieldNodes, type, selection)),
    nested: snapshot.isNested
      ? groups.flatMap((fieldNodes) => nestedPlan(snapshot, fieldNodes, type, selection))
      : [],
  };
}

function referencePlan(
  snapshot: Snapshot,
  fieldNodes: readonly FieldNode[],
  type: GraphQLOutputType | undefined,
  selection: Selection,
): readonly ReferencePlan[] {
  const [field] = fieldNodes;
  if (!field || !REFERENCES.has(field.name.value) || listOf(type, field.name.value)) return [];
  const children = fieldNodes.flatMap((node) => fieldsOf(node, selection));
  const column = field.name.value;
  return [{ column, ...recordPlan(snapshot, [children], fieldsIn(type)[column]?.type, selection) }];
}

function nestedPlan(
  snapshot: Snapshot,
  fieldNodes: readonly FieldNode[],
  type: GraphQLOutputType | undefined,
  selection: Selection,
): readonly ListPlan[] {
  const [field] = fieldNodes;
  const definition = field && fieldsIn(type)[field.name.value];
  const toRequest = definition && listOf(type, definition.name);
  if (!toRequest) return [];
  try {
    const args = getArgumentValues(definition, field, selection.variableValues) as ListArgs;
    const below = { ...selection, fieldNodes: [...fieldNodes], returnType: definition.type };
    const plan = listPlan(snapshot, toRequest(args), args, below);
    return needsStatement(plan) ? [plan] : [];
  } catch (error) {
    // The resolver of the field refuses it, and the rest is answered.
    if (error instanceof DiplographError) return [];
    throw error;
  }
}

/** Returns the request of a field that lists records; undefined for other fields. */
function listOf(type: GraphQLOutputType | undefined, field: string): ToListRequest | undefined {
  const named = typeWithFields(type);
  const names = named ? [named, ...named.getInterfaces()].map(({ name }) => name) : [];
  const lists: Readonly<Record<string, Readonly<Record<string, ToListRequest>>>> = NESTED_LISTS;
  return names.map((name) => lists[name]?.[field]).find((found) => found !== undefined);
}

const fieldsIn = (type: GraphQLOutputType | undefined) => typeWithFields(type)?.getFields() ?? {};

function typeWithFields(type: GraphQLOutputType | undefined) {
  const named = type && getNamedType(type);
  return isObjectType(named) || isInterfaceType(named) ? named : undefined;
}

const columnsFor = (fields: readonly FieldNode[]): readonly string[] =>
  [...new Set([...IDENTITY, ...fields.flatMap(columnsOfField)])].sort();

function columnsOfField({ name, arguments: given = [] }: FieldNode): readonly string[] {
  const own = COLUMNS[name.value] ?? [name.value];
  return given.length === 0 ? own : [...own, ...(COLUMNS_OF_ARGUMENTS[name.value] ?? [])];
}

const namesOf = (fields: readonly FieldNode[]): readonly string[] => fields.map(({ name }) => name.value);

/** Returns the fields that are selected below a field, at the end of a path of names. */
function childrenOf(selection: Selection, path: readonly string[] = []): readonly FieldNode[] {
  const ends = path.reduce<readonly FieldNode[]>(
    (nodes, name) =>
      nodes.flatMap((node) => fieldsOf(node, selection).filter((child) => child.name.value === name)),
    selection.fieldNodes,
  );
  return ends.flatMap((node) => fieldsOf(node, selection));
}

const fieldsOf = (node: FieldNode, selection: Selection): readonly FieldNode[] =>
  node.selectionSet ? selected(node.selectionSet, selection) : [];

function selected(set: SelectionSetNode, selection: Selection): readonly FieldNode[] {
  return set.selections.flatMap((each) => {
    const { fragments, variableValues } = selection;
    if (!isIncluded(each, variableValues)) return [];
    if (each.kind === Kind.FIELD) return each.name.value.startsWith('__') ? [] : [each];
    if (each.kind === Kind.INLINE_FRAGMENT) return selected(each.selectionSet, selection);
    const fragment = fragments[each.name.value];
    return fragment ? selected(fragment.selectionSet, selection) : [];
  });
}

/** Returns false for a selection that `@skip` or `@include` leaves out. */
export const isIncluded = (selection: SelectionNode, variables: Selection['variableValues']): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] !== true &&
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
