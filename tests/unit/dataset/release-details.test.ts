import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { edited, SMALL_SEED, writeSeed } from '../../support/seed.ts';
import { loadDataset } from '../../../src/cli/load-dataset.ts';
import { newFolder } from '../../support/folder.ts';
import { readDataset } from '../../../src/dataset/validate.ts';
import { recorder } from '../cli/recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';

const DETAILS = 'releases/1.1.0.jsonl';
const NEXT: Readonly<Record<string, string>> = {
  'dataset.yaml': (SMALL_SEED['dataset.yaml'] ?? '')
    .replace('version: 1.0.0', 'version: 1.1.0')
    .replace('2026-02-01', '2026-03-01'),
  ...edited('events/summit.yaml', 'date: "2025-12-20"', 'date: "2025-12-19"'),
};

async function release(seed: string, ...args: readonly string[]) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(['release', '--seed', seed, ...args], terminal, {});
  return { exitCode, out: out().replaceAll(`${seed}/`, ''), err: err() };
}

/** Returns a dataset with two releases, and the folder of the first one. */
async function twoReleases(): Promise<{ readonly seed: string; readonly before: string }> {
  const seed = writeSeed();
  await release(seed, '--summary', 'First');
  const before = newFolder('diplograph-before-');
  cpSync(seed, before, { recursive: true });
  for (const [path, content] of Object.entries(NEXT)) writeFileSync(join(seed, path), content);
  return { seed, before };
}

const issuesOf = (seed: string): readonly string[] => {
  const reading = readDataset(seed);
  return 'issues' in reading ? reading.issues.map(({ code, message }) => `${code} ${message}`) : [];
};

const detailsOf = (seed: string) => {
  const reading = readDataset(seed);
  return 'dataset' in reading ? reading.dataset.releases?.at(-1)?.details?.map(({ id }) => id) : undefined;
};

describe('the content of the changes of a release', () => {
  it('is written from the dataset of the release before', async () => {
    const { seed, before } = await twoReleases();
    const written = await release(seed, '--summary', 'A day', '--before', before);
    expect(written.out).toBe(
      'releases/1.1.0.yaml: 0 added, 1 changed, 0 removed; 1 record before and after\n',
    );
    const [head, line] = readFileSync(join(seed, DETAILS), 'utf8').split('\n');
    expect(JSON.parse(head ?? '')).toMatchObject({ before: { version: '1.0.0' } });
    expect(JSON.parse(line ?? '')).toMatchObject({
      id: 'summit',
      properties: [{ property: 'date', before: ['2025-12-20'], after: ['2025-12-19'] }],
    });
    expect(detailsOf(seed)).toEqual(['summit']);
    expect(await release(seed, '--check')).toMatchObject({ exitCode: 0 });
  });

  it('of a record that has changed again is omitted', async () => {
    const { seed, before } = await twoReleases();
    await release(seed, '--summary', 'A day', '--before', before);
    writeFileSync(join(seed, 'events/summit.yaml'), (NEXT['events/summit.yaml'] ?? '').replace('-19', '-18'));
    expect(detailsOf(seed)).toEqual([]);
    expect((await release(seed, '--check')).out).toContain('1 changed (summit)');
  });

  it('is not written from another dataset', async () => {
    const { seed, before } = await twoReleases();
    writeFileSync(join(before, 'places/tokyo.yaml'), 'id: tokyo\nname: Tōkyō\ncountry: japan\n');
    const refused = await release(seed, '--summary', 'A day', '--before', before);
    expect(refused.exitCode).not.toBe(0);
    expect(refused.err).toMatch(
      /^error: expected the dataset of release 1\.0\.0 in .*, found version 1\.0\.0, of which 1 records differ/,
    );
    expect((await release(seed, '--summary', 'A day', '--before', seed)).err).toContain(
      'found version 1.1.0',
    );
  });

  it('is not written from a dataset without the notes of its release', async () => {
    const { seed, before } = await twoReleases();
    rmSync(join(before, 'releases'), { recursive: true });
    const refused = await release(seed, '--summary', 'A day', '--before', before);
    expect(refused.exitCode).toBe(2);
    expect(refused.err).toContain('found the notes of no release in it; take the folder');
  });

  it('names the revision of the release before', async () => {
    const { seed, before } = await twoReleases();
    await release(seed, '--summary', 'A day', '--before', before);
    const { revision } = loadDataset(before, () => undefined);
    const [head = ''] = readFileSync(join(seed, DETAILS), 'utf8').split('\n');
    expect(JSON.parse(head)).toEqual({ before: { version: '1.0.0', revision } });
  });

  it('is written again over a damaged file', async () => {
    const { seed, before } = await twoReleases();
    writeFileSync(join(seed, DETAILS), 'no JSON\n');
    expect((await release(seed, '--summary', 'A day')).exitCode).toBe(1);
    expect(await release(seed, '--summary', 'A day', '--before', before)).toMatchObject({ exitCode: 0 });
    expect(detailsOf(seed)).toEqual(['summit']);
  });

  it('is not written for a first release', async () => {
    const seed = writeSeed();
    const refused = await release(seed, '--summary', 'First', '--before', writeSeed());
    expect(refused.err).toMatch(/^error: expected an earlier release in /);
  });

  it('is refused if its lines are wrong', async () => {
    const { seed, before } = await twoReleases();
    await release(seed, '--summary', 'A day', '--before', before);
    appendFileSync(join(seed, DETAILS), '{"id":"tokyo"}\nno JSON\n');
    expect(issuesOf(seed)).toEqual([
      expect.stringMatching(/^wrong-release expected a line that .* found type: /),
      expect.stringMatching(/^json-syntax expected a line that /),
    ]);
  });

  it('is refused without its release, and for another earlier release', async () => {
    const { seed, before } = await twoReleases();
    await release(seed, '--summary', 'A day', '--before', before);
    const text = readFileSync(join(seed, DETAILS), 'utf8');
    writeFileSync(join(seed, DETAILS), text.replace('"version":"1.0.0"', '"version":"0.9.0"'));
    expect(issuesOf(seed)).toEqual([
      'wrong-release expected changes since 1.0.0, found changes since "0.9.0"',
    ]);
    rmSync(join(seed, DETAILS));
    writeFileSync(join(seed, 'releases/3.0.0.jsonl'), text);
    expect(issuesOf(seed)).toEqual([
      'wrong-release expected the file of a later release, found changes since "1.0.0"',
    ]);
  });

  it('of an earlier release is refused if it differs from its records', async () => {
    const { seed, before } = await twoReleases();
    await release(seed, '--summary', 'A day', '--before', before);
    const third = (NEXT['dataset.yaml'] ?? '').replace('1.1.0', '1.2.0').replace('2026-03-01', '2026-04-01');
    writeFileSync(join(seed, 'dataset.yaml'), third);
    expect(issuesOf(seed)).toEqual([]);
    const text = readFileSync(join(seed, DETAILS), 'utf8');
    writeFileSync(join(seed, DETAILS), text.replace('"id":"summit"', '"id":"tokyo"'));
    expect(issuesOf(seed)).toEqual([
      'wrong-release expected the content of "tokyo" at release 1.1.0, found another',
    ]);
  });
});
