import { getNamedType, getNullableType, isEnumType, isInterfaceType, isListType } from 'graphql';
import { isLeafType, isNonNullType, isObjectType } from 'graphql';
import type { GraphQLField, GraphQLNamedType, GraphQLSchema } from 'graphql';

/** A field of a record, or of an object in it, as the schema of the API defines it. */
export type FieldShape = {
  readonly name: string;
  readonly doc: string;
  readonly isList: boolean;
  readonly isNullable: boolean;
  readonly value: ValueShape;
};

/** An object with fields, which may have an id of its own. */
export type ObjectShape = {
  readonly kind: 'object';
  readonly hasId: boolean;
  readonly fields: readonly FieldShape[];
};

/**
 * The value of a field: a scalar or a word, a reference to a record, a source or a claim, an object, or a paged list. `items` are the
 * nodes of the list; `edges` are the listed parties, each with the fields of its edge.
 */
export type ValueShape =
  | { readonly kind: 'leaf'; readonly type: string; readonly words?: readonly string[] }
  | { readonly kind: 'record' | 'source' | 'claim' }
  | ObjectShape
  | { readonly kind: 'items'; readonly item: ValueShape }
  | { readonly kind: 'edges'; readonly edge: ObjectShape };

/** The paged lists that are part of a record. Other lists lead to records that have addresses of their own. */
const LISTS = ['claims', 'about', 'participants', 'members', 'disputes'];

/** Fields that are no content of a record: its id, and lists of other records that may be too long for an answer. */
const LEFT_OUT = ['id', 'slug', 'upcoming'];

/**
 * Returns the fields of the records of each type that has an address, by the name of the type. They come from the schema, so they
 * include a new field of the API. The address of a record is left out; the address of a source is a property.
 */
export function recordShapes(schema: GraphQLSchema): ReadonlyMap<string, ObjectShape> {
  const node = schema.getType('Node');
  if (!isInterfaceType(node)) throw new Error('expected an interface "Node" in the schema, found none');
  return new Map(
    schema.getPossibleTypes(node).map((type) => {
      const { kind, hasId, fields } = objectOf(type);
      const own = fields.filter(({ name }) => name !== 'url' || type.name === 'Source');
      return [type.name, { kind, hasId, fields: own.map((field) => withClaims(field, schema)) }];
    }),
  );
}

/** Returns the claims of a record as objects, where they are no paged list: those of participations and outcomes. */
const withClaims = (field: FieldShape, schema: GraphQLSchema): FieldShape =>
  field.name === 'claims' && field.value.kind === 'claim'
    ? { ...field, value: objectOf(schema.getType('Claim')) }
    : field;

type AnyField = GraphQLField<unknown, unknown>;

function objectOf(type: GraphQLNamedType | undefined, without: readonly string[] = []): ObjectShape {
  const all = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const asked = all.filter(
    ({ name, args }) => ![...LEFT_OUT, ...without].includes(name) && !args.some(isRequired),
  );
  return {
    kind: 'object',
    hasId: all.some(({ name }) => name === 'slug'),
    fields: asked.flatMap((field) => fieldOf(field) ?? []),
  };
}

const isRequired = ({ type, defaultValue }: AnyField['args'][number]): boolean =>
  isNonNullType(type) && defaultValue === undefined;

function fieldOf(field: AnyField): FieldShape | undefined {
  const value = valueOf(field);
  if (!value) return undefined;
  const isPaged = value.kind === 'items' || value.kind === 'edges';
  return {
    name: field.name,
    doc: field.description ?? '',
    isList: isPaged || isListType(getNullableType(field.type)),
    isNullable: !isNonNullType(field.type),
    value,
  };
}

function valueOf({ name, type }: AnyField): ValueShape | undefined {
  const named = getNamedType(type);
  if (isEnumType(named))
    return { kind: 'leaf', type: 'String', words: named.getValues().map((value) => value.name) };
  if (isLeafType(named)) return { kind: 'leaf', type: named.name };
  if (named.name.endsWith('Connection')) return LISTS.includes(name) ? listOf(named) : undefined;
  if (named.name === 'Source') return { kind: 'source' };
  if (named.name === 'Claim') return { kind: 'claim' };
  if (isNamed(named)) return { kind: 'record' };
  // An outcome is part of the content of its event.
  return objectOf(named, named.name === 'Outcome' ? ['event'] : []);
}

/** Returns the items of a paged list, with the fields of their edges. A claim is complete in the list of its subject. */
function listOf(connection: GraphQLNamedType): ValueShape {
  const edge = objectOf(typeIn(connection, 'edges'), ['cursor', 'node']);
  if (edge.fields.length > 0) return { kind: 'edges', edge };
  const item = typeIn(connection, 'nodes');
  return { kind: 'items', item: item.name === 'Claim' ? objectOf(item) : { kind: 'record' } };
}

function typeIn(type: GraphQLNamedType, name: string): GraphQLNamedType {
  const field = isObjectType(type) ? type.getFields()[name] : undefined;
  if (!field) throw new Error(`expected a field "${name}" of ${type.name}, found none`);
  return getNamedType(field.type);
}

const isNamed = (type: GraphQLNamedType): boolean =>
  type.name === 'Named' ||
  ((isObjectType(type) || isInterfaceType(type)) &&
    type.getInterfaces().some(({ name }) => name === 'Named'));
