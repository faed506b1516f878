import { child } from '../yaml-tree.ts';
import { formerIdsOf } from '../seed.ts';
import { issueAt } from '../issue.ts';
import { quote } from '../wording.ts';
import { RESERVED_IDS } from '../../model/reserved-ids.ts';
import type { Rule } from '../seed.ts';

/** No record has, or had, an id that is an address of the service or may be that of a claim: its page could not be reached. */
export const reservedId: Rule = ({ records }) =>
  records.flatMap((record) => {
    const former = child(record.node, 'formerIds');
    const ids = [
      { id: record.id, at: record.at },
      ...formerIdsOf(record).map((id, i) => ({
        id,
        at: (former?.kind === 'list' ? former.items[i]?.at : undefined) ?? record.at,
      })),
    ];
    return ids
      .filter(({ id }) => RESERVED_IDS.includes(id) || CLAIM_ID.test(id))
      .map(({ id, at }) =>
        issueAt(
          record.file,
          at,
          'reserved-id',
          `the id ${quote(id)} ${CLAIM_ID.test(id) ? "has the form of a claim's" : 'is an address of the service'}; choose another`,
        ),
      );
  });

/** The ids that claims get: see `claims.ts`. */
const CLAIM_ID = /^c-[a-z2-7]{12}$/;
