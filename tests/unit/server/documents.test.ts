import { createSchema, createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { useDocuments } from '../../../src/server/plugins/documents.ts';
import type { DocumentNode } from 'graphql';

/** Returns a service that records the parsed document of each text. */
function createService() {
  const parsed: unknown[] = [];
  const yoga = createYoga({
    schema: createSchema({ typeDefs: 'type Query { a(x: [Int!]): Int }' }),
    plugins: [
      useDocuments(5000),
      {
        onParse:
          () =>
          ({ result }: { readonly result: unknown }) =>
            void parsed.push(result),
      },
    ],
    parserAndValidationCache: false,
    logging: false,
  });
  const parse = async (query: string): Promise<DocumentNode> => {
    await yoga.fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return parsed.at(-1) as DocumentNode;
  };
  return parse;
}

const longDocument = (name: number): string => `query Q${String(name)} { a(x: [${'1 '.repeat(900)}]) }`;

describe('documents', () => {
  it('are parsed once if they are valid', async () => {
    const parse = createService();
    const first = await parse('{ a }');
    expect(await parse('{ a }')).toBe(first);
    expect(await parse('{ a  }')).not.toBe(first);
  });

  it('are not cached if they are invalid', async () => {
    const parse = createService();
    expect(await parse('{ b }')).not.toBe(await parse('{ b }'));
  });

  it('are cached up to a number of tokens, least recently used first out', async () => {
    const parse = createService();
    const first = await parse(longDocument(0));
    const second = await parse(longDocument(1));
    for (let name = 2; name < 70; name += 1) {
      await parse(longDocument(name));
      expect(await parse(longDocument(1))).toBe(second);
    }
    expect(await parse(longDocument(0))).not.toBe(first);
  });

  it('count with their comments, which are no tokens', async () => {
    const parse = createService();
    const first = await parse('{ a }');
    for (let index = 0; index < 50; index += 1)
      await parse(`# ${'x'.repeat(100_000)} ${String(index)}\n{ a }`);
    expect(await parse('{ a }')).not.toBe(first);
  });
});
