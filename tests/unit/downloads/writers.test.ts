import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { XmlDocument } from 'libxml2-wasm';
import { bibEntry, literal } from '../../../src/model/bibtex.ts';
import { DECLARATION, element } from '../../../src/downloads/xml.ts';
import { readBibliography } from '../../support/read-files.ts';

const MARKS = '{ } \\ $ & # % _ ~ ^ < > | " \' ` - -- ? ! @ , = \u202e \u0001 \t \r \n'
  .split(' ')
  .concat(' ');

/** Texts of letters and of the marks that mean something to a format. */
const marked = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom(...MARKS)))
  .map((parts) => parts.join(''));

describe('XML', () => {
  it('restores a text and an attribute, except for forbidden characters', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const { xml } = element('a', { b: text, left: null }, element('c', {}), text);
        const document = XmlDocument.fromString(DECLARATION + xml);
        const expected = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '\uFFFD');
        const found = [document.get('/a')?.content, document.get('/a/@b')?.content];
        document.dispose();
        expect(found).toEqual([expected, expected]);
      }),
    );
  });
});

describe('BibLaTeX', () => {
  it('restores a text on one line', () => {
    fc.assert(
      fc.property(marked, (text) => {
        const name = `x${text}x`;
        const entry = bibEntry('online', 'a-b', { author: literal(name), title: literal(name), note: '' });
        const [found] = readBibliography(entry + entry);
        const expected = name.replace(/[\s\p{Cc}]+/gu, ' ');
        expect([found?.title, found?.authors]).toEqual([expected, [expected]]);
      }),
    );
  });
});
