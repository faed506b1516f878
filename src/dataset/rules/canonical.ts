import { canonicalText } from '../format.ts';
import { issueAt } from '../issue.ts';
import type { Folder } from '../folders.ts';
import type { Issue } from '../issue.ts';
import type { SeedFile } from '../read.ts';

/** A file is written as `format` writes it; the issue is at the first line that is not. */
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
