import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOWNLOADS, FILES } from '../../../src/downloads/catalog.ts';
import { fileName, readSelection } from '../../../src/downloads/selection.ts';
import { inBrackets, provenanceOf } from '../../../src/downloads/metadata.ts';
import { bibLanguage, bibDate } from '../../../src/downloads/source-bibliography.ts';
import { createRandom, randomDate } from '../../support/generate-random.ts';
import { DATES } from '../../support/difficult-dataset.ts';
import type { FileParams } from '../../../src/downloads/params.ts';

const VERSION = {
  rev: 1,
  revision: '0123456789ab',
  version: '1.0.0',
  ingestedAt: '',
  widestEventDays: null,
  lineage: null,
  fields: { releasedOn: '2026-02-01' },
};

const BIB_PARAMS: FileParams = DOWNLOADS.find(({ name }) => name === 'sources.bib')?.params ?? {};
const selected = (pairs: Readonly<Record<string, string>>) =>
  readSelection(BIB_PARAMS, new URLSearchParams(pairs), '2026-02-01');
const nameOf = (pairs: Readonly<Record<string, string>>): string =>
  fileName('sources.bib', selected(pairs), VERSION);

/** Selections with texts that contain the separators of parameters. */
const pairs = fc
  .record(
    {
      publisher: fc.string({
        unit: fc.constantFrom('a', 'b', '-', '_', '.', '=', '&', '+', ' ', 'é', '/', '%', '%2C', '%25'),
        minLength: 1,
        maxLength: 6,
      }),
      language: fc.constantFrom('en', 'a-b', 'a', 'en+publisher-a'),
      knownAt: fc.constantFrom('2026-01-01', '2026-01-02', 'today'),
      limit: fc.constantFrom('1', '2'),
    },
    { requiredKeys: [] },
  )
  .map((found) => found as Readonly<Record<string, string>>);

describe('the name of a file', () => {
  it('is equal for equal selections, and differs for others', () => {
    fc.assert(
      fc.property(pairs, pairs, (one, other) => {
        const isSame = selected(one).query === selected(other).query;
        expect(nameOf(one) === nameOf(other)).toBe(isSame);
        expect(nameOf(one)).toMatch(/^diplograph-sources[A-Za-z0-9._+-]*-2026-02-01-0123456789ab\.bib$/);
      }),
      { numRuns: 2000 },
    );
  });

  it('contains the viewpoint', () => {
    expect(nameOf({ knownAt: '-30d' })).toBe(
      'diplograph-sources_knownAt-2026-01-02-2026-02-01-0123456789ab.bib',
    );
  });

  it('is short, and differs for long selections', () => {
    const many = (last: string) => ({
      id: [...Array(60).keys()]
        .map((i) => `source-${i}`)
        .concat(last)
        .join(),
    });
    expect(nameOf(many('x')).length).toBeLessThan(200);
    expect(nameOf(many('x'))).not.toBe(nameOf(many('y')));
  });
});

describe('the selection in words', () => {
  const source = {
    run: () => Promise.reject(new Error('expected no statement')),
    version: VERSION,
    today: '2026-02-01',
    publicUrl: 'https://example.org',
  };

  it('has each value as it is', () => {
    const publishers = fc.string({ unit: fc.constantFrom('a', '&', '=', ' ', ';'), minLength: 1 });
    fc.assert(
      fc.property(publishers, (publisher) => {
        const selection = selected({ publisher, limit: '5' });
        const words = `limit=5, publisher=${publisher}`;
        expect(inBrackets(selection)).toBe(` (${words})`);
        expect(provenanceOf(source, 'sources.bib', selection)).toContain(`Selection: ${words}. Version`);
      }),
    );
  });
});

