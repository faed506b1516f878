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

/** The columns that the selected fields of a record need, its identity included; sorted, so that equal selections are equal. */
export const columnsOf = oncePerField((info) => columns(namesOf(fieldsAt(info, [[]]))));

/** Fields whose column of the same name holds the ids of records. */
const REFERENCES: ReadonlySet<string> = new Set([
  ...['group', 'partner', 'format', 'person', 'party', 'parties', 'nationality', 'place', 'country', 'hosts'],
  ...['replacedBy', 'event', 'source', 'passedOnBy', 'about'],
]);

/** What an edge tells without a column of the link. */
const OWN_EDGE_FIELDS = ['node', 'cursor'];

/**
 * What a page needs: the columns of its items (`nodes`, `edges.node`), of the links to them (`edges`) and of the records to which
 * the items refer; or no items at all.
 */
export const pageColumnsOf = oncePerField((info) => {
  const own = namesOf(fieldsAt(info, [[]]));
  const items = fieldsAt(info, [['nodes'], ['edges', 'node']]);
  const links = namesOf(fieldsAt(info, [['edges']])).filter((field) => !OWN_EDGE_FIELDS.includes(field));
  return {
    hasItems: ['edges', 'nodes', 'pageInfo'].some((field) => own.includes(field)),
    tellsMore: own.includes('pageInfo'),
    columns: columns(namesOf(items)),
    linkColumns: links.length === 0 ? [] : columns(links),
    references: referencesOf(items, info),
  };
});

/** Fields of one name in the answer are one field, which asks for what each of them asks for. */
function referencesOf(items: readonly FieldNode[], info: GraphQLResolveInfo): readonly Reference[] {
  const asked = items.filter(({ name }) => REFERENCES.has(name.value));
  return [...groupBy(asked, ({ alias, name }) => (alias ?? name).value).values()].flatMap((fields) => {
    const [field] = fields;
    const below = fields.flatMap((each) => childrenOf(each, info));
    return field ? [{ column: field.name.value, columns: columns(namesOf(below)) }] : [];
  });
}

/** Works something out once for a field of an operation, however many parents it has. */
function oncePerField<Result>(
  work: (info: GraphQLResolveInfo) => Result,
): (info: GraphQLResolveInfo) => Result {
  const kept = new WeakMap<readonly FieldNode[], Result>();
  return (info) => {
    const result = kept.get(info.fieldNodes) ?? work(info);
    kept.set(info.fieldNodes, result);
    return result;
  };
}

function columns(fields: readonly string[]): readonly string[] {
  return [...new Set([...IDENTITY, ...fields.flatMap((field) => COLUMNS[field] ?? [field])])].sort();
}

const namesOf = (fields: readonly FieldNode[]): readonly string[] => fields.map(({ name }) => name.value);

function fieldsAt(info: GraphQLResolveInfo, paths: readonly (readonly string[])[]): readonly FieldNode[] {
  return paths.flatMap((path) => {
    const ends = path.reduce<readonly FieldNode[]>(
      (nodes, name) =>
        nodes.flatMap((node) => childrenOf(node, info).filter((child) => child.name.value === name)),
      info.fieldNodes,
    );
    return ends.flatMap((node) => childrenOf(node, info));
  });
}

const childrenOf = (node: FieldNode, info: GraphQLResolveInfo): readonly FieldNode[] =>
  node.selectionSet ? selected(node.selectionSet, info) : [];

function selected(set: SelectionSetNode, info: GraphQLResolveInfo): readonly FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value.startsWith('__') ? [] : [selection];
    if (selection.kind === Kind.INLINE_FRAGMENT) return selected(selection.selectionSet, info);
    const fragment = info.fragments[selection.name.value];
    return fragment ? selected(fragment.selectionSet, info) : [];
  });
}
