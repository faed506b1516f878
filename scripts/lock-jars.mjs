import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare, ROOT } from './prepare.mjs';

// Writes the lock file of the managed Neo4j's jars. With --check, only compares it with the registry. The jars come directly
// from the registry, into a separate repository, and must match the checksums of the registry.

await prepare();
const local = new URL('../dist/database/local/', import.meta.url);
const { NEO4J_VERSION } = /** @type {typeof import('../src/database/local/distribution.ts')} */ (
  await import(new URL('distribution.js', local).href)
);
const { fetchJars, jarsIn, sha256Of } = /** @type {typeof import('../src/database/local/jars.ts')} */ (
  await import(new URL('jars.js', local).href)
);
const { findJava } = /** @type {typeof import('../src/database/local/tools.ts')} */ (
  await import(new URL('tools.js', local).href)
);

const target = join(ROOT, 'src', 'database', 'local', 'jars.json');
const staging = mkdtempSync(join(tmpdir(), 'diplograph-jars-'));
try {
  const text = await lockOf(staging);
  const isSame = text === readFileSync(target, { encoding: 'utf8', flag: 'a+' });
  if (process.argv.includes('--check')) {
    console.log(
      isSame
        ? 'The lock file is what the registry serves.'
        : 'The registry serves other jars than the lock file has.',
    );
    process.exitCode = isSame ? 0 : 1;
  } else {
    writeFileSync(target, text);
  }
} finally {
  rmSync(staging, { recursive: true });
}

/** @param {string} folder @returns {Promise<string>} */
async function lockOf(folder) {
  await fetchJars(folder, {
    pom: join(ROOT, 'src', 'database', 'local', 'pom.xml'),
    version: NEO4J_VERSION,
    java: await findJava(),
    env: process.env,
    more: ['--strict-checksums', `-Dmaven.repo.local=${join(folder, 'repository')}`],
  });
  const lib = join(folder, 'lib');
  const jars = [];
  for (const file of await jarsIn(lib)) {
    const [, name, version] = /^(.+?)-(\d[\w.-]*)\.jar$/.exec(file) ?? [];
    if (name === undefined || version === undefined)
      throw new Error(`expected NAME-VERSION.jar, found ${file}`);
    const path = join(lib, file);
    jars.push(JSON.stringify({ name, version, sha256: await sha256Of(path), size: statSync(path).size }));
  }
  return `{\n  "neo4j": "${NEO4J_VERSION}",\n  "jars": [\n    ${jars.join(',\n    ')}\n  ]\n}\n`;
}
