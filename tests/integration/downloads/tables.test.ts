import { describe, expect, it } from 'vitest';
import { isFull } from '../../support/runs.ts';
import { manyEvents } from '../../support/hostile-events.ts';
import { readBibliography, readCsv } from '../../support/read-files.ts';
import { seedDataset } from '../../support/seed-dataset.ts';
import { useFilesBench } from '../../support/files-bench.ts';
import { testEventFiles } from './event-files.ts';
import { testGraphFiles, VIEWS } from './graph-files.ts';
import { testMatrixFile } from './matrix-file.ts';

type SourceNode = {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly accessed: string | null;
  readonly published: { readonly edtf: string } | null;
};

/** Returns a date as programs other than BibLaTeX read it too. */
const portable = (edtf: string | null): string | null =>
  edtf
    ?.replace(/^\.\.\/(\d{4}).*/, '$1~')
    .replace(/\/(\.\.)?$/, '')
    .replace(/^(\d{3})X$/, (_, decade: string) => `${decade}0/${decade}9`) ?? null;

/** They take their time, and the small datasets of other tests have the same signs. */
const MANY = isFull ? ([['many generated events', manyEvents, VIEWS.slice(0, 1)]] as const) : [];

describe.each([['the whole record', seedDataset, VIEWS] as const, ...MANY])(
  'the files of %s',
  (_, make, views) => {
    const bench = useFilesBench(make);

    testEventFiles(bench);
    testGraphFiles(bench, views);
    testMatrixFile(bench);

    it.each([
      ['', '', '{}', 'PUBLISHED_ASC'],
      [
        'kind=NEWS,OFFICIAL&language=en&order=TITLE_DESC',
        '',
        '{ kind: { in: [NEWS, OFFICIAL] }, language: { in: ["en"] } }',
        'TITLE_DESC',
      ],
      [
        'publisher=24.kg,Office%20of%20the%20Historian%252C%20U.S.%20Department%20of%20State',
        '',
        '{ publisher: { in: ["24.kg", "Office of the Historian, U.S. Department of State"] } }',
        'PUBLISHED_ASC',
      ],
      [
        'id=office-of-the-historian-kerry-travels,office-of-the-historian-visits-2020s',
        '',
        '{ id: { in: ["office-of-the-historian-kerry-travels", "office-of-the-historian-visits-2020s"] } }',
        'PUBLISHED_ASC',
      ],
      [
        'from=2015-01-01&knownAt=2025-11-05',
        'knownAt: "2025-11-05"',
        '{ published: { from: "2015-01-01" } }',
        'PUBLISHED_ASC',
      ],
    ])('contain the sources of the API: %s', async (query, view, where, order) => {
      const fields = 'id title url authors accessed published { edtf }';
      const all = await bench().all<SourceNode>({ list: 'sources', view, where, order, fields });
      expect(all.length).toBeGreaterThan(0);
      expect(readBibliography(await bench().file(`/sources.bib?${query}`))).toEqual(
        all.map(({ published, ...source }) => ({ ...source, published: portable(published?.edtf ?? null) })),
      );
      const rows = readCsv(await bench().file(`/sources.csv?${query}`));
      expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    });

    it.each(['SUBJECT_ASC', 'SUBJECT_DESC', 'KNOWN_ASC', 'KNOWN_DESC'])(
      'contain the claims of the API in its order: %s',
      async (order) => {
        const where = '{ property: { in: [DATE, PARTICIPANTS_LEVEL] } }';
        const all = await bench().all<{ id: string }>({
          list: 'claims',
          view: '',
          where,
          order,
          fields: 'id',
        });
        const rows = readCsv(
          await bench().file(`/claims.csv?property=date,participants.level&order=${order}`),
        );
        expect(all.length).toBeGreaterThan(0);
        expect(rows.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
      },
    );

    it.each(['', 'asOf=2019-01-01', 'knownAt=2020-01-01', 'asOf=2016-01-01&knownAt=2024-01-01'])(
      'name no format that is not there, and nothing of it: %s',
      async (view) => {
        const rowsOf = async (name: string) => readCsv(await bench().file(`/${name}.csv?${view}`));
        const formats = ['', ...(await rowsOf('formats')).map(({ id }) => id)];
        for (const name of ['events', 'participations', 'outcomes']) {
          const rows = await rowsOf(name);
          expect(rows.length, name).toBeGreaterThan(0);
          expect(
            rows.filter(({ format }) => !formats.includes(format)),
            name,
          ).toEqual([]);
          const without = rows.filter(({ format }) => format === '');
          const told = without.filter(({ partner, partners, group }) =>
            [partner, partners, group].some(Boolean),
          );
          expect(told, name).toEqual([]);
        }
      },
    );

    it('have the participations, formats and claims of the API', async () => {
      const { data } = await bench().ask(
        '{ participations { totalCount } formats { totalCount } claims { totalCount } heads: participations(where: { level: { in: [HEAD_OF_STATE] } }) { totalCount } }',
      );
      const count = async (path: string): Promise<number> => readCsv(await bench().file(path)).length;
      expect({
        participations: await count('/participations.csv'),
        formats: await count('/formats.csv'),
        claims: await count('/claims.csv'),
        heads: await count('/participations.csv?level=HEAD_OF_STATE'),
      }).toEqual({
        participations: data.participations.totalCount,
        formats: data.formats.totalCount,
        claims: data.claims.totalCount,
        heads: data.heads.totalCount,
      });
    });
  },
);
