import { child } from '../yaml-tree.ts';
import { formerIdsOf } from '../seed.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { Issue, FilePosition } from '../issue.ts';
import type { Rule } from '../seed.ts';

/** An id, also one that a record had before it was merged, stands for one record only. */
export const duplicateId: Rule = ({ records }) => {
  const issues: Issue[] = [];
  const owners = new Map<string, string>();
  const take = (id: string, file: string, at: FilePosition) => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, `${file}:${at.line}`);
    else
      issues.push(
        issueAt(file, at, 'duplicate-id', `the id ${quote(id)} is taken by ${owner}; choose another`),
      );
  };
  for (const { id, file, at } of records) take(id, file, at);
  for (const record of records) {
    const list = child(record.node, 'formerIds');
    formerIdsOf(record).forEach((id, i) => {
      const item = list?.kind === 'list' ? list.items[i] : undefined;
      take(id, record.file, item?.at ?? record.at);
    });
  }
  return issues;
};
