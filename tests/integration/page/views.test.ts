import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eachNth } from '../../support/runs.ts';
import { RECORD_TYPES, recordsOf } from '../../support/record-types.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { settled, startPageBench } from '../../support/page.ts';
import { violations } from '../../support/axe.ts';
import type { Page } from 'playwright-core';
import type { PageBench } from '../../support/page.ts';

/** Every view, with the text by which a reader knows that it is drawn. */
const VIEWS: readonly (readonly [string, string, string])[] = [
  ['the formats', '/', 'powers meet the'],
  ['the timeline', '/timeline', 'Every meeting'],
  ['the map', '/map', 'Where the meetings took place'],
  ['the map of an area', '/map?area=astana&partner=japan', 'Meetings with Japan'],
  ['a neighbourhood', '/network', 'The same in words'],
  ['paths', '/network?of=kassym-jomart-tokayev&to=japan', 'shortest path'],
  ['two powers', '/compare?a=japan&b=china', 'Held meetings by level'],
  ['two viewpoints', '/compare?thenAsOf=2020-01-01&thenKnownAt=2020-01-01', 'formats differ'],
  ['the claims of a tie', '/network?of=giorgia-meloni&tie=giorgia-meloni+italy', 'All paths between them'],
  ['the search', '/search?q=Токаев', 'Tokayev'],
  ['the search for a source', '/search?q=Kazinform', 'Source, Kazinform'],
  ['an address of nothing', '/no-such-record', 'Nothing has the id'],
  ['a claim', '/c-g3bwkwfvcaei', 'All claims of this property'],
];

/** A record of each type. */
const RECORDS: readonly (readonly [string, string, string])[] = [
  ['Nation', '/italy', 'Correlates of War 325'],
  ['Organization', '/gulf-cooperation-council', 'Members'],
  ['Group', '/c5', 'Members'],
  ['Format', '/c5-plus-1', 'Heads of state'],
  ['Summit', '/us-central-asia-summit-2025?facts=ordinal', 'rejected: its source gives another number'],
  ['Ministerial', '/central-asia-plus-japan-ministerial-2004', 'At the table'],
  ['Meeting', '/india-central-asia-security-advisers-2022', 'At the table'],
  ['Person', '/giorgia-meloni', 'Attended'],
  ['Tenure', '/giorgia-meloni-president-of-the-council-of-ministers-of-italy', 'Italy'],
  ['Policy', '/kazakhstan-year-of-digitalization-and-ai', 'Kazakhstan'],
  ['Place', '/aktau', '43.66105° N, 51.17392° E'],
  ['Document', '/eu-central-asia-joint-communique-2022', 'https://www.eeas.europa.eu/'],
  ['Dispute', '/level-of-the-korea-forum', 'Positions'],
  ['Coverage', '/coverage-of-apec', 'Searched until'],
  ['Source', '/diplomacy-journal-2025-c5-plus-1', 'What it states'],
];

const seed = seedDataset();

describe('the page', () => {
  let bench: PageBench;
  let page: Page;
  beforeAll(async () => {
    bench = await startPageBench(seed);
    page = await bench.open('/', { locale: 'en-GB', reducedMotion: 'reduce' });
  });
  afterAll(() => bench.close());

  it('has a test view for every type of record', () => {
    const idsOf = (typename: string): readonly string[] => recordsOf(seed, typename).map(({ id }) => id);
    for (const { name } of RECORD_TYPES) {
      const path = RECORDS.find(([typename]) => typename === name)?.[1] ?? '';
      expect(idsOf(name)).toContain(path.slice(1).split('?')[0]);
    }
  });

  it.each([...eachNth(2, VIEWS), ...eachNth(5, RECORDS)])(
    'shows %s, and axe finds no problem in light, in dark or on a narrow screen',
    async (_, path, text) => {
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.goto(`${bench.url}${path}`);
      await page
        .locator('main')
        .getByText(text)
        .filter({ visible: true })
        .first()
        .waitFor({ timeout: 15_000 });
      await settled(page);
      expect({ path, wrong: await violations(page) }).toEqual({ path, wrong: [] });
      // Nothing but the colours is other in the dark.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect({ path, wrong: await violations(page, ['color-contrast']) }).toEqual({ path, wrong: [] });
      await page.setViewportSize({ width: 360, height: 740 });
      expect({ path, width: await page.evaluate('document.documentElement.scrollWidth') }).toEqual({
        path,
        width: 360,
      });
    },
  );

  it('requests no other host and logs no error except for the missing page', () => {
    const others = bench.asked.filter((url) => /^https?:/.test(url) && !url.startsWith(bench.url));
    expect(others).toEqual([]);
    expect(bench.complaints.filter((text) => !text.includes('/no-such-record'))).toEqual([]);
  });
});
