import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const SCRIPTS = new URL('../../../scripts/', import.meta.url);

/** The commands that may be the first in a fresh clone; pictures are made with a loader from a package. */
const FIRST = readdirSync(SCRIPTS).filter((name) => name.endsWith('.mjs') && name !== 'screenshots.mjs');

/** Returns the packages that a script loads, directly or through other modules. */
function packagesOf(script: URL, seen = new Set<string>()): readonly string[] {
  if (seen.has(script.href)) return [];
  seen.add(script.href);
  const loaded = [
    ...readFileSync(script, 'utf8').matchAll(/^(?:import|export) (?:[^;]*? from )?'([^']+)';/gm),
  ];
  return loaded.flatMap(([, name = '']) => {
    if (name.startsWith('.')) return packagesOf(new URL(name, script), seen);
    return name.startsWith('node:') ? [] : [`${script.pathname}: ${name}`];
  });
}

it.each(FIRST)('loads no package before the installation: %s', (name) => {
  const seen = new Set<string>();
  expect(packagesOf(new URL(name, SCRIPTS), seen)).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
});
