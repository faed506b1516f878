import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printIssue } from '../../../src/dataset/issue.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { SMALL_SEED, writeSeed } from '../../support/seed.ts';

const FILES = Object.keys(SMALL_SEED);
const dir = writeSeed();

/** Reads the small seed with another content of one file, and checks the form of the result. */
function readWith(file: string, content: string | Uint8Array): 'fine' | readonly string[] {
  writeFileSync(join(dir, file), content);
  try {
    const reading = readDataset(dir);
    if ('dataset' in reading) return 'fine';
    const lines = reading.issues.map((issue) => printIssue(issue));
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      // One line each, with a position and a code, and without control characters.
      expect(line).toMatch(
        /^\S+:\d+:\d+ {2}[a-z0-9-]+ {2}[^\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+$/u,
      );
      expect(line.length).toBeLessThan(2000);
    }
    return lines;
  } finally {
    writeFileSync(join(dir, file), SMALL_SEED[file] ?? '');
  }
}

const file = fc.constantFrom(...FILES);
const tricky = fc.constantFrom(
  '',
  '~',
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '&a ',
  '*a',
  '!!js/function ',
  '<<: ',
  '? ',
  '|',
  '>-',
  '#',
  '%',
  '\0',
  '\t',
  '\r',
  '"',
  "'",
  '\u202e',
  '\u2028',
  '\ufeff',
  '\ud800',
  '1e999',
  '-0',
  '0x10',
  '2025-13-40',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'javascript:alert(1)',
  '<script>',
  "'}) DETACH DELETE n //",
  'a'.repeat(5000),
);

describe('the validator', () => {
  it('returns issues for random bytes in any file', () => {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 200 }));
    fc.assert(
      fc.property(file, bytes, (path, content) => {
        expect(readWith(path, content)).not.toBe('fine');
      }),
      { numRuns: 60 },
    );
  });

  it('returns issues for records with removed, duplicated and replaced parts, or accepts them', () => {
    let refused = 0;
    const edit = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(30),
      put: tricky,
      again: fc.boolean(),
    });
    fc.assert(
      fc.property(file, fc.array(edit, { minLength: 1, maxLength: 4 }), (path, edits) => {
        const mutated = edits.reduce((text, { at, cut, put, again }) => {
          const start = Math.floor(at * text.length);
          const piece = text.slice(start, start + cut);
          return text.slice(0, start) + put + (again ? piece + piece : '') + text.slice(start + cut);
        }, SMALL_SEED[path] ?? '');
        if (readWith(path, mutated) !== 'fine') refused += 1;
      }),
      { numRuns: 120 },
    );
    expect(refused).toBeGreaterThan(60);
  });

  it('returns issues for values of another kind, or accepts them', () => {
    const value = fc.oneof(
      fc.json({ maxDepth: 6 }),
      tricky.map((text) => JSON.stringify(text)),
    );
    fc.assert(
      fc.property(file, fc.nat(), value, (path, nth, json) => {
        const lines = (SMALL_SEED[path] ?? '').split('\n');
        const at = nth % lines.length;
        lines[at] = (lines[at] ?? '').replace(
          /(: |- )?[^:]*$/,
          (_, before: string | undefined) => `${before ?? ''}${json}`,
        );
        readWith(path, lines.join('\n'));
      }),
      { numRuns: 80 },
    );
  });
});

/** Texts that are small on the disk, or nested, or repeated, to an extent that a careless reader would not survive. */
const MONSTERS: Readonly<Record<string, () => string>> = {
  'maps nested 50,000 deep': () => '{a: '.repeat(50_000),
  'lists nested 50,000 deep': () => `id: ${'['.repeat(50_000)}${']'.repeat(50_000)}`,
  'indented maps nested 3,000 deep': () =>
    Array.from({ length: 3000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
  'aliases that multiply': () =>
    [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from({ length: 9 }, (_, i) => `a${i}: &a${i} [${`*a${i === 0 ? '' : i - 1}, `.repeat(9)}]`),
    ].join('\n'),
  'a key repeated 20,000 times': () => 'id: x\n'.repeat(20_000),
  '20,000 unknown keys': () => Array.from({ length: 20_000 }, (_, i) => `key${i}: 1`).join('\n'),
  'a line of 5 MB': () => `id: "${'x'.repeat(5_000_000)}"`,
  '5 MB without a line': () => '\n'.repeat(5_000_000),
  'a list of 50,000 members': () => `id: c5\nname: C5\nmembers:\n${'  - kazakhstan\n'.repeat(50_000)}`,
};

describe('the validator with little memory', () => {
  it.each(Object.keys(MONSTERS))('returns issues for %s', async (name) => {
    const folder = writeSeed();
    mkdirSync(join(folder, 'groups'), { recursive: true });
    writeFileSync(join(folder, 'groups', 'c5.yaml'), MONSTERS[name]?.() ?? '');
    const issues = await countIssues(folder);
    expect(issues).toBeGreaterThan(0);
  });
});

/** Validates a folder with the compiled program in a thread of 256 MB. Returns the number of its issues. */
function countIssues(folder: string): Promise<number> {
  const validate = new URL('../../../dist/dataset/validate.js', import.meta.url).href;
  const code = `import('${validate}').then(({ readDataset }) => {
    const { parentPort, workerData } = require('node:worker_threads');
    parentPort.postMessage(readDataset(workerData).issues?.length ?? 0);
  })`;
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, {
      eval: true,
      workerData: folder,
      resourceLimits: { maxOldGenerationSizeMb: 256, stackSizeMb: 4 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}
