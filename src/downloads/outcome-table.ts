import { columnBuilders } from './table-columns.ts';
import { dayParam, idsParam, LIMIT, textParam, UPDATED, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { FOLLOW_UPS, OUTCOME_KINDS } from '../model/vocabulary.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { dayOf } from './record-columns.ts';
import { optionalNumber, optionalText, textOf, textsOf } from '../graph/row.ts';
import { loadColumnRef } from './record-ref.ts';
import { OUTCOME } from '../graph/where.ts';
import { propertiesOf } from '../model/properties.ts';
import { scan } from '../graph/scan.ts';
import { table } from './table.ts';
import type { Column } from './table-columns.ts';
import type { FileSource } from './download.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';

const { id, text, list, typed } = columnBuilders<Row>();
const RULES = propertiesOf('Event')['outcomes']?.qualifiers ?? {};
const docOf = (name: string): string => RULES[name]?.doc ?? '';
const plain = (name: string, doc = docOf(name)): Column<Row> =>
  text(name, doc, (row) => optionalText(row, name));

/** What the events brought as a table. */
export const outcomeTable = table<Row>({
  name: 'outcomes',
  doc: 'Outcomes of events, one per row, with amounts of money and what became of them.',
  params: {
    event: idsParam('Event', 'Events that brought them.'),
    kind: wordsParam(OUTCOME_KINDS, 'Kinds of outcome.'),
    currency: textParam('ISO 4217 codes of the currency, such as USD.'),
    party: idsParam('Party', 'Parties that give, sign or commit themselves.'),
    followUp: wordsParam(FOLLOW_UPS, 'What became of them.'),
    format: idsParam('Format', 'Formats of the events.'),
    partner: idsParam('Party', 'Partners of these formats.'),
    group: idsParam('Body', 'Groups and organizations of these formats.'),
    from: dayParam('The first day: outcomes of events that may take place on it or later.'),
    to: dayParam('The last day: outcomes of events that may take place on it or earlier.'),
    ...UPDATED,
    ...VIEWPOINT,
    order: wordParam(['DATE_ASC', 'DATE_DESC'], 'The order of the rows; DATE_ASC when left out.'),
    limit: LIMIT,
  },
  columns: [
    text('id', 'Stable id of the outcome.', (row) => textOf(row, 'id')),
    id('event', 'Id of the event that brought it.', 'Event', (row) => textOf(row, 'event')),
    text('text', 'What came of the event.', (row) => textOf(row, 'text')),
    plain('kind'),
    typed('integer', 'amount', docOf('amount'), (row) => optionalNumber(row, 'amount')),
    plain('bound'),
    plain('currency'),
    {
      ...list('parties', docOf('parties'), (row) => textsOf(row, 'parties')),
      refersTo: ['Nation', 'Organization'],
    },
    plain('due', `${docOf('due')} In EDTF.`),
    typed('date', 'dueEarliest', 'First day that due may mean.', (row) => dayOf(row, 'due', 'earliest')),
    typed('date', 'dueLatest', 'Last day that due may mean.', (row) => dayOf(row, 'due', 'latest')),
    plain('followUp'),
    plain('topic'),
    { ...plain('format', 'Id of the format of the event.'), refersTo: ['Format'] },
    {
      ...plain('partner', 'Id of the partner of the format; empty where it has several.'),
      refersTo: ['Nation', 'Organization'],
    },
    {
      ...list('partners', 'Ids of the partners of the format, the only one included.', (row) =>
        textsOf(row, 'partners'),
      ),
      refersTo: ['Nation', 'Organization'],
    },
    { ...plain('group', 'Id of the group of the format.'), refersTo: ['Group', 'Organization'] },
  ],
  rows: outcomes,
});

const KEYS = {
  ...{ event: 'event', kind: 'kind', currency: 'currency', party: 'party', followUp: 'followUp' },
  ...{ format: 'format', partner: 'partner', group: 'group' },
} as const;
const COLUMNS = [
  ...['id', 'event', 'text', 'kind', 'amount', 'bound', 'currency', 'parties', 'due', 'followUp', 'topic'],
  ...['format', 'partner', 'partners', 'group'],
];

async function* outcomes(source: FileSource, selection: Selection): AsyncGenerator<readonly Row[]> {
  const pages = scan(source, viewpointOf(selection), {
    type: 'Outcome',
    by: 'date',
    rises: valueOf(selection, 'order') !== 'DATE_DESC',
    filter: filterOf(selection, OUTCOME, KEYS, 'date'),
    columns: COLUMNS,
    limit: limitOf(selection),
  });
  for await (const page of pages) yield await Promise.all(page.map(withVisibleFormat));
}

/** Returns an outcome without its format and what it repeats of the format, where the format is not visible. */
async function withVisibleFormat(row: Row): Promise<Row> {
  const isVisible = (await loadColumnRef(row, 'format')) !== null;
  return isVisible ? row : { ...row, format: null, partner: null, partners: [], group: null };
}
