import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answered, copied, editorText, startPlayground } from '../../support/playground.ts';
import { eachNth } from '../../support/runs.ts';
import { readLibrary } from '../../../src/cli/library.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import type { Page } from 'playwright-core';
import type { PlaygroundBench } from '../../support/playground.ts';

type FirstAnswer = { readonly formats: { readonly nodes: readonly { readonly id: string }[] } };

/** The first record of the documented answer to the first worked operation. */
const FIRST = (
  JSON.parse(
    readFileSync(new URL('../../../docs/answers/01-powers-holding-formats.json', import.meta.url), 'utf8'),
  ) as FirstAnswer
).formats.nodes[0]?.id;

let bench: PlaygroundBench;

beforeAll(async () => {
  bench = await startPlayground(seedDataset());
});

afterEach(() => bench.closeWindows());

afterAll(async () => {
  const others = bench.asked.filter((url) => /^https?:/.test(url) && !url.startsWith('http://127.0.0.1:'));
  const { complaints } = bench;
  await bench.close();
  expect({ others, complaints }).toEqual({ others: [], complaints: [] });
});

describe('the playground on arrival', () => {
  it('has one tab, with the first worked question answered', async () => {
    const page = await bench.open();
    expect(await page.locator('.graphiql-tab').allInnerTexts()).toEqual(['PowersHoldingFormats']);
    const [first] = readLibrary();
    expect(await editorText(page, 'operation.graphql')).toBe(first?.text);
    expect(await editorText(page, 'response.json')).toContain(`"${String(FIRST)}"`);
    const { variables = [] } = first ?? {};
    expect(JSON.parse(await editorText(page, 'variables.json'))).toEqual(
      Object.fromEntries(variables.map(({ name, fallback }) => [name, fallback])),
    );
  });

  it('lists each worked question with its sentence below its theme', async () => {
    const page = await bench.open();
    const themes = new Set(readLibrary().map(({ theme }) => theme));
    expect(await page.locator('.questions h3').allInnerTexts()).toEqual([...themes]);
    const shown = await page.locator('.questions li > button').allInnerTexts();
    expect(shown.toSorted()).toEqual(
      readLibrary()
        .map(({ title, description }) => `${title}\n${description}`)
        .toSorted(),
    );
  });

  it('keeps the open tabs for the next visit, separate from another playground', async () => {
    const page = await bench.open();
    await page.evaluate(
      `localStorage.setItem('graphiql:tabState', '{"tabs":[{"id":"a","title":"b","query":"{c}"}]}')`,
    );
    await page.getByRole('button', { name: /^Summit timeline/ }).click();
    await answered(page);
    // The editors store their tabs half a second after a change.
    const stored = (): Promise<string> =>
      page.evaluate("localStorage.getItem('diplograph-playground:graphiql:tabState') ?? ''");
    await expect.poll(stored).toContain('SummitTimeline');
    await page.reload();
    await answered(page);
    expect(await page.locator('.graphiql-tab button:first-child').allInnerTexts()).toEqual([
      'PowersHoldingFormats',
      'SummitTimeline',
    ]);
    expect(await editorText(page, 'operation.graphql')).toContain('SummitTimeline');
  });
});

