import { describe, expect, it } from 'vitest';
import { recorder } from './recorder.ts';
import { runCli } from '../../../src/cli/run-cli.ts';
import { edited, writeSeed } from '../../support/seed.ts';
import type { SeedContent } from '../../support/seed.ts';

const EVENT = 'events/summit.yaml';
const BEFORE = writeSeed();

async function diff(changes: SeedContent, options: readonly string[] = []) {
  const { terminal, out, err } = recorder();
  const exitCode = await runCli(['diff', ...options, BEFORE, writeSeed(changes)], terminal, {});
  return { exitCode, err: err(), lines: out().trimEnd().split('\n') };
}

describe('diff', () => {
  it('reports no difference for equal datasets in different folders', async () => {
    expect(await diff({})).toEqual({ exitCode: 0, err: '', lines: ['No differences.'] });
    expect(await diff({}, ['--exit-code'])).toMatchObject({ exitCode: 0 });
  });

  it('prints the new claim and the winning value', async () => {
    const ordinal = 'place: tokyo\nordinal: { value: 1, derived: It is the first }';
    expect(await diff(edited(EVENT, 'place: tokyo', ordinal))).toEqual({
      exitCode: 0,
      err: '',
      lines: [
        '~ event summit: Summit in Tokyo',
        '    ordinal: (none) → 1',
        '      + 1 (report ¶2), derived',
        '',
        '0 records added, 0 removed, 1 changed; 1 claim added, 0 removed, 0 changed.',
      ],
    });
  });

  it('exits with 1 on demand', async () => {
    const changes = edited('places/tokyo.yaml', 'name: Tokyo', 'name: Tokyo City');
    expect(await diff(changes, ['--exit-code'])).toMatchObject({
      exitCode: 1,
      lines: ['~ place tokyo: Tokyo City', '    name: Tokyo → Tokyo City', '', expect.any(String) as string],
    });
  });

  it('prints a claim with another rank, locator or confidence', async () => {
    const plan = '  - { value: PLANNED, sources: [plan] }';
    const better = '  - { value: PLANNED, rank: PREFERRED, sources: [plan ¶4], confidence: LOW }';
    const { lines } = await diff(edited(EVENT, plan, better));
    expect(lines.slice(1, 3)).toEqual([
      '    status: HELD → PLANNED',
      '      ~ PLANNED (plan ¶4): locator (none) → ¶4; rank NORMAL → PREFERRED; confidence HIGH → LOW',
    ]);
  });

  it('names the party of a changed part', async () => {
    const { lines } = await diff(edited(EVENT, 'roles: [PARTICIPANT]', 'roles: [GUEST]'));
    expect(lines.slice(1, 4)).toEqual([
      '    participants.roles (kazakhstan): PARTICIPANT → GUEST',
      '      + GUEST (report ¶2), derived',
      '      - PARTICIPANT (report ¶2), derived',
    ]);
  });

  it('prints a later publication of a source, and its effects', async () => {
    const plan = 'status:\n  - { value: PLANNED, sources: [plan] }\n  - HELD';
    const ordinal = 'place: tokyo\nordinal:\n  - { value: 2, sources: [plan] }\n  - 1';
    const event = edited(EVENT, plan, 'status: HELD')[EVENT]?.replace('place: tokyo', ordinal) ?? null;
    const published = edited('sources/plan.yaml', 'published: "2025-11-01"', 'published: "2025-12-22"');
    const { terminal, out } = recorder();
    await runCli(
      ['diff', writeSeed({ [EVENT]: event }), writeSeed({ [EVENT]: event, ...published })],
      terminal,
      {},
    );
    expect(out().trimEnd().split('\n').slice(0, 5)).toEqual([
      '~ event summit: Summit in Tokyo',
      '    ordinal: 1 → 2',
      '',
      '~ source plan: Leaders to meet',
      '    published: 2025-11-01 → 2025-12-22',
    ]);
  });

  it('prints the values of new and removed records, in the order of types and ids', async () => {
    const almaty = 'id: almaty\nname: Almaty\ncountry: kazakhstan\n';
    const group = 'id: c5\nname: Central Asian states (C5)\nsources: [plan, report]\nmembers: [kazakhstan]\n';
    const { lines } = await diff({ 'places/almaty.yaml': almaty, 'groups/c5.yaml': group });
    expect(lines).toEqual([
      '~ group c5: Central Asian states (C5)',
      '    members: the same value wins',
      '      + kazakhstan (report)',
      '',
      '+ place almaty: Almaty',
      '',
      '1 record added, 0 removed, 1 changed; 1 claim added, 0 removed, 0 changed.',
    ]);
    const gone = await diff({
      'formats/central-asia-plus-japan.yaml': null,
      ...edited(EVENT, 'format: central-asia-plus-japan\n', ''),
    });
    expect(gone.lines).toContain('- format central-asia-plus-japan: Central Asia plus Japan');
    expect(gone.lines).toContain('    established: 2004');
  });

  it('prints the changes of the description of the dataset', async () => {
    const { lines } = await diff(edited('dataset.yaml', 'version: 1.0.0', 'version: 1.1.0'));
    expect(lines.slice(0, 2)).toEqual(['~ dataset', '    version: 1.0.0 → 1.1.0']);
  });

  it('names a folder that is missing, and no option', async () => {
    const { terminal, err } = recorder();
    await runCli(['diff', BEFORE, 'no-such-folder'], terminal, {});
    expect(err()).toMatch(/found none at "no-such-folder"; name the folder of a dataset\n$/);
  });

  it('refuses an invalid dataset as validate does', async () => {
    const { exitCode, lines, err } = await diff({ 'groups/c5.yaml': 'id: c5\nname: C5\nwrong: 1\n' });
    expect(exitCode).toBe(1);
    expect(lines[0]).toMatch(/groups\/c5\.yaml:3:1 {2}unknown-key {2}/);
    expect(err).toMatch(/^error: found \d+ problems? in \d+ files? of /);
  });
});
