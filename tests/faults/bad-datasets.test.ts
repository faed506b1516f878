import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DiplographError } from '../../src/errors.ts';
import { loadDataset } from '../../src/cli/load-dataset.ts';
import { newFolder } from '../support/folder.ts';
import { report } from '../e2e/support/fault-report.ts';
import { run } from '../e2e/support/program.ts';
import { SMALL_SEED } from '../support/seed.ts';
import type { ListedFile } from '../../src/dataset/read.ts';
import type { Sent } from '../e2e/support/traffic.ts';

const DATASETS = Number(process.env['BAD_DATASETS'] ?? 300);
/** Of this number of datasets, one is also validated by the program. */
const BY_PROGRAM = 10;
/** The content of a file outside of the folder, which no issue may quote and no archive may hold. */
const SECRET = 'secret-of-another-folder';

type Change = { readonly name: string; readonly apply: (dir: string, outside: string) => void };

const FILES = Object.keys(SMALL_SEED);
const FOLDERS = [
  'nations',
  'groups',
  'formats',
  'places',
  'leaders',
  'sources',
  'events',
  'releases',
  'policies',
  '.',
  'other',
];

const put = (dir: string, path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
};
const link = (dir: string, path: string, target: string): void => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  rmSync(join(dir, path), { recursive: true, force: true });
  symlinkSync(target, join(dir, path));
};

const baseName = fc.oneof(
  fc.constantFrom(
    '.hidden',
    '.#lock',
    '.x.yaml.swp',
    'x~',
    '#x#',
    'CON',
    'a b',
    'A',
    'ä',
    '\u202ex',
    'x\ny',
    'x\u0007',
    '-x',
    '--help',
    'null',
    'x.yaml',
    'x'.repeat(200),
  ),
  fc
    .string({ minLength: 1, maxLength: 20 })
    .filter((name) => !/[/\0]/.test(name) && name !== '.' && name !== '..'),
);
const fileName = fc
  .tuple(baseName, fc.constantFrom('.yaml', '.yml', '.YAML', '.md', '', '.yaml.yaml', '.json'))
  .map((parts) => parts.join(''));
const path = fc.tuple(fc.constantFrom(...FOLDERS), fileName).map((parts) => parts.join('/'));

const text = fc.oneof(
  fc.constantFrom(
    '',
    '---\n---\n',
    'id: x\n',
    '- a\n',
    '"',
    '\ufeffid: x\n',
    'id: &a x\nname: *a\n',
    '<<: {id: x}\n',
    'name: !!binary aGk=\n',
    `id: x\nname: ${'n'.repeat(20_000)}\n`,
  ),
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
  fc.constantFrom(...FILES).map((file) => SMALL_SEED[file] ?? ''),
);

/** A change of one line of a file: a word lost, doubled, replaced, or the line moved by a space. */
const edit = fc
  .record({
    file: fc.constantFrom(...FILES),
    at: fc.nat(200),
    by: fc.constantFrom(
      '',
      ' ',
      '\t',
      ' #',
      '"',
      "'",
      ': ',
      '- ',
      '[',
      '{}',
      '~',
      '99999999999',
      '-1',
      '1e9',
      '0001',
      'https://user:pw@example.org/',
      '\u200b',
      '\u202e',
      '\0',
      'japan',
      'summit',
      'kazakhstan',
      '2099-01-01',
      '../1900',
    ),
    isInserted: fc.boolean(),
  })
  .map(({ file, at, by, isInserted }): Change => ({
    name: `edit ${file} at ${String(at)}: ${JSON.stringify(by)}`,
    apply: (dir) => {
      const content = SMALL_SEED[file] ?? '';
      const start = at % content.length;
      const word = isInserted ? 0 : (/^\S*/.exec(content.slice(start))?.[0].length ?? 0);
      put(dir, file, content.slice(0, start) + by + content.slice(start + word));
    },
  }));