describe('the answers of the playground', () => {
  it.each(eachNth(5, readLibrary()))(
    'run the worked question $name without an error',
    async ({ title, text }) => {
      const page = await bench.open();
      const waiting = page.waitForResponse((response) => sends(response.request().postData(), text));
      await page
        .locator('.questions li > button')
        .filter({ has: page.getByText(title, { exact: true }) })
        .click();
      await waiting;
      await answered(page);
      expect(await page.locator('.errors').count()).toBe(0);
      expect(await page.locator('.cost').innerText()).toMatch(/complexity [\d,]+, \d+ statements?, \d+ ms/);
      await page.getByRole('button', { name: 'Table' }).click();
      await page.locator('.table-view tbody tr').first().waitFor();
    },
  );

  it('show errors with their codes', async () => {
    const page = await bench.open(`/graphql#query=${encodeURIComponent('{ nation(id: "KZ") { nam } }')}`);
    await page.locator('.errors li').waitFor();
    expect(await page.locator('.errors li').innerText()).toMatch(
      /^GRAPHQL_VALIDATION_FAILED .*"nam".* \(line 1, column 22\)$/,
    );
  });

  it('show warnings with their codes and places', async () => {
    const page = await bench.open(
      `/graphql#query=${encodeURIComponent('{ nation(id: "kazakstan") { name } }')}`,
    );
    expect(await page.locator('.warnings li').innerText()).toMatch(
      /^UNKNOWN_ID .*kazakhstan.* at nation\.id$/,
    );
  });

  it('appear in no other tab', async () => {
    const page = await bench.open();
    await page.getByRole('button', { name: /^Summit timeline/ }).click();
    await answered(page);
    const held: (() => Promise<void>)[] = [];
    await page.route('**/graphql', (route) => void held.push(() => route.continue()));
    await page.locator('.graphiql-execute-button').click();
    await expect.poll(() => held.length).toBe(1);
    await page
      .locator('.graphiql-tab')
      .first()
      .getByRole('button', { name: 'PowersHoldingFormats', exact: true })
      .click();
    const shown = await editorText(page, 'response.json');
    expect(shown).toContain(`"${String(FIRST)}"`);
    await page.unroute('**/graphql');
    await Promise.allSettled(held.map((send) => send()));
    await page.waitForTimeout(1000);
    expect(await editorText(page, 'response.json')).toBe(shown);
  });

  it('report a lost connection, and return after it', async () => {
    const page = await bench.open();
    await page.route('**/graphql', (route) => route.abort());
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.errors li').waitFor();
    await page.unroute('**/graphql');
    await page.locator('.graphiql-execute-button').click();
    await page.locator('.errors').waitFor({ state: 'detached' });
    await answered(page);
    expect(await editorText(page, 'response.json')).toContain(`"${String(FIRST)}"`);
    bench.complaints.splice(0);
  });
});

/** Returns true for the body of a request that holds the text of an operation. */
const sends = (body: string | null, text: string): boolean =>
  body !== null && (JSON.parse(body) as { readonly query?: string }).query === text;

describe('ids in the playground', () => {
  it('complete a name in the variables by the search', async () => {
    const page = await openLink('query A($id: ID!) { person(id: $id) { name } }', '{ "id": "" }');
    await page.locator('.lower-editor .monaco-editor').first().click();
    await setCursor(page, 'variables.json', 2, 10);
    await page.keyboard.type('mirz', { delay: 40 });
    await page
      .locator('.suggest-widget .monaco-list-row')
      .filter({ hasText: 'Shavkat Mirziyoyev' })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    expect(JSON.parse(await editorText(page, 'variables.json'))).toEqual({ id: 'shavkat-mirziyoyev' });
  });

  it('complete a name in a text of type ID, in any script, and in no other text', async () => {
    const page = await openLink('{ person(id: "") { name } search(text: "") { totalCount } }');
    await page.locator('.query .monaco-editor').click();
    await setCursor(page, 'operation.graphql', 1, 15);
    await page.keyboard.type('Токаев', { delay: 40 });
    await page
      .locator('.suggest-widget .monaco-list-row')
      .filter({ hasText: 'kassym-jomart-tokayev' })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    const text = await editorText(page, 'operation.graphql');
    expect(text).toBe('{ person(id: "kassym-jomart-tokayev") { name } search(text: "") { totalCount } }');
    await setCursor(page, 'operation.graphql', 1, text.indexOf('""') + 2);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await page.keyboard.type('mirz', { delay: 40 });
    await page.waitForTimeout(600);
    expect(sent.filter((body) => body.includes('"mi'))).toEqual([]);
  });

  it('are put from the panel into a variable, the cursor and the clipboard, by keys alone', async () => {
    const page = await openLink('query A($id: ID!) { person(id: $id) { name } }', '{ "id": "" }');
    await page.getByRole('button', { name: 'Find an id' }).press('Enter');
    const box = page.getByRole('combobox', { name: 'Name' });
    await choose(page, box, 'mirziyoyev');
    expect(JSON.parse(await editorText(page, 'variables.json'))).toEqual({ id: 'shavkat-mirziyoyev' });
    await page.getByLabel('Put the id into').selectOption('the clipboard');
    await choose(page, box, 'uzbekistan');
    expect(await copied(page)).toBe('uzbekistan');
    await page.getByLabel('Put the id into').selectOption('the cursor');
    await setCursor(page, 'operation.graphql', 1, 1);
    await choose(page, box, 'kazakhstan');
    expect(await editorText(page, 'operation.graphql')).toMatch(/^"kazakhstan"query A/);
  });
});

