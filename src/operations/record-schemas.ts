import type { FieldShape, ObjectShape, ValueShape } from './record-shape.ts';

/** A JSON Schema, as OpenAPI 3.1 has it. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const REFERENCES = {
  RecordReference: object(
    {
      id: { type: 'string', description: 'Its id; its address is the id below that of the service.' },
      type: { type: 'string', description: 'Its type, e.g. `Nation`.' },
      name: { type: 'string', description: 'Its name.' },
    },
    'A record that another one refers to.',
  ),
  SourceReference: object(
    {
      id: { type: 'string', description: 'Its id.' },
      type: { const: 'Source' },
      title: { type: 'string', description: 'Its title.' },
      url: { type: ['string', 'null'], description: 'Its address.' },
    },
    'A source that a record or claim refers to.',
  ),
  ClaimReference: object(
    { id: { type: 'string', description: 'Its id; it has an address of its own.' } },
    'A claim that says so.',
  ),
} as const;

/**
 * Returns the schemas of the files of records by name: `RecordFile`, one for each type, and those of references. `head` describes the
 * keys of a file other than `record` and `claims`.
 */
export function recordSchemas(
  shapes: ReadonlyMap<string, ObjectShape>,
  head: Readonly<Record<string, JsonSchema>>,
): Readonly<Record<string, JsonSchema>> {
  const claim = shapes.get('Claim');
  if (!claim) throw new Error('expected a shape of claims, found none');
  const types = [...shapes.keys()];
  return {
    RecordFile: {
      description: 'A record with its claims; `type` says what `record` holds.',
      oneOf: types.map((type) => ref(`${type}File`)),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(types.map((type) => [type, `#/components/schemas/${type}File`])),
      },
    },
    ...Object.fromEntries(
      types.map((type) => [
        `${type}File`,
        object({ ...head, type: { const: type }, record: ref(`${type}Record`), claims: CLAIMS }),
      ]),
    ),
    Claim: withFields(claim, [{ ...URL_FIELD }]),
    ...Object.fromEntries(
      [...shapes].map(([type, shape]) => [
        `${type}Record`,
        withFields({ ...shape, fields: shape.fields.filter(({ name }) => name !== 'claims') }),
      ]),
    ),
    ...REFERENCES,
  };
}

const CLAIMS = {
  type: 'array',
  items: { $ref: '#/components/schemas/Claim' },
  description:
    'What the sources say of the record, losers included; of a source, what it states. A claim has none.',
};

const URL_FIELD: FieldShape = {
  ...{ name: 'url', doc: 'Address of the claim.', isList: false, isNullable: false },
  value: { kind: 'leaf', type: 'String' },
};

function withFields({ hasId, fields }: ObjectShape, more: readonly FieldShape[] = []): JsonSchema {
  const own = [...more, ...fields].map((field) => [field.name, schemaOf(field)] as const);
  return object({ ...(hasId && { id: { type: 'string' } }), ...Object.fromEntries(own) });
}

function schemaOf({ value, isList, isNullable, doc }: FieldShape): JsonSchema {
  const description = doc === '' ? {} : { description: doc };
  if (isList) return { type: 'array', items: valueSchema(value), ...description };
  return { ...(isNullable ? orNull(valueSchema(value)) : valueSchema(value)), ...description };
}

function orNull(schema: JsonSchema): JsonSchema {
  const { type, enum: words } = schema;
  if (Array.isArray(words))
    return { ...schema, type: ['string', 'null'], enum: [...(words as readonly string[]), null] };
  return typeof type === 'string'
    ? { ...schema, type: [type, 'null'] }
    : { oneOf: [schema, { type: 'null' }] };
}

const TYPES: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };

function valueSchema(value: ValueShape): JsonSchema {
  switch (value.kind) {
    case 'leaf':
      return { type: TYPES[value.type] ?? 'string', ...(value.words && { enum: value.words }) };
    case 'record':
      return ref('RecordReference');
    case 'source':
      return ref('SourceReference');
    case 'claim':
      return ref('ClaimReference');
    case 'object':
      return withFields(value);
    case 'items':
      return value.item.kind === 'object' ? ref('Claim') : valueSchema(value.item);
    case 'edges':
      return { allOf: [object({ party: ref('RecordReference') }), withFields(value.edge)] };
  }
}

const ref = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

function object(properties: Readonly<Record<string, JsonSchema>>, description?: string): JsonSchema {
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    required: Object.keys(properties),
    properties,
  };
}
