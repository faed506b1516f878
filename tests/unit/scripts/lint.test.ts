import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'jsonc-parser';
import { beforeAll, expect, test } from 'vitest';
import { newFolder } from '../../support/folder.ts';

const OXLINT = resolve('node_modules/oxlint/bin/oxlint');
const COMPILER = { strict: true, target: 'es2023', module: 'nodenext', skipLibCheck: true, types: [] };
const DISABLE = 'oxlint-disable';

/** A rule, a file, and a text that has exactly this problem. */
const REFUSED = [
  [
    'project(described-disable)',
    'src/a.ts',
    `// ${DISABLE}-next-line eqeqeq\nexport const a = (b: unknown) => b == 1;`,
  ],
  ['project(refused-syntax)', 'src/d.ts', 'export default 1;'],
  ['project(refused-syntax)', 'src/e.ts', "export * from './d.ts';"],
  ['project(refused-syntax)', 'tests/a.ts', "it.skip('a', () => undefined);"],
  ['project(refused-syntax)', 'tests/b.ts', "export const a = mkdtempSync('a');"],
  ['project(refused-syntax)', 'tests/c.ts', 'try { f(); } catch { expect(f).toBe(1); }'],
  ['project(refused-syntax)', 'tests/d.ts', 'try { expect(f).toBe(1); } catch { f(); }'],
  ['project(refused-syntax)', 'tests/e.ts', 'export const a = f ? expect(f).toBe(1) : 1;'],
  ['project(refused-syntax)', 'tests/f.ts', 'if (f) expect(f).toBe(1);'],
  ['project(refused-syntax)', 'tests/g.ts', "expect('a').toBe('a');"],
  ['eslint(no-console)', 'src/f.ts', "console.log('a');"],
  ['eslint(max-lines)', 'src/g.ts', `${'//\n'.repeat(301)}export const a = 1;`],
  ['typescript(no-floating-promises)', 'src/h.ts', 'Promise.resolve(1);'],
  ['typescript(no-explicit-any)', 'src/i.ts', 'export type A = any;'],
  ['typescript(no-unnecessary-condition)', 'src/j.ts', 'export const a = (b: string) => b ?? 1;'],
] as const;

const ACCEPTED = [
  [
    'src/k.ts',
    `// ${DISABLE}-next-line eqeqeq -- null and undefined are one here\nexport const a = (b: unknown) => b == null;`,
  ],
  ['src/l.ts', `// a remark about ${DISABLE}\nexport const a = 1;`],
  ['src/cli/a.ts', "console.log('a');"],
  ['tests/h.ts', 'export default 1;'],
] as const;

const UNUSED = [
  'src/m.ts',
  `// ${DISABLE}-next-line eqeqeq -- nothing to disable\nexport const a = 1;`,
] as const;

type Problem = { readonly code?: string; readonly message: string; readonly filename: string };

const problems = new Map<string, readonly Problem[]>();

beforeAll(async () => {
  const folder = newFolder();
  const config = parse(await readFile('.oxlintrc.json', 'utf8')) as Readonly<Record<string, unknown>>;
  const own = { ...config, jsPlugins: [resolve('scripts/check/lint-rules.mjs')] };
  const files = [
    ['.oxlintrc.json', JSON.stringify(own)],
    ['tsconfig.json', JSON.stringify({ compilerOptions: COMPILER, include: ['src', 'tests'] })],
    [
      'tests/names.d.ts',
      'declare const f: any; declare const expect: any; declare const it: any; declare const mkdtempSync: any;',
    ],
    ...REFUSED.map(([, path, text]) => [path, text] as const),
    ...ACCEPTED,
    UNUSED,
  ] as const;
  for (const [path, text] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const run = promisify(execFile)(process.execPath, [OXLINT, '--format=json'], { cwd: folder });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Problem[] };
  for (const each of diagnostics) problems.set(each.filename, [...(problems.get(each.filename) ?? []), each]);
});

test.each(REFUSED)('%s refuses a line of %s', (rule, path) => {
  expect(problems.get(path)?.map(({ code }) => code)).toContain(rule);
});

test.each(ACCEPTED)('%s has no problem', (path) => {
  expect(problems.get(path) ?? []).toEqual([]);
});

test('a comment that disables nothing is a problem', () => {
  expect(problems.get(UNUSED[0])?.map(({ message }) => message)).toEqual([expect.stringContaining('nused')]);
});

test.each(['src', 'tests', 'scripts', 'bench'])(
  'no file of %s disables all rules, which would include the rule about it',
  async (folder) => {
    const all = await readdir(folder, { recursive: true });
    const files = all.filter((path) => /\.(ts|tsx|mjs)$/.test(path) && !path.includes('node_modules'));
    const texts = await Promise.all(files.map((path) => readFile(join(folder, path), 'utf8')));
    expect(
      files.filter((_, i) => /lint-disable(-line|-next-line)?\s*(\*\/|--|$)/m.test(texts[i] ?? '')),
    ).toEqual([]);
  },
);
