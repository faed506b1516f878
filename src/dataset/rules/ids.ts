import { child, nodeText } from '../yaml-tree.ts';
import { issueAt } from '../issue.ts';
import { isAsserted } from '../../model/claim-resolution.ts';
import { quoteValue } from '../wording.ts';
import { formerIdsOf } from '../../model/dataset.ts';
import { RESERVED_IDS } from '../../model/dataset.ts';
import { FOLDER_NAMES } from '../folders.ts';
import type { Rule, Seed } from '../seed.ts';
import type { Issue, FilePosition } from '../issue.ts';
import type { SeedFile } from '../read.ts';

/** Reports an id that differs from the name of its file. */
export const idIsFileName: Rule = ({ files }) =>
  files.records.flatMap(({ file, stem, root }) => {
    const node = child(root, 'id');
    const id = nodeText(node);
    if (!node || id === undefined || id === stem) return [];
    const message = `expected the id ${quoteValue(stem)} as in the name of the file, found ${quoteValue(id)}; rename one of them`;
    return [issueAt(file, node.at, 'file-name', message)];
  });

/** Reports an id that identifies several records. An id before a merge counts too. */
export const duplicateId: Rule = ({ records }) => {
  const issues: Issue[] = [];
  const owners = new Map<string, string>();
  const take = (id: string, file: string, at: FilePosition) => {
    const owner = owners.get(id);
    if (owner === undefined) owners.set(id, `${file}:${at.line}`);
    else
      issues.push(
        issueAt(file, at, 'duplicate-id', `the id ${quoteValue(id)} is taken by ${owner}; choose another`),
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

/**
 * Reports an id, current or former, that is an address of the service or has the form of a claim id. Its page would not be
 * reachable.
 */
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
          `the id ${quoteValue(id)} ${CLAIM_ID.test(id) ? "has the form of a claim's" : 'is an address of the service'}; choose another`,
        ),
      );
  });

/** The form of the claim ids from `claimId` of `seed.ts`. */
const CLAIM_ID = /^c-[a-z2-7]{12}$/;

/** Reports a country code of several nations. */
export const duplicateCode: Rule = ({ records }) =>
  ['code', 'code3'].flatMap((key) => {
    const owners = new Map<string, string>();
    return records.flatMap(({ id, type, file, editorial, node, at }) => {
      const code = editorial[key];
      if (type !== 'Nation' || typeof code !== 'string') return [];
      const owner = owners.get(code);
      owners.set(code, owner ?? id);
      if (owner === undefined) return [];
      const message = `the ${key} ${quoteValue(code)} belongs to ${quoteValue(owner)}; give the nation its own`;
      return [issueAt(file, child(node, key)?.at ?? at, 'duplicate-code', message)];
    });
  });

/** Reports an id in another system that several records have. A record may have it from several sources. */
export const duplicateExternalId: Rule = ({ records }) => {
  const owners = new Map<string, string>();
  return records.flatMap(({ id, file, facts }) =>
    facts.flatMap((fact) => {
      if (fact.rule.kind !== 'EXTERNAL_ID' || !isAsserted(fact)) return [];
      const owner = owners.get(fact.text) ?? id;
      owners.set(fact.text, owner);
      if (owner === id) return [];
      const message = `the id ${quoteValue(fact.text)} belongs to ${quoteValue(owner)}; give the record its own`;
      return [issueAt(file, fact.at, 'duplicate-external-id', message)];
    }),
  );
};

/**
 * Reports fewer records and claims than the minimum in `dataset.yaml`. Claims count only if all files can be parsed, since a
 * broken file loses its claims.
 */
export const minimumCounts: Rule = (seed) => tooFew(seed.files.info, countsOf(seed));

/** Returns an issue for each count below the minimum of the description. */
export function tooFew(info: SeedFile, counts: ReadonlyMap<string, number>): readonly Issue[] {
  const floors = child(info.root, 'minimumCounts');
  return [...counts].flatMap(([name, count]) => {
    const node = child(floors, name);
    const floor = node?.kind === 'scalar' ? node.value : undefined;
    if (!node || typeof floor !== 'number' || count >= floor) return [];
    const message = `expected at least ${floor} ${name}, found ${count}; restore what is lost, or lower the number`;
    return [issueAt(info.file, node.at, 'too-few-records', message)];
  });
}

/** Returns the numbers of records of each folder, of tenures and of claims. */
export function countsOf({ files, records, claims }: Seed): ReadonlyMap<string, number> {
  const folders = FOLDER_NAMES.map(
    (folder) => [folder, files.records.filter((file) => file.folder === folder).length] as const,
  );
  const counts = new Map<string, number>(folders);
  if (files.records.some(({ root }) => !root)) return counts;
  const lists = [...claims.values()];
  return counts.set('tenures', records.filter(({ type }) => type === 'Tenure').length).set(
    'claims',
    lists.reduce((total, list) => total + list.length, 0),
  );
}
