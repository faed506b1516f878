import { getNamedType, getNullableType, isEnumType, isListType, Kind } from 'graphql';
import type { ArgumentNode, GraphQLInputType, ObjectFieldNode, ValueNode } from 'graphql';

type Entry = ArgumentNode | ObjectFieldNode;

/** Returns the value at a path of arguments, e.g. `where`, `partner`, `eq`; undefined without one. */
export function argumentAt(
  entries: readonly Entry[],
  [name, ...rest]: readonly string[],
): ValueNode | undefined {
  const value = entries.find((entry) => entry.name.value === name)?.value;
  if (rest.length === 0) return value;
  return value?.kind === Kind.OBJECT ? argumentAt(value.fields, rest) : undefined;
}

/** Returns arguments in which the one at a path has a value. Null removes it, and the objects that are empty without it. */
export function argumentsWith(
  entries: readonly ArgumentNode[],
  path: readonly string[],
  value: ValueNode | null,
): readonly ArgumentNode[] {
  return changed(entries, path, value, (name, next) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value: name },
    value: next,
  }));
}

function changed<Kept extends Entry>(
  entries: readonly Kept[],
  [name = '', ...rest]: readonly string[],
  value: ValueNode | null,
  create: (name: string, value: ValueNode) => Kept,
): readonly Kept[] {
  const existing = entries.find((entry) => entry.name.value === name);
  const next = rest.length === 0 ? value : objectWith(existing?.value, rest, value);
  if (next === null) return entries.filter((entry) => entry !== existing);
  if (!existing) return [...entries, create(name, next)];
  return entries.map((entry) => (entry === existing ? { ...entry, value: next } : entry));
}

function objectWith(
  object: ValueNode | undefined,
  path: readonly string[],
  value: ValueNode | null,
): ValueNode | null {
  const fields = object?.kind === Kind.OBJECT ? object.fields : [];
  const next = changed<ObjectFieldNode>(fields, path, value, (name, inner) => ({
    kind: Kind.OBJECT_FIELD,
    name: { kind: Kind.NAME, value: name },
    value: inner,
  }));
  return next.length === 0 ? null : { kind: Kind.OBJECT, fields: next };
}

/** Returns a value as a reader writes it into a box: a list with commas, a variable with its sign. */
export function textOfValue(value: ValueNode | undefined): string {
  if (!value) return '';
  if (value.kind === Kind.LIST) return value.values.map(textOfValue).join(', ');
  if (value.kind === Kind.VARIABLE) return `$${value.name.value}`;
  if (value.kind === Kind.NULL) return 'null';
  return value.kind === Kind.OBJECT ? '{…}' : String(value.value);
}

/** Returns the value of a text in a box of a type; null for an empty text. A text with `$` in front is a variable. */
export function valueOfText(type: GraphQLInputType, text: string): ValueNode | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const variable = /^\$([_A-Za-z][_0-9A-Za-z]*)$/.exec(trimmed)?.[1];
  if (variable !== undefined) return { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } };
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return simpleValue(type, trimmed);
  const items = trimmed.split(',').map((item) => item.trim());
  return {
    kind: Kind.LIST,
    values: items.filter((item) => item !== '').map((item) => simpleValue(nullable.ofType, item)),
  };
}

function simpleValue(type: GraphQLInputType, text: string): ValueNode {
  const named = getNamedType(type);
  if (isEnumType(named)) return { kind: Kind.ENUM, value: text };
  if (named.name === 'Boolean') return { kind: Kind.BOOLEAN, value: text === 'true' };
  if (named.name === 'Int' && /^-?\d+$/.test(text)) return { kind: Kind.INT, value: text };
  if (named.name === 'Float' && /^-?\d+(\.\d+)?$/.test(text)) return { kind: Kind.FLOAT, value: text };
  return { kind: Kind.STRING, value: text };
}
