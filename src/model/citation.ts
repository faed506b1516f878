import { bibEntry, literal, verbatim } from './bibtex.ts';

/** A record or a claim to cite: its id, its title, and the address of its page. */
type Cited = { readonly id: string; readonly title: string; readonly url: string };

/** The version of the dataset that holds the cited record; `releasedOn` is a day, YYYY-MM-DD. */
type CitedDataset = {
  readonly title: string;
  readonly version: string;
  readonly revision: string;
  readonly releasedOn: string;
};

/** A reference in the forms of reference lists and of programs. */
export type Citation = {
  readonly url: string;
  readonly apa: string;
  readonly bibtex: string;
  readonly cslJson: string;
};

const AUTHOR = 'Diplograph contributors';

/** Returns the reference to a record or a claim in a version of the dataset. */
export function citationOf({ id, title, url }: Cited, dataset: CitedDataset): Citation {
  const { version, revision, releasedOn } = dataset;
  const note = `Revision ${revision.slice(0, 12)}`;
  const apa = `${AUTHOR}. (${releasedOn.slice(0, 4)}). ${title}. In ${dataset.title} (Version ${version}) [Data set]. ${url}`;
  const bibtex = bibEntry('dataset', id, {
    author: literal(AUTHOR),
    title: literal(title),
    titleaddon: literal(dataset.title),
    version: literal(version),
    date: verbatim(releasedOn),
    url: verbatim(url),
    note: literal(note),
  });
  const item = {
    id,
    type: 'dataset',
    author: [{ literal: AUTHOR }],
    title,
    'container-title': dataset.title,
    version,
    issued: { 'date-parts': [releasedOn.split('-').map(Number)] },
    URL: url,
    note,
  };
  return { url, apa, bibtex: bibtex.trim(), cslJson: JSON.stringify(item) };
}
