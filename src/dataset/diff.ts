import { compareTexts, groupBy } from '../model/functions.ts';
import { propertiesOf } from '../model/properties.ts';
import { claimedValue, resolveClaims } from '../model/claim-resolution.ts';
import { propertyLabel } from '../model/claim.ts';
import type { Claim } from '../model/claim.ts';
import type { FieldChange } from '../model/release-change.ts';
import type { Dataset, DatasetInfo, DatasetRecord } from '../model/dataset.ts';
import type { ResolvedValues } from '../model/claim-resolution.ts';

/** A claim that was added or removed, or one with the same statement and other fields, such as its rank or locator. */
export type ClaimChange =
  | { readonly kind: 'ADDED' | 'REMOVED'; readonly claim: Claim }
  | { readonly kind: 'CHANGED'; readonly claim: Claim; readonly fields: readonly FieldChange[] };

/** The changes of one property of a record, or of a part of one of its items: its winning values before and after, and its claims. */
export type PropertyChange = {
  readonly property: string;
  readonly edge: string | null;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly claims: readonly ClaimChange[];
};

/** The changes of one record: its editorial fields, and its claims by property. */
export type RecordChange = {
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  readonly record: DatasetRecord;
  readonly fields: readonly FieldChange[];
  readonly properties: readonly PropertyChange[];
};

/** The changes between two datasets: their descriptions, and their records by type and id. */
export type DatasetDiff = {
  readonly info: readonly FieldChange[];
  readonly records: readonly RecordChange[];
};

/** Returns the changes from one dataset to another. */
export function diffDatasets(before: Dataset, after: Dataset): DatasetDiff {
  const [old, fresh] = [partsOf(before), partsOf(after)];
  const ids = [...new Set([...old.records.keys(), ...fresh.records.keys()])];
  const changes = ids.flatMap((id) => recordChange(id, old, fresh));
  return { info: fieldChanges(before.info, after.info), records: changes.sort(byTypeAndId) };
}

type Parts = {
  readonly records: ReadonlyMap<string, DatasetRecord>;
  readonly claims: ReadonlyMap<string, readonly Claim[]>;
};

const partsOf = ({ records, claims }: Dataset): Parts => ({
  records: new Map(records.map((record) => [record.id, record])),
  claims: groupBy(claims, ({ subject }) => subject),
});

function recordChange(id: string, old: Parts, fresh: Parts): readonly RecordChange[] {
  const [before, after] = [old.records.get(id), fresh.records.get(id)];
  const record = after ?? before;
  if (!record) return [];
  const kind = before && after ? 'CHANGED' : after ? 'ADDED' : 'REMOVED';
  const fields = fieldChanges(editorialOf(before), editorialOf(after));
  const properties = propertyChanges(record, old.claims.get(id) ?? [], fresh.claims.get(id) ?? []);
  const isSame = kind === 'CHANGED' && fields.length === 0 && properties.length === 0;
  return isSame ? [] : [{ kind, record, fields, properties }];
}

const editorialOf = (record: DatasetRecord | undefined): Readonly<Record<string, unknown>> =>
  record ? { type: record.type, name: record.name, ...record.editorial } : {};

function propertyChanges(
  { type }: DatasetRecord,
  before: readonly Claim[],
  after: readonly Claim[],
): readonly PropertyChange[] {
  const [old, fresh] = [byId(before), byId(after)];
  const winningBefore = resolveClaims(propertiesOf(type), before).values;
  const winningAfter = resolveClaims(propertiesOf(type), after).values;
  const paths = groupBy([...new Map([...old, ...fresh]).values()].sort(byPath), propertyLabel);
  return [...paths.values()].flatMap((own) => {
    const claims = own.flatMap(({ id }) => claimChange(old.get(id), fresh.get(id)));
    const { property = '', edge = null } = own[0] ?? {};
    const [was, is] = [textsOf(winningBefore, property, edge), textsOf(winningAfter, property, edge)];
    const isSame = claims.length === 0 && was.join('\n') === is.join('\n');
    return isSame ? [] : [{ property, edge, before: was, after: is, claims }];
  });
}

const byId = (claims: readonly Claim[]): ReadonlyMap<string, Claim> =>
  new Map(claims.map((claim) => [claim.id, claim]));

const byPath = (a: Claim, b: Claim): number => compareTexts(sortKey(a), sortKey(b));

const sortKey = (claim: Claim): string =>
  [propertyLabel(claim), claimedValue(claim), claim.source, claim.id].join('\u0000');

function claimChange(before: Claim | undefined, after: Claim | undefined): readonly ClaimChange[] {
  if (before && after) {
    // The day from which a claim is known belongs to its source.
    const fields = fieldChanges({ ...before, known: null }, { ...after, known: null });
    return fields.length === 0 ? [] : [{ kind: 'CHANGED', claim: after, fields }];
  }
  if (after) return [{ kind: 'ADDED', claim: after }];
  return before ? [{ kind: 'REMOVED', claim: before }] : [];
}

/** Returns the winning values of a property, or of a part of one of its items. */
function textsOf(values: ResolvedValues, path: string, edge: string | null): readonly string[] {
  const [head = '', part] = path.split('.');
  const value = values[head] ?? null;
  if (part === undefined || typeof value === 'string' || value === null) return listed(value);
  return listed(value.find(({ key }) => key === edge)?.parts[part] ?? null);
}

function listed(value: ResolvedValues[string] | null): readonly string[] {
  if (value === null) return [];
  return typeof value === 'string' ? [value] : value.map(({ key }) => key);
}

function fieldChanges(
  before: Readonly<Record<string, unknown>> | DatasetInfo,
  after: Readonly<Record<string, unknown>> | DatasetInfo,
): readonly FieldChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((field) => {
    const [was, is] = [textOf(before, field), textOf(after, field)];
    return was === is ? [] : [{ field, before: was, after: is }];
  });
}

function textOf(fields: object, name: string): string | null {
  const value = (fields as Readonly<Record<string, unknown>>)[name];
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const byTypeAndId = (a: RecordChange, b: RecordChange): number =>
  compareTexts(a.record.type, b.record.type) || compareTexts(a.record.id, b.record.id);
