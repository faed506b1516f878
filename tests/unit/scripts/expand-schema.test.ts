import { readFileSync } from 'node:fs';
import { isTypeDefinitionNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { expandSchema } from '../../../scripts/generate/expand-schema.mjs';
import { sentenceOf } from '../../../scripts/generate/property-sentences.mjs';

const DIRECTIVES = readFileSync(
  new URL('../../../src/api/schema/directives.graphql', import.meta.url),
  'utf8',
);

/** Returns the types of a small authored schema after expansion, each as text by its name. */
function expanded(text: string, options = {}): (name: string) => string | undefined {
  const types = parse(expandSchema(`${DIRECTIVES}\n${text}`, sentenceOf, options)).definitions.filter(
    isTypeDefinitionNode,
  );
  const texts = new Map(types.map((type) => [type.name.value, print(type)]));
  return (name) => texts.get(name);
}

describe('the authored schema', () => {
  it('adds to a type its interfaces and their fields', () => {
    const type = expanded(`
      interface Node { "The id." id: ID! }
      interface Entity implements Node { "The name." name: String! }
      type City implements Entity { "The title." name: String! "The country." country: String }
    `);
    expect(type('City')).toBe(`type City implements Node & Entity {
  "The id."
  id: ID!
  "The title."
  name: String!
  "The country."
  country: String
}`);
  });

  it('adds to a list a connection, an edge and the arguments of paging', () => {
    const type = expanded(`
      type City @connection(items: "cities") { "The name." name: String! }
      type Query { "Cities." cities(where: ID): CityConnection! @paged }
    `);
    expect(type('CityConnection')).toMatch(
      /^"A page of cities\."[^]*edges: \[CityEdge!\]![^]*nodes: \[City!\]!/,
    );
    expect(type('CityEdge')).toMatch(/^"An item of cities\."[^]*cursor: String![^]*node: City!/);
    expect(type('Query')).toMatch(
      /"Filter of the items. All items match by default\."\s+where: ID\s[^]*first: Int\s[^]*after: String\s[^]*last: Int\s[^]*before: String/,
    );
  });

  it('makes questions and pages nullable, unless an error fails the whole answer', () => {
    const text = `
      type City @connection(items: "cities") {
        "The name." name: String!
        "The towns." towns: CityConnection! @paged
      }
      type Query { "A city." city: City! }
    `;
    const alone = expanded(text);
    expect(alone('City')).toMatch(/name: String!\s[^]*\): CityConnection\s/);
    expect(alone('Query')).toMatch(/city: City\s/);
    const whole = expanded(text, { failsWhole: true });
    expect(whole('City')).toMatch(/\): CityConnection!/);
    expect(whole('Query')).toMatch(/city: City!/);
  });

  it('names a connection after its items and adds fields to its edge', () => {
    const type = expanded(`
      type City @connection(items: "cities") @connection(items: "twin towns", name: "Twin") { "The name." name: String! }
      extend type TwinEdge { "Since when." since: String }
    `);
    expect(type('TwinConnection')).toContain('nodes: [City!]!');
    expect(type('TwinEdge')).toMatch(/node: City![^]*since: String/);
    expect(type('CityEdge')).not.toContain('since');
  });

  it('adds the filter of an enum, and the filter of a list', () => {
    const type = expanded(`
      enum Size @filter { "Large." LARGE }
      input CityWhere @where(items: "cities") @fieldsOf(type: "EntityWhere", except: ["name"]) {
        "By size."
        size: SizeFilter
      }
    `);
    expect(type('SizeFilter')).toMatch(/^"Matches a word of `Size`\."[^]*eq: Size[^]*in: \[Size!\]/);
    expect(type('CityWhere')).toMatch(/^"Selects cities; all fields given must match\."/);
    const fields = [...(type('CityWhere') ?? '').matchAll(/^ {2}(\w+: .*)$/gm)].map(([, field]) => field);
    expect(fields).toEqual([
      'id: IdFilter',
      'source: IdFilter',
      'updatedSince: Date',
      'size: SizeFilter',
      'and: [CityWhere!]',
      'or: [CityWhere!]',
      'not: CityWhere',
    ]);
  });

  it('adds an ascending and a descending value for each order', () => {
    const type = expanded('enum CityOrder @order { "name" NAME }');
    expect(type('CityOrder')).toMatch(/"By name, rising\."\s+NAME_ASC\s+"By name, falling\."\s+NAME_DESC/);
  });

  it("describes a property by its sentence in the model, followed by the field's own text", () => {
    const type = expanded(`
      type Format { established: String @property "Null while it lasts." ended: String @property }
      type FormatLevel { since: String @property(name: "Format.levels.since") }
      type Nation { code: String @property }
    `);
    expect(type('Format')).toContain(`"Date of the beginning of the format."\n  established`);
    expect(type('Format')).toContain(`"Date of the end of the format. Null while it lasts."\n  ended`);
    expect(type('FormatLevel')).toContain(`"The first meeting at the level."\n  since`);
    expect(type('Nation')).toContain(`"ISO 3166-1 alpha-2 code, e.g. \`KZ\`. Given by the editors."\n  code`);
  });

  it('keeps standard directives, and removes all others', () => {
    const text = expandSchema(
      `${DIRECTIVES}\ntype City { "Old." old: String @deprecated(reason: "Use new.") }`,
      sentenceOf,
    );
    expect(text).toBe(`type City {
  "Old."
  old: String @deprecated(reason: "Use new.")
}`);
  });

  it.each([
    [
      'type City @conection(items: "cities") { name: String }',
      /expected one of the directives .*, found @conection/,
    ],
    ['type City implements Place { name: String }', /expected a type Place .*, found none/],
    ['type City { name: String }\ntype City { id: ID }', /expected one definition of City, found two/],
    ['extend type Town { name: String }', /expected a type Town .*, found none/],
    ['type Format { begun: String @property }', /expected a property .*, found @property of "Format\.begun"/],
    ['type City { name: String @property }', /found @property of "City\.name"/],
    [
      'input CityWhere @fieldsOf(type: "EntityWhere", except: ["size"]) { id: ID }',
      /expected a field to leave out, found no field "size"/,
    ],
  ])('is refused with a mistake: %s', (text, message) => {
    expect(() => expandSchema(`${DIRECTIVES}\n${text}`, sentenceOf)).toThrow(message);
  });
});
