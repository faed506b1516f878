import type { TypeName } from '../model/property.ts';

/** The folders of a dataset and the type of the records in each. */
export const FOLDERS = {
  nations: 'Nation',
  organizations: 'Organization',
  groups: 'Group',
  formats: 'Format',
  events: 'Event',
  leaders: 'Person',
  policies: 'Policy',
  places: 'Place',
  sources: 'Source',
  documents: 'Document',
  disputes: 'Dispute',
  coverage: 'Coverage',
} as const satisfies Readonly<Record<string, TypeName>>;

/** The name of a folder of records. */
export type Folder = keyof typeof FOLDERS;

/** The names of the folders. */
export const FOLDER_NAMES = Object.keys(FOLDERS) as readonly Folder[];

/** The file that describes the whole dataset. */
export const INFO_FILE = 'dataset.yaml';

/** The folder of the worked questions of a dataset, files `*.graphql`. */
export const OPERATIONS_FOLDER = 'operations';

/** The folder of the release files. */
export const RELEASES_FOLDER = 'releases';

/** The ending of the files with the content of the changes of releases. */
export const DETAILS_ENDING = '.jsonl';

/** Returns the name of a type in messages: `nation`, `person`. */
export const typeLabel = (type: TypeName): string => type.toLowerCase();
