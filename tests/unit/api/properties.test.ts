import { readFileSync } from 'node:fs';
import { isEnumType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../../src/api/schema.ts';
import { generate } from '../../support/generate.ts';
import { PROPERTY_TYPES, propertyOf, propertyWord } from '../../../src/model/properties.ts';

const schema = createSchema(readFileSync(new URL('../../../schema.graphql', import.meta.url), 'utf8'));

describe('the enum of properties', () => {
  it('has a word for each claimed property, with its name as the value', () => {
    const type = schema.getType('Property');
    const values = isEnumType(type) ? type.getValues() : [];
    expect(values.map(({ name, value }): unknown => [name, value])).toEqual(
      [...PROPERTY_TYPES.keys()].map((name) => [propertyWord(name), name]),
    );
    expect(new Set(values.map(({ name }) => name)).size).toBe(PROPERTY_TYPES.size);
  });

  it('has the property of every claim', () => {
    const { claims, records } = generate(3);
    const types = new Map(records.map(({ id, type }) => [id, type]));
    for (const { subject, property } of claims) {
      const type = types.get(subject);
      expect(type && PROPERTY_TYPES.get(property), property).toContain(type);
      expect(() => type && propertyOf(type, property)).not.toThrow();
    }
  });

  it('refuses a word that it does not have, with a similar one', () => {
    const document = parse('{ claims(where: { property: { eq: THEMA } }) { totalCount } }');
    expect(validate(schema, document).map(({ message }) => message)).toEqual([
      expect.stringContaining('Did you mean the enum value "THEME"'),
    ]);
  });
});
