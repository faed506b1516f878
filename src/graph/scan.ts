import { compile } from './compile.ts';
import { KEYS, Statement } from './statement.ts';
import { DiplographError } from '../errors.ts';
import { HIGHEST, LOWEST } from './pagination.ts';
import { oldestAvailable } from './questions/dataset.ts';
import { narrowed } from './plan.ts';
import { openSnapshot, scopeOf } from './snapshot.ts';
import { listByDate, relationName, relationTypes, versionType } from './schema.ts';
import { toRow } from './row.ts';
import type { Filter } from './filter.ts';
import type { Row, SnapshotSource } from './types.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** All records of a type, or all items of a list below a record: their order, their filter, and the columns of a row. */
export type ScanRequest = {
  /** The type of the records, or the id of the record above the list. */
  readonly type: string;
  readonly by: 'date' | keyof typeof SCANNED;
  readonly rises: boolean;
  readonly filter: Filter;
  readonly columns: readonly string[];
  /** The most rows to read; all when left out. */
  readonly limit?: number;
};

const SCANNED = {
  name: 'recordsByName',
  claimsOfSubject: 'claimsOfSubject',
  formatsOfGroup: 'formatsOfGroup',
} as const;

/** The most rows and the most relationships that one statement reads. */
const PAGE_ROWS = 500;
const PAGE_RELATIONS = 5000;

/**
 * Reads all records of a type at the one revision of the source, a page for each statement. The database holds nothing between two
 * pages, and no page is read ahead. Each page has its own snapshot, which its rows share.
 * @throws DiplographError REVISION_GONE when versions of the revision have been removed meanwhile.
 */
export async function* scan(
  source: SnapshotSource,
  viewpoint: Viewpoint,
  { type, by, rises, filter, columns, limit = Infinity }: ScanRequest,
): AsyncGenerator<readonly Row[]> {
  const scope = scopeOf(source.version, viewpoint);
  const { plan, key } = narrowed({ list: by === 'date' ? listByDate(type) : SCANNED[by], filter }, type);
  let [lower, upper, left]: [string, string, number] = [LOWEST, HIGHEST, limit];
  while (left > 0) {
    const size = Math.min(PAGE_ROWS, left);
    const { statement, paramsFor } = compile(
      {
        ...plan,
        bounds: {
          ...{ ordering: '', rises, lower, upper, size },
          ...{ isBackward: false, hasAfter: false, hasBefore: false },
        },
        ...{ columns, asOf: null, linkColumns: [], references: [], nested: [] },
        ...{ hasItems: true, hasPageInfo: false, hasTotal: false },
      },
      scope,
    );
    const [answer] = await source.run(statement, paramsFor([key ?? type]));
    const found = answer?.page.items ?? [];
    await assertRevisionAvailable(source);
    const context = { snapshot: openSnapshot(source, viewpoint), asOf: viewpoint.asOf };
    if (found.length > 0) yield found.map(([, row]) => toRow(context, columns, row));
    if (found.length < size) return;
    const [, , , last = ''] = found.at(-1) ?? [];
    if (rises) lower = last;
    else upper = last;
    left -= found.length;
  }
}

/** A relationship between two records: its id, its type, its ends, the key of its claims, and its days. */
export type RelationRow = {
  readonly id: string;
  readonly relation: string;
  readonly start: string;
  readonly end: string;
  readonly subject: string;
  readonly object: string;
  readonly property: string;
  readonly edge: string | null;
  readonly validFrom: string;
  readonly validTo: string;
};

/**
 * Reads the relationships from the properties of some records to records of some types, and from sources that mention them: a page
 * for each statement, by the ids of the relationships. A mention is read from the record, since a record has few sources while a
 * source may mention thousands of records.
 * @throws DiplographError REVISION_GONE when versions of the revision have been removed meanwhile.
 */
export async function* scanRelations(
  source: SnapshotSource,
  viewpoint: Viewpoint,
  { ids, types }: { readonly ids: readonly string[]; readonly types: readonly string[] },
): AsyncGenerator<readonly RelationRow[]> {
  for (let lower: string | undefined = LOWEST; lower !== undefined;) {
    const building = new Statement(scopeOf(source.version, viewpoint));
    const { statement, paramsFor } = building.compiled<RelationRow>(relationsText(building, types, lower));
    const found: readonly RelationRow[] = await source.run(statement, paramsFor(ids));
    await assertRevisionAvailable(source);
    if (found.length > 0) yield found;
    lower = found.length < PAGE_RELATIONS ? undefined : found.at(-1)?.id;
  }
}

const relationsText = (
  statement: Statement,
  types: readonly string[],
  lower: string,
): string => `UNWIND ${KEYS} AS key
MATCH (a:Record {id: key})-[l:${relationTypes(statement.scope.viewpoint, true)}]-(b:Record)
WHERE key = CASE type(l) WHEN '${versionType('SPEAKS_OF')}' THEN l.object ELSE l.subject END AND a <> b
  AND ${statement.visible('l')} AND any(label IN labels(b) WHERE label IN ${statement.param(types)})
WITH l, l.subject + ':' + l.property + ':' + l.object + coalesce(':' + l.edge, '') AS id
WHERE id > ${statement.param(lower)}
RETURN id, ${relationName('l')} AS relation, startNode(l).id AS start, endNode(l).id AS end, l.subject AS subject,
  l.object AS object, l.property AS property, l.edge AS edge, l.validFrom AS validFrom, l.validTo AS validTo
ORDER BY id LIMIT ${statement.param(PAGE_RELATIONS)}`;

/**
 * Checks that no version of the revision has been removed since it was opened.
 * @throws DiplographError REVISION_GONE when some may have been.
 */
export async function assertRevisionAvailable(source: SnapshotSource): Promise<void> {
  if (await isRevisionAvailable(source)) return;
  throw new DiplographError(
    'REVISION_GONE',
    `expected revision ${source.version.revision} of the dataset to be available to the end of the file, found that newer revisions have replaced it; send the request again`,
  );
}

/** Returns true if no version of the revision has been removed. */
export async function isRevisionAvailable({ run, version }: SnapshotSource): Promise<boolean> {
  const [oldest] = await run(oldestAvailable, { id: 'ingest' });
  return (oldest?.rev ?? 0) <= version.rev;
}
