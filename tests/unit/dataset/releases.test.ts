import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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

  it('have readable files: dates in quotes, ids in order', async () => {
    const seed = writeSeed();
    await release(seed, '--summary', 'First');
    const text = readFileSync(join(seed, 'releases', '1.0.0.yaml'), 'utf8');
    expect(text).toMatch(
      /^version: 1\.0\.0\nreleasedOn: "2026-02-01"\nsummary: First\nadded:\n {2}c5: "?[0-9a-f]{12}"?\n/,
    );
  });
});
