import { FIRST_DAY, LAST_DAY, NO_VIEWPOINT } from '../model/viewpoint.ts';
import { claimsOfEdge } from './queries/edge-claim.ts';
import { undated } from './lean.ts';
import { asking, byId, many } from './batch.ts';
import { lookup, page } from './list-batch.ts';
import type { DatasetVersion } from './dataset-version.ts';
import type { Edge, PageRequest, Pages, View } from './types.ts';
import type { ViewDayParams } from './lists.ts';
import type { Reading } from './batch.ts';
import type { RunQuery } from './query.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** Columns that every record's row is read with. */
export const IDENTITY = ['type', 'id', 'kind'] as const;

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
  const reading = (view: View, asOf = viewpoint.asOf): Reading => {
    const days = { asOf, viewAsOf: viewpoint.asOf, knownAt: viewpoint.knownAt };
    return {
      run: (statement, params) => source.run(undated(statement, days), params),
      shorten: (statement) => undated(statement, days),
      view,
      asOf,
      seen: seenFrom(source.version, { ...viewpoint, asOf }),
      viewDay: viewDayOf(viewpoint),
    };
  };
  const pages = new Map<PageRequest, Pages>();
  const view: View = {
    viewpoint,
    today: source.today,
    version: source.version,
    record: (columns) => seeing(columns),
    identity: (columns) => naming(columns),
    lookup: (by, request) => keep(['lookup', by, request], () => lookup(reading(view), by, request)),
    claims: (columns, edge) =>
      keep(['claims', columns], () => many(reading(view), claimsOfEdge, columns, edgeParam)).load(
        edgeKey(edge),
      ),
    page: (request) => {
      const found =
        pages.get(request) ??
        keep(['page', request], () => page(reading(view, request.asOf ?? viewpoint.asOf), request));
      pages.set(request, found);
      return found;
    },
    ask: (statement, params) =>
      keep(['ask', statement.text, params], () => asking(reading(view), statement, params)),
    from: (other) =>
      isSame(other, viewpoint) ? view : keep(['view', other], () => createView(source, other)),
  };
  const perSelection = <Result>(name: string, make: (columns: readonly string[]) => Result) => {
    const known = new Map<readonly string[], Result>();
    return (columns: readonly string[]): Result => {
      const found = known.get(columns) ?? keep([name, columns], () => make(columns));
      known.set(columns, found);
      return found;
    };
  };
  const seeing = perSelection('record', byId(reading(view)));
  const naming = perSelection('identity', byId(reading(view, null)));
  return view;
}

/** The parameters by which a statement sees a version of the dataset from a viewpoint. */
export const seenFrom = ({ rev }: DatasetVersion, viewpoint: Viewpoint): Reading['seen'] => ({
  rev,
  knownAt: knownBy(viewpoint),
  since: viewpoint.asOf ?? FIRST_DAY,
  until: viewpoint.asOf ?? LAST_DAY,
});

/** The parameters by which what a page refers to is seen from a viewpoint. */
const viewDayOf = ({ asOf }: Viewpoint): Readonly<Record<ViewDayParams, string>> => ({
  viewSince: asOf ?? FIRST_DAY,
  viewUntil: asOf ?? LAST_DAY,
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
