import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describePackage } from '../../../src/downloads/package-files.ts';
import type { Release } from '../../../src/downloads/release.ts';

const RELEASE: Release = {
  title: 'Example: who meets whom',
  version: '1.2.3',
  revision: '0123456789ab',
  releasedOn: '2026-02-01',
  licence: 'CC-BY-4.0',
  citation: 'Example, version 1.2.3',
  author: 'The authors',
  publicUrl: 'https://example.org/data',
};

const described = (changes: Partial<Release> = {}) => {
  const files = describePackage({ ...RELEASE, ...changes }, []);
  const json = (name: string) => JSON.parse(files[name] ?? '') as Readonly<Record<string, unknown>>;
  return {
    citation: parse(files['CITATION.cff'] ?? '') as Readonly<Record<string, unknown>>,
    zenodo: json('.zenodo.json'),
    datapackage: json('datapackage.json'),
    croissant: json('croissant.json'),
  };
};

describe('the descriptions of a package', () => {
  it('name the release, its licence and its author', () => {
    const { citation, zenodo, datapackage, croissant } = described();
    expect(citation).toMatchObject({
      ...{ title: RELEASE.title, version: '1.2.3', 'date-released': '2026-02-01', license: 'CC-BY-4.0' },
      authors: [{ name: 'The authors' }],
    });
    expect(zenodo).toMatchObject({ creators: [{ name: 'The authors' }], publication_date: '2026-02-01' });
    expect(datapackage).toMatchObject({
      ...{ name: 'example', created: '2026-02-01T00:00:00Z', licenses: [{ name: 'CC-BY-4.0' }] },
      homepage: 'https://example.org/data/',
    });
    expect(croissant).toMatchObject({ citeAs: RELEASE.citation, version: '1.2.3' });
  });

  it('keep any title and citation unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        const { citation, zenodo, datapackage } = described({ title: text, citation: text });
        expect([citation['title'], citation['message']]).toEqual([text, text]);
        expect([zenodo['title'], datapackage['title']]).toEqual([text, text]);
      }),
    );
  });
});
