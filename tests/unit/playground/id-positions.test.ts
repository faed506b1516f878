import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { idInQuery, idInVariables, idVariables } from '../../../src/playground/lib/id-positions.ts';

const SCHEMA = buildSchema(`
  input Filter { eq: ID, in: [ID!], text: String }
  input Where { partner: Filter, not: Where }
  type Query { event(id: ID!): String, events(where: Where, ids: [ID!], text: String): String }
`);

/** Returns the text and the offset of a mark in it. */
function at(marked: string): readonly [string, number] {
  return [marked.replace('|', ''), marked.indexOf('|')];
}

describe('an id in an operation', () => {
  it.each([
    ['{ event(id: "mi|rz") }', 'mirz'],
    ['{ event(id: "|") }', ''],
    ['{ event(id: "ab|") }', 'ab'],
    ['{ events(ids: ["a", "b|"]) }', 'b'],
    ['{ events(where: { not: { partner: { eq: "j|" } } }) }', 'j'],
    ['{ events(where: { partner: { in: ["x", "|y"] } }) }', 'y'],
    ['query A($p: ID = "c|5") { event(id: $p) }', 'c5'],
  ])('is found in %s', (marked, text) => {
    const [query, offset] = at(marked);
    const found = idInQuery(SCHEMA, query, offset);
    expect(found?.text).toBe(text);
    expect(query.slice(found?.start, found?.end)).toBe(text);
  });

  it.each([
    '{ event(id: |"mirz") }',
    '{ events(text: "mi|rz") }',
    '{ events(where: { partner: { text: "a|" } }) }',
    '{ event(id: """a|""") }',
    '{ event(id: "a|',
    '{ ev|ent }',
  ])('is not found in %s', (marked) => {
    expect(idInQuery(SCHEMA, ...at(marked))).toBe(null);
    expect(idInQuery(null, ...at('{ event(id: "a|") }'))).toBe(null);
  });
});

describe('an id in the variables', () => {
  const query = 'query A($id: ID!, $ids: [ID!] = [], $where: Where, $text: String) { event(id: $id) }';

  it.each([
    ['{ "id": "mi|rz" }', 'mirz'],
    ['{ "id": "|" }', ''],
    ['{ "ids": ["a", "b|"] }', 'b'],
    ['{ "where": { "not": { "partner": { "eq": "j|" } } } }', 'j'],
    ['{ "where": { "partner": { "in": ["|x"] } } }', 'x'],
  ])('is found in %s', (marked, text) => {
    const [variables, offset] = at(marked);
    const found = idInVariables(SCHEMA, query, variables, offset);
    expect(found?.text).toBe(text);
    expect(variables.slice(found?.start, found?.end)).toBe(text);
  });

  it.each([
    '{ "text": "a|" }',
    '{ "i|d": "a" }',
    '{ "other": "a|" }',
    '{ "where": { "partner": { "text": "a|" } } }',
    '{ "id": |"a" }',
    '{ "id": 1| }',
    '"a|"',
  ])('is not found in %s', (marked) => {
    expect(idInVariables(SCHEMA, query, ...at(marked))).toBe(null);
  });

  it('is known by its declaration if the schema is hidden', () => {
    expect(idInVariables(null, query, ...at('{ "id": "a|" }'))?.text).toBe('a');
    expect(idInVariables(null, query, ...at('{ "ids": ["a|"] }'))?.text).toBe('a');
    expect(idInVariables(null, query, ...at('{ "where": { "not": "a|" } }'))).toBe(null);
    expect(idVariables(query)).toEqual(['id', 'ids']);
    expect(idVariables('query {')).toEqual([]);
  });
});
