import { isTypeDefinitionNode, isTypeExtensionNode, Kind, parse, print, visit } from 'graphql';

/**
 * @typedef {import('graphql').TypeDefinitionNode} TypeNode
 * @typedef {import('graphql').InterfaceTypeDefinitionNode | import('graphql').ObjectTypeDefinitionNode} OutputNode
 * @typedef {import('graphql').FieldDefinitionNode} FieldNode
 * @typedef {import('graphql').InputValueDefinitionNode} InputNode
 * @typedef {{ readonly directives?: readonly import('graphql').ConstDirectiveNode[] | undefined }} Directed
 * @typedef {ReadonlyMap<string, TypeNode>} Types
 */

/** Directives that a contract may contain. All others are expanded. */
const STANDARD = ['deprecated', 'oneOf', 'specifiedBy'];

/**
 * Returns the contract of an authored schema. `src/api/schema/directives.graphql` describes its directives.
 * In the contract the fields of the root and all pages are nullable, so that one of them can fail alone. For clients that treat an
 * answer with an error as a failure, `failsWhole` keeps the authored types.
 * @param {string} text
 * @param {(path: string) => string} sentenceOf gives the sentence that describes a property, e.g. `Format.levels.since`
 * @param {{ failsWhole?: boolean }} [options]
 * @returns {string}
 * @throws Error when the text uses a directive, a type or a property that is not defined
 */
export function expandSchema(text, sentenceOf, { failsWhole = false } = {}) {
  const { definitions } = parse(text);
  refuseUndefinedDirectives(definitions);
  const authored = definitions.filter(isTypeDefinitionNode).map((type) => withProperties(type, sentenceOf));
  const templates = byName(authored.filter((type) => directiveOf(type, 'template')));
  const made = authored.flatMap((type) => [type, ...typesMadeFor(type, templates)]);
  const extensions = definitions.filter(isTypeExtensionNode);
  const types = extend(
    byName(made),
    extensions.map((extension) => withProperties(extension, sentenceOf)),
  );
  const contract = [...types.values()].filter(({ name }) => !templates.has(name.value));
  return [
    ...definitions.filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION),
    ...contract.map((type) => complete(type, types)).map((type) => (failsWhole ? type : failingAlone(type))),
  ]
    .map((definition) => print(visit(definition, { Directive: keepStandard })))
    .join('\n\n');
}

/** @param {readonly import('graphql').DefinitionNode[]} definitions */
function refuseUndefinedDirectives(definitions) {
  const known = definitions.flatMap((each) =>
    each.kind === Kind.DIRECTIVE_DEFINITION ? [each.name.value] : [],
  );
  for (const definition of definitions)
    visit(definition, {
      Directive({ name: { value } }) {
        if (![...known, ...STANDARD].includes(value))
          throw new Error(`expected one of the directives ${known.join(', ')}, found @${value}`);
      },
    });
}

/** @param {import('graphql').DirectiveNode} directive @returns {null | undefined} */
const keepStandard = ({ name }) => (STANDARD.includes(name.value) ? undefined : null);

/**
 * Returns a type in which the sentence of its property describes each field with `@property`. The field's own description
 * follows.
 *
 * @template {TypeNode | import('graphql').TypeExtensionNode} Type
 * @param {Type} type
 * @param {(path: string) => string} sentenceOf
 * @returns {Type}
 */
function withProperties(type, sentenceOf) {
  return visit(type, {
    FieldDefinition(field) {
      const directive = directiveOf(field, 'property');
      if (directive === undefined) return undefined;
      const sentence = sentenceOf(stringsOf(directive)['name'] ?? `${type.name.value}.${field.name.value}`);
      const value = [sentence, ...(field.description ? [field.description.value] : [])].join(' ');
      return { ...field, description: { kind: Kind.STRING, value } };
    },
  });
}

/**
 * Returns the types from the directives of a type: its connection, its edge, its filter.
 *
 * @param {TypeNode} type
 * @param {Types} templates
 * @returns {TypeNode[]}
 */
function typesMadeFor(type, templates) {
  const item = type.name.value;
  const lists = (type.directives ?? []).filter(({ name }) => name.value === 'connection');
  return [
    ...lists.flatMap((list) => {
      const { items = '', name = item } = stringsOf(list);
      return ['ItemConnection', 'ItemEdge'].map((each) =>
        instance(find(templates, each), { item, items, name }),
      );
    }),
    ...(directiveOf(type, 'filter') ? [instance(find(templates, 'ItemFilter'), { item, name: item })] : []),
  ];
}

