import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectTest, ingestTest } from '../../support/graph.ts';
import { createApi } from '../../support/api.ts';
import { dayIn, questionsOf } from '../../support/questions.ts';
import { DEFAULT_SETTINGS } from '../../../src/server/settings.ts';
import { eachNth } from '../../support/runs.ts';
import { lookAt } from '../../support/oracle-world.ts';
import { membersOf } from '../../support/oracle-members.ts';
import { matrixOf } from '../../support/question-oracle.ts';
import { openBrowser } from '../../support/browser.ts';
import { readLibrary, withExamplesFrom, withExamplesOf } from '../../../src/cli/library.ts';
import { datasetIn } from '../../support/seed-dataset.ts';
import { settled, startPageService } from '../../support/page.ts';
import type { Ask } from '../../support/api.ts';
import type { Browser, Page } from 'playwright-core';
import type { Database } from '../../../src/database/connect.ts';
import type { Dataset } from '../../../src/model/dataset.ts';
import type { RunningServer } from '../../../src/server/server.ts';

/** A small dataset, its headline, and the sentence about its groups on its first page. */
const DATASETS = [
  {
    name: 'asean-plus-3',
    headline: 'Who meets ASEAN as a group',
    finding: 'Three powers meet ASEAN as a group, all of them at the level of leaders, the first in 1997',
    rows: ['Japan', 'China, Japan, Republic of Korea'],
    others: [],
    lanes: ['Japan', 'China', 'Republic of Korea'],
    members: { body: 'asean', counts: { '1990-01-01': 2, '2000-01-01': 3, '2026-01-01': 4 } },
    joined: ['/asean', 'Timor-Leste since 26 Oct 2025'],
  },
  {
    name: 'eu-asean',
    headline: 'How two groups meet',
    finding: 'One power meets ASEAN as a group, at the level of leaders, the first in 2022',
    rows: ['European Union'],
    others: [['european-union', ['Indonesia, Viet Nam']]],
    lanes: ['European Union', 'Indonesia', 'Viet Nam'],
    members: { body: 'eu-asean', counts: { '1990-01-01': 4, '2000-01-01': 5, '2026-01-01': 6 } },
    joined: ['/eu-asean', 'Viet Nam since 28 Jul 1995'],
  },
  {
    name: 'changing-group',
    headline: 'Who meets the group',
    finding: 'Two powers meet the Four or Five as a group',
    rows: ['Japan', 'Uzbekistan'],
    others: [],
    lanes: ['Japan', 'Uzbekistan'],
    members: { body: 'group-and-japan', counts: { '2003-01-01': 5, '2010-01-01': 4 } },
    joined: ['/four-or-five', 'Uzbekistan 24 Apr 1999–5 May 2005'],
  },
] as const;

type Counted = {
  readonly nodes: readonly { readonly slug: string; readonly events: { readonly totalCount: number } }[];
};

const folderOf = (name: string): string => fileURLToPath(new URL(`../../datasets/${name}`, import.meta.url));

