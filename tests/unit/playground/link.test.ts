import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOf, readLink, withoutParts } from '../../../src/playground/lib/link.ts';
import { runs } from '../../support/runs.ts';
import { withVariable } from '../../../src/playground/lib/edit-variables.ts';

const ADDRESS = 'https://example.org/base/graphql';

describe('a link', () => {
  it('restores any operation and variables', () => {
    const values = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), values, (query, object) => {
        const variables = JSON.stringify(object, null, 2);
        expect(readLink(linkOf(ADDRESS, { query, variables }))).toEqual({ query, variables });
      }),
      { numRuns: runs(200) },
    );
  });

  it('keeps its operation in the fragment, which no server sees', () => {
    const link = new URL(linkOf(`${ADDRESS}?query=old#x`, { query: '{ a }', variables: ' ' }));
    expect([link.origin + link.pathname, link.search, link.hash]).toEqual([ADDRESS, '', '#query=%7B+a+%7D']);
  });

  it('may have its operation in the query string, as the links of the page do', () => {
    expect(readLink(`${ADDRESS}?query=%7B%20a%20%7D&variables=%7B%22a%22%3A1%7D`)).toEqual({
      query: '{ a }',
      variables: '{\n  "a": 1\n}',
    });
  });

  it.each([ADDRESS, `${ADDRESS}?playground`, `${ADDRESS}#`, `${ADDRESS}?query=`])(
    'is absent in %s',
    (address) => {
      expect(readLink(address)).toBe(null);
    },
  );

  it('shows variables that are not JSON unchanged', () => {
    expect(readLink(`${ADDRESS}#query=a&variables=%7B`)).toEqual({ query: 'a', variables: '{' });
  });

  it('leads to the address of the endpoint', () => {
    expect(withoutParts(`${ADDRESS}?a#b`)).toBe(ADDRESS);
  });
});

describe('a variable', () => {
  it('is set in the text, and the others and comments stay', () => {
    const text = '{\n  // the group\n  "group": "c5",\n  "ids": ["a", "b"]\n}';
    expect(withVariable(text, 'group', 'x"y')).toBe(text.replace('"c5"', '"x\\"y"'));
    expect(JSON.parse(withVariable('', 'id', 'a'))).toEqual({ id: 'a' });
    expect(JSON.parse(withVariable('[1]', 'id', 'a'))).toEqual({ id: 'a' });
  });

  it('that is a list becomes a list of one', () => {
    expect(JSON.parse(withVariable('{ "ids": ["a", "b"] }', 'ids', 'c'))).toEqual({ ids: ['c'] });
  });
});
