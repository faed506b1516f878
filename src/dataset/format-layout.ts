import { CITATION_KEYS, claimedProperties, factKeys, recordKeys } from './keys.ts';
import { FOLDER_NAMES, FOLDERS } from './folders.ts';
import { INFO_RULES } from './editorial.ts';
import type { Folder } from './folders.ts';
import type { Property, TypeName } from '../model/property.ts';

/** How the canonical format lays out a mapping, or the mappings of a list. */
export type Layout = {
  /** The order of its keys; others follow as they stand. */
  readonly keys: readonly string[];
  /** Whether each key has a line of its own, although all would fit into one. */
  readonly block: boolean;
  /** Whether a list of texts may stand in one line although they have blanks in them. */
  readonly dense: boolean;
  readonly inner: (key: string) => Layout;
};

/** The layout of the files of a folder, or of `dataset.yaml`. */
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
