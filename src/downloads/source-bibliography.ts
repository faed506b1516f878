import { bibEntry, clean, literal, prose, verbatim } from '../model/bibtex.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { idsParam, LIMIT, dayParam, textParam, UPDATED, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { loadColumnRefs, loadColumnRef } from './record-ref.ts';
import { optionalText, textOf } from '../graph/row.ts';
import { SOURCE } from '../graph/where.ts';
import { SOURCE_KINDS } from '../model/vocabulary.ts';
import { scan } from '../graph/scan.ts';
import { provenanceOf } from './metadata.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import type { Download } from './download.ts';
import type { RecordRef } from './record-ref.ts';
import type { Row } from '../graph/types.ts';

/** Sources as a BibLaTeX bibliography. The key of an entry is the id of its source. */
export const sourceBibliography: Download = {
  name: 'sources.bib',
  doc: 'Sources as a bibliography, each an entry @online.',
  mediaType: 'application/x-bibtex; charset=utf-8',
  params: {
    id: idsParam('Source', 'Ids of the sources.'),
    kind: wordsParam(SOURCE_KINDS, 'Kinds of source.'),
    publisher: textParam('Who published them.'),
    language: textParam('Their languages, such as en.'),
    author: idsParam('Person', 'Persons who wrote them.'),
    from: dayParam('The first day: sources that may have been published on it or later.'),
    to: dayParam('The last day: sources that may have been published on it or earlier.'),
    ...UPDATED,
    knownAt: VIEWPOINT.knownAt,
    order: wordParam(
      ['PUBLISHED_ASC', 'PUBLISHED_DESC', 'TITLE_ASC', 'TITLE_DESC'],
      'The order of the entries; PUBLISHED_ASC when left out.',
    ),
    limit: LIMIT,
  },
  async *write(source, selection) {
    const order = valueOf(selection, 'order') ?? 'PUBLISHED_ASC';
    const pages = scan(source, viewpointOf(selection), {
      type: 'Source',
      by: order.startsWith('TITLE') ? 'name' : 'date',
      rises: order.endsWith('_ASC'),
      filter: filterOf(selection, SOURCE, KEYS, 'published'),
      columns: COLUMNS,
      limit: limitOf(selection),
    });
    let before = comment(provenanceOf(source, 'sources.bib', selection));
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
    loadColumnRefs(row, 'authors'),
    loadColumnRefs(row, 'editors'),
    loadColumnRef(row, 'passedOnBy'),
  ]);
  const first = optionalText(row, 'originalPublisher');
  const published = bibDate(textOf(row, 'published'));
  const language = bibLanguage(textOf(row, 'language'));
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
    urldate: verbatim(bibDate(textOf(row, 'accessed')).date),
    note: prose(notes.filter(Boolean).join(' ')),
    keywords: prose(textOf(row, 'kind').toLowerCase().replaceAll('_', ' ')),
  });
}

const namesOf = (persons: readonly RecordRef[]): string =>
  persons.map(({ name }) => literal(name)).join(' and ');

/** The language names that both BibLaTeX and pandoc know. Programs would print other names. */
const LANGIDS: Readonly<Record<string, string>> = {
  bg: 'bulgarian',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
  ja: 'japanese',
  nl: 'dutch',
  pl: 'polish',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sv: 'swedish',
  tr: 'turkish',
  uk: 'ukrainian',
};

/** A language in a bibliography: the name for programs, or else a sentence. */
type BibLanguage = { readonly langid: string; readonly note: string };

/** Returns the language of a code such as `en` or `pt-BR`. */
export function bibLanguage(code: string): BibLanguage {
  const langid = LANGIDS[code.split('-')[0] ?? ''] ?? '';
  return { langid, note: code === '' || langid !== '' ? '' : `In ${nameOf(code)}.` };
}

function nameOf(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** A date for reference managers, and a note for the rest that it cannot express; both '' without a date. */
type BibDate = { readonly date: string; readonly note: string };

/**
 * Returns an EDTF text in the part of EDTF that both BibLaTeX and pandoc read. A decade or a century becomes an interval of
 * years. If only one end is known, the date is this end, and the note says so. If it is the last end, the date is an
 * approximate year.
 */
export function bibDate(edtf: string): BibDate {
  const found = parseImpreciseDate(edtf);
  if (!found) return NONE;
  const { precision, earliest, latest } = found;
  const [from = '', to = ''] = edtf.split('/');
  if (precision !== 'INTERVAL') {
    const isVague = precision === 'DECADE' || precision === 'CENTURY';
    return { date: isVague ? years(earliest, latest) : plain(edtf), note: '' };
  }
  if (earliest !== null && latest !== null) return { date: `${plain(from)}/${plain(to)}`, note: '' };
  if (latest !== null) return { date: `${latest.slice(0, 4)}~`, note: `${displayOf(to)} or earlier` };
  if (earliest !== null) return { date: plain(from), note: `${displayOf(from)} or later` };
  return NONE;
}

const NONE: BibDate = { date: '', note: '' };

const years = (earliest: string | null, latest: string | null): string =>
  [earliest, latest].map((day) => day?.slice(0, 4) ?? '').join('/');

/** Removes unspecified months and days. */
const plain = (bound: string): string => bound.replaceAll('-XX', '');

const displayOf = (bound: string): string => parseImpreciseDate(bound)?.display ?? bound;

/** Returns a comment. It begins like an entry, by which some programs recognize a bibliography. */
const comment = (text: string): string => `@comment{diplograph, ${clean(text).replace(/[{}@"\\]/g, '')}}\n\n`;
