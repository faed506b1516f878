import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edited, SMALL_SEED, writeSeed } from '../../support/seed.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { recorder } from '../cli/recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { updatesOf } from '../../../src/model/dataset.ts';
import type { Release } from '../../../src/model/dataset.ts';
import type { SeedContent } from '../../support/seed.ts';

const NEXT = {
  'dataset.yaml': (SMALL_SEED['dataset.yaml'] ?? '')
    .replace('version: 1.0.0', 'version: 1.10.0')
    .replace('2026-02-01', '2026-03-01'),
};

const FIRST = 'releases/1.0.0.yaml';

/** Returns the description of the small dataset with another version. */
const described = (version: string) => edited('dataset.yaml', 'version: 1.0.0', `version: ${version}`);

async function release(seed: string, ...args: readonly string[]) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(['release', '--seed', seed, ...args], terminal, {});
  return { exitCode, out: out().replaceAll(`${seed}/`, ''), err: err() };
}

function write(seed: string, changes: SeedContent): void {
  for (const [path, content] of Object.entries(changes)) {
    if (content === null) rmSync(join(seed, path));
    else writeFileSync(join(seed, path), content);
  }
}

function releasesOf(seed: string): readonly Release[] {
  const reading = readDataset(seed);
  if ('issues' in reading) throw new Error(JSON.stringify(reading.issues));
  return reading.dataset.releases ?? [];
}

