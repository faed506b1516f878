import { propertiesOf } from '../model/properties.ts';
import { editorialOf } from './editorial.ts';
import type { Properties, Property, TypeName } from '../model/property.ts';

/** The keys that set the citations of a record, a tenure, a fact or an item, and of all below it. */
const DEFAULT_KEYS = ['sources', 'support', 'confidence', 'by', 'on'] as const;

/** The keys of a citation that is written as a mapping. */
export const CITATION_KEYS = ['source', 'at', 'support', 'by', 'on'] as const;

/** The key by which a fact names its value. */
export const valueKey = (property: Property): string => property.key ?? 'value';

/** The key of the name of a record: `title` in a source. */
export const recordNameKey = (type: TypeName): string => (type === 'Source' ? 'title' : 'name');

/** The claimed properties that a record of the type has in its file; the person of a tenure is the record around it. */
export const claimedProperties = (type: TypeName): Properties =>
  Object.fromEntries(
    Object.entries(propertiesOf(type)).filter(([key]) => type !== 'Tenure' || key !== 'person'),
  );

/** All keys of a record of the type, in the order of the canonical format. */
export const recordKeys = (type: TypeName): readonly string[] => [
  'id',
  ...(type === 'Tenure' ? [] : [recordNameKey(type), 'formerIds']),
  ...Object.keys(editorialOf(type)),
  ...DEFAULT_KEYS,
  ...Object.keys(claimedProperties(type)),
  ...(type === 'Person' ? ['tenures'] : []),
];

/** All keys of a fact of the property, in the order of the canonical format. */
export const factKeys = (property: Property): readonly string[] => [
  valueKey(property),
  ...Object.keys(property.qualifiers ?? {}),
  'not',
  'rank',
  'derived',
  ...DEFAULT_KEYS,
  ...Object.keys(property.parts ?? {}),
];
