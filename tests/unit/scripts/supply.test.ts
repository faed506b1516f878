import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { complaintsAbout, lockedPackages } from '../../../scripts/generate/licences.mjs';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('the lock file', () => {
  const packages = lockedPackages(read('package-lock.json'));

  it('has for each package a hash, an accepted licence, and no address', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(packages.flatMap(complaintsAbout)).toEqual([]);
  });

  it('is reported for missing or refused entries', () => {
    const bare = { name: 'some', version: '1.0.0', license: 'MIT', isBuild: false };
    const locked = { ...bare, integrity: 'sha512-x' };
    expect(complaintsAbout(bare)).toEqual([
      'some: expected an integrity hash in package-lock.json, found none',
    ]);
    expect(complaintsAbout({ ...locked, license: 'Python-2.0' })).toEqual([
      'some: licence Python-2.0 is not on the list; take another package, or add the licence',
    ]);
    expect(complaintsAbout({ ...locked, license: 'Python-2.0', isBuild: true })).toEqual([]);
    expect(complaintsAbout({ ...locked, resolved: 'https://example.org/some.tgz' })).toEqual([
      'some: expected no address in package-lock.json, found https://example.org/some.tgz',
    ]);
  });

  it('is installed without package scripts', () => {
    expect(read('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});

describe('the job description for GitHub Actions', () => {
  const workflow = parse(read('.github/workflows/ci.yml')) as {
    permissions: unknown;
    jobs: Record<string, { permissions?: unknown; steps: readonly { uses?: string; run?: string }[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('has read permission for the content only', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    expect(Object.values(workflow.jobs).flatMap(({ permissions }) => permissions ?? [])).toEqual([]);
  });

  it('pins each action to a commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used).toHaveLength(6);
    for (const action of used) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/);
  });

  it("runs the same commands as on a developer's machine", () => {
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run', 'npm run test:full']);
    expect(read('.ci/run')).toContain('npm test');
  });
});