describe('the releases of a dataset', () => {
  it('have one file each, with its changes', async () => {
    const seed = writeSeed();
    expect(releasesOf(seed)).toEqual([]);
    expect(await release(seed, '--summary', 'The first: one')).toEqual({
      exitCode: 0,
      out: 'releases/1.0.0.yaml: 10 added, 0 changed, 0 removed\n',
      err: '',
    });
    expect(await release(seed, '--check')).toEqual({ exitCode: 0, out: '', err: '' });
    write(seed, {
      ...NEXT,
      ...edited('events/summit.yaml', '¶2', '¶3'),
      'places/osaka.yaml': 'id: osaka\nname: Osaka\ncountry: japan\n',
    });
    const unnoted = await release(seed, '--check');
    expect(unnoted.out).toMatch(
      /unreleased {2}expected release 1\.10\.0 .* found 2 changed \(summit, osaka\)/,
    );
    expect(unnoted.exitCode).toBe(1);
    expect((await release(seed)).err).toMatch(/^error: expected a summary of release 1\.10\.0, found none;/);
    expect((await release(seed, '--summary', 'A locator')).out).toContain('1 added, 1 changed, 0 removed');
    // Noted again, it is the same release.
    write(seed, { 'places/osaka.yaml': null });
    expect((await release(seed)).out).toContain('1.10.0.yaml: 0 added, 1 changed, 0 removed');
    expect(await release(seed, '--check')).toMatchObject({ exitCode: 0 });
    const [first, second] = releasesOf(seed);
    expect(first).toMatchObject({ version: '1.0.0', summary: 'The first: one', removed: [] });
    expect(second).toEqual({
      version: '1.10.0',
      releasedOn: '2026-03-01',
      summary: 'A locator',
      added: [],
      changed: ['summit'],
      removed: [],
    });
  });

  it('determine the last change of each record, and the number of changes', () => {
    const of = (
      releasedOn: string,
      added: readonly string[],
      changed: readonly string[],
      removed: readonly string[] = [],
    ) => ({
      ...{ version: releasedOn, releasedOn, summary: '' },
      ...{ added, changed, removed },
    });
    const updates = updatesOf([
      of('2026-01-01', ['a', 'b'], []),
      of('2026-02-01', ['c'], ['a']),
      of('2026-03-01', [], ['a']),
    ]);
    expect([...updates]).toEqual([
      ['a', { updatedOn: '2026-03-01', updates: 2 }],
      ['b', { updatedOn: '2026-01-01', updates: 0 }],
      ['c', { updatedOn: '2026-02-01', updates: 0 }],
    ]);
  });

  it('ignore changes of layout', async () => {
    const seed = writeSeed();
    await release(seed, '--summary', 'First');
    write(seed, { 'places/tokyo.yaml': '# The capital.\nid: tokyo\nname: Tokyo\ncountry: japan\n' });
    expect(await release(seed, '--check')).toMatchObject({ exitCode: 0, out: '' });
    write(seed, {
      'leaders/kassym-jomart-tokayev.yaml': (SMALL_SEED['leaders/kassym-jomart-tokayev.yaml'] ?? '').replace(
        '2019-03-20',
        '2019-03-21',
      ),
    });
    expect((await release(seed, '--check')).out).toMatch(
      /found 2 changed \(kassym-jomart-tokayev, kassym-jomart-tokayev-president\)/,
    );
  });

  it.each([
    ['only blanks', '   '],
    ['two lines', 'One\ntwo'],
    ['a tab', 'One\ttwo'],
    ['a blank at the end', 'One '],
    ['2,499 characters', 'x'.repeat(2499)],
  ])('are not written with a summary of %s', async (_, summary) => {
    const seed = writeSeed();
    const { exitCode, err } = await release(seed, '--summary', summary);
    expect({ exitCode, err }).toMatchObject({
      exitCode: 2,
      err: expect.stringMatching(/^error: expected a summary that .*; correct --summary\n$/) as string,
    });
    expect(existsSync(join(seed, 'releases'))).toBe(false);
  });

  it('replace their file whatever is wrong in it', async () => {
    const seed = writeSeed({ [FIRST]: 'version: 1.0.0\nreleasedOn: "2026-01-01"\nsummary: "  "\n' });
    expect(await release(seed, '--summary', 'First')).toMatchObject({ exitCode: 0, err: '' });
    expect(releasesOf(seed)).toMatchObject([{ version: '1.0.0', summary: 'First' }]);
  });

  it('are not written while another file is wrong', async () => {
    const seed = writeSeed({ 'releases/0.9.0.yaml': 'version: 0.9.0\n' });
    const { exitCode, out } = await release(seed, '--summary', 'Second');
    expect({ exitCode, out }).toMatchObject({
      exitCode: 1,
      out: expect.stringContaining('releases/0.9.0.yaml:1:1  missing-key') as string,
    });
    expect(existsSync(join(seed, FIRST))).toBe(false);
  });

  it('are not written with more records than a file holds', async () => {
    const places = Array.from({ length: 5000 }, (_, i) => [
      `places/${'p'.repeat(60)}-${String(i)}.yaml`,
      `id: ${'p'.repeat(60)}-${String(i)}\nname: Town\ncountry: japan\n`,
    ]);
    const seed = writeSeed(Object.fromEntries(places) as SeedContent);
    const { exitCode, err } = await release(seed, '--summary', 'First');
    expect({ exitCode, err }).toMatchObject({
      exitCode: 1,
      err: expect.stringMatching(/^error: expected at most 256 KB .*; release fewer changes/) as string,
    });
  });

  it('of one day are in the order of their versions', async () => {
    const oslo = { 'places/oslo.yaml': 'id: oslo\nname: Oslo\ncountry: japan\n' };
    const seed = writeSeed({ ...described('1.0.0-rc.1'), ...oslo });
    await release(seed, '--summary', 'With Oslo');
    write(seed, { ...described('1.0.0'), 'places/oslo.yaml': null });
    expect((await release(seed, '--summary', 'Without')).out).toContain('0 added, 0 changed, 1 removed');
    write(seed, described('1.0.1'));
    expect(await release(seed, '--summary', 'Third')).toMatchObject({ exitCode: 0, err: '' });
    expect(releasesOf(seed).map(({ version }) => version)).toEqual(['1.0.0-rc.1', '1.0.0', '1.0.1']);
  });

  it.each(['0.9.9', '1.0.0-rc.1'])('are refused below an earlier version: %s', async (version) => {
    const seed = writeSeed();
    await release(seed, '--summary', 'First');
    write(seed, described(version));
    const { exitCode, out } = await release(seed, '--summary', 'Second');
    expect({ exitCode, out }).toMatchObject({
      exitCode: 1,
      out: expect.stringMatching(
        /yaml:3:10 {2}wrong-release {2}expected a version above 1\.0\.0, /,
      ) as string,
    });
    expect(existsSync(join(seed, `releases/${version}.yaml`))).toBe(false);
  });

  it('have readable files: dates in quotes, ids in order', async () => {
    const seed = writeSeed();
    await release(seed, '--summary', 'First');
    const text = readFileSync(join(seed, 'releases', '1.0.0.yaml'), 'utf8');
    expect(text).toMatch(
      /^version: 1\.0\.0\nreleasedOn: "2026-02-01"\nsummary: First\nadded:\n {2}c5: "?[0-9a-f]{12}"?\n/,
    );
  });
});
