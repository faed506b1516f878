import { readFileSync } from 'node:fs';
import { getNamedType, isInputObjectType, isInterfaceType, isObjectType, parse, print } from 'graphql';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../../src/api/schema.ts';
import { EXPECTATIONS } from '../../../src/graph/record-names.ts';
import { idsOf, withIds } from '../../../src/api/operation-ids.ts';
import type { GraphQLArgument, GraphQLField, GraphQLInputType } from 'graphql';

const schema = createSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));

const SENT = 'nobody-at-all';
/** Values of the other arguments that a field needs. */
const NEEDED: Readonly<Record<string, string>> = {
  'Date!': '"2025-01-01"',
  'ID!': '"other"',
  'String!': '"text"',
};

type Place = { readonly operation: string; readonly path: readonly (string | number)[] };

/** Returns the texts of a value that holds an id, with the paths to it. */
function valuesOf(
  type: GraphQLInputType,
): readonly { readonly text: string; readonly path: (string | number)[] }[] {
  const named = getNamedType(type);
  if (named.name === 'ID') {
    const isList = String(type).startsWith('[');
    return isList ? [{ text: `["${SENT}"]`, path: [0] }] : [{ text: `"${SENT}"`, path: [] }];
  }
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields())
    .filter((field) => getNamedType(field.type) !== named)
    .flatMap((field) =>
      valuesOf(field.type).map(({ text, path }) => ({
        text: `{ ${field.name}: ${text} }`,
        path: [field.name, ...path],
      })),
    );
}

function operationsOf(type: string, field: GraphQLField<unknown, unknown>): readonly Place[] {
  const others = (own: GraphQLArgument): string =>
    field.args
      .filter((arg) => arg !== own && arg.defaultValue === undefined && String(arg.type).endsWith('!'))
      .map((arg) => `, ${arg.name}: ${NEEDED[String(arg.type)] ?? '[]'}`)
      .join('');
  return field.args.flatMap((arg) =>
    valuesOf(arg.type).map(({ text, path }): Place => {
      const asked = `${field.name}(${arg.name}: ${text}${others(arg)}) { __typename }`;
      return type === 'Query'
        ? { operation: `{ ${asked} }`, path: [field.name, arg.name, ...path] }
        : {
            operation: `{ above: event(id: "other") { ...Below } } fragment Below on ${type} { x: ${asked} }`,
            path: ['above', 'x', arg.name, ...path],
          };
    }),
  );
}

/** Every place of the contract where an id may be sent. */
const places = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).flatMap((field) => operationsOf(type.name, field))
    : [],
);

describe('the ids of an operation', () => {
  it('are found in every argument and filter of type ID', () => {
    expect(places.length).toBeGreaterThan(300);
    for (const { operation, path } of places) {
      const found = idsOf(schema, { document: parse(operation) }).filter(({ sent }) => sent === SENT);
      expect(found, operation).toEqual([
        { sent: SENT, path, expected: expect.stringMatching(/^[A-Z]/) as string },
      ]);
    }
  });

  it('are found inside and, or and not, and in variables', () => {
    const text = `query ($where: EventWhere, $id: ID = "b", $ids: [ID!]) {
      events(where: $where) { totalCount } node(id: $id) { id } formats(where: { partner: { in: $ids } }) { totalCount }
    }`;
    const where = { or: [{ not: { host: { eq: 'a' } } }] };
    const operation = { document: parse(text), variableValues: { where, ids: ['c', 'd'] } };
    expect(
      idsOf(schema, operation).map(({ sent, expected, path }) => [sent, expected, path.join('.')]),
    ).toEqual([
      ['a', 'Party', 'events.where.or.0.not.host.eq'],
      ['b', 'Node', 'node.id'],
      ['c', 'Party', 'formats.where.partner.in.0'],
      ['d', 'Party', 'formats.where.partner.in.1'],
    ]);
  });

  it('are not found in skipped fields, and in texts', () => {
    const text = `query ($no: Boolean = false) {
      node(id: "a") @skip(if: true) { id } ... @include(if: $no) { event(id: "b") { id } }
      search(text: "c") { totalCount } claims(where: { edge: { eq: "d" } }) { totalCount }
    }`;
    expect(idsOf(schema, { document: parse(text) })).toEqual([]);
  });

  it('are replaced only where they are ids', () => {
    const name = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(name, name, name, (one, two, three) => {
        const text = (x: string, y: string): string =>
          `query ($where: EventWhere, $y: ID = "${y}") { node(id: "${x}") { id } event(id: $y) { id } events(where: $where) { totalCount } search(text: "${one}") { totalCount } }`;
        const where = (x: string) => ({
          host: { in: [x, x] },
          name: { eq: three },
          and: { place: { eq: x } },
        });
        const operation = { document: parse(text(one, two)), variableValues: { where: where(three) } };
        const replaced = withIds(schema, operation, (sent) => `new-${sent}`);
        expect(print(replaced.document)).toBe(print(parse(text(`new-${one}`, `new-${two}`))));
        expect(replaced.variableValues).toEqual({
          where: { ...where(`new-${three}`), name: { eq: three } },
        });
      }),
    );
  });
});

describe('the expectation of an argument', () => {
  it('is every kind of record that the contract serves under its name', () => {
    for (const [name, kinds] of Object.entries(EXPECTATIONS)) {
      const type = schema.getType(name);
      const served = isInterfaceType(type) ? schema.getPossibleTypes(type).map((each) => each.name) : [name];
      expect([...kinds].sort(), name).toEqual([...served].sort());
    }
  });
});
