import { Kind } from 'graphql';
import { groupBy } from '../model/group-by.ts';
import { IDENTITY } from '../graph/view.ts';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { Reference } from '../graph/types.ts';

/** Columns that a field needs where they are not named like the field. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  overdue: ['status', 'latest'],
  previousDates: ['date', 'dateHistory'],
  certainty: ['startsBy', 'endsFrom', 'certainFrom', 'certainTo'],
  authors: ['authorNames'],
  authoredBy: ['authors'],
  editedBy: ['editors'],
  claims: ['event', 'party', 'claimSubject', 'claimProperty'],
  newestSource: ['format', 'recordType'],
};

/** What is known of a field that is asked for. */
export type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'returnType' | 'variableValues'>;

/** The columns that the selected fields of a record need, its identity included; sorted, so that equal selections are equal. */
export const columnsOf = oncePerField((info) => columns(namesOf(fieldsAt(info, [[]]))));

/** The selected fields of a record. */
export const fieldsOf = oncePerField((info) => byKey(fieldsAt(info, [[]])));

/** The records to which a record refers and that are asked for with it. */
export const referencesOf = oncePerField((info) => references(fieldsOf(info), info));

/** Fields whose column holds the ids of records. */
const REFERENCES: ReadonlySet<string> = new Set([
  ...['group', 'partner', 'format', 'person', 'party', 'parties', 'nationality', 'place', 'country', 'hosts'],
  ...['replacedBy', 'event', 'source', 'passedOnBy', 'about', 'host'],
]);

/** The columns of those that are not named like the field: `host` is one of the hosts by which events are grouped. */
const COLUMN_OF: Readonly<Record<string, string>> = { host: 'hosts' };

/** What a list needs that is given as a whole: the columns of its items, and of the records to which these refer. */
export const listColumnsOf = oncePerField((info) => ({
  hasItems: true,
  tellsMore: true,
  columns: columnsOf(info),
  linkColumns: [],
  references: referencesOf(info),
  items: fieldsOf(info),
}));

/** The records to which the rows of a matrix refer and that are asked for with it. */
export const referencesOfRows = oncePerField((info) => references(byKey(fieldsAt(info, [['rows']])), info));

/** What an edge tells without a column of the link. */
const OWN_EDGE_FIELDS = ['node', 'cursor'];

/**
 * What a page needs: the columns of its items (`nodes`, `edges.node`), of the links to them (`edges`) and of the records to which
 * the items refer; or no items at all. Beside it the fields that are asked for of items.
 */
export const pageColumnsOf = oncePerField((info) => {
  const own = namesOf(fieldsAt(info, [[]]));
  const items = fieldsAt(info, [['nodes'], ['edges', 'node']]);
  const links = namesOf(fieldsAt(info, [['edges']])).filter((field) => !OWN_EDGE_FIELDS.includes(field));
  return {
    hasItems: ['edges', 'nodes', 'pageInfo'].some((field) => own.includes(field)),
    tellsMore: own.includes('pageInfo'),
    tellsTotal: own.includes('totalCount'),
    columns: columns(namesOf(items)),
    linkColumns: links.length === 0 ? [] : columns(links),
    references: references(byKey(items), info),
    items: byKey(items),
  };
});

/** Fields of one name in the answer are one field, which asks for what each of them asks for. */
const byKey = (fields: readonly FieldNode[]): readonly (readonly FieldNode[])[] => [
  ...groupBy(fields, ({ alias, name }) => (alias ?? name).value).values(),
];

const references = (fields: readonly (readonly FieldNode[])[], info: Asked): readonly Reference[] =>
  fields.flatMap((each) => {
    const [own] = referenceAt(each, info);
    if (!own) return [];
    const further = byKey(each.flatMap((node) => childrenOf(node, info))).flatMap((below) =>
      referenceAt(below, info).map((reference) => ({ ...reference, through: own.column })),
    );
    return [own, ...further];
  });

function referenceAt(fields: readonly FieldNode[], info: Asked): readonly Reference[] {
  const [field] = fields;
  if (!field || !REFERENCES.has(field.name.value)) return [];
  const column = COLUMN_OF[field.name.value] ?? field.name.value;
  const below = fields.flatMap((node) => childrenOf(node, info));
  return [{ column, columns: columns(namesOf(below)) }];
}

/** Works something out once for a field of a document, however often it is asked and however many parents it has. */
function oncePerField<Result>(work: (info: Asked) => Result): (info: Asked) => Result {
  const kept = new WeakMap<object, Result>();
  return (info) => {
    const field = fieldKey(info);
    const result = kept.get(field) ?? work(info);
    kept.set(field, result);
    return result;
  };
}

/** What stands for a field: itself, or, where several are one in the answer, these together. */
export function fieldKey({ fieldNodes }: Pick<Asked, 'fieldNodes'>): object {
  const [field, ...others] = fieldNodes;
  return field && others.length === 0 ? field : fieldNodes;
}

function columns(fields: readonly string[]): readonly string[] {
  return [...new Set([...IDENTITY, ...fields.flatMap((field) => COLUMNS[field] ?? [field])])].sort();
}

const namesOf = (fields: readonly FieldNode[]): readonly string[] => fields.map(({ name }) => name.value);

function fieldsAt(info: Asked, paths: readonly (readonly string[])[]): readonly FieldNode[] {
  return paths.flatMap((path) => {
    const ends = path.reduce<readonly FieldNode[]>(
      (nodes, name) =>
        nodes.flatMap((node) => childrenOf(node, info).filter((child) => child.name.value === name)),
      info.fieldNodes,
    );
    return ends.flatMap((node) => childrenOf(node, info));
  });
}

const childrenOf = (node: FieldNode, info: Asked): readonly FieldNode[] =>
  node.selectionSet ? selected(node.selectionSet, info) : [];

function selected(set: SelectionSetNode, info: Asked): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? [] : [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return selected(selection.selectionSet, info);
    const fragment = info.fragments[selection.name.value];
    return fragment ? selected(fragment.selectionSet, info) : [];
  });
}
