import { issueAt } from '../issue.ts';
import { orList, quote } from '../wording.ts';
import type { Rule } from '../seed.ts';

/** What was not there has no role, level or representative. */
export const partsOfDenied: Rule = ({ records }) =>
  records.flatMap(({ file, facts }) =>
    facts
      .filter((fact) => fact.negated && fact.parts.length > 0)
      .map((fact) => {
        const message = `expected nothing more about ${quote(fact.text)}, which is denied, found ${orList(fact.parts)}`;
        return issueAt(file, fact.at, 'parts-of-denied', `${message}; delete it, or the "not"`);
      }),
  );
