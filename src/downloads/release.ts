import type { SnapshotSource } from '../graph/types.ts';

/** A release of the dataset: its description, and the URL of the service from which it is taken. */
export type Release = {
  readonly title: string;
  readonly version: string;
  readonly revision: string;
  /** The day of the release (YYYY-MM-DD). */
  readonly releasedOn: string;
  /** The SPDX id of the licence of the data. */
  readonly licence: string;
  readonly citation: string;
  readonly author: string;
  /** The URL of the service without a trailing slash. */
  readonly publicUrl: string;
};

/** Returns the release that a source of files holds. */
export function releaseOf({
  version: { version, revision, fields },
  publicUrl,
}: Pick<SnapshotSource, 'version'> & { readonly publicUrl: string }): Release {
  const title = String(fields['title']);
  return {
    title,
    version,
    revision,
    releasedOn: String(fields['releasedOn']),
    licence: String(fields['licence']),
    citation: String(fields['citation']),
    author: typeof fields['author'] === 'string' ? fields['author'] : (title.split(':')[0] ?? title),
    publicUrl,
  };
}

/** Returns the citation of a release in the Citation File Format. A JSON string is a YAML string. */
export const citationFile = (release: Release): string =>
  [
    'cff-version: 1.2.0',
    'type: dataset',
    `message: ${JSON.stringify(release.citation)}`,
    `title: ${JSON.stringify(release.title)}`,
    'authors:',
    `  - name: ${JSON.stringify(release.author)}`,
    `version: ${JSON.stringify(release.version)}`,
    `date-released: ${release.releasedOn}`,
    `license: ${JSON.stringify(release.licence)}`,
    `url: ${JSON.stringify(`${release.publicUrl}/`)}`,
    'identifiers:',
    '  - type: other',
    `    value: ${JSON.stringify(release.revision)}`,
    '    description: Revision, a hash of the content',
    '',
  ].join('\n');

/** Returns the description of a deposit at Zenodo. */
export const zenodoFile = (release: Release): string =>
  jsonFile({
    title: release.title,
    description: descriptionOf(release),
    upload_type: 'dataset',
    access_right: 'open',
    creators: [{ name: release.author }],
    license: release.licence,
    version: release.version,
    publication_date: release.releasedOn,
    notes: `Revision ${release.revision}, a hash of the content.`,
  });

/** Returns a description of a release in sentences. */
export const descriptionOf = ({ title, version, revision, citation }: Release): string =>
  `${title}. ${citation} Version ${version}, revision ${revision}.`;

/** Returns a value as the text of a JSON file. */
export const jsonFile = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;
