import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../src/model/citation.ts';
import { readBibliography } from '../../support/read-files.ts';

const dataset = {
  title: 'Diplograph: a graph',
  version: '0.4.0',
  revision: '7959dc48abc2ffff',
  releasedOn: '2026-12-01',
};
const cited = { id: 'c5-plus-1', title: 'C5+1 {a & b}', url: 'https://example.org/c5-plus-1' };

describe('a citation', () => {
  const { url, apa, bibtex, cslJson } = citationOf(cited, dataset);

  it('names author, year, title, dataset, version and address in APA', () => {
    expect(apa).toBe(
      'Diplograph contributors. (2026). C5+1 {a & b}. In Diplograph: a graph (Version 0.4.0) [Data set]. https://example.org/c5-plus-1',
    );
    expect(url).toBe(cited.url);
  });

  it('is an entry that a reader of BibLaTeX understands', () => {
    const [entry] = readBibliography(`${bibtex}\n`);
    expect([entry?.title, entry?.authors]).toEqual([cited.title, ['Diplograph contributors']]);
    expect(bibtex.startsWith('@dataset{c5-plus-1,')).toBe(true);
  });

  it('is an item of CSL-JSON', () => {
    expect(JSON.parse(cslJson)).toEqual({
      id: 'c5-plus-1',
      type: 'dataset',
      author: [{ literal: 'Diplograph contributors' }],
      title: cited.title,
      'container-title': 'Diplograph: a graph',
      version: '0.4.0',
      issued: { 'date-parts': [[2026, 12, 1]] },
      URL: cited.url,
      note: 'Revision 7959dc48abc2',
    });
  });
});
