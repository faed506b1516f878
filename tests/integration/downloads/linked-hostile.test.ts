import { describe, expect, it } from 'vitest';
import { difficultDataset } from '../../support/difficult-dataset.ts';
import { readJsonld } from '../../support/read-graphs.ts';
import { useFilesBench } from '../../support/files-bench.ts';
import type { Dataset } from '../../../src/model/dataset.ts';

/** Names that break careless writers: markup, quotes, line breaks, right-to-left, emoji, and texts like addresses of the service. */
const HOSTILE = [
  '</script><!-- ]]> --> {0} \\n %s',
  '"quoted", and\r\na second line',
  'קריה \u202eabc\u202c مدينة',
  '🇰🇿 summit 😀, <b>&amp;</b>',
  'http://127.0.0.1:4000/%zz?asOf=%',
  '@id _:b0 "@type": dgt:Event',
];

const DATASET: Dataset = (() => {
  const dataset = difficultDataset();
  const events = dataset.records.filter(({ type }) => type === 'Event').map(({ id }) => id);
  return {
    ...dataset,
    records: dataset.records.map((record) => ({
      ...record,
      name: HOSTILE[events.indexOf(record.id)] ?? record.name,
    })),
  };
})();

describe('linked data of difficult values', () => {
  const bench = useFilesBench(() => DATASET);

  const HARD = DATASET.records.filter(({ type, name }) => type === 'Source' || HOSTILE.includes(name));

  it('has each name letter by letter, in the graph and in the file of the record', async () => {
    const graph = await readJsonld(await bench().file('/graph.jsonld'));
    expect(HARD.length).toBeGreaterThan(HOSTILE.length);
    for (const { id, name } of HARD) {
      const own = await readJsonld(await bench().file(`/${id}.jsonld`));
      for (const triples of [graph, own]) {
        const names = triples.filter(
          ([one, said]) => one === `${bench().url}/${id}` && said.endsWith('org/name'),
        );
        expect(names.map(([, , value]) => value)).toContain(name);
      }
      const { record } = JSON.parse(await bench().file(`/${id}.json`)) as { record: { name: string } };
      expect(record.name).toBe(name);
    }
  });

  it('has addresses of sources that are addresses of linked data', async () => {
    const graph = await readJsonld(await bench().file('/graph.jsonld'));
    const sources = DATASET.records.filter(({ editorial }) => typeof editorial['url'] === 'string');
    const urls = new Map(
      graph.flatMap(([one, said, value]) => (said.endsWith('org/url') ? [[one, value] as const] : [])),
    );
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.map(({ id }) => urls.get(`${bench().url}/${id}`))).toEqual(
      sources.map(({ editorial }) => String(editorial['url']).replace('{}', encodeURIComponent('{}'))),
    );
  });
});
