import { readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './prepare.mjs';

// Writes the current digest of each base image after its tag, as docker reports it. Exit codes: 0 all are pinned, 3 no answer
// from docker or the registry; no file is then changed.

const FILES = ['Dockerfile', 'compose.yaml'];
const IMAGE = /^((?:FROM|\s+image:)\s+)([a-z0-9./-]+:[\w.-]+)(?:@sha256:[0-9a-f]{64})?/gm;
const folder = process.argv[2] ?? ROOT;

const texts = FILES.map((file) => ({
  path: join(folder, file),
  text: readFileSync(join(folder, file), 'utf8'),
}));
const images = new Set(
  texts.flatMap(({ text }) => [...text.matchAll(IMAGE)].map(([, , image = '']) => image)),
);
const digests = new Map([...images].map((image) => [image, digestOf(image)]));
const unknown = [...digests].filter(([, digest]) => digest === undefined).map(([image]) => image);
if (unknown.length > 0) {
  console.error(
    `Nothing was pinned: expected docker to tell the digest of ${unknown.join(', ')}, found no answer. Run it where docker reaches the registry.`,
  );
  process.exitCode = 3;
} else {
  for (const { path, text } of texts) {
    writeFileSync(
      path,
      text.replace(
        IMAGE,
        (_, /** @type {string} */ before, /** @type {string} */ image) =>
          `${before}${image}@${digests.get(image)}`,
      ),
    );
  }
  for (const [image, digest] of digests) console.log(`${image}@${digest}`);
}

/** @param {string} image @returns {string | undefined} */
function digestOf(image) {
  const args = ['buildx', 'imagetools', 'inspect', image, '--format', '{{.Manifest.Digest}}'];
  const { stdout } = spawnSync('docker', args, { encoding: 'utf8' });
  return /^sha256:[0-9a-f]{64}$/m.exec(stdout)?.[0];
}
