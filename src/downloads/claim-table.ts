import { idsParam, LIMIT, UPDATED, VIEWPOINT, wordParam, wordsParam } from './params.ts';
import { CLAIM } from '../graph/where.ts';
import { columnBuilders } from './table-columns.ts';
import { filterOf, limitOf, valueOf, viewpointOf } from './selection.ts';
import { dayOf, optionalText, textOf } from '../graph/row.ts';
import { PROPERTY_TYPES } from '../model/properties.ts';
import { table } from './table.ts';
import { scan } from '../graph/scan.ts';
import type { Column } from './table-columns.ts';
import type { FileSource } from './download.ts';
import type { Row } from '../graph/types.ts';
import type { Selection } from './selection.ts';

const { id, text, typed } = columnBuilders<Row>();
const plain = (name: string, doc: string): Column<Row> => text(name, doc, (row) => optionalText(row, name));
const truth = (name: string, doc: string): Column<Row> =>
  typed('boolean', name, doc, (row) => row[name] === true);

/** All claims as a table. */
export const claimTable = table<Row>({
  name: 'claims',
  doc: 'Claims, one per row: what each source states, including claims that do not win.',
  params: {
    subject: idsParam('Named', 'Subjects of the claims.'),
    source: idsParam('Source', 'Sources that state them.'),
    property: wordsParam([...PROPERTY_TYPES.keys()], 'Properties, such as date or participants.level.'),
    ...UPDATED,
    knownAt: VIEWPOINT.knownAt,
    order: wordParam(
      ['SUBJECT_ASC', 'SUBJECT_DESC', 'KNOWN_ASC', 'KNOWN_DESC'],
      'The order of the rows; SUBJECT_ASC when left out.',
    ),
    limit: LIMIT,
  },
  columns: [
    text('id', 'Stable id of the claim.', (row) => textOf(row, 'id')),
    plain('subject', 'Id of its subject.'),
    plain('property', 'Property that it states; with a dot, of an item of a property.'),
    plain('edge', 'The item to which such a property belongs.'),
    plain('object', 'Id of the record that is its value.'),
    plain('value', 'Its value, where that is no record.'),
    truth('negated', 'Whether it states that this is not so.'),
    id('source', 'Id of the source that states it.', 'Source', (row) => optionalText(row, 'source')),
    plain('locator', 'Where in the source.'),
    plain('support', 'STATED when the source was seen to say it, CITED when it was named for the record.'),
    plain('attributedTo', 'Who is quoted.'),
    plain('statedOn', 'When it was stated, in EDTF.'),
    plain('rank', 'PREFERRED, NORMAL or DEPRECATED.'),
    plain('confidence', 'HIGH, MEDIUM or LOW.'),
    truth('derived', 'Whether the editors derived it.'),
    plain('reason', 'How they did.'),
    typed('date', 'known', 'Day from which its source counts as known.', (row) => dayOf(row, 'known')),
    plain('standing', 'Whether it wins, and by what it loses.'),
    truth('contested', 'Whether other claims contradict it.'),
  ],
  rows: readClaims,
});

const KEYS = { subject: 'subject', source: 'source', property: 'property' } as const;
const COLUMNS = [
  ...['id', 'subject', 'property', 'edge', 'object', 'value', 'negated', 'source', 'locator', 'support'],
  ...[
    'attributedTo',
    'statedOn',
    'rank',
    'confidence',
    'derived',
    'reason',
    'known',
    'standing',
    'contested',
  ],
];

function readClaims(source: FileSource, selection: Selection): AsyncGenerator<readonly Row[]> {
  const order = valueOf(selection, 'order') ?? 'SUBJECT_ASC';
  return scan(source, viewpointOf(selection), {
    type: 'Claim',
    by: order.startsWith('SUBJECT') ? 'name' : 'date',
    rises: order.endsWith('_ASC'),
    filter: filterOf(selection, CLAIM, KEYS),
    columns: COLUMNS,
    limit: limitOf(selection),
  });
}
