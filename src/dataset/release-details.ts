import { z } from 'zod';
import { CHANGE_KINDS } from '../model/release-change.ts';
import { claimedValue } from '../model/claim-resolution.ts';
import { formerIdsOf } from '../model/dataset.ts';
import { diffDatasets } from './diff.ts';
import { issueAt } from './issue.ts';
import { perSeed } from './seed.ts';
import { printableLine } from './wording.ts';
import { TYPES } from '../model/property.ts';
import type { ClaimChange, PropertyChange } from './diff.ts';
import type { Dataset, PreviousRelease } from '../model/dataset.ts';
import type { Issue } from './issue.ts';
import type { NotedChange, NotedClaim, NotedProperty } from '../model/release-change.ts';
import type { TextFile } from './read.ts';

/** The content of the changes of one release, as its JSON Lines file has it. */
export type ReleaseDetails = {
  readonly file: string;
  readonly version: string;
  readonly before: PreviousRelease;
  readonly changes: readonly NotedChange[];
};

const text = z.string().max(20_000);
const texts = z.array(text);
const field = z.strictObject({ field: text, before: text.nullable(), after: text.nullable() });
const claim = z.strictObject({
  kind: z.enum(['ADDED', 'REMOVED', 'CHANGED']),
  id: text,
  source: text,
  value: text,
  negated: z.literal(true).optional(),
  qualifiers: z.record(text, text).optional(),
  fields: z.array(field).optional(),
});
const property = z.strictObject({
  property: text,
  item: text.optional(),
  before: texts,
  after: texts,
  claims: z.array(claim),
});
const change = z.strictObject({
  id: text,
  type: z.enum(TYPES),
  name: text,
  kind: z.enum(CHANGE_KINDS),
  mergedInto: text.optional(),
  hash: text.optional(),
  fields: z.array(field),
  properties: z.array(property),
});
const head = z.strictObject({ before: z.strictObject({ version: text, revision: text }) });

/** Returns the contents of the release files with details, and the issues of their lines. Computed once per dataset. */
export const readDetails = perSeed(({ files: { details = [] } }) => details.map(readFile));

function readFile({ file, stem, text: content = '' }: TextFile): {
  readonly details: ReleaseDetails;
  readonly issues: readonly Issue[];
} {
  const [first = '', ...rest] = content.split('\n');
  const issues: Issue[] = [];
  const { before } = readLine(file, 1, first, head, issues) ?? { before: { version: '', revision: '' } };
  const changes = rest.flatMap(
    (line, i) => (line === '' ? undefined : readLine(file, i + 2, line, change, issues)) ?? [],
  );
  return { details: { file, version: stem, before, changes }, issues };
}

function readLine<Content>(
  file: string,
  line: number,
  json: string,
  shape: z.ZodType<Content>,
  issues: Issue[],
): Content | undefined {
  const refuse = (code: 'json-syntax' | 'wrong-release', found: string): undefined => {
    const message = `expected a line that "diplograph release --before DIR" wrote, found ${printableLine(found)}; write the file again`;
    issues.push(issueAt(file, { line, column: 1 }, code, message));
  };
  try {
    const outcome = shape.safeParse(JSON.parse(json));
    if (outcome.success) return outcome.data;
    const [problem] = outcome.error.issues;
    return void refuse('wrong-release', `${problem?.path.join('.') ?? ''}: ${problem?.message ?? ''}`);
  } catch (error) {
    return void refuse('json-syntax', error instanceof Error ? error.message : 'text that is not JSON');
  }
}

/** A dataset with the hashes of its records. */
export type HashedDataset = { readonly dataset: Dataset; readonly hashes: ReadonlyMap<string, string> };

/**
 * Returns the changes from one dataset to the next. A record with another hash and the same content has a change without fields and
 * properties.
 */
export function notedChanges(before: HashedDataset, after: HashedDataset): readonly NotedChange[] {
  const merged = new Map(
    after.dataset.records.flatMap((record) => formerIdsOf(record).map((old) => [old, record.id] as const)),
  );
  const found = diffDatasets(before.dataset, after.dataset).records;
  const changed = new Set(found.map(({ record }) => record.id));
  const rewritten = after.dataset.records.filter(({ id }) => {
    const hash = before.hashes.get(id);
    return hash !== undefined && hash !== after.hashes.get(id) && !changed.has(id);
  });
  const same = rewritten.map((record) => ({
    ...{ kind: 'CHANGED' as const, record },
    ...{ fields: [], properties: [] },
  }));
  return [...found, ...same].map(({ kind, record, fields, properties }) => {
    const { id, type, name } = record;
    const mergedInto = kind === 'REMOVED' ? merged.get(id) : undefined;
    const hash = after.hashes.get(id);
    return {
      ...{ id, type, name, kind: mergedInto === undefined ? kind : 'MERGED' },
      ...(mergedInto !== undefined && { mergedInto }),
      ...(hash !== undefined && { hash }),
      fields,
      properties: properties.map(notedProperty),
    };
  });
}

const notedProperty = ({ property, edge, before, after, claims }: PropertyChange): NotedProperty => ({
  property,
  ...(edge !== null && { item: edge }),
  before,
  after,
  claims: claims.map(notedClaim),
});

function notedClaim(changed: ClaimChange): NotedClaim {
  const { id, source, negated, qualifiers } = changed.claim;
  return {
    ...{ kind: changed.kind, id, source, value: claimedValue(changed.claim) },
    ...(negated && { negated }),
    ...(Object.keys(qualifiers).length > 0 && { qualifiers }),
    ...(changed.kind === 'CHANGED' && { fields: changed.fields }),
  };
}

/** Returns the text of a file with details: a line for the release before, and a line for each changed record. */
export const detailsText = (before: PreviousRelease, changes: readonly NotedChange[]): string =>
  [{ before }, ...changes].map((line) => `${JSON.stringify(line)}\n`).join('');
