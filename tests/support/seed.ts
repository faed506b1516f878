import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newFolder } from './folder.ts';

/** The files of a seed folder by path inside it; null leaves out a file of the small seed. */
export type SeedContent = Readonly<Record<string, string | Uint8Array | null>>;

/** A small dataset that is right: one record or more of each type that events need, two sources, one tenure. */
export const SMALL_SEED: Readonly<Record<string, string>> = {
  'dataset.yaml': `name: small
title: A small dataset
version: 1.0.0
releasedOn: "2026-02-01"
cutOff: "2026-01-31"
licence: CC-BY-4.0
citation: A small dataset, version 1.0.0
minimumCounts:
  nations: 2
  claims: 10
`,
  'nations/kazakhstan.yaml': `id: kazakhstan
name: Kazakhstan
code: KZ
code3: KAZ
`,
  'nations/japan.yaml': `id: japan
name: Japan
code: JP
code3: JPN
`,
  'groups/c5.yaml': `id: c5
name: Central Asian states (C5)
sources: [plan]
members: [kazakhstan]
`,
  'formats/central-asia-plus-japan.yaml': `id: central-asia-plus-japan
name: Central Asia plus Japan
kind: PLUS_FORMAT
sources: [plan ¶1]
group: c5
partner: japan
established: "2004"
`,
  'places/tokyo.yaml': `id: tokyo
name: Tokyo
country: japan
`,
  'leaders/kassym-jomart-tokayev.yaml': `id: kassym-jomart-tokayev
name: Kassym-Jomart Tokayev
tenures:
  - id: kassym-jomart-tokayev-president
    sources: [report]
    party: kazakhstan
    office: President
    level: HEAD_OF_STATE
    start: "2019-03-20"
    end: ".."
`,
  'sources/plan.yaml': `id: plan
title: Leaders to meet
kind: NEWS
titleBasis: SEEN
language: en
published: "2025-11-01"
accessed: "2026-01-10"
url: https://example.org/plan
publisher: Example News
`,
  'sources/report.yaml': `id: report
title: Leaders met
kind: NEWS
titleBasis: SEEN
published: "2025-12-21"
accessed: "2026-01-10"
`,
  'events/summit.yaml': `id: summit
name: Summit in Tokyo
kind: SUMMIT
series: summits
sources: [report ¶2]
format: central-asia-plus-japan
status:
  - { value: PLANNED, sources: [plan] }
  - HELD
date: "2025-12-20"
place: tokyo
participants:
  - { party: japan, roles: [HOST] }
  - party: kazakhstan
    derived: The page speaks of all five
    roles: [PARTICIPANT]
    representatives:
      - { person: kassym-jomart-tokayev, capacity: President }
`,
};

/** Writes the small seed with changes into a new folder, which is removed after the test file. */
export function writeSeed(changes: SeedContent = {}): string {
  const dir = newFolder('diplograph-seed-');
  writeFiles(dir, { ...SMALL_SEED, ...changes });
  return dir;
}

/** Writes files into a folder; null leaves one out. */
export function writeFiles(dir: string, files: SeedContent): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === null) continue;
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), content);
  }
}

/** Returns a file of the small seed with a piece of its text replaced; the piece must be there. */
export function edited(path: string, piece: string, replacement: string): Readonly<Record<string, string>> {
  const text = SMALL_SEED[path] ?? '';
  if (!text.includes(piece))
    throw new Error(`expected ${path} of the small seed to have ${JSON.stringify(piece)}`);
  return { [path]: text.replace(piece, replacement) };
}
