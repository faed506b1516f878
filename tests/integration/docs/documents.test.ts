import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { readBibliography } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Ask } from '../../support/api.ts';
import type { Database } from '../../../src/database/connect.ts';

const ROOT = new URL('../../../', import.meta.url);
const PAGES = ['README.md', ...readdirSync(new URL('docs/', ROOT)).map((name) => `docs/${name}`)].filter(
  (path) => path.endsWith('.md'),
);
const README = readFileSync(new URL('README.md', ROOT), 'utf8');

/** Returns the blocks of a language in the documents. */
const blocks = (language: string) =>
  PAGES.flatMap((page) => {
    const text = readFileSync(new URL(page, ROOT), 'utf8');
    const found = [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, 'gs'))];
    return found.map(([, block = ''], i) => ({ name: `${page} (${String(i + 1)})`, block }));
  });

/** Returns the rows of the table of the README with a heading, without the signs that set them. */
function rowsUnder(...heading: readonly string[]): readonly (readonly string[])[] {
  const lines = README.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.replaceAll('`', '').trim()),
  );
  const start = lines.findIndex((cells) => cells.join() === heading.join());
  if (start < 0) throw new Error(`expected a table of ${heading.join()}, found none`);
  const rest = lines.slice(start + 2);
  return rest.slice(
    0,
    rest.findIndex((cells) => cells.length === 0),
  );
}

describe('the documents', () => {
  let database: Database;
  let ask: Ask;

  beforeAll(async () => {
    database = await connectTest();
    await ingestTest(database, seedDataset());
    ask = createApi(database);
  });
  afterAll(() => database.close());

  it.each(blocks('graphql'))('have operations with answers: $name', async ({ block }) => {
    const { data, errors } = await ask(block);
    expect(errors).toBeUndefined();
    expect(Object.values(data as object).filter((value) => value === null)).toEqual([]);
  });

  it.each(blocks('cypher'))('have statements with results: $name', async ({ block }) => {
    const rows = await database.reader({ timeoutMs: 30_000 })({ text: block }, {});
    expect(rows.length).toBeGreaterThan(0);
  });

  it('show in the README the answer to its question', async () => {
    const [question] = blocks('graphql');
    const { formats } = (await ask(question?.block ?? '')).data;
    type Found = {
      readonly partner: { readonly name: string };
      readonly established: { readonly edtf: string } | null;
      readonly contested: readonly string[];
      readonly sources: { readonly totalCount: number };
    };
    const rows = (formats.nodes as readonly Found[]).map(({ partner, established, contested, sources }) => [
      ...[partner.name, established?.edtf ?? '', contested.join(' '), String(sources.totalCount)],
    ]);
    expect(rowsUnder('partner', 'established', 'contested', 'sources')).toEqual(rows);
  });

  it('cite the current version and existing sources', () => {
    const { info, records } = seedDataset();
    const [entry] = blocks('bibtex');
    const [text] = blocks('latex');
    expect(readBibliography(entry?.block ?? '')).toMatchObject([
      { id: info.name, title: info.title, published: info.releasedOn },
    ]);
    expect(entry?.block).toContain(`version = {${info.version}}`);
    const cited = [...(text?.block ?? '').matchAll(/\\autocite(?:\[[^\]]*\])?\{([^}]+)\}/g)].map(
      ([, key = '']) => key,
    );
    expect(cited.length).toBeGreaterThan(1);
    const sources = records.filter(({ type }) => type === 'Source').map(({ id }) => id);
    expect(cited.filter((key) => key !== info.name && !sources.includes(key))).toEqual([]);
  });

  it('show in the README the results of the claims of its second question', async () => {
    const { claims } = (
      await ask(
        '{ format(id: "c5-plus-1") { claims(property: ESTABLISHED, first: 100) { totalCount nodes { value standing } } } }',
      )
    ).data.format;
    const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
    expect(README).toContain(`shows ${numbers[claims.totalCount as number] ?? ''} claims`);
    const told = rowsUnder('value', 'standing', 'source').map(([value, standing]) => ({ value, standing }));
    expect(claims.nodes).toEqual(expect.arrayContaining(told.slice(0, -1)));
    expect(told.at(-1)?.value).toBe('…');
  });
});
