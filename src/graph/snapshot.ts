import DataLoader from 'dataloader';
import { claimLoader, recordLoaders } from './questions/records.ts';
import { complete, listLoader, lookupLoader } from './read.ts';
import { groupBy, oncePerObject } from '../model/functions.ts';
import { dayOfView, NO_VIEWPOINT } from '../model/viewpoint.ts';
import { Statement } from './statement.ts';
import type { DatasetVersion } from './dataset-version.ts';
import type { Keyed, Loader, Question, ReadContext, Snapshot, SnapshotSource } from './types.ts';
import type { Scope } from './statement.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** Columns that every record is read with. */
export const IDENTITY = ['type', 'id', 'kind'] as const;

/** Returns the snapshot of one request. */
export function openSnapshot(source: SnapshotSource, viewpoint: Viewpoint = NO_VIEWPOINT): Snapshot {
  const { run, version, today, isNested = false, operation = {} } = source;
  const loaders = new Map<string, unknown>();
  const once = <Result>(key: string, make: () => Result): Result => {
    if (!loaders.has(key)) loaders.set(key, make());
    return loaders.get(key) as Result;
  };
  const perPlan = <Plan extends object, Result>(kind: string, make: (plan: Plan) => Result) =>
    oncePerObject((plan: Plan) => once(kind + jsonOf(plan), () => make(plan)));
  const contextAt = (asOf: string | null): ReadContext => ({
    snapshot,
    asOf,
    scope: scopeOf(version, { ...viewpoint, asOf }),
    run,
  });
  const snapshot: Snapshot = {
    viewpoint,
    day: dayOfView(viewpoint, today),
    version,
    isNested,
    operation,
    record: perPlan('record', (columns) => records(columns)),
    identity: perPlan('identity', (columns) => recordsOnAnyDay(columns)),
    lookup: perPlan('lookup', (plan) => lookupLoader(context, plan)),
    page: perPlan('page', (plan) => listLoader(context, plan)),
    claims: (columns, edge) => claims(columns).load(edge),
    ask: (question) => askLoader(context, question, once),
    at: (other) =>
      other.asOf === viewpoint.asOf && other.knownAt === viewpoint.knownAt
        ? snapshot
        : once(`at ${String(other.asOf)} ${String(other.knownAt)}`, () => openSnapshot(source, other)),
  };
  const context = contextAt(viewpoint.asOf);
  const records = recordLoaders(context);
  const recordsOnAnyDay = recordLoaders(contextAt(null));
  const claims = perPlan('claims', (columns: readonly string[]) => claimLoader(context, columns));
  return snapshot;
}

/** Returns a plan as JSON: equal plans have equal texts. Written once, since a plan may serve many requests. */
const jsonOf = oncePerObject((plan: object) => JSON.stringify(plan));

/** Returns the scope of the statements of a version and a viewpoint. */
export const scopeOf = ({ rev, widestEventDays }: DatasetVersion, viewpoint: Viewpoint): Scope => ({
  viewpoint,
  rev,
  widestEventDays,
});

function askLoader<Found extends Keyed>(
  { scope, run }: ReadContext,
  { text, limit }: Question,
  once: <Result>(key: string, make: () => Result) => Result,
): Loader<readonly Found[]> {
  const building = new Statement(scope);
  const { statement, paramsFor } = building.compiled<Found>(text(building));
  return once(
    `ask ${statement.text} ${JSON.stringify(paramsFor([]))}`,
    (): Loader<readonly Found[]> =>
      new DataLoader(async (keys) => {
        const found = groupBy(await run(statement, paramsFor(keys)), ({ key }) => key);
        return keys.map((key) => complete(found.get(key) ?? [], limit));
      }),
  );
}
