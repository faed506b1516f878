import * as words from '../model/vocabulary.ts';
import { propertiesOf } from '../model/properties.ts';
import { FOLDER_NAMES, FOLDERS } from './folders.ts';
import type { TypeName, ValueKind, Properties, Property } from '../model/property.ts';
import type { Folder } from './folders.ts';

/** The kind of an editorial value: a kind of claimed value, or one of the kinds for editors only. */
export type EditorialKind = ValueKind | 'DAY' | 'ALPHA2' | 'ALPHA3' | 'VERSION';

/** The rule for an editorial value. */
type EditorialRule = {
  readonly doc: string;
  readonly kind: EditorialKind;
  readonly required?: true;
  readonly words?: readonly string[];
  readonly types?: readonly TypeName[];
};

/** Editorial keys by name, in the order of a file. */
export type EditorialRules = Readonly<Record<string, EditorialRule>>;

/** Returns the editorial keys of a type, except `id`, `name` and `formerIds`. */
export const editorialOf = (type: TypeName): EditorialRules => EDITORIAL[type] ?? {};

/** The keys of `dataset.yaml`, except `minimumCounts`. */
export const INFO_RULES: EditorialRules = {
  name: { kind: 'ID', doc: 'The short name of the dataset.', required: true },
  title: { kind: 'TEXT', doc: 'Its title, as in a reference list.', required: true },
  version: { kind: 'VERSION', doc: 'Its semantic version.', required: true },
  releasedOn: { kind: 'DAY', doc: 'The day on which this version was released.', required: true },
  cutOff: { kind: 'DAY', doc: 'The day until which sources were looked for.', required: true },
  licence: { kind: 'TEXT', doc: 'The SPDX id of the licence of the compiled data.', required: true },
  citation: { kind: 'TEXT', doc: 'How to cite this version.', required: true },
};

const EDITORIAL: Readonly<Partial<Record<TypeName, EditorialRules>>> = {
  Nation: {
    code: { kind: 'ALPHA2', doc: 'ISO 3166-1 alpha-2 code, e.g. `KZ`.', required: true },
    code3: { kind: 'ALPHA3', doc: 'ISO 3166-1 alpha-3 code, e.g. `KAZ`.', required: true },
  },
  Format: {
    kind: { kind: 'ENUM', words: words.FORMAT_KINDS, doc: 'The kind of format.', required: true },
  },
  Event: {
    kind: {
      kind: 'ENUM',
      words: words.EVENT_TYPES,
      doc: 'The kind of event. SUMMIT: leaders. MINISTERIAL: ministers and their deputies. MEETING: all others.',
      required: true,
    },
    series: {
      kind: 'ID',
      doc: 'The series in which its ordinal counts, a word of the editors, e.g. `us-central-asia-summits`.',
    },
  },
  Place: { country: { kind: 'REF', types: ['Nation'], doc: 'The nation in which the place is.' } },
  Dispute: {
    topic: { kind: 'TEXT', doc: 'What the sources disagree about.', required: true },
    assessment: { kind: 'TEXT', doc: 'What the editors make of it, and why.' },
  },
  Coverage: {
    recordType: {
      kind: 'ENUM',
      words: words.COVERED_TYPES,
      doc: 'The type of the records that were looked for.',
      required: true,
    },
    format: { kind: 'REF', types: ['Format'], doc: 'The format whose records they are.' },
    lookedFor: { kind: 'TEXT', doc: 'What was looked for, and where it ends.', required: true },
    searchedUntil: {
      kind: 'DAY',
      doc: 'The last day of the search: what appeared later was not looked for.',
      required: true,
    },
  },
  Source: {
    kind: { kind: 'ENUM', words: words.SOURCE_KINDS, doc: 'The kind of source.', required: true },
    titleBasis: { kind: 'ENUM', words: words.TITLE_BASES, doc: 'How its title is known.', required: true },
    language: { kind: 'LANGUAGE', doc: 'BCP 47 tag of the language of its text, e.g. `en`.' },
    published: { kind: 'DATE', doc: 'When it was published, as exactly as is known.' },
    accessed: { kind: 'DAY', doc: 'The day on which an editor read it.', required: true },
    url: { kind: 'URL', doc: 'Its address, http or https.' },
  },
};

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
  keys: [...Object.keys(INFO_RULES), 'minimumCounts'],
  block: true,
  dense: false,
  inner: () => COUNTS,
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
