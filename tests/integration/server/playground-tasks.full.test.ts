import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answered, copied, editorText, newcomerAt, startPlayground } from '../../support/playground.ts';
import { newFolder } from '../../support/folder.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Locator, Page } from 'playwright-core';
import type { Effort, Newcomer, PlaygroundBench } from '../../support/playground.ts';

const run = promisify(execFile);

let bench: PlaygroundBench;

beforeAll(async () => {
  bench = await startPlayground(seedDataset());
});
afterAll(() => bench.close());

/** The tasks of a newcomer by their names in docs/playground.md, each with the clicks and the typed keys. */
const efforts = new Map<string, Effort>();

async function perform(task: string, act: (newcomer: Newcomer) => Promise<void>): Promise<void> {
  const newcomer = newcomerAt(await bench.open());
  await act(newcomer);
  efforts.set(task, newcomer.effort());
  await newcomer.page.context().close();
}

const question = (page: Page, title: string): Locator =>
  page.locator('.questions li > button').filter({ has: page.getByText(title, { exact: true }) });

const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

/** Opens a worked question, and waits until it is answered. */
async function ask({ page, click }: Newcomer, title: string): Promise<void> {
  await click(question(page, title));
  await page.locator('.questions li.open').getByText(title, { exact: true }).waitFor();
  await answered(page);
}

const rowsOf = (page: Page): Promise<readonly string[]> =>
  page.locator('.table-view tbody tr').allInnerTexts();

