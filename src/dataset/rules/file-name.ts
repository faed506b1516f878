import { child, nodeText } from '../yaml-tree.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { Rule } from '../seed.ts';

/** The id of a record is the name of its file. */
export const idIsFileName: Rule = ({ files }) =>
  files.records.flatMap(({ file, stem, root }) => {
    const node = child(root, 'id');
    const id = nodeText(node);
    if (!node || id === undefined || id === stem) return [];
    const message = `expected the id ${quote(stem)} as in the name of the file, found ${quote(id)}; rename one of them`;
    return [issueAt(file, node.at, 'file-name', message)];
  });
