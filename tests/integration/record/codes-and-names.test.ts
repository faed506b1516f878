import { describe, expect, it } from 'vitest';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useDatabase } from '../../support/viewpoint-database.ts';

const { ask, data } = useDatabase(seedDataset);

/** Returns the name of a record in a language, from a viewpoint. */
const nameOf = async (id: string, language: string, viewpoint = ''): Promise<unknown> => {
  const { graph } = await data<{ graph: { node: { name: string } | null } }>(
    `query ($id: ID!, $language: String) { graph${viewpoint} { node(id: $id) { ... on Named { name(language: $language) } } } }`,
    { id, language },
  );
  return graph.node?.name;
};

describe('the name of a record in a language', () => {
  it.each([
    ['kazakhstan', 'kk', 'Қазақстан'],
    ['kazakhstan', 'ru', 'Казахстан'],
    ['kazakhstan', 'zh', '哈萨克斯坦'],
    ['kazakhstan', 'zh-Hant', '哈薩克'],
    ['kazakhstan', 'en', 'Kazakhstan'],
    ['kazakhstan', 'fi', 'Kazakhstan'],
    // One text is the name in two languages.
    ['almaty', 'kk', 'Алматы'],
    ['almaty', 'ky', 'Алматы'],
    // The preferred name, and not a former one of a later source.
    ['astana', 'kk', 'Астана'],
    ['astana', 'ru', 'Астана'],
    ['kassym-jomart-tokayev', 'kk-Cyrl', 'Қасым-Жомарт Тоқаев'],
    // Records without names have one.
    ['kassym-jomart-tokayev-president-of-kazakhstan', 'kk', 'Kassym-Jomart Tokayev, President'],
    [
      'unicode-cldr-48',
      'kk',
      'Unicode CLDR, version 48 (licence: Unicode-3.0): names of territories and cities, and codes of territories',
    ],
  ])('of %s in %s is %s', async (id, language, name) => {
    expect(await nameOf(id, language)).toBe(name);
  });

  it('is as known from the viewpoint', async () => {
    expect(await nameOf('kazakhstan', 'tg', '(knownAt: "2025-10-28")')).toBe('Kazakhstan');
    expect(await nameOf('kazakhstan', 'tg', '(knownAt: "2025-10-29")')).toBe('Қазоқистон');
  });

  it('needs no further statement', async () => {
    const statements = async (field: string): Promise<number> =>
      (await ask(`{ nations(first: 100) { nodes { ${field} groups { ${field} } } } }`)).extensions.cost
        .statements;
    expect(await statements('name(language: "kk")')).toBe(await statements('name'));
  });

  it('is refused for an ill-formed tag', async () => {
    const { errors } = await ask('{ nation(id: "kazakhstan") { name(language: "Kazakh language") } }');
    expect(errors).toMatchObject([
      {
        message:
          'expected a BCP 47 language tag such as "kk" or "zh-Hant", found "Kazakh language"; correct "language"',
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
  });
});

describe('the key that joins records with other data', () => {
  it.each([
    ['kazakhstan', ['cow 705', 'gleditsch-ward 705', 'm49 398']],
    ['germany', ['cow 255', 'gleditsch-ward 260', 'm49 276']],
    ['slovakia', ['cow 317', 'gleditsch-ward 317', 'm49 703']],
  ])('is an id of each system for %s', async (id, ids) => {
    type Ids = { nation: { externalIds: { scheme: string; value: string }[] } };
    const { nation } = await data<Ids>(`{ nation(id: "${id}") { externalIds { scheme value } } }`);
    expect(nation.externalIds.map(({ scheme, value }) => `${scheme} ${value}`)).toEqual(ids);
  });

  it('is a point for each place, with a source', async () => {
    type Place = {
      id: string;
      coordinates: { latitude: number; longitude: number } | null;
      claims: { totalCount: number };
    };
    const { places } = await data<{ places: { nodes: Place[]; totalCount: number } }>(
      '{ places(first: 100) { totalCount nodes { id: slug coordinates { latitude longitude } claims(property: COORDINATES, first: 0) { totalCount } } } }',
    );
    expect(places.nodes).toHaveLength(places.totalCount);
    expect(places.nodes.filter(({ coordinates, claims }) => !coordinates || claims.totalCount === 0)).toEqual(
      [],
    );
    expect(places.nodes.find(({ id }) => id === 'astana')?.coordinates).toEqual({
      latitude: 51.1801,
      longitude: 71.44598,
    });
  });

  it('has no coordinates before a source gives them', async () => {
    const { graph } = await data<{ graph: { place: unknown } }>(
      '{ graph(knownAt: "2026-11-30") { place(id: "astana") { coordinates { latitude } } } }',
    );
    expect(graph.place).toEqual({ coordinates: null });
  });

  it('is the address of the text of a document', async () => {
    const { document } = await data<{ document: { textAt: string } }>(
      '{ document(id: "eu-central-asia-joint-communique-2022") { textAt } }',
    );
    expect(document.textAt).toMatch(/^https:\/\/www\.eeas\.europa\.eu\//);
  });
});
