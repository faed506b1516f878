import { getNamedType, isInputObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, emptyDatabase, ingestTest } from '../../support/graph.ts';
import { CONTRACT } from '../../support/oracle.ts';
import { createApi } from '../../support/api.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { SIGN_CLASSES } from '../../support/sign-classes.ts';
import type { Ask } from '../../support/api.ts';
import type { Editorial } from '../../../src/model/dataset.ts';
import type { Database } from '../../../src/database/connect.ts';
import type { PlainClaim } from '../../support/plain-dataset.ts';
import type { TypeName } from '../../../src/model/property.ts';

const NAMED: readonly TypeName[] = [
  'Nation',
  'Organization',
  'Group',
  'Person',
  'Format',
  'Event',
  'Policy',
  'Place',
  'Document',
  'Dispute',
  'Coverage',
  'Source',
];

/** Texts that the dataset cannot hold but in ASCII: codes, tags, and names of properties. */
const ASCII = { code: 'KZ', code3: 'KAZ', language: 'en', property: 'office', currency: 'USD' };

const EDITORIAL: Partial<Record<TypeName, Editorial>> = {
  Nation: { code: 'KZ', code3: 'KAZ' },
  Source: { kind: 'NEWS', published: '2025-01-01', accessed: '2026-01-01', language: 'en' },
};

const texts = Object.values(SIGN_CLASSES).flat();
const idOf = (type: string, i: number): string => `${type.toLowerCase()}-${String(i)}`;
const numbered = texts.map((text, i) => ({ text, i }));
const records = [
  ...NAMED.flatMap((type) =>
    numbered.map(({ text, i }) => ({
      ...plainRecord(type, idOf(type, i), { ...EDITORIAL[type], ...(type === 'Event' && { series: text }) }),
      name: text,
    })),
  ),
  ...numbered.map(({ i }) => plainRecord('Tenure', idOf('Tenure', i))),
];
const claims = numbered.flatMap(({ text, i }): readonly PlainClaim[] => [
  { subject: idOf('Tenure', i), property: 'office', value: text },
  { subject: idOf('Source', i), property: 'publisher', value: text },
  {
    ...{ subject: idOf('Event', i), property: 'outcomes', value: text },
    qualifiers: { amount: '1', currency: 'USD' },
  },
  // What a record is known by from some day on exists since then.
  { subject: idOf('Event', i), property: 'date', value: '2020' },
  { subject: idOf('Format', i), property: 'established', value: '2020' },
  { subject: idOf('Policy', i), property: 'adopted', value: '2020' },
  { subject: idOf('Document', i), property: 'date', value: '2020' },
  { subject: idOf('Dispute', i), property: 'about', object: idOf('Event', i) },
  { subject: idOf('Person', i), property: 'names', edge: text, value: text },
]);

/** The keys that match a text of each filter of the contract, with the first list that takes the filter. */
const INPUTS = new Map(
  Object.values(CONTRACT.getQueryType()?.getFields() ?? {})
    .reverse()
    .flatMap(({ name, args }) => {
      const where = args.find((arg) => arg.name === 'where');
      const input = where && getNamedType(where.type);
      return isInputObjectType(input) ? [[input, name] as const] : [];
    }),
);
const FILTERS = [...INPUTS].flatMap(([input, list]) =>
  Object.values(input.getFields())
    .filter(({ type }) => getNamedType(type).name === 'TextFilter')
    .map(({ name }) => [list, name] as const),
);

describe('every text filter', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await emptyDatabase(database);
    await ingestTest(database, plainDataset(records, claims));
    ask = createApi(database);
  });
  afterAll(() => database.close());

  const total = async (
    list: string,
    key: string,
    operators: Readonly<Record<string, unknown>>,
  ): Promise<number> => {
    const { data, errors } = await ask(
      `query ($text: TextFilter) { ${list}(where: { ${key}: $text }, first: 1) { totalCount } }`,
      { text: operators },
    );
    expect(errors).toBeUndefined();
    return (data as Record<string, { totalCount: number }>)[list]?.totalCount ?? 0;
  };

  it('is found in the contract', () => {
    expect(FILTERS.length).toBeGreaterThan(15);
    expect(FILTERS).toContainEqual(['sources', 'publisher']);
  });

  const free = FILTERS.filter(([, key]) => !(key in ASCII));
  it.each(free)('of %s by %s finds a text in any spelling of its signs', async (list, key) => {
    for (const [name, ways] of Object.entries(SIGN_CLASSES)) {
      const counts = new Map<string, number>();
      for (const asked of ways) {
        // A part without its ends, so that more than whole texts is compared.
        const part = Array.from(asked.trim()).slice(1).join('');
        const found = [
          await total(list, key, { contains: part }),
          await total(list, key, { startsWith: asked }),
        ];
        counts.set(`${name}: ${JSON.stringify(asked)}`, Math.min(...found));
      }
      const expected = [...counts.keys()].map((asked) => [
        asked,
        expect.toSatisfy((n: number) => n >= ways.length && n % ways.length === 0),
      ]);
      expect(Object.fromEntries(counts), `${list} by ${key}`).toEqual(Object.fromEntries(expected));
      expect(await total(list, key, { contains: `${ways[0]}x` })).toBe(0);
      expect(await total(list, key, { eq: ways[1] })).toBeGreaterThan(0);
    }
  });

  it.each(free)('of %s by %s reads hyphens and apostrophes as the search does', async (list, key) => {
    for (const [name, words] of [
      ['dashes', 'eu central'],
      ['apostrophes', 'xian ozbek'],
    ] as const) {
      const { length } = SIGN_CLASSES[name] ?? [];
      for (const operators of [{ contains: words.slice(1) }, { startsWith: words }])
        expect(await total(list, key, operators), words).toBeGreaterThanOrEqual(length);
    }
  });

  const ascii = FILTERS.filter(([, key]) => key in ASCII);
  it.each(ascii)('of %s by %s finds its ASCII text in other signs', async (list, key) => {
    const text = ASCII[key as keyof typeof ASCII];
    const wide = Array.from(text, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
    const all = await total(list, key, { eq: text });
    expect(all).toBeGreaterThan(0);
    for (const asked of [
      wide,
      `${text.slice(0, 1)}\u00ad${text.slice(1)}`,
      text.toUpperCase(),
      ` ${text}\u00a0`,
    ]) {
      expect(await total(list, key, { contains: asked }), asked).toBe(all);
    }
  });

  it('and the search find a name in all its forms', async () => {
    for (const ways of Object.values(SIGN_CLASSES)) {
      for (const text of ways) {
        const { data } = await ask(
          'query ($text: String!) { search(text: $text, first: 50, types: [NATION]) { totalCount edges { score } } }',
          { text },
        );
        const { edges } = (data as { search: { edges: { score: number }[] } }).search;
        expect(edges.filter(({ score }) => score === 1).length, text).toBe(ways.length);
      }
    }
  });
});
