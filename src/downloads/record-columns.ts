import { columnBuilders } from './table-columns.ts';
import { editorialOf } from '../model/editorial.ts';
import { itemsOf, optionalNumber, optionalText, textOf, textsOf } from '../graph/row.ts';
import { parseCoordinates } from '../model/coordinates.ts';
import { parseImpreciseDate } from '../model/imprecise-date.ts';
import { propertiesOf } from '../model/properties.ts';
import type { Column } from './table-columns.ts';
import type { EditorialRules } from '../model/editorial.ts';
import type { Property, QualifierRule, TypeName } from '../model/property.ts';
import type { Row } from '../graph/types.ts';

/** A record in a table: its row, and the address of its page. */
export type RecordItem = { readonly row: Row; readonly url: string };

const { text, list, typed } = columnBuilders<RecordItem>();

/** Properties whose items are rows of tables of their own. */
const OWN_TABLES = ['participants', 'members', 'outcomes'];

type Rule = EditorialRules[string] | Property;

/** Returns the columns of a table of records of a type: identity, editorial values, and the properties of the model in its order. */
export const recordColumns = (type: TypeName): readonly Column<RecordItem>[] => [
  text('id', 'Stable id of the record.', ({ row }) => textOf(row, 'id')),
  ...(type === 'Source'
    ? [text('title', 'Its title.', ({ row }) => textOf(row, 'name'))]
    : [text('name', 'Its usual name.', ({ row }) => textOf(row, 'name'))]),
  ...Object.entries(rulesOf(type)).flatMap(([name, rule]) => columnsOf(name, rule)),
  list('contested', 'Properties on which the sources contradict each other.', ({ row }) =>
    textsOf(row, 'contested'),
  ),
  typed('date', 'updatedOn', 'Day of the release that last changed it.', ({ row }) =>
    optionalText(row, 'updatedOn'),
  ),
  // A source has an address of its own.
  typed('anyURI', type === 'Source' ? 'page' : 'url', 'Address of its page.', ({ url }) => url),
];

/** Returns the columns of the graph that `recordColumns` reads. */
export const graphColumns = (type: TypeName): readonly string[] => [
  ...new Set(['id', 'name', 'contested', 'updatedOn', ...Object.keys(rulesOf(type))]),
];

const rulesOf = (type: TypeName): Readonly<Record<string, Rule>> =>
  Object.fromEntries(
    Object.entries({ ...editorialOf(type), ...propertiesOf(type) }).filter(
      ([name]) => !OWN_TABLES.includes(name),
    ),
  );

function columnsOf(name: string, rule: Rule): readonly Column<RecordItem>[] {
  const refersTo = rule.types && { refersTo: rule.types };
  if ('many' in rule) {
    const { qualifiers } = rule;
    if (!qualifiers) return [{ ...list(name, rule.doc, ({ row }) => textsOf(row, name)), ...refersTo }];
    const keys = list(name, rule.doc, ({ row }) => itemsOf(row, name).map((item) => textOf(item, 'key')));
    return [
      { ...keys, ...refersTo },
      ...Object.entries(qualifiers).map(([key, each]) => qualifierColumn(name, key, each)),
    ];
  }
  switch (rule.kind) {
    case 'DATE':
      return [
        text(name, `${rule.doc} In EDTF, as precise as its sources.`, ({ row }) => optionalText(row, name)),
        typed('date', `${name}Earliest`, `First day that ${name} may mean.`, ({ row }) =>
          dayOf(row, name, 'earliest'),
        ),
        typed('date', `${name}Latest`, `Last day that ${name} may mean.`, ({ row }) =>
          dayOf(row, name, 'latest'),
        ),
      ];
    case 'COORDINATES':
      return [
        typed('number', 'latitude', 'Degrees north, WGS 84.', ({ row }) => degrees(row, name, 'latitude')),
        typed('number', 'longitude', 'Degrees east, WGS 84.', ({ row }) => degrees(row, name, 'longitude')),
      ];
    case 'INTEGER':
      return [typed('integer', name, rule.doc, ({ row }) => optionalNumber(row, name))];
    case 'DAY':
      return [typed('date', name, rule.doc, ({ row }) => optionalText(row, name))];
    case 'URL':
      return [typed('anyURI', name, rule.doc, ({ row }) => optionalText(row, name))];
    default:
      return [{ ...text(name, rule.doc, ({ row }) => optionalText(row, name)), ...refersTo }];
  }
}

/** Returns the column of a qualifier of the items of a property. It has one place for each item. */
function qualifierColumn(property: string, qualifier: string, rule: QualifierRule): Column<RecordItem> {
  const column = list(
    `${property}${qualifier.charAt(0).toUpperCase()}${qualifier.slice(1)}`,
    rule.doc,
    ({ row }) => itemsOf(row, property).map((item) => optionalText(item, qualifier)),
    property,
  );
  return rule.types ? { ...column, refersTo: rule.types } : column;
}

/** Returns the first or the last day that the date of a column may mean; null for none. */
export const dayOf = (row: Row, column: string, end: 'earliest' | 'latest'): string | null =>
  parseImpreciseDate(textOf(row, column))?.[end] ?? null;

const degrees = (row: Row, column: string, axis: 'latitude' | 'longitude'): number | null =>
  parseCoordinates(textOf(row, column))?.[axis] ?? null;
