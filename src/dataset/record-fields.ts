import { claimedProperties, recordNameKey } from './keys.ts';
import { editorialOf } from '../model/editorial.ts';
import { FOLDERS } from './folders.ts';
import type { EditorialKind } from '../model/editorial.ts';
import type { Folder } from './folders.ts';
import type { TypeName } from '../model/property.ts';

/** A key of the records of a type that can be given for a new one. */
export type RecordField = {
  readonly key: string;
  readonly doc: string;
  readonly kind: EditorialKind;
  readonly isRequired: boolean;
  /** True if the key holds a list. */
  readonly isList: boolean;
  readonly words: readonly string[];
  /** True if its items can have roles, written `japan:HOST` or `japan:HOST+ORGANIZER`. */
  readonly hasRoles: boolean;
};

/** Returns the keys of the records of a folder, in the order of its files; without `id`. */
export function fieldsOf(folder: Folder): readonly RecordField[] {
  const type: TypeName = FOLDERS[folder];
  const plain = { isRequired: false, isList: false, words: [], hasRoles: false };
  const name = recordNameKey(type);
  const editorial = Object.entries(editorialOf(type)).map(([key, { doc, kind, required, words }]) => ({
    ...{ ...plain, key, doc, kind, isRequired: required === true, words: words ?? [] },
  }));
  const claimed = Object.entries(claimedProperties(type)).map(([key, { doc, kind, many, words, parts }]) => ({
    ...{ ...plain, key, doc, kind, isList: many === true, words: words ?? [] },
    hasRoles: parts?.['roles'] !== undefined,
  }));
  return [
    { ...plain, key: name, doc: 'The usual English name.', kind: 'TEXT', isRequired: true },
    ...editorial,
    ...(type === 'Source' ? [] : [{ ...plain, ...SOURCES }]),
    ...claimed,
  ];
}

const SOURCES = {
  key: 'sources',
  doc: 'The sources of every fact, each perhaps with the place in it, e.g. "some-source ¶3".',
  kind: 'TEXT',
  isList: true,
} as const;