/** Returns the answer of the service to an operation of a program. */
async function answerOf(query: string, variables: string) {
  const response = await fetch(`${bench.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: variables === '' ? {} : (JSON.parse(variables) as unknown) }),
  });
  return JSON.parse(await response.text()).data;
}

describe('a newcomer', () => {
  it('finds who missed a summit', () =>
    perform('Find who missed a summit', async (newcomer) => {
      const { page, click, choose } = newcomer;
      await ask(newcomer, 'Who stood in');
      await click(button(page, 'Table'));
      await choose(page.getByLabel('List'), 'absent.nodes');
      const answer = await answerOf(
        '{ participations(where: { attendance: { eq: ABSENT } }, first: 50) { nodes { event { id } party { name } } } }',
        '',
      );
      const absent = answer.participations.nodes;
      const rows = await rowsOf(page);
      expect(rows).toHaveLength(absent.length);
      for (const [i, { event, party }] of absent.entries()) {
        expect(rows[i]).toContain(event.id);
        expect(rows[i]).toContain(party.name);
      }
    }));

  it('takes an answer into a spreadsheet', () =>
    perform('Take the answer into a spreadsheet', async ({ page, click }) => {
      await click(button(page, 'Table'));
      const waiting = page.waitForEvent('download');
      await click(button(page, 'Download CSV'));
      const download = await waiting;
      expect(download.suggestedFilename()).toBe('PowersHoldingFormats.csv');
      const text = readFileSync(await download.path(), 'utf8');
      const { data, errors } = Papa.parse<Record<string, string>>(text, {
        header: true,
        skipEmptyLines: true,
      });
      const answer = await answerOf(
        await editorText(page, 'operation.graphql'),
        await editorText(page, 'variables.json'),
      );
      const nodes = answer.formats.nodes;
      expect([errors, data.map((row) => [row['id'], row['partner.name']])]).toEqual([
        [],
        nodes.map((node: { id: string; partner: { name: string } }) => [node.id, node.partner.name]),
      ]);
      await button(page, 'Copy CSV').click();
      await page.getByText('Copied as CSV').waitFor();
      expect(`\uFEFF${await copied(page)}`).toBe(text);
    }));

  it('changes a worked question to another power', () =>
    perform('Change a worked question to another power', async (newcomer) => {
      const { page, click, type, press } = newcomer;
      await ask(newcomer, 'Nation profile');
      await click(button(page, 'Find an id'));
      await click(page.getByRole('combobox', { name: 'Name' }));
      await type('uzbek');
      await page
        .locator('.id-box')
        .getByRole('option')
        .first()
        .getByText('Uzbekistan', { exact: true })
        .waitFor();
      await press('Enter');
      await click(page.locator('.graphiql-execute-button'));
      await expect.poll(() => editorText(page, 'response.json')).toContain('"name": "Uzbekistan"');
    }));

  it('finds the id of a person by name', () =>
    perform('Find the id of a person', async ({ page, click, type }) => {
      await click(button(page, 'Find an id'));
      await click(page.getByRole('combobox', { name: 'Name' }));
      await type('mirz');
      const first = page.locator('.id-box').getByRole('option').first();
      await first.getByText('shavkat-mirziyoyev').waitFor();
      expect(await first.innerText()).toContain('Shavkat Mirziyoyev');
    }));

  it('builds a query by clicks', () =>
    perform('Build a query', async ({ page, click }) => {
      await click(button(page, 'Build'));
      await click(button(page, 'Start an empty one'));
      await click(page.getByRole('checkbox', { name: 'nations', exact: true }));
      const inside = page.getByRole('list', { name: 'Fields of nations' });
      await click(inside.getByRole('checkbox', { name: 'nodes', exact: true }));
      await click(inside.getByRole('checkbox', { name: 'name', exact: true }));
      await click(page.locator('.graphiql-execute-button'));
      await expect.poll(() => editorText(page, 'response.json')).toContain('"Kazakhstan"');
      expect((await editorText(page, 'operation.graphql')).replace(/\s+/g, ' ').trim()).toBe(
        '{ nations { totalCount nodes { id name } } }',
      );
    }));

  it('shares a link, which shows and runs the same', () =>
    perform('Share a link', async ({ page, click }) => {
      await click(button(page, 'Copy as link'));
      await page.getByText('Copied as link').waitFor();
      const link = await copied(page);
      expect(link.startsWith(`${bench.url}/graphql#`)).toBe(true);
      const other = await bench.open(link);
      for (const file of ['operation.graphql', 'variables.json'] as const)
        expect(await editorText(other, file)).toBe(await editorText(page, file));
      const [shown, first] = [await dataIn(other), await dataIn(page)];
      expect(shown).toEqual(first);
      await other.context().close();
    }));

  it('copies a request as curl, Python and JavaScript, which give the same answer', () =>
    perform('Copy as curl', async ({ page, click }) => {
      await click(button(page, 'Copy as curl'));
      await page.getByText('Copied as curl').waitFor();
      const data = await dataIn(page);
      expect(JSON.parse((await run('sh', ['-c', await copied(page)], LARGE)).stdout).data).toEqual(data);
      const folder = newFolder('copied-');
      for (const [language, file, program] of [
        ['Python', 'copied.py', 'python3'],
        ['JavaScript', 'copied.mjs', process.execPath],
      ] as const) {
        await button(page, `Copy as ${language}`).click();
        await page.getByText(`Copied as ${language}`).waitFor();
        writeFileSync(join(folder, file), await copied(page));
        expect(JSON.parse((await run(program, [join(folder, file)], LARGE)).stdout).data).toEqual(data);
      }
    }));

  it('sees which facts are contested', () =>
    perform('See which facts are contested', async (newcomer) => {
      const { page, click } = newcomer;
      await ask(newcomer, 'Powers compared');
      await click(button(page, 'Table'));
      await page.getByRole('columnheader', { name: 'contested', exact: true }).waitFor();
      const answer = await answerOf(
        await editorText(page, 'operation.graphql'),
        await editorText(page, 'variables.json'),
      );
      const rows = await rowsOf(page);
      const nodes = answer.formats.nodes;
      expect(nodes.some((node: { contested: readonly string[] }) => node.contested.length > 0)).toBe(true);
      for (const [i, { id, contested }] of nodes.entries()) {
        expect(rows[i]).toContain(id);
        expect(rows[i]).toContain(contested.join('; '));
      }
    }));

  it('draws the meetings of each quarter', () =>
    perform('Chart the meetings of each quarter', async (newcomer) => {
      const { page, click } = newcomer;
      await ask(newcomer, 'Meetings per quarter');
      await click(button(page, 'Chart'));
      const answer = await answerOf(
        await editorText(page, 'operation.graphql'),
        await editorText(page, 'variables.json'),
      );
      const buckets = answer.timeline.buckets;
      const shown = await page.locator('.chart rect title').allTextContents();
      expect(shown).toEqual(
        buckets.map(
          (bucket: { period: string; count: number }) => `${bucket.period}, count: ${String(bucket.count)}`,
        ),
      );
    }));

  it('reads the documentation of a field', () =>
    perform('Read the documentation of a field', async ({ page, click, type }) => {
      await click(button(page, 'Docs'));
      await click(page.locator('.graphiql-doc-explorer-search input'));
      await type('cadence');
      await click(page.locator('.graphiql-doc-explorer-search-field').getByText('cadenceMonths'));
      const docs = page.locator('.graphiql-doc-explorer');
      await docs.getByText('Median number of months').waitFor();
      expect(await docs.innerText()).toContain('null with fewer than two events');
    }));

  it('needs the clicks and keys of the document', () => {
    const text = readFileSync(new URL('../../../docs/playground.md', import.meta.url), 'utf8');
    const rows = text.split('\n').filter((line) => /^\| [A-Z].* \| \d+ clicks?/.test(line));
    const documented = rows
      .map((line) => line.split('|').map((part) => part.trim()))
      .map(([, task, now]) => [task, now]);
    expect(efforts.size).toBe(10);
    expect(documented).toEqual([...efforts].map(([task, effort]) => [task, inWords(effort)]));
  });
});

const LARGE = { maxBuffer: 64 * 1024 * 1024 };

const dataIn = async (page: Page): Promise<unknown> =>
  (JSON.parse(await editorText(page, 'response.json')) as { readonly data: unknown }).data;

function inWords({ clicks, keys }: Effort): string {
  const parts = [`${String(clicks)} click${clicks === 1 ? '' : 's'}`];
  return [...parts, ...(keys > 0 ? [`${String(keys)} keys`] : [])].join(', ');
}
