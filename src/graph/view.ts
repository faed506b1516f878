import { FIRST_DAY, LAST_DAY, NO_VIEWPOINT } from '../model/viewpoint.ts';
import { claimsOfEdge } from './queries/edge-claim.ts';
import { groupsOfParty, nationsByCode, recordsById } from './queries/lookup.ts';
import { asking, many, one, page } from './batch.ts';
import type { DatasetVersion } from './dataset-version.ts';
import type { Edge, View } from './types.ts';
import type { Reading } from './batch.ts';
import type { RunQuery } from './query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** Columns that every record's row is read with. */
export const IDENTITY = ['type', 'id', 'kind', 'leader'] as const;

/** What a view is made of: how statements are run, the version read, the day of the request. */
export type ViewSource = { readonly run: RunQuery; readonly version: DatasetVersion; readonly today: string };

/** Makes the view of one request, from a viewpoint where one is given. */
export function createView(source: ViewSource, viewpoint: Viewpoint = NO_VIEWPOINT): View {
  const kept = new Map<string, unknown>();
  const keep = <Result>(key: unknown, make: () => Result): Result => {
    const name = JSON.stringify(key);
    if (!kept.has(name)) kept.set(name, make());
    return kept.get(name) as Result;
  };
  const reading = (view: View, asOf = viewpoint.asOf): Reading => ({
    run: source.run,
    view,
    asOf,
    seen: seenFrom(source.version, { ...viewpoint, asOf }),
  });
  const view: View = {
    viewpoint,
    today: source.today,
    version: source.version,
    record: (columns) => keep(['record', columns], () => one(reading(view), recordsById, columns)),
    identity: (columns) => keep(['identity', columns], () => one(reading(view, null), recordsById, columns)),
    nationByCode: (columns) => keep(['nation', columns], () => one(reading(view), nationsByCode, columns)),
    groups: (columns) => keep(['groups', columns], () => many(reading(view), groupsOfParty, columns)),
    claims: (columns, edge) =>
      keep(['claims', columns], () => many(reading(view), claimsOfEdge, columns, edgeParam)).load(
        edgeKey(edge),
      ),
    page: (request) =>
      keep(['page', request], () => page(reading(view, request.asOf ?? viewpoint.asOf), request)),
    ask: (statement, params) =>
      keep(['ask', statement.text, params], () => asking(reading(view), statement, params)),
    from: (other) =>
      isSame(other, viewpoint) ? view : keep(['view', other], () => createView(source, other)),
  };
  return view;
}

/** The parameters by which a statement sees a version of the dataset from a viewpoint. */
export const seenFrom = ({ rev }: DatasetVersion, viewpoint: Viewpoint): Reading['seen'] => ({
  rev,
  knownAt: knownBy(viewpoint),
  since: viewpoint.asOf ?? FIRST_DAY,
  until: viewpoint.asOf ?? LAST_DAY,
});

const isSame = (a: Viewpoint, b: Viewpoint): boolean => a.asOf === b.asOf && a.knownAt === b.knownAt;

/** The day of knowledge that sees every source: the last before the end of the calendar. */
const LAST_KNOWN = '9999-12-30';

const knownBy = ({ knownAt }: Viewpoint): string =>
  knownAt === null || knownAt > LAST_KNOWN ? LAST_KNOWN : knownAt;

const edgeKey = ({ subject, property, value, edge = null }: Edge): string =>
  JSON.stringify([subject, property, value, edge]);

function edgeParam(key: string) {
  const [subject, property, value, edge] = JSON.parse(key) as readonly [
    string,
    string,
    string,
    string | null,
  ];
  return { key, subject, property, value, edge };
}
