import { Kind } from 'graphql';
import { IDENTITY } from '../graph/view.ts';
import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql';

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
export const columnsOf = oncePerField((info) => columns(fieldsOf(info, [[]])));

/** What a page needs: the columns of its items (`nodes`, `edges.node`) and of the links to them (`edges`), or no items at all. */
export const pageColumnsOf = oncePerField((info) => {
  const own = fieldsOf(info, [[]]);
  return {
    hasItems: ['edges', 'nodes', 'pageInfo'].some((field) => own.includes(field)),
    columns: columns(fieldsOf(info, [['nodes'], ['edges', 'node']])),
    linkColumns: columns(fieldsOf(info, [['edges']])),
  };
});

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

function fieldsOf(info: GraphQLResolveInfo, paths: readonly (readonly string[])[]): readonly string[] {
  return paths.flatMap((path) => {
    const ends = path.reduce<readonly FieldNode[]>(
      (nodes, name) =>
        nodes.flatMap((node) => childrenOf(node, info).filter((child) => child.name.value === name)),
      info.fieldNodes,
    );
    return ends.flatMap((node) => childrenOf(node, info).map((child) => child.name.value));
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