describe('the values of a parameter', () => {
  const texts = fc.uniqueArray(
    fc.string({ unit: fc.constantFrom('a', ',', '%', '2C', '25', '&', ' '), minLength: 1, maxLength: 8 }),
    { minLength: 1, maxLength: 4 },
  );
  const valuesIn = (query: string) =>
    readSelection(BIB_PARAMS, new URLSearchParams(query), '2026-02-01').values.get('publisher');

  it('are read as they were sent, with escapes for commas and percent signs', () => {
    const sent = (text: string): string => text.replaceAll('%', '%25').replaceAll(',', '%2C');
    fc.assert(
      fc.property(texts, (publishers) => {
        const { values } = selected({ publisher: publishers.map(sent).join() });
        expect(values.get('publisher')).toEqual(publishers);
      }),
    );
  });

  it('are read back from each address that names them', () => {
    fc.assert(
      fc.property(pairs, ({ publisher = 'a,b' }) => {
        const selection = selected({ publisher });
        const found = selection.values.get('publisher');
        expect([valuesIn(selection.query), valuesIn(selection.asked)]).toEqual([found, found]);
      }),
    );
  });

  it('may have a percent sign that is not escaped', () => {
    expect(valuesIn('publisher=100%25,50%25%20off')).toEqual(['100%', '50% off']);
  });
});

describe('the day of upcoming events', () => {
  const upcomingOf = (name: string, query: string): readonly string[] | undefined => {
    const { params = {} } = FILES.find((file) => file.name === name) ?? {};
    return readSelection(params, new URLSearchParams(query), '2026-02-01').values.get('upcoming');
  };
  const names = FILES.filter(({ params }) => 'upcoming' in params).map(({ name }) => name);

  it.each(names)('is that of the viewpoint, at most today: %s', (name) => {
    const days = [
      '',
      '&asOf=2026-01-01',
      '&asOf=2027-01-01',
      '&knownAt=-1d',
      '&knownAt=2025-01-01&asOf=today',
    ];
    expect(days.map((day) => upcomingOf(name, `upcoming=overdue${day}`))).toEqual(
      ['2026-02-01', '2026-01-01', '2026-02-01', '2026-01-31', '2026-02-01'].map((day) => [`overdue-${day}`]),
    );
  });

  it('is the one that the client gives', () => {
    expect(upcomingOf('events.csv', 'asOf=2026-01-01&upcoming=dated-2025-07-01,undated')).toEqual([
      'dated-2025-07-01',
      'undated-2026-01-01',
    ]);
  });
});

describe('a date of a bibliography', () => {
  it('is valid for pandoc, for any date of a source', () => {
    const random = createRandom(3);
    const dates = [...DATES, ...Array.from({ length: 500 }, () => randomDate(random))];
    // No unspecified digits, no open or unknown end: pandoc drops a date with one of them.
    const bound = String.raw`\d{4}(-\d\d){0,2}[?~%]?`;
    for (const edtf of dates) expect(bibDate(edtf).date, edtf).toMatch(new RegExp(`^${bound}(/${bound})?$`));
  });

  it.each([
    ['../2012-11-26', '2012~', '26 November 2012 or earlier'],
    ['2012-11-26/..', '2012-11-26', '26 November 2012 or later'],
    ['201X', '2010/2019', ''],
    ['2026-XX-XX', '2026', ''],
    ['2026-21', '2026-21', ''],
    ['', '', ''],
    ['..', '', ''],
  ])('keeps the rest as a note: %s', (edtf, date, note) => {
    expect(bibDate(edtf)).toEqual({ date, note });
  });
});

describe('a language of a bibliography', () => {
  it.each([
    ['en', 'english', ''],
    ['pt-BR', 'portuguese', ''],
    ['kk', '', 'In Kazakh.'],
    ['fil', '', 'In Filipino.'],
    ['', '', ''],
    ['not a code', '', 'In not a code.'],
  ])('is a known word, or a sentence: %s', (code, langid, note) => {
    expect(bibLanguage(code)).toEqual({ langid, note });
  });
});