const CHANGE: fc.Arbitrary<Change> = fc.oneof(
  edit,
  edit,
  fc
    .tuple(path, text)
    .map(([where, content]): Change => ({ name: `file ${where}`, apply: (dir) => put(dir, where, content) })),
  fc
    .tuple(
      path,
      fc.constantFrom('file', 'folder', 'nothing', 'itself', 'inside', '/dev/zero', '/proc/self/environ'),
    )
    .map(([where, kind]): Change => ({
      name: `link ${where} to ${kind}`,
      apply: (dir, outside) => {
        const targets: Readonly<Record<string, string>> = {
          file: join(outside, 'secret.yaml'),
          folder: outside,
          nothing: join(outside, 'nothing'),
          itself: join(dir, where),
          inside: join(dir, 'nations/japan.yaml'),
        };
        link(dir, where, targets[kind] ?? kind);
      },
    })),
  fc.constantFrom('nations', 'sources', 'events', 'releases').map((folder): Change => ({
    name: `link the folder ${folder}`,
    apply: (dir, outside) => link(dir, folder, outside),
  })),
  fc.constantFrom(...FILES).map((file): Change => ({
    name: `link ${file}`,
    apply: (dir, outside) => link(dir, file, join(outside, 'secret.yaml')),
  })),
  path.map((where): Change => ({
    name: `pipe ${where}`,
    apply: (dir) => {
      mkdirSync(dirname(join(dir, where)), { recursive: true });
      rmSync(join(dir, where), { recursive: true, force: true });
      execFileSync('mkfifo', ['--', join(dir, where)]);
    },
  })),
  path.map((where): Change => ({
    name: `folder ${where}`,
    apply: (dir) => void mkdirSync(join(dir, where), { recursive: true }),
  })),
  fc.constantFrom(...FILES).map((file): Change => ({
    name: `without ${file}`,
    apply: (dir) => rmSync(join(dir, file), { force: true }),
  })),
);

/** Returns the files of a dataset as they were checked, or the reason of its refusal, with the printed lines. */
function load(dir: string): {
  readonly files: readonly ListedFile[];
  readonly lines: readonly string[];
  readonly failure?: unknown;
} {
  const lines: string[] = [];
  try {
    return { files: loadDataset(dir, (line) => lines.push(line)).files, lines };
  } catch (failure) {
    return { files: [], lines, failure };
  }
}

describe('invalid datasets', () => {
  const root = newFolder('diplograph-bad-');

  it(`are refused with issues, or hold exactly the checked content: ${String(DATASETS)} of them`, async () => {
    const outside = join(root, 'outside');
    put(outside, 'secret.yaml', `id: ${SECRET}\nname: ${SECRET}\n`);
    const sent: Sent[] = [];
    const outcomes = { refused: 0, right: 0 };
    for (const [index, changes] of fc
      .sample(fc.array(CHANGE, { minLength: 1, maxLength: 3 }), DATASETS)
      .entries()) {
      const dir = join(root, `seed-${String(index)}`);
      for (const [file, content] of Object.entries(SMALL_SEED)) put(dir, file, content);
      const names = changes.map(({ name }) => name).join('; ');
      for (const { apply } of changes) {
        try {
          apply(dir, outside);
        } catch {
          // Two changes may exclude each other: a path cannot be both a file and a folder.
        }
      }
      const start = performance.now();
      const { files, lines, failure } = load(dir);
      const isRight = failure === undefined;
      const isSaid = isRight || (failure instanceof DiplographError && lines.length > 0);
      const special = files.filter((file) => !lstatSync(join(dir, file.path)).isFile());
      expect({ names, isSaid, special }).toEqual({ names, isSaid: true, special: [] });
      expect(JSON.stringify(files), names).not.toContain(SECRET);
      expect(lines.join('\n'), names).not.toMatch(new RegExp(`${SECRET}|[^\\P{Cc}\\n]`, 'u'));
      const ended = index % BY_PROGRAM === 0 ? await run(['validate', '--seed', dir]) : null;
      expect([names, ended?.exitCode ?? null]).toEqual([names, ended && (isRight ? 0 : 1)]);
      expect(ended ? ended.stdout + ended.stderr : '', names).not.toMatch(/a bug|at .*:\d+:\d+\)|secret-of/);
      outcomes[isRight ? 'right' : 'refused'] += 1;
      sent.push({ start, end: performance.now(), outcome: 'right' });
      rmSync(dir, { recursive: true, force: true });
    }
    report(
      `${String(DATASETS)} bad datasets`,
      sent,
      0,
      `${String(outcomes.refused)} refused, ${String(outcomes.right)} right after all`,
    );
    expect(outcomes.refused).toBeGreaterThan(DATASETS / 2);
  });
});
