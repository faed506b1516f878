import { commentsOf, emit } from './emit.ts';
import { issueAt, sortIssues } from './issue.ts';
import { layoutOf } from './keys.ts';
import { linkBelow, replaceFile } from './replace-file.ts';
import { printableLine } from './wording.ts';
import { readSeed } from './read.ts';
import type { Folder } from './folders.ts';
import type { Issue } from './issue.ts';
import type { YamlMap } from './yaml-tree.ts';
import type { SeedFile } from './read.ts';

/** The result of formatting: the files in another format, and the issues of files that cannot be formatted. */
type Formatting = { readonly changed: readonly string[]; readonly issues: readonly Issue[] };

/**
 * Writes the files of the dataset in a folder, without those of included folders, in the canonical format. With `check`, it only reports the files and writes
 * nothing. Links and files that cannot be parsed do not change. Each file is replaced as a whole.
 * @throws DiplographError CONFIG_INVALID for a missing folder, FILE_FAILED for a file that cannot be written.
 */
export async function formatSeed(dir: string, { check }: { readonly check: boolean }): Promise<Formatting> {
  const { info, records, issues: found } = readSeed(dir);
  const issues = [...found];
  const changed: string[] = [];
  const own = records.filter(({ isIncluded }) => isIncluded !== true);
  for (const { file, folder, text, root } of [{ ...info, folder: 'dataset' as const }, ...own]) {
    if (text === undefined || !root) continue;
    const canonical = canonicalText(folder, text, root);
    if (canonical === text) continue;
    const link = linkBelow(dir, file);
    if (link !== undefined) {
      const message = `expected a file of the dataset, found the link ${printableLine(link)}; put a file in its place`;
      issues.push(issueAt(file, START, 'not-a-file', message));
      continue;
    }
    if (!check) await replaceFile(file, [canonical]);
    changed.push(file);
  }
  return { changed, issues: sortIssues(issues) };
}

const START = { line: 1, column: 1 };

/** Returns the canonical text of a file of a folder, or of `dataset.yaml`, with the same data and the same comments. */
export const canonicalText = (folder: Folder | 'dataset', text: string, root: YamlMap): string =>
  emit(root, layoutOf(folder), commentsOf(text, root));

/** Returns an issue at the first line that differs from the canonical format. */
export function canonical({ file, text, root }: SeedFile, folder: Folder | 'dataset'): readonly Issue[] {
  if (text === undefined || !root) return [];
  const expected = canonicalText(folder, text, root);
  if (expected === text) return [];
  const [found, wanted] = [text.split('\n'), expected.split('\n')];
  const line = found.findIndex((content, i) => content !== wanted[i]);
  const at = { line: (line < 0 ? found.length : line) + 1, column: 1 };
  const message = 'expected the canonical format from here on, found another; run "format"';
  return [issueAt(file, at, 'not-canonical', message)];
}
