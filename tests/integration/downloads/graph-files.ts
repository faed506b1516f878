import { expect, it } from 'vitest';
import { groupBy } from '../../../src/model/functions.ts';
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

const TERMS = 'tag:diplograph,2026:terms/';

/** The references between records that are no relationships: the editors give them without a claim. */
const EDITORIAL = ['https://schema.org/containedInPlace'];

/** Pairs of related records, each once, in either order. */
const pairsOf = (pairs: readonly (readonly string[])[]): readonly string[] =>
  [...new Set(pairs.map((pair) => [...pair].sort().join(' ')))].sort();

type ListedPlace = {
  readonly id: string;
  readonly coordinates: { readonly latitude: number; readonly longitude: number } | null;
  readonly externalIds: readonly { readonly scheme: string; readonly value: string }[];
};
type ListedDocument = { readonly id: string; readonly textAt: string | null };

/** Returns the data of the API that joins places and documents with other datasets. */
async function joinable(bench: FilesBench, view: string) {
  const asked = { view, where: '{}', order: 'NAME_ASC' };
  const fields = 'id coordinates { latitude longitude } externalIds { scheme value }';
  return {
    places: await bench.all<ListedPlace>({ ...asked, list: 'places', fields }),
    documents: await bench.all<ListedDocument>({ ...asked, list: 'documents', fields: 'id textAt' }),
  };
}

/** Tests that each file of the graph has the content of the API at each viewpoint. */
export function testGraphFiles(bench: () => FilesBench, views: readonly (readonly [string, string])[]): void {
  it.each(views)('equal the graph of the API in each format: %s', async (query, view) => {
    const counts = [...COUNTED, 'claims'].map((list) => `${list} { totalCount }`).join(' ');
    const { data, errors } = await bench().ask(`{ graph${inParentheses(view)} { ${counts} } }`);
    expect(errors).toBeUndefined();
    const texts = ['gexf', 'graphml', 'jsonld'].map((format) => bench().file(`/graph.${format}?${query}`));
    const [gexf = '', graphml = '', linked = ''] = await Promise.all(texts);
    const { nodes, edges, days } = readGexf(gexf);
    const inGraph = [
      ...[...nodes.values()].map(({ type }) => LIST_OF[type] ?? ''),
      ...edges.filter((edge) => edge.includes(' TAKES_PART ')).map(() => 'participations'),
    ];
    expect(COUNTED.map((list) => [list, inGraph.filter((each) => each === list).length])).toEqual(
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
    const triples = await readJsonld(linked);
    // A record carries the viewpoint in its name, so that two viewpoints are two things.
    const iriOf = (id: string): string => `${bench().url}/${id}${query === '' ? '' : `?${query}`}`;
    const idOf = new Map([...nodes.keys()].map((id) => [iriOf(id), id]));
    const told = (predicate: string) =>
      new Map(triples.flatMap(([one, said, value]) => (said === predicate ? [[one, value] as const] : [])));
    const listed = (predicate: string) =>
      groupBy(
        triples.filter(([, said]) => said === predicate),
        ([one]) => one,
      );
    const [names, dates] = [listed('https://schema.org/name'), told(`${TERMS}date`)];
    expect(
      [...nodes].filter(([id, { name }]) => {
        const plain = name.replace(/^\[(Postponed|Cancelled|Tentative)\] /, '');
        return !names.get(iriOf(id))?.some(([, , value]) => value === plain);
      }),
    ).toEqual([]);
    expect([...nodes.keys()].map((id) => [id, dates.get(iriOf(id)) ?? null])).toEqual(
      [...nodes].map(([id, { date }]) => [id, date]),
    );
    const { places, documents } = await joinable(bench(), view);
    const identifiers = listed('https://schema.org/identifier');
    const [schemes, values] = ['propertyID', 'value'].map((name) => told(`https://schema.org/${name}`));
    const [points, urls, norths, easts] = ['geo', 'url', 'latitude', 'longitude'].map((name) =>
      told(`https://schema.org/${name}`),
    );
    expect(
      places.map(({ id }) => {
        const point = points?.get(iriOf(id)) ?? '';
        return {
          id,
          coordinates: points?.has(iriOf(id))
            ? { latitude: Number(norths?.get(point)), longitude: Number(easts?.get(point)) }
            : null,
          ids: (identifiers.get(iriOf(id)) ?? [])
            .map(([, , node]) => `${schemes?.get(node) ?? ''}:${values?.get(node) ?? ''}`)
            .sort(),
        };
      }),
    ).toEqual(
      places.map(({ id, coordinates, externalIds }) => ({
        id,
        coordinates,
        ids: externalIds.map(({ scheme, value }) => `${scheme}:${value}`),
      })),
    );
    expect(documents.map(({ id }) => urls?.get(iriOf(id)) ?? null)).toEqual(
      documents.map(({ textAt }) => textAt),
    );
    const related = triples.flatMap(([one, said, other]) => {
      const [id, otherId] = [idOf.get(one), idOf.get(other)];
      return id === undefined || otherId === undefined || id === otherId || EDITORIAL.includes(said)
        ? []
        : [[id, otherId]];
    });
    expect(pairsOf(related)).toEqual(pairsOf(edges.map((edge) => edge.split(/ [A-Z_]+ /))));
    const claims = triples.filter(([, , type]) => type === `${TERMS}Claim`);
    expect(claims.length).toBe(data.graph.claims.totalCount);
  });
}