let database: Database;
let browser: Browser;
beforeAll(async () => {
  [database, browser] = await Promise.all([connectTest(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await database.close();
});

describe.each(eachNth(2, DATASETS))(
  'the dataset $name',
  ({ name, headline, finding, rows, others, lanes, members, joined }) => {
    let dataset: Dataset;
    let ask: Ask;
    let service: RunningServer;
    let page: Page;
    const complaints: string[] = [];
    beforeAll(async () => {
      dataset = datasetIn(folderOf(name));
      await ingestTest(database, dataset);
      ask = createApi(database);
      const run = database.reader({ timeoutMs: 60_000, signal: new AbortController().signal });
      const library = await withExamplesOf(run, readLibrary());
      service = await startPageService(database, { ...DEFAULT_SETTINGS, library });
      page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
      page.on('pageerror', (error) => complaints.push(String(error)));
    });
    afterAll(async () => {
      await page.close();
      await service.close();
    });

    it('answers everything as the oracle does from its files', async () => {
      const questions = questionsOf(dataset, dayIn());
      const wrong: unknown[] = [];
      for (const { query, variables, answer } of questions) {
        const { data, errors } = await ask(query, variables);
        const found = JSON.stringify(data);
        if (errors || found !== answer) wrong.push({ query, variables, errors, found, answer });
      }
      expect(questions.length).toBeGreaterThan(100);
      expect(wrong).toEqual([]);
    });

    it('answers each worked question about its own records', async () => {
      const run = database.reader({ timeoutMs: 60_000, signal: new AbortController().signal });
      const library = await withExamplesOf(run, readLibrary());
      const problems: unknown[] = [];
      for (const { name: question, text } of library) {
        const { data, errors, extensions } = await ask(text);
        const empty = Object.entries(data ?? {}).filter(([, value]) => value === null);
        const { warnings = [] } = extensions as { readonly warnings?: readonly unknown[] };
        if (errors || warnings.length > 0 || empty.length > 0)
          problems.push({ question, errors, warnings, empty });
      }
      expect(library.length).toBeGreaterThanOrEqual(20);
      expect(problems).toEqual([]);
      expect(withExamplesFrom(dataset, readLibrary())).toEqual(library);
    });

    it('has the matrix of each group from its files', async () => {
      const sight = lookAt(dataset, dayIn());
      const groups = [
        ...new Set(
          dataset.claims.flatMap(({ property, object }) => (property === 'group' ? (object ?? []) : [])),
        ),
      ];
      const range = { from: '1980-01-01', to: '2027-12-31', bucket: 'YEAR' } as const;
      const cell = '{ period count events { id } latestHeld { id } }';
      const asked = groups.map((group, i) => {
        const matrix = `formatMatrix(group: "${group}", from: "${range.from}", to: "${range.to}")`;
        const fields = `format { id } partner { id } partners { id } total cells ${cell} undated ${cell}`;
        return `m${String(i)}: ${matrix} { periods periodDays { period first last } rows { ${fields} } }`;
      });
      const expected = groups.map((group, i): [string, unknown] => [
        `m${String(i)}`,
        matrixOf(sight, { group, level: null, status: ['HELD'], ...range }),
      ]);
      const { data } = await ask(`{ ${asked.join('\n')} }`);
      expect(data).toEqual(Object.fromEntries(expected));
      expect(groups.length).toBeGreaterThan(0);
    });

    it('has the members of a day', async () => {
      const { body, counts } = members;
      const sight = lookAt(dataset, dayIn());
      const days = Object.keys(counts);
      const found = await Promise.all(
        days.map(async (day): Promise<[string, readonly string[]]> => {
          const { data } = await ask(
            `{ node(id: "${body}") { ... on Body { members(asOf: "${day}") { nodes { slug } } }
            ... on Format { members(asOf: "${day}") { nodes { slug } } } } }`,
          );
          const { node } = data as { node: { members: { nodes: readonly { slug: string }[] } } };
          return [day, node.members.nodes.map(({ slug }) => slug).sort()];
        }),
      );
      const expected = days.map((day) => [
        day,
        membersOf(sight, body, day)
          .map(({ party }) => party)
          .sort(),
      ]);
      expect(found).toEqual(expected);
      expect(found.map(([day, ids]) => [day, ids.length])).toEqual(Object.entries(counts));
    });

    it('shows its powers on the first page', async () => {
      await page.goto(`${service.url}/`);
      await settled(page);
      expect(await page.title()).toBe(`${headline} · Diplograph`);
      await expect.poll(() => page.locator('h1').textContent()).toBe(finding);
      expect(await page.locator('main tbody th a').allTextContents()).toEqual(rows);
    });

    it('has a first page for each of its groups', async () => {
      const shown: (readonly [string, readonly string[]])[] = [];
      for (const [group] of others) {
        await page.goto(`${service.url}/?group=${group}`);
        await settled(page);
        shown.push([group, await page.locator('main tbody th a').allTextContents()]);
      }
      await page.goto(`${service.url}/`);
      const chooser = page.getByRole('navigation', { name: 'Group' }).getByRole('link');
      expect(shown).toEqual(others);
      expect(await chooser.count()).toBe(others.length === 0 ? 0 : others.length + 1);
    });

    it('shows on the page of a group or a format when a member joined and left', async () => {
      const [path, text] = joined;
      await page.goto(`${service.url}${path}`);
      await settled(page);
      await page.locator('.names li').getByText(text).waitFor();
      expect(await page.locator('.names li').allInnerTexts()).toContain(text);
    });

    it('links each format and place to all of its events on the timeline', async () => {
      const { data } = await ask(
        `{ formats { nodes { slug events { totalCount } } } places { nodes { slug events { totalCount } } } }`,
      );
      const { formats, places } = data as Readonly<Record<'formats' | 'places', Counted>>;
      const expected = [...formats.nodes, ...places.nodes].map(({ slug, events }) => [
        slug,
        events.totalCount,
      ]);
      const found: (readonly [string, number])[] = [];
      for (const { slug } of [...formats.nodes, ...places.nodes]) {
        await page.goto(`${service.url}/${slug}`);
        await page.getByRole('link', { name: 'Show on the timeline' }).click();
        const count = page.getByRole('status').getByText(/^\d+ events?$/);
        found.push([slug, Number.parseInt(await count.innerText(), 10)]);
      }
      expect(found).toEqual(expected);
    });

    it('has a lane for each power on the timeline', async () => {
      await page.goto(`${service.url}/timeline`);
      await settled(page);
      await page.locator('svg .lane').first().waitFor();
      const labels = await page.locator('svg .lane').evaluateAll((all) => all.map((each) => each.ariaLabel));
      expect(labels.sort()).toEqual([...lanes].sort());
      expect(complaints).toEqual([]);
    });
  },
);