/**
 * Returns a copy of a template. The type `Item` becomes `item`, a type `Item…` becomes `name…`, and `{words}` in a description
 * become their values.
 *
 * @template {import('graphql').ASTNode} Node
 * @param {Node} template
 * @param {Record<string, string>} words
 * @returns {Node}
 */
function instance(template, words) {
  const { item = '', name = item } = words;
  const renamed = (/** @type {string} */ text) =>
    text === 'Item' ? item : text.replace(/^Item(?=[A-Z])/, name);
  return visit(template, {
    Name: (node) => ({ ...node, value: renamed(node.value).replace(/^ITEM_/, `${name}_`) }),
    StringValue: (node) => ({
      ...node,
      value: node.value.replace(/\{(\w+)\}/g, (whole, /** @type {string} */ word) => words[word] ?? whole),
    }),
  });
}

/**
 * Returns the types with the fields that extensions add to them.
 *
 * @param {Types} types
 * @param {readonly import('graphql').TypeExtensionNode[]} extensions
 * @returns {Types}
 */
function extend(types, extensions) {
  const extended = new Map(types);
  for (const extension of extensions) {
    const type = find(extended, extension.name.value);
    if (extension.kind !== Kind.OBJECT_TYPE_EXTENSION || type.kind !== Kind.OBJECT_TYPE_DEFINITION)
      throw new Error(`expected an extension of an object type, found one of ${type.name.value}`);
    const { fields = [], directives = [] } = extension;
    extended.set(type.name.value, {
      ...type,
      fields: [...(type.fields ?? []), ...fields],
      directives: [...(type.directives ?? []), ...directives],
    });
  }
  return extended;
}

/**
 * Returns a type with all additions of its interfaces and directives.
 *
 * @param {TypeNode} type
 * @param {Types} types
 * @returns {TypeNode}
 */
function complete(type, types) {
  switch (type.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_DEFINITION:
      return {
        ...type,
        interfaces: interfacesOf(type, types),
        fields: outputFields(type, types).map((field) => withArguments(field, types)),
      };
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return completeInput(type, types);
    case Kind.ENUM_TYPE_DEFINITION:
      return directiveOf(type, 'order') ? inBothDirections(type, types) : type;
    default:
      return type;
  }
}

/** The types whose fields are the questions of an operation. */
const ROOTS = ['Query', 'Graph'];

/**
 * Returns a type in which each question and each page is nullable.
 *
 * @param {TypeNode} type
 * @returns {TypeNode}
 */
const failingAlone = (type) =>
  visit(type, {
    FieldDefinition: (field) =>
      field.type.kind === Kind.NON_NULL_TYPE &&
      (ROOTS.includes(type.name.value) || directiveOf(field, 'paged'))
        ? { ...field, type: field.type.type }
        : undefined,
  });

/**
 * Returns the interfaces of a type, each after its own interfaces.
 *
 * @param {OutputNode} type
 * @param {Types} types
 * @returns {import('graphql').NamedTypeNode[]}
 */
function interfacesOf({ interfaces = [] }, types) {
  const all = interfaces.flatMap((each) => [
    ...interfacesOf(findOutput(types, each.name.value), types),
    each,
  ]);
  return [...new Map(all.map((each) => [each.name.value, each])).values()];
}

/**
 * Returns the fields of a type: inherited, copied and own ones. A later field replaces an earlier one of the same name.
 *
 * @param {OutputNode} type
 * @param {Types} types
 * @returns {FieldNode[]}
 */
function outputFields(type, types) {
  const { type: other, except } = copied(type);
  return merge([
    ...(type.interfaces ?? []).flatMap(({ name }) => outputFields(findOutput(types, name.value), types)),
    ...(other === undefined ? [] : without(outputFields(findOutput(types, other), types), except)),
    ...(type.fields ?? []),
  ]);
}

/**
 * @param {import('graphql').InputObjectTypeDefinitionNode} type
 * @param {Types} types
 * @returns {TypeNode}
 */
