import { itemKey, OWN_ROWS } from './columns.ts';
import { propertiesOf } from '../model/properties.ts';
import { VERSION_SUFFIX } from '../model/graph-model.ts';
import type { DatasetRecord } from '../model/dataset.ts';
import type { EdgeRow, NodeRow, Props, Value } from './row.ts';
import type { Property, TypeName } from '../model/property.ts';

/** A record of the current layer: the published revision, with all known sources. */
export type CurrentRecord = {
  readonly id: string;
  readonly type: TypeName;
  /** All labels: `Record`, the type, and those by kind. */
  readonly labels: readonly string[];
  /** No nulls and no empty lists; the id alone where no source makes the record exist. */
  readonly props: Props;
};

/** A relationship between two records in the current layer. */
export type Relation = Pick<EdgeRow, 'type' | 'from' | 'to'> & { readonly props: Props };

/** Returns a row with its label in the current layer. Only rows of claims have relationships and a label. */
export const shownRow = (row: NodeRow): NodeRow =>
  row.links.length === 0 ? row : { ...row, labels: [...row.labels, 'Claim'] };

/** Returns the labels that a record always has. */
export const recordLabels = (type: string): readonly string[] => ['Record', type];

/** Returns a record for the current layer; `latest` has the columns of its latest row, undefined where it has no row. */
export function currentRecord({ id, type, name, editorial }: DatasetRecord, latest?: Props): CurrentRecord {
  const labels = recordLabels(type);
  if (!latest) return { id, type, labels, props: { id } };
  const { earliest = null, latest: last = null, known = null, contested = null, absent = null } = latest;
  const props = given({
    ...Object.fromEntries(
      plainProperties(type).map((each) => [each[0], plainValue(each[1], latest[each[0]])]),
    ),
    ...editorial,
    ...{ earliest, latest: last, known, contested, absent },
    ...{ id, name },
  });
  return { id, type, labels: [...labels, ...kindLabels(type, latest)], props };
}

/** Returns the relationships of the current layer for the latest versions among the edges. */
export const relationsOf = (edges: readonly EdgeRow[]): readonly Relation[] =>
  edges.flatMap(({ type, from, to, now }) =>
    now === null ? [] : [{ type: type.slice(0, -VERSION_SUFFIX.length), from, to, props: now }],
  );

/** Returns the properties without those that are null or an empty list. */
export const given = (props: Props): Props =>
  Object.fromEntries(
    Object.entries(props).filter(
      ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
    ),
  );

/** Returns the properties of a type that reference no record. */
const plainProperties = (type: TypeName): readonly (readonly [string, Property])[] =>
  Object.entries(propertiesOf(type)).filter(([name, { kind }]) => kind !== 'REF' && !OWN_ROWS.includes(name));

const plainValue = ({ qualifiers }: Property, value: Value = null): Value =>
  qualifiers && Array.isArray(value) ? (value as readonly string[]).map(itemKey) : value;

function kindLabels(type: TypeName, { kind, leader }: Props): readonly string[] {
  if (type === 'Event' && typeof kind === 'string') return [capitalized(kind)];
  return leader === true ? ['Leader'] : [];
}

const capitalized = (word: string): string => word.slice(0, 1) + word.slice(1).toLowerCase();
