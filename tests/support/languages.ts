import { settled } from './page.ts';
import { violations } from './axe.ts';
import type { Page } from 'playwright-core';

/**
 * Latin words that every language uses: the name of the project, of query languages, of forms of files and of references, and of
 * other data sets.
 */
const LATIN = [
  ...['Diplograph', 'GraphQL', 'JSON', 'BibLaTeX'],
  ...['GeoNames', 'Wikidata', 'Correlates', 'War', 'Gleditsch', 'and', 'Ward'],
];

/** Returns the words of Latin letters but codes of three capitals, outside of code, ids, names of files, and elements in another language. */
const LATIN_WORDS = `(() => {
  const found = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const { lang } = document.documentElement;
    if (parent.closest('script, style, code, [hidden]') || parent.closest('[lang]').lang !== lang) continue;
    // The permanent address of a record is its id.
    if (parent.closest('a')?.getAttribute('href')?.replace(/^[.]\\/|[?].*/g, '') === node.textContent) continue;
    const text = node.textContent.replace(/[\\w-]+[.](csv|bib|json|jsonld)/g, '');
    for (const [word] of text.matchAll(/[A-Za-zÀ-ɏ]{3,}/g)) if (!/^[A-Z]{3}$/.test(word)) found.add(word);
  }
  return [...found];
})()`;

/** The problems of a page in another language than English: unmarked English words, problems of axe, and a width over 360 px. */
export type Faults = {
  readonly words: readonly string[];
  readonly wrong: readonly string[];
  readonly width: number;
};

/** Opens an address, wide and then narrow, and returns its problems. */
export async function faultsOf(page: Page, address: string): Promise<Faults> {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address);
  await settled(page);
  const words: readonly string[] = await page.evaluate(LATIN_WORDS);
  const wrong = await violations(page);
  await page.setViewportSize({ width: 360, height: 740 });
  const width: number = await page.evaluate('document.documentElement.scrollWidth');
  return { words: words.filter((word) => !LATIN.includes(word)), wrong, width };
}