function completeInput(type, types) {
  const { type: other, except } = copied(type);
  const where = directiveOf(type, 'where');
  const logic =
    where &&
    instance(findInput(types, 'ItemWhere'), {
      name: type.name.value.replace(/Where$/, ''),
      ...stringsOf(where),
    });
  const fields = merge([
    ...(other === undefined ? [] : without(findInput(types, other).fields ?? [], except)),
    ...(type.fields ?? []),
    ...(logic?.fields ?? []),
  ]);
  return { ...type, ...(logic?.description && { description: logic.description }), fields };
}

/**
 * Returns an enum for sorting, with an ascending and a descending value for each of its own.
 *
 * @param {import('graphql').EnumTypeDefinitionNode} type
 * @param {Types} types
 * @returns {TypeNode}
 */
function inBothDirections(type, types) {
  const template = find(types, 'ItemOrder');
  const directions = template.kind === Kind.ENUM_TYPE_DEFINITION ? (template.values ?? []) : [];
  const values = (type.values ?? []).flatMap(({ name, description }) =>
    directions.map((each) => instance(each, { name: name.value, item: description?.value ?? '' })),
  );
  return { ...type, values };
}

/**
 * Returns a field with the arguments of paging if it is paged. Arguments without a description take the description of
 * `Arguments`.
 *
 * @param {FieldNode} field
 * @param {Types} types
 * @returns {FieldNode}
 */
function withArguments(field, types) {
  const paging = directiveOf(field, 'paged') ? (findInput(types, 'PagingArguments').fields ?? []) : [];
  const shared = findInput(types, 'SharedArguments').fields ?? [];
  const described = (field.arguments ?? []).map((argument) => {
    const description =
      argument.description ?? shared.find(({ name }) => name.value === argument.name.value)?.description;
    return { ...argument, ...(description && { description }) };
  });
  return { ...field, arguments: [...described, ...paging] };
}

/**
 * Returns the fields by name. A later field replaces an earlier one.
 *
 * @template {FieldNode | InputNode} Field
 * @param {readonly Field[]} fields
 * @returns {Field[]}
 */
const merge = (fields) => [...new Map(fields.map((field) => [field.name.value, field])).values()];

/**
 * @template {FieldNode | InputNode} Field
 * @param {readonly Field[]} fields
 * @param {readonly string[]} names
 * @returns {Field[]}
 */
function without(fields, names) {
  const unknown = names.find((name) => !fields.some((field) => field.name.value === name));
  if (unknown !== undefined) throw new Error(`expected a field to leave out, found no field "${unknown}"`);
  return fields.filter((field) => !names.includes(field.name.value));
}

/** Returns the type whose fields a type copies, and the omitted fields. @param {Directed} type */
function copied(type) {
  const directive = directiveOf(type, 'fieldsOf');
  const list = directive?.arguments?.find(({ name }) => name.value === 'except')?.value;
  const except = list?.kind === Kind.LIST ? list.values : [];
  return {
    type: directive && stringsOf(directive)['type'],
    except: except.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : [])),
  };
}

/** @param {Directed} node @param {string} name */
const directiveOf = ({ directives = [] }, name) => directives.find((each) => each.name.value === name);

/** @param {import('graphql').ConstDirectiveNode} directive @returns {Record<string, string>} */
const stringsOf = ({ arguments: given = [] }) =>
  Object.fromEntries(
    given.flatMap(({ name, value }) => (value.kind === Kind.STRING ? [[name.value, value.value]] : [])),
  );

/** @param {readonly TypeNode[]} types @returns {Map<string, TypeNode>} @throws Error when two have one name */
function byName(types) {
  const found = new Map();
  for (const type of types) {
    if (found.has(type.name.value))
      throw new Error(`expected one definition of ${type.name.value}, found two`);
    found.set(type.name.value, type);
  }
  return found;
}

/** @param {Types} types @param {string} name */
function find(types, name) {
  const type = types.get(name);
  if (type === undefined) throw new Error(`expected a type ${name} in src/api/schema, found none`);
  return type;
}

/** @param {Types} types @param {string} name */
function findOutput(types, name) {
  const type = find(types, name);
  if (type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION) return type;
  throw new Error(`expected ${name} to be an object type or an interface`);
}

/** @param {Types} types @param {string} name */
function findInput(types, name) {
  const type = find(types, name);
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return type;
  throw new Error(`expected ${name} to be an input type`);
}
