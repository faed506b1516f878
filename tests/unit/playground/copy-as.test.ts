import { execFile } from 'node:child_process';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/playground/lib/copy-as.ts';
import { newFolder } from '../../support/folder.ts';
import { runs } from '../../support/runs.ts';
import type { AddressInfo } from 'node:net';
import type { Language } from '../../../src/playground/lib/copy-as.ts';
import type { Server } from 'node:http';

const run = promisify(execFile);

/** Runs a copied program with the program that reads it. */
const RUNNERS: Readonly<Record<Language, (text: string, folder: string) => Promise<string>>> = {
  curl: async (text) => (await run('sh', ['-c', text])).stdout,
  Python: async (text, folder) => {
    const file = join(folder, 'copied.py');
    writeFileSync(file, text);
    return (await run('python3', [file])).stdout;
  },
  JavaScript: async (text, folder) => {
    const file = join(folder, 'copied.mjs');
    writeFileSync(file, text);
    return (await run(process.execPath, [file])).stdout;
  },
};

const NAMES = Object.keys(LANGUAGES) as Language[];

/** Texts that end a literal, a line or a command, or have a special meaning in one of the languages. */
const HOSTILE = [
  `'"\`\\`,
  `'; echo x; '`,
  '$(echo x) `echo x` ${1 + 1} $HOME %s {0}',
  '"""',
  `'''`,
  'a"',
  '\\',
  '\\n',
  '\\u0041',
  '\n\r\n\t',
  '#{x}',
  '</script>',
  '@file',
  '-x',
  '\u0001\u001f\u007f\u0085\u2028\u2029\uFEFF',
  'Токаев 金 😀',
  '\ud800',
  '__proto__',
  '',
];

describe('a copied request', () => {
  let server: Server;
  let address = '';
  const folder = newFolder('copies-');

  beforeAll(async () => {
    // It sends back what it received.
    server = createServer((request, response) => {
      response.writeHead(200, { 'content-type': request.headers['content-type'] ?? 'none' });
      request.pipe(response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/graphql?a='b'`;
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
  });

  const sent = async (language: Language, query: string, variables: Record<string, unknown> | null) => {
    const text = LANGUAGES[language]({ address, query, variables, operationName: null });
    return JSON.parse(await RUNNERS[language](text, folder)) as unknown;
  };

  it.each(NAMES)('in %s sends each hostile text unchanged', async (language) => {
    const variables: Record<string, unknown> = { nested: [{ a: [] }, {}, null, true, 1.5, -2e21] };
    HOSTILE.forEach((text, i) => (variables[`v${String(i)}`] = text));
    // A key of this name is set like any other one.
    Object.defineProperty(variables, '__proto__', { value: 'x', enumerable: true });
    const query = `query A {\n  # ${HOSTILE.filter((text) => !/[\r\ud800]/.test(text)).join(' ')}\n}`;
    expect(await sent(language, query, variables)).toEqual(JSON.parse(JSON.stringify({ query, variables })));
  });

  it.each(NAMES)('in %s sends any text unchanged', async (language) => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(
        anything,
        fc.dictionary(anything, fc.jsonValue({ maxDepth: 2 })),
        async (query, variables) => {
          const body: unknown = JSON.parse(JSON.stringify({ query, variables }));
          expect(await sent(language, query, variables)).toEqual(body);
        },
      ),
      { numRuns: runs(50) },
    );
  });

  it.each(NAMES)(
    'in %s has neither variables nor a name without them, and both with them',
    async (language) => {
      expect(await sent(language, '{ a }', null)).toEqual({ query: '{ a }' });
      const text = LANGUAGES[language]({ address, query: '{ a }', variables: {}, operationName: 'A' });
      expect(JSON.parse(await RUNNERS[language](text, folder))).toEqual({
        query: '{ a }',
        variables: {},
        operationName: 'A',
      });
    },
  );
});