/** Finds a record in a box of ids by the keyboard. */
async function choose(page: Page, box: ReturnType<Page['getByRole']>, name: string): Promise<void> {
  await box.fill('');
  await box.pressSequentially(name, { delay: 20 });
  await page.locator('.id-box').getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('.find .said').getByText(/^Put /).waitFor();
}

function openLink(query: string, variables = ''): Promise<Page> {
  return bench.open(`/graphql#${new URLSearchParams({ query, variables }).toString()}`);
}

const setCursor = (page: Page, file: string, lineNumber: number, column: number): Promise<unknown> =>
  page.evaluate(
    `(() => { const editor = __MONACO.editor.getEditors().find((each) => each.getModel().uri.path.endsWith('${file}'));
      editor.setPosition({ lineNumber: ${String(lineNumber)}, column: ${String(column)} }); editor.focus(); })()`,
  );

describe('the builder of the playground', () => {
  it('sets arguments: an id by name, a value of a list, a text, and objects inside objects', async () => {
    const page = await bench.open();
    const panel = page.getByRole('complementary');
    await page.getByRole('button', { name: 'Build', exact: true }).click();
    await page.getByRole('button', { name: 'Start an empty one' }).click();
    await panel.getByRole('checkbox', { name: 'events', exact: true }).check();
    await panel.getByRole('button', { name: 'where' }).click();
    const values = panel.getByRole('list', { name: 'Values of where' });
    await values.getByRole('button', { name: 'partner', exact: true }).click();
    const box = values.getByRole('combobox', { name: 'eq', exact: true });
    await box.pressSequentially('japan', { delay: 20 });
    await box.press('Enter');
    const text = async (): Promise<string> =>
      (await editorText(page, 'operation.graphql')).replace(/\s+/g, ' ').trim();
    await expect.poll(text).toBe('{ events(where: {partner: {eq: "japan"}}) { totalCount } }');
    await panel.getByLabel('orderBy').first().selectOption('DATE_DESC');
    await panel.getByLabel('first', { exact: true }).first().fill('3');
    await panel.getByLabel('first', { exact: true }).first().press('Enter');
    await expect
      .poll(text)
      .toBe('{ events(where: {partner: {eq: "japan"}}, orderBy: DATE_DESC, first: 3) { totalCount } }');
    await page.locator('.graphiql-execute-button').click();
    await answered(page);
    expect(await page.locator('.errors, .warnings').count()).toBe(0);
    await panel.getByRole('checkbox', { name: 'events', exact: true }).uncheck();
    await expect.poll(text).toBe('');
  });
});

describe('people with other needs', () => {
  it('reach each panel and editor by Tab, and are trapped in none', async () => {
    const page = await bench.open();
    const seen: string[] = [];
    for (let i = 0; i < 80; i += 1) {
      await page.keyboard.press('Tab');
      seen.push(
        await page.evaluate<string>(
          `(document.activeElement.getAttribute('aria-label') || document.activeElement.innerText || document.activeElement.tagName).split('\\n')[0]`,
        ),
      );
    }
    for (const name of [
      'Questions',
      'Build',
      'Find an id',
      'Docs',
      'Copy as curl',
      'Table',
      'Answer as JSON',
    ])
      expect(
        seen.some((each) => each.startsWith(name)) ? name : `${name} is missing in ${seen.join(' | ')}`,
      ).toBe(name);
    for (const name of ['Operation editor', 'Variables editor'])
      expect(
        seen.some((each) => each.startsWith(name)) ? name : `${name} is missing in ${seen.join(' | ')}`,
      ).toBe(name);
  });

  it.each(eachNth(3, [1280, 1024, 768, 360]))(
    'see the page at %i pixels without scrolling sideways',
    async (width) => {
      const page = await bench.open('/graphql', { viewport: { width, height: 800 } });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.getByRole('button', { name: 'Table', exact: true }).click();
      await page.locator('.table-view tbody tr').first().waitFor();
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    },
  );

  it('choose a light or dark theme, which is stored', async () => {
    const page = await bench.open('/graphql', { colorScheme: 'light' });
    await page.getByLabel('Theme').selectOption('dark');
    // So soon after the arrival not all texts are stored.
    await page.reload();
    await answered(page);
    await expect.poll(() => page.locator('.graphiql-tab').allInnerTexts()).toEqual(['PowersHoldingFormats']);
    expect(await page.getByLabel('Theme').inputValue()).toBe('dark');
    expect(await page.evaluate('getComputedStyle(document.body).colorScheme')).toBe('dark');
  });
});

