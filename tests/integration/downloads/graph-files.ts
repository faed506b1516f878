import { expect, it } from 'vitest';
import { EVENT_FIELDS, inParentheses, shownName } from '../../support/files-bench.ts';
import { readGexf, readGraphml, readJsonld } from '../../support/read-graphs.ts';
import type { FilesBench, ListedEvent } from '../../support/files-bench.ts';

/** Viewpoints of a graph and of the API. */
export const VIEWS = [
  ['', ''],
  ['asOf=2020-01-01&knownAt=2024-01-01', 'asOf: "2020-01-01", knownAt: "2024-01-01"'],
] as const;

/** Lists of the API whose items are the nodes of a graph, or the relationships in which parties take part. */
const COUNTED = [
  'nations',
  'organizations',
  'groups',
  'formats',
  'events',
  'tenures',
  'policies',
  'places',
].concat(['documents', 'disputes', 'sources', 'participations']);

const LIST_OF: Readonly<Record<string, string>> = {
  Nation: 'nations',
  Organization: 'organizations',
  Group: 'groups',
  Format: 'formats',
  Event: 'events',
  Tenure: 'tenures',
  Policy: 'policies',
  Place: 'places',
  Document: 'documents',
  Dispute: 'disputes',
  Source: 'sources',
};

const TAG = 'tag:diplograph,2026:';

/** Pairs of related records, each once, whichever comes first. */
const pairsOf = (pairs: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(pairs.map((pair) => [...pair].sort().join(' ')))].sort();

type ListedPlace = {
  readonly id: string;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly externalIds: readonly { readonly scheme: string; readonly value: string }[];
};
type ListedDocument = { readonly id: string; readonly textAt: string | null };

/** What the API says of places and documents that joins them with other data. */
async function joinable(bench: FilesBench, view: string) {
  const asked = { view, where: '{}', order: 'NAME_ASC' };
  const fields = 'id coordinates { latitude longitude } externalIds { scheme value }';
  return {
    places: await bench.all<ListedPlace>({ ...asked, list: 'places', fields }),
    documents: await bench.all<ListedDocument>({ ...asked, list: 'documents', fields: 'id textAt' }),
  };
}

/** Tests that each file of the graph holds what the API gives from each of the viewpoints. */
export function testGraphFiles(bench: () => FilesBench, views: readonly (readonly [string, string])[]): void {
  it.each(views)('equal the graph of the API in each format: %s', async (query, view) => {
    const counts = COUNTED.map((list) => `${list} { totalCount }`).join(' ');
    const { data, errors } = await bench().ask(`{ graph${inParentheses(view)} { ${counts} } }`);
    expect(errors).toBeUndefined();
    const texts = ['gexf', 'graphml', 'jsonld'].map((format) => bench().file(`/graph.${format}?${query}`));
    const [gexf = '', graphml = '', linked = ''] = await Promise.all(texts);
    const { nodes, edges, days } = readGexf(gexf);
    const listed = [
      ...[...nodes.values()].map(({ type }) => LIST_OF[type] ?? ''),
      ...edges.filter((edge) => edge.includes(' TAKES_PART ')).map(() => 'participations'),
    ];
    expect(COUNTED.map((list) => [list, listed.filter((each) => each === list).length])).toEqual(
      COUNTED.map((list) => [list, data.graph[list].totalCount]),
    );
    const events = await bench().all<ListedEvent>({
      list: 'events',
      view,
      where: '{}',
      order: 'DATE_ASC',
      fields: EVENT_FIELDS,
    });
    const under = edges.filter((edge) => edge.includes(' UNDER '));
    expect(
      events.map(({ id }) => [id, nodes.get(id)?.name, nodes.get(id)?.date, ...(days.get(id) ?? [])]),
    ).toEqual(
      events.map(({ id, date, ...event }) => [
        ...[id, shownName(event), date?.edtf ?? null, date?.earliest ?? null, date?.latest ?? null],
      ]),
    );
    const dated = events.filter(({ date, format }) => format && (date?.earliest ?? date?.latest));
    expect(dated.map(({ id, format }) => days.get(`${id}:format:${format?.id ?? ''}`))).toEqual(
      dated.map(({ id }) => days.get(id)),
    );
    expect(under).toEqual(
      events.flatMap(({ id, format }) => (format ? [`${id} UNDER ${format.id}`] : [])).sort(),
    );
    const other = readGraphml(graphml);
    expect([other.edges, [...other.nodes]]).toEqual([edges, [...nodes]]);
    const found = await readJsonld(linked);
    // A record carries the viewpoint in its name, so that two viewpoints are two things.
    const suffix = query === '' ? '' : `@${query}`;
    const plain = (iri: string): string =>
      iri.startsWith(TAG) && iri.endsWith(suffix) ? iri.slice(0, iri.length - suffix.length) : iri;
    const triples = found.map(([one, said, other]) => [plain(one), said, plain(other)] as const);
    const told = (predicate: string) =>
      new Map(triples.flatMap(([id, said, value]) => (said === predicate ? [[id, value] as const] : [])));
    const [names, dates] = [told('https://schema.org/name'), told(`${TAG}terms/date`)];
    expect([...nodes].map(([id]) => [id, names.get(TAG + id), dates.get(TAG + id) ?? null])).toEqual(
      [...nodes].map(([id, { name, date }]) => [
        id,
        name.replace(/^\[(Postponed|Cancelled|Tentative)\] /, ''),
        date,
      ]),
    );
    const { places, documents } = await joinable(bench(), view);
    const identifiers = triples.filter(([, said]) => said === 'https://schema.org/identifier');
    const [points, urls, norths, easts] = ['geo', 'url', 'latitude', 'longitude'].map((name) =>
      told(`https://schema.org/${name}`),
    );
    expect(
      places.map(({ id }) => {
        const point = points?.get(TAG + id) ?? '';
        return {
          id,
          coordinates: points?.has(TAG + id)
            ? { latitude: Number(norths?.get(point)), longitude: Number(easts?.get(point)) }
            : null,
          ids: identifiers.flatMap(([one, , value]) => (one === TAG + id ? [value] : [])).sort(),
        };
      }),
    ).toEqual(
      places.map(({ id, coordinates, externalIds }) => ({
        id,
        coordinates,
        ids: externalIds.map(({ scheme, value }) => `${scheme}:${value}`),
      })),
    );
    expect(documents.map(({ id }) => urls?.get(TAG + id) ?? null)).toEqual(
      documents.map(({ textAt }) => textAt),
    );
    const related = triples.filter(([, , object]) => nodes.has(object.slice(TAG.length)));
    expect(
      pairsOf(related.map(([one, , other]) => [one.slice(TAG.length), other.slice(TAG.length)])),
    ).toEqual(pairsOf(edges.map((edge) => edge.split(/ [A-Z_]+ /))));
  });
}
