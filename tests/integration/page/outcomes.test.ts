import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outcomeId } from '../../../src/model/outcome.ts';
import { plainDataset, plainRecord } from '../../support/plain-dataset.ts';
import { startPageBench } from '../../support/page.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

const said = (value: string, qualifiers: Readonly<Record<string, string>>, known = '2025-01-01') => ({
  ...{ subject: 'meeting', property: 'outcomes', value, qualifiers, known },
});
const dataset = plainDataset(
  [
    plainRecord('Event', 'meeting', { kind: 'SUMMIT' }),
    ...['japan', 'kazakhstan'].map((id) => plainRecord('Nation', id, { code: 'XX', code3: 'XXX' })),
  ],
  [
    said('A loan', {
      ...{ kind: 'MONEY', amount: '3000000000000', bound: 'AT_MOST', currency: 'JPY' },
      ...{ parties: 'japan kazakhstan', due: '2030', followUp: 'IN_PROGRESS' },
    }),
    said('Talks', {}),
    said('To join', { topic: 'accords' }),
    said('Joined', { topic: 'accords' }, '2025-06-01'),
  ],
);

describe('the page of an event', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(dataset);
    page = await bench.open('/meeting?facts=outcomes', { locale: 'en-GB' });
    await page.locator('#fact-outcomes .claim').first().waitFor();
  });
  afterAll(() => bench.close());

  it('shows each winning outcome with its details', async () => {
    expect(await page.locator('.facts .texts li').allInnerTexts()).toEqual([
      'A loan (money; at most JPY\u00a03,000,000,000,000; japan, kazakhstan; due 2030; in progress)',
      'Joined',
      'Talks',
    ]);
  });

  it('shows the claims of all outcomes, with unchanged codes of currencies', async () => {
    const claims = (await page.locator('#fact-outcomes .claim .said').allInnerTexts()).join('\n');
    expect(claims).toContain('To join');
    expect(claims).toContain('currency JPY');
  });

  it('logs no error', () => {
    expect(bench.complaints).toEqual([]);
  });

  it('leads from the id of an outcome to its event', async () => {
    const answer = await page.goto(`${bench.url}/${encodeURIComponent(outcomeId('meeting', 'A loan'))}`);
    expect(answer?.status()).toBe(200);
    await page.getByText('A loan: an outcome of').waitFor();
    expect(await page.locator('main a[href$="/meeting"]').count()).toBe(1);
  });
});