describe('the files of the playground', () => {
  it('are compressed, and not sent again if unchanged', async () => {
    const headers = { accept: 'text/html' };
    const first = await fetch(`${bench.url}/graphql`, { headers });
    expect(first.headers.get('content-encoding')).toBe('gzip');
    const etag = first.headers.get('etag') ?? '';
    const script = /src="\.(\/playground-assets\/[^"]+\.js)"/.exec(await first.text())?.[1] ?? '';
    const again = await fetch(`${bench.url}/graphql`, { headers: { ...headers, 'if-none-match': etag } });
    expect(again.status).toBe(304);
    for (const encoding of ['br', 'gzip', 'identity']) {
      const asset = await fetch(`${bench.url}${script}`, { headers: { 'accept-encoding': encoding } });
      expect(asset.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
      expect(asset.headers.get('cache-control')).toContain('immutable');
      expect(await asset.text()).toContain('graphiql');
      const tag = asset.headers.get('etag') ?? '';
      const unchanged = await fetch(`${bench.url}${script}`, { headers: { 'if-none-match': tag } });
      expect(unchanged.status).toBe(304);
    }
  });

  it('are exactly those of the build', async () => {
    for (const path of ['nothing.js', '..%2findex.html', '../index.html', '%2e%2e/operations.json', ''])
      expect([path, (await fetch(`${bench.url}/playground-assets/${path}`)).status]).toEqual([path, 404]);
  });

  it('allow scripts, workers and requests of their own service only, and no text as code', async () => {
    const { headers } = await fetch(`${bench.url}/graphql`, { headers: { accept: 'text/html' } });
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    for (const name of ['script-src', 'worker-src', 'connect-src'])
      expect(policy).toContain(`${name} 'self';`);
    expect(policy).not.toMatch(/eval|https?:|\*|blob:/);
  });
});

describe('the playground under other rules of access', () => {
  it('does not exist if it is off', async () => {
    const { url } = await bench.serve({ playground: false });
    const { headers } = await fetch(`${url}/graphql?query={__typename}`, {
      headers: { accept: 'text/html,*/*' },
    });
    expect(headers.get('content-type')).toContain('application/json');
    expect((await fetch(`${url}/playground-assets/x.js`)).status).toBe(404);
  });

  it('answers worked questions and finds ids if only registered operations are answered', async () => {
    const { url } = await bench.serve({ persistedOnly: true });
    const page = await bench.open(`${url}/graphql`);
    expect(await editorText(page, 'response.json')).toContain(`"${String(FIRST)}"`);
    await page.getByRole('button', { name: 'Find an id' }).click();
    await page.getByRole('combobox', { name: 'Name' }).pressSequentially('mirz');
    await page
      .locator('.id-box')
      .getByRole('option')
      .filter({ hasText: 'shavkat-mirziyoyev' })
      .first()
      .waitFor();
    await page.evaluate(`location.hash = 'query=' + encodeURIComponent('{ dataset { version } }')`);
    await page.locator('.errors li').waitFor();
    expect(await page.locator('.errors li').innerText()).toMatch(/^FORBIDDEN /);
    bench.complaints.splice(0);
  });

  it('asks for no schema if the service does not show it', async () => {
    const { url } = await bench.serve({ introspection: false });
    const page = await bench.open(`${url}/graphql`);
    expect(await editorText(page, 'response.json')).toContain(`"${String(FIRST)}"`);
    await page.getByRole('button', { name: 'Build' }).click();
    await page.getByText('The schema is not here').waitFor();
    expect(await page.locator('.errors').count()).toBe(0);
  });
});
