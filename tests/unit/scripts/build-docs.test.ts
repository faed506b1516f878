import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderDocs } from '../../../scripts/prepare/build-docs.mjs';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

type Rendered = Awaited<ReturnType<typeof renderDocs>>;

/** Returns the addresses that an attribute of a page holds, without those of other sites. */
const addressesIn = (html: string, attribute: string): readonly string[] =>
  [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))]
    .map(([, address = '']) => address)
    .filter((address) => !address.startsWith('http'));

describe('the rendered documents', () => {
  let pages: Rendered['pages'];
  let pictures: Rendered['pictures'];
  beforeAll(async () => {
    ({ pages, pictures } = await renderDocs(ROOT));
  });

  it('have an index with the four kinds of documents, and a title each', () => {
    const index = pages.find(({ name }) => name === '');
    for (const kind of ['Tutorial', 'Recipes', 'Reference', 'Explanation'])
      expect(index?.html).toContain(`>${kind}</h2>`);
    expect(pages.filter(({ title }) => title === '')).toEqual([]);
  });

  it('link to existing pages, headings and pictures', () => {
    const ids = new Map(pages.map(({ name, html }) => [name, new Set(addressesIn(html, 'id'))]));
    const broken = pages.flatMap(({ name, html }) => {
      const base = new URL(name === '' ? '/docs' : `/docs/${name}`, 'https://example.org');
      return [...addressesIn(html, 'href'), ...addressesIn(html, 'src')].filter((address) => {
        const { pathname, hash } = new URL(address, base);
        const target = pathname.replace(/^\/docs\/?/, '');
        if (pathname === '/schema.graphql' || pictures.has(target)) return false;
        const own = ids.get(target);
        return !own || (hash !== '' && !own.has(hash.slice(1)));
      });
    });
    expect(broken).toEqual([]);
    expect(pages.length).toBeGreaterThan(20);
  });

  it('hold no HTML of a document', () => {
    const all = pages.map(({ html }) => html).join('');
    expect(all).not.toMatch(/<(?:script|iframe|style|article)\b/);
    expect(all).toContain('&lt;script type=&quot;module&quot;&gt;');
  });
});
