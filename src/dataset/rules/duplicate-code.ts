import { child } from '../yaml-tree.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import type { Rule } from '../seed.ts';

/** A country code stands for one nation only. */
export const duplicateCode: Rule = ({ records }) =>
  ['code', 'code3'].flatMap((key) => {
    const owners = new Map<string, string>();
    return records.flatMap(({ id, type, file, editorial, node, at }) => {
      const code = editorial[key];
      if (type !== 'Nation' || typeof code !== 'string') return [];
      const owner = owners.get(code);
      owners.set(code, owner ?? id);
      if (owner === undefined) return [];
      const message = `the ${key} ${quote(code)} belongs to ${quote(owner)}; give the nation its own`;
      return [issueAt(file, child(node, key)?.at ?? at, 'duplicate-code', message)];
    });
  });
