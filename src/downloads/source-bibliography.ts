import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { ids, LIMIT, day, text, VIEWPOINT, word, words } from './params.ts';
import { allNamedIn, namedIn } from './named.ts';
import { optionalText, textOf } from '../graph/row.ts';
import { SOURCE } from '../graph/conditions.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';
import { walk } from '../graph/walk.ts';
import { bibEntry, comment, literal, prose, verbatim } from './bibtex.ts';
import { languageWord } from './language-word.ts';
import { originOf } from './origin.ts';
import { portableDate } from './portable-date.ts';
import type { Download } from './download.ts';
import type { Named } from './named.ts';
import type { Row } from '../graph/types.ts';

/** Sources as a bibliography in the words of BibLaTeX: the key of an entry is the id of its source. */
export const sourceBibliography: Download = {
  name: 'sources.bib',
  doc: 'Sources as a bibliography, each an entry @online.',
  mediaType: 'application/x-bibtex; charset=utf-8',
  params: {
    id: ids('Ids of the sources.'),
    kind: words(SOURCE_KINDS, 'Kinds of source.'),
    publisher: text('Who published them.'),
    language: text('Their languages, such as en.'),
    author: ids('Persons who wrote them.'),
    from: day('The first day: sources that may have been published on it or later.'),
    to: day('The last day: sources that may have been published on it or earlier.'),
    knownAt: VIEWPOINT.knownAt,
    order: word(
      ['PUBLISHED_ASC', 'PUBLISHED_DESC', 'TITLE_ASC', 'TITLE_DESC'],
      'The order of the entries; PUBLISHED_ASC when left out.',
    ),
    limit: LIMIT,
  },
  async *write(source, selection) {
    const order = valueOf(selection, 'order') ?? 'PUBLISHED_ASC';
    const pages = walk(source, viewpointOf(selection), {
      type: 'Source',
      by: order.startsWith('TITLE') ? 'name' : 'date',
      rises: order.endsWith('_ASC'),
      filter: filterOf(selection, SOURCE, KEYS, 'published'),
      columns: COLUMNS,
      limit: limitOf(selection),
    });
    let before = comment(originOf(source, 'sources.bib', selection));
    for await (const page of pages) {
      yield before + (await Promise.all(page.map(entryOf))).join('');
      before = '';
    }
    if (before !== '') yield before;
  },
};

const KEYS = {
  id: 'id',
  kind: 'kind',
  publisher: 'publisher',
  language: 'language',
  author: 'author',
} as const;
const COLUMNS = [
  ...['id', 'title', 'titleBasis', 'kind', 'publisher', 'originalPublisher', 'authors', 'editors'],
  ...['passedOnBy', 'language', 'published', 'accessed', 'url'],
];

async function entryOf(row: Row): Promise<string> {
  const [authors, editors, passedOnBy] = await Promise.all([
    allNamedIn(row, 'authors'),
    allNamedIn(row, 'editors'),
    namedIn(row, 'passedOnBy'),
  ]);
  const first = optionalText(row, 'originalPublisher');
  const published = portableDate(textOf(row, 'published'));
  const language = languageWord(textOf(row, 'language'));
  const notes = [
    row['titleBasis'] === 'DESCRIBED' && 'The title is a description.',
    first !== null && `First published by ${first}.`,
    passedOnBy && `Passed on by ${passedOnBy.name}.`,
    published.note !== '' && `Published ${published.note}.`,
    language.note,
  ];
  return bibEntry('online', textOf(row, 'id'), {
    author: namesOf(authors),
    editor: namesOf(editors),
    title: literal(textOf(row, 'title')),
    organization: literal(textOf(row, 'publisher')),
    date: verbatim(published.date),
    langid: language.langid,
    url: verbatim(textOf(row, 'url')),
    urldate: verbatim(portableDate(textOf(row, 'accessed')).date),
    note: prose(notes.filter(Boolean).join(' ')),
    keywords: prose(textOf(row, 'kind').toLowerCase().replaceAll('_', ' ')),
  });
}

const namesOf = (persons: readonly Named[]): string => persons.map(({ name }) => literal(name)).join(' and ');
