import { editorialOf } from '../model/editorial.ts';
import { propertiesOf } from '../model/properties.ts';
import { FOLDER_NAMES, FOLDERS } from './folders.ts';
import type { EditorialRules } from '../model/editorial.ts';
import type { TypeName, Properties, Property } from '../model/property.ts';
import type { Folder } from './folders.ts';

/** The keys of `dataset.yaml` that hold one value. */
export const INFO_RULES: EditorialRules = {
  name: { kind: 'ID', doc: 'The short name of the dataset.', required: true },
  title: { kind: 'TEXT', doc: 'Its title, as in a reference list.', required: true },
  version: { kind: 'VERSION', doc: 'Its semantic version.', required: true },
  releasedOn: { kind: 'DAY', doc: 'The day on which this version was released.', required: true },
  cutOff: { kind: 'DAY', doc: 'The day until which sources were looked for.', required: true },
  licence: { kind: 'TEXT', doc: 'The SPDX id of the licence of the compiled data.', required: true },
  citation: { kind: 'TEXT', doc: 'How to cite this version.', required: true },
  author: {
    kind: 'TEXT',
    doc: 'Who made it, as a citation names them; the title up to its colon when absent.',
  },
  headline: {
    kind: 'TEXT',
    doc: 'The headline of the first page, e.g. `Who meets the Nordic Two as a group`.',
  },
  description: { kind: 'TEXT', doc: 'What it is about, in a sentence or two.' },
};

/** The keys of `dataset.yaml` that hold several values, in the order of the canonical format. */
export const INFO_LISTS = {
  include: 'Folders whose records belong to it too, each a path from this folder, e.g. `../shared`.',
  groups: 'The groups that it is about, the main one first; without it, those with the most formats.',
  examples:
    'The records that worked questions ask about, by the name of their variable, e.g. `nation: kenya`.',
  colours:
    'The accent of the page: `light` on a light ground and `dark` on a dark one, e.g. `"#0b5c9e"`; blue when absent.',
  partnerColours:
    'Colours of partners in drawings, by id, e.g. `japan: "#c23b36"`; others have one by their id.',
  levels:
    'The levels that the first page and the timeline show until a reader chooses others; all when absent.',
  minimumCounts: 'The least number of records by folder, of tenures and of claims.',
} as const;

/** The keys that set the citations of a record, a tenure, a fact or an item, and of everything below it. */
const DEFAULT_KEYS = ['sources', 'support', 'confidence', 'by', 'on'] as const;

/** The keys of a citation in the form of a mapping. */
const CITATION_KEYS = ['source', 'at', 'support', 'by', 'on'] as const;

/** Returns the key of the value of a fact. */
export const valueKey = (property: Property): string => property.key ?? 'value';

/** Returns the key of the name of a record; `title` for a source. */
export const recordNameKey = (type: TypeName): string => (type === 'Source' ? 'title' : 'name');

/** Returns the claimed properties of a record in its file. The person of a tenure is the record around it. */
export const claimedProperties = (type: TypeName): Properties =>
  Object.fromEntries(
    Object.entries(propertiesOf(type)).filter(([key]) => type !== 'Tenure' || key !== 'person'),
  );

/** Returns all keys of a record of the type, in the order of the canonical format. */
export const recordKeys = (type: TypeName): readonly string[] => [
  'id',
  ...(type === 'Tenure' ? [] : [recordNameKey(type), 'formerIds']),
  ...Object.keys(editorialOf(type)),
  ...DEFAULT_KEYS,
  ...Object.keys(claimedProperties(type)),
  ...(type === 'Person' ? ['tenures'] : []),
];

/** Returns all keys of a fact of the property, in the order of the canonical format. */
export const factKeys = (property: Property): readonly string[] => [
  valueKey(property),
  ...Object.keys(property.qualifiers ?? {}),
  'not',
  'rank',
  'derived',
  ...DEFAULT_KEYS,
  ...Object.keys(property.parts ?? {}),
];

/** The layout of a mapping, or of the mappings of a list, in the canonical format. */
export type Layout = {
  /** The order of its keys. Other keys follow in their own order. */
  readonly keys: readonly string[];
  /** True if each key has its own line, also when all keys would fit on one. */
  readonly block: boolean;
  /** True if a list of texts may be on one line although they contain blanks. */
  readonly dense: boolean;
  readonly inner: (key: string) => Layout;
};

/** Returns the layout of the files of a folder, or of `dataset.yaml`. */
export const layoutOf = (folder: Folder | 'dataset'): Layout =>
  folder === 'dataset' ? INFO : recordLayout(FOLDERS[folder]);

const PLAIN: Layout = { keys: [], block: false, dense: false, inner: () => PLAIN };
const CITATIONS: Layout = { ...PLAIN, keys: CITATION_KEYS, dense: true };
const COUNTS: Layout = { ...PLAIN, keys: [...FOLDER_NAMES, 'tenures', 'claims'], block: true };
const INFO: Layout = {
  keys: [...Object.keys(INFO_RULES), ...Object.keys(INFO_LISTS)],
  block: true,
  dense: false,
  inner: (key) => (key === 'minimumCounts' ? COUNTS : { ...PLAIN, block: true }),
};

function recordLayout(type: TypeName): Layout {
  const properties = claimedProperties(type);
  const inner = (key: string): Layout => {
    if (key === 'sources') return CITATIONS;
    if (key === 'tenures' && type === 'Person') return recordLayout('Tenure');
    const property = properties[key];
    return property ? factLayout(property) : PLAIN;
  };
  return { keys: recordKeys(type), block: true, dense: false, inner };
}

function factLayout(property: Property): Layout {
  const inner = (key: string): Layout => {
    if (key === 'sources') return CITATIONS;
    const part = property.parts?.[key];
    return part ? factLayout(part) : PLAIN;
  };
  return { keys: factKeys(property), block: false, dense: false, inner };
}
