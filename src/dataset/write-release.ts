import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { DiplographError } from '../errors.ts';
import { LINE_WIDTH } from './emit.ts';
import { currentRelease } from './releases.ts';
import { linkBelow, replaceFile } from './replace-file.ts';
import { readSeed } from './read.ts';
import { RELEASES_FOLDER } from './folders.ts';
import { seedOf } from './seed.ts';
import type { NotedRelease } from './shape-release.ts';

/** What the release of a dataset changed, and the file that notes it. */
export type WrittenRelease = { readonly release: NotedRelease; readonly file: string };

/**
 * Notes, in its file, what the release that `dataset.yaml` names changed; with its summary, where one is given. The dataset must be right.
 * @throws DiplographError CONFIG_INVALID where it has none and for a link, FILE_FAILED where the file cannot be written.
 */
export async function writeRelease(dir: string, summary?: string): Promise<WrittenRelease> {
  const current = currentRelease(seedOf(readSeed(dir)));
  const release = { ...current, summary: summary ?? current.summary };
  if (release.summary === '') {
    const message = `expected a summary of release ${release.version}, found none; give one with --summary`;
    throw new DiplographError('CONFIG_INVALID', message);
  }
  const file = join(dir, RELEASES_FOLDER, `${release.version}.yaml`);
  const link = linkBelow(dir, file);
  if (link !== undefined) {
    const message = `expected a folder and a file of the dataset for the release, found the link ${link}; put a file or folder in its place`;
    throw new DiplographError('CONFIG_INVALID', message);
  }
  mkdirSync(dirname(file), { recursive: true });
  // Dates stand in double quotes everywhere in a dataset.
  const head = `version: ${release.version}\nreleasedOn: "${release.releasedOn}"\n`;
  const rest = { ...release, version: undefined, releasedOn: undefined };
  await replaceFile(file, [`${head}${stringify(rest, { lineWidth: LINE_WIDTH, keepUndefined: false })}`]);
  return { release, file };
}
