import { basename, join } from 'node:path';
import { existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { datasetHash } from '../../../src/dataset/hash.ts';
import { SMALL_SEED, writeFiles, writeSeed } from '../../support/seed.ts';
import { formatSeed } from '../../../src/dataset/format.ts';
import { newFolder } from '../../support/folder.ts';
import { printIssue } from '../../../src/dataset/issue.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { readIncludes } from '../../../src/dataset/include.ts';
import { writeRelease } from '../../../src/dataset/write-release.ts';
import { readLine } from '../../../src/dataset/line-reader.ts';

const SHARED = ['nations/japan.yaml', 'nations/kazakhstan.yaml', 'places/tokyo.yaml'];
const INFO = 'dataset.yaml';

/** Returns the text of the description of the small dataset with folders that it includes. */
const including = (...paths: readonly string[]): string =>
  (SMALL_SEED[INFO] ?? '').replace('minimumCounts:', `include: [${paths.join(', ')}]\nminimumCounts:`);

/** Writes the small dataset beside a folder with the nations and places that it includes. Returns its folder. */
function writePair(changes: Readonly<Record<string, string | null>> = {}): string {
  const parent = newFolder();
  const shared = SHARED.map((path): [string, string] => [`shared/${path}`, SMALL_SEED[path] ?? '']);
  const own = Object.entries(SMALL_SEED)
    .filter(([path]) => !SHARED.includes(path))
    .map(([path, text]): [string, string] => [`own/${path}`, text]);
  writeFiles(parent, {
    ...Object.fromEntries([...shared, ...own]),
    [`own/${INFO}`]: including('../shared'),
    ...changes,
  });
  return join(parent, 'own');
}

const issuesOf = (dir: string): readonly string[] => {
  const reading = readDataset(dir);
  return 'issues' in reading ? reading.issues.map((issue) => printIssue(issue).replace(dir, 'own')) : [];
};

describe('a dataset that includes another folder', () => {
  it('has its records, and is the same dataset as with them in its own folder', () => {
    const [apart, together] = [readDataset(writePair()), readDataset(writeSeed())];
    if (!('dataset' in apart) || !('dataset' in together)) throw new Error('expected valid datasets');
    expect(datasetHash(apart.dataset)).toBe(datasetHash(together.dataset));
  });

  it('is published as one folder that is valid by itself', () => {
    const reading = readDataset(writePair());
    if (!('files' in reading)) throw new Error('expected a valid dataset');
    const dir = newFolder();
    writeFiles(dir, Object.fromEntries(reading.files.map(({ path, content }) => [path, String(content)])));
    expect(readFileSync(join(dir, INFO), 'utf8')).toBe(SMALL_SEED[INFO]);
    expect(issuesOf(dir)).toEqual([]);
    expect(reading.files.map(({ path }) => path).sort()).toEqual(Object.keys(SMALL_SEED).sort());
  });

  it('includes these records in its release, and writes only into its own folder', async () => {
    const dir = writePair();
    const written = await writeRelease(dir, { summary: 'The first release.' });
    const ids = SHARED.map((path) => basename(path, '.yaml'));
    const hashes = Object.fromEntries(ids.map((id) => [id, expect.any(String) as string]));
    expect(written).toMatchObject({ release: { added: hashes } });
    expect(existsSync(join(dir, 'releases', '1.0.0.yaml'))).toBe(true);
    expect(readdirSync(join(dir, '..', 'shared')).sort()).toEqual(['nations', 'places']);
    expect(issuesOf(dir)).toEqual([]);
  });

  it('may include a folder by way of another one, and one by two ways', () => {
    const dir = writePair({
      [`own/${INFO}`]: including('../shared', '../more'),
      'more/dataset.yaml': including('../shared'),
    });
    expect(issuesOf(dir)).toEqual([]);
    expect(readIncludes(dir)).toEqual([join(dir, '../shared'), join(dir, '../more')]);
  });

  it('names the folder of a file with a problem', () => {
    const dir = writePair({ 'shared/nations/japan.yaml': 'id: japan\nname: Japan\n' });
    expect(issuesOf(dir)).toEqual([
      expect.stringMatching(/[/]shared[/]nations[/]japan\.yaml:1:1 {2}missing-key {2}.*"code"/),
      expect.stringMatching(/[/]shared[/]nations[/]japan\.yaml:1:1 {2}missing-key {2}.*"code3"/),
    ]);
  });

  it('is refused with a record that both folders have', () => {
    const dir = writePair({ 'own/nations/japan.yaml': SMALL_SEED['nations/japan.yaml'] ?? '' });
    expect(issuesOf(dir).filter((line) => line.includes('duplicate-id'))).toEqual([
      expect.stringMatching(/shared[/]nations[/]japan\.yaml:1:5 {2}duplicate-id .*taken by .*own[/]nations/),
    ]);
  });

  it('is refused with other files in the included folder', () => {
    const dir = writePair({ 'shared/notes.txt': '' });
    expect(issuesOf(dir)).toEqual([expect.stringMatching(/shared[/]notes\.txt:1:1 {2}unknown-file /)]);
  });

  it.each([
    ['a missing folder', ['../shared', '../none'], 'no folder at "../none"'],
    ['an absolute path', ['../shared', '/tmp'], '"/tmp"'],
    ['one folder twice', ['../shared', '../own/../shared'], '"../own/../shared" a second time'],
    ['its own folder', ['../shared', '.'], '".", which leads back to a folder that includes it'],
  ])('is refused with %s', (_, paths, found) => {
    const message = `expected the relative path of another folder of records, found ${found}; correct it`;
    expect(issuesOf(writePair({ [`own/${INFO}`]: including(...paths) }))).toEqual([
      `own/dataset.yaml:8:22  bad-include  ${message}`,
    ]);
  });

  it('is refused with folders that include each other', () => {
    const dir = writePair({ 'shared/dataset.yaml': including('../own') });
    expect(issuesOf(dir)).toEqual([
      expect.stringMatching(/shared[/]dataset\.yaml:8:11 {2}bad-include {2}.*"\.\.[/]own", which leads back/),
    ]);
  });

  it('ends where a link leads back to its folder', () => {
    const dir = writePair();
    symlinkSync(dir, join(dir, '../again'));
    writeFiles(dir, { [INFO]: including('../shared', '../again') });
    expect(issuesOf(dir)).toEqual([expect.stringMatching(/bad-include .*leads back/)]);
  });

  it.each([
    ['YAML that cannot be parsed', 'include: [../own]\nname: [', /dataset\.yaml:2:8 {2}yaml-syntax /],
    ['bytes that are not UTF-8', Buffer.from([0xff]), /dataset\.yaml:1:1 {2}not-utf8 /],
    ['an include that is a text', 'include: ../sh\n', /:1:10 {2}wrong-type {2}.* list .* found "..\/sh"/],
    ['an include that is a mapping', 'include: { a: b }\n', /:1:10 {2}wrong-type {2}.* found a mapping/],
    ['an include without a value', 'include:\n', /:1:9 {2}wrong-type {2}.* found nothing/],
    ['a misspelt include', 'inclde: [../sh]\n', /:1:1 {2}unknown-key {2}.* \(did you mean "include"\?\)/],
  ])('is refused with %s in the included folder', (_, text, issue) => {
    const dir = writePair();
    writeFiles(dir, { '../shared/dataset.yaml': text });
    expect(issuesOf(dir)).toEqual([expect.stringMatching(issue)]);
  });

  it('is refused with a link for the description of the included folder', () => {
    const dir = writePair();
    symlinkSync('nowhere', join(dir, '../shared/dataset.yaml'));
    expect(issuesOf(dir)).toEqual([expect.stringMatching(/dataset\.yaml:1:1 {2}not-a-file /)]);
  });

  it.each(['../sh\\0x', `../${'x'.repeat(300)}`])('is refused with a path that no folder has: %s', (path) => {
    const dir = writePair({ [`own/${INFO}`]: including('../shared', `"${path}"`) });
    expect(issuesOf(dir)).toContainEqual(expect.stringMatching(/:8:22 {2}bad-include {2}.* no folder at /));
  });

  it('is published without all lines of a long path', async () => {
    const name = `the shared records ${'of all datasets '.repeat(10)}`.trim();
    const dir = writePair({
      [`own/${INFO}`]: including(`../${name}`),
      ...Object.fromEntries(SHARED.map((path) => [`${name}/${path}`, SMALL_SEED[path] ?? ''])),
    });
    await formatSeed(dir, { check: false });
    const reading = readDataset(dir);
    expect(readFileSync(join(dir, INFO), 'utf8')).toMatch(/\n {4}.*datasets\n/);
    expect(reading).toMatchObject({
      files: expect.arrayContaining([{ path: INFO, content: SMALL_SEED[INFO] }]) as unknown,
    });
  });

  it('is formatted without the included folder', async () => {
    const untidy = 'id:   japan\nname: Japan\ncode: JP\ncode3: JPN\n';
    const dir = writePair({ 'shared/nations/japan.yaml': untidy });
    expect(await formatSeed(dir, { check: false })).toEqual({ changed: [], issues: [] });
    expect(readFileSync(join(dir, '../shared/nations/japan.yaml'), 'utf8')).toBe(untidy);
  });

  it('is refused in JSON Lines, where all records are in one file', () => {
    const line = JSON.stringify({ folder: 'dataset', include: ['../shared'] });
    expect(readLine('all.jsonl', 1, line)).toMatchObject({ issues: [{ code: 'bad-include' }] });
  });
});
