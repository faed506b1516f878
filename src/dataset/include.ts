import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { INFO_FILE } from './folders.ts';
import { INFO_LISTS, INFO_RULES } from './keys.ts';
import { child, nodeText } from './yaml-tree.ts';
import { issueAt } from './issue.ts';
import { parseYaml } from './parse-yaml.ts';
import { describeValue, didYouMean, quoteValue } from './wording.ts';
import { readTextFile } from './read-file.ts';
import type { Issue } from './issue.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

/** A `dataset.yaml`: its path, and its content where it can be parsed. */
type Description = { readonly file: string; readonly root?: YamlMap };

/** The folders that a dataset includes, and the issues of their paths and descriptions. */
type Included = { readonly folders: readonly string[]; readonly issues: readonly Issue[] };

/**
 * Returns the folders that the `include` of a dataset names, and those that these folders include, each once. A path is relative to the
 * folder whose `dataset.yaml` names it. A path that leads to no folder, twice to one, or back is an issue, and so is a description of an
 * included folder that cannot be read.
 */
export function includedFolders(dir: string, info: Description): Included {
  const folders = new Map<string, string>();
  const issues: Issue[] = [];
  const follow = (from: string, { file, root }: Description, way: readonly string[]): void => {
    const named = new Set<string>();
    for (const node of itemsOf(child(root, 'include'))) {
      const path = nodeText(node) ?? '';
      const folder = join(from, path);
      const refuse = (found: string): void => {
        const message = `expected the relative path of another folder of records, found ${found}; correct it`;
        issues.push(issueAt(file, node.at, 'bad-include', message));
      };
      if (path === '' || isAbsolute(path) || path.includes('\\')) refuse(quoteValue(path));
      else if (!isFolder(folder)) refuse(`no folder at ${quoteValue(path)}`);
      else {
        const real = realpathSync(folder);
        const isKnown = folders.has(real);
        if (way.includes(real)) refuse(`${quoteValue(path)}, which leads back to a folder that includes it`);
        else if (named.has(real)) refuse(`${quoteValue(path)} a second time`);
        else {
          named.add(real);
          folders.set(real, folders.get(real) ?? folder);
          if (!isKnown) follow(folder, readInfo(folder, issues), [...way, real]);
        }
      }
    }
  };
  follow(dir, info, isFolder(dir) ? [realpathSync(dir)] : []);
  return { folders: [...folders.values()], issues };
}

/** Returns the folders that the dataset in a folder includes; none where its description cannot be read. */
export const readIncludes = (dir: string): readonly string[] =>
  includedFolders(dir, readInfo(dir, [])).folders;

const itemsOf = (node: YamlNode | undefined): readonly YamlNode[] =>
  node?.kind === 'list' ? node.items : [];

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Returns the description in an included folder, and adds its issues; without a root if there is none that can be parsed. */
function readInfo(dir: string, issues: Issue[]): Description {
  const file = join(dir, INFO_FILE);
  const content = readTextFile(file);
  if ('issue' in content) {
    if (content.issue.code !== 'missing-file') issues.push(content.issue);
    return { file };
  }
  const parsed = parseYaml(file, content.text);
  if ('root' in parsed) issues.push(...wrongKeys(file, parsed.root));
  else issues.push(...parsed.issues);
  return 'root' in parsed ? { file, root: parsed.root } : { file };
}

/** Returns the issues of keys by which an included folder may mean to include others. */
function wrongKeys(file: string, { entries }: YamlMap): readonly Issue[] {
  return [...entries].flatMap(([key, { keyAt, node }]) => {
    if (!INFO_KEYS.includes(key)) {
      const message = `unknown key ${quoteValue(key)}${didYouMean(key, INFO_KEYS)}`;
      return [issueAt(file, keyAt, 'unknown-key', message)];
    }
    if (key !== 'include' || node.kind === 'list') return [];
    const found = node.kind === 'map' ? 'a mapping' : describeValue(node.value);
    return [
      issueAt(file, node.at, 'wrong-type', `expected a list of folders, found ${found}; write [../folder]`),
    ];
  });
}

const INFO_KEYS = [...Object.keys(INFO_RULES), ...Object.keys(INFO_LISTS)];

/**
 * Returns the text of a `dataset.yaml` in the canonical format without its `include`, as it is published: the published files have the
 * included records themselves.
 */
export function withoutInclude(text: string, root: YamlMap): string {
  const entry = root.entries.get('include');
  if (!entry) return text;
  const lines = text.split('\n');
  const first = entry.keyAt.line - 1;
  // Items, their further lines and a closing bracket follow the key.
  const next = lines.findIndex((line, i) => i > first && !/^[ \]]/.test(line));
  return lines.filter((_, i) => i < first || (next >= 0 && i >= next)).join('\n');
}
