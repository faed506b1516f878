import { writeFileSync } from 'node:fs';
import { commentsOf } from './comments.ts';
import { emit } from './emit.ts';
import { layoutOf } from './format-layout.ts';
import { readSeed } from './read.ts';
import { sortIssues } from './issue.ts';
import type { Folder } from './folders.ts';
import type { Issue } from './issue.ts';
import type { SeedFile } from './read.ts';
import type { YamlMap } from './yaml-tree.ts';

/** What formatting did: the files that are not in the canonical format, and why others cannot be formatted. */
export type Formatting = { readonly changed: readonly string[]; readonly issues: readonly Issue[] };

/**
 * Writes the files of the dataset in a folder in the canonical format; with `check` it writes nothing and only tells.
 * Files that cannot be parsed stay as they are. Throws CONFIG_INVALID where there is no such folder.
 */
export function formatSeed(dir: string, { check }: { readonly check: boolean }): Formatting {
  const { info, records, issues } = readSeed(dir);
  const files = [{ ...info, folder: 'dataset' as const }, ...records];
  const changed = files.filter((file) => formatFile(file, check)).map(({ file }) => file);
  return { changed, issues: sortIssues(issues) };
}

/** The canonical text of a file of a folder, or of `dataset.yaml`: same data, same comments, one way to write them. */
export const canonicalText = (folder: Folder | 'dataset', text: string, root: YamlMap): string =>
  emit(root, layoutOf(folder), commentsOf(text, root));

function formatFile(
  { file, folder, text, root }: SeedFile & { folder: Folder | 'dataset' },
  check: boolean,
): boolean {
  if (text === undefined || !root) return false;
  const canonical = canonicalText(folder, text, root);
  if (canonical === text) return false;
  if (!check) writeFileSync(file, canonical);
  return true;
}
