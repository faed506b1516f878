import { CHANGE_KINDS } from '../model/release-change.ts';
import { jsonList } from './table-json.ts';
import { idsParam, LIMIT, wordsParam } from './params.ts';
import { limitOf } from './selection.ts';
import { and } from '../graph/filter.ts';
import { pointParam, readChanges, readReleases, selectReleases } from './release-changes.ts';
import { PROPERTY_TYPES } from '../model/properties.ts';
import { provenanceOf } from './metadata.ts';
import { recordUrl } from './record-ref.ts';
import { TYPES } from '../model/property.ts';
import { withEnvelope } from './xml.ts';
import type { ChangeItem, ReleaseItem } from './release-changes.ts';
import type { Download, FileSource } from './download.ts';
import type { Filter, FilterColumn } from '../graph/filter.ts';
import type { FileParam } from './params.ts';
import type { NotedClaim } from '../model/release-change.ts';
import type { Selection } from './selection.ts';

/** The ids of records, including removed ones. */
const IDS: FileParam = withoutLookup(idsParam('Named', 'Records, including those that were removed.'));

/** A change of a part of an item is one of the property of the item. */
const PROPERTY_NAMES = [...PROPERTY_TYPES.keys()].filter((name) => !name.includes('.'));

function withoutLookup({ doc, many, read }: FileParam): FileParam {
  const expected = 'ids of lower-case words with hyphens, such as japan';
  return { doc, expected, many, read };
}

/** What releases changed, per record and property, before and after. */
export const changesJson: Download = {
  name: 'changes.json',
  doc: 'What the releases after a point changed, per record and property: the values before and after, and the claims.',
  mediaType: 'application/json; charset=utf-8',
  schema: 'Changes',
  params: {
    since: pointParam('Only releases after this one, after this revision, or of this day and later ones.'),
    until: pointParam('Only releases up to this one, up to this revision, or of this day and earlier ones.'),
    kind: wordsParam(CHANGE_KINDS, 'Kinds of change.'),
    type: wordsParam(TYPES, 'Types of the records.'),
    id: IDS,
    property: wordsParam(PROPERTY_NAMES, 'Properties with a change, such as date or participants.'),
    limit: LIMIT,
  },
  async *write(source, selection) {
    const all = await readReleases(source);
    const releases = selectReleases(source, all, selection);
    const versions = releases.map(({ version }) => version);
    const changes = readChanges(source, versions, filterOf(selection), limitOf(selection));
    const before = `${JSON.stringify(headOf(source, selection, all, releases)).slice(0, -1)},\n"changes":`;
    yield* withEnvelope(
      before,
      jsonList(changes, (item) => changeObject(item, source.publicUrl)),
      '}\n',
    );
  },
};

/** The columns of the parameters that select changes. */
const COLUMNS = { kind: 'kind', type: 'recordType', id: 'subject' } as const;

function filterOf({ values }: Selection): Filter {
  const given = Object.entries(COLUMNS).flatMap(([name, column]: [string, FilterColumn]): Filter[] => {
    const value = values.get(name);
    return value ? [{ op: 'in', column, value }] : [];
  });
  const properties = values.get('property');
  return and(
    ...given,
    ...(properties ? [{ op: 'hasAny', column: 'properties', value: properties } as const] : []),
  );
}

function headOf(
  source: FileSource,
  selection: Selection,
  all: readonly ReleaseItem[],
  releases: readonly ReleaseItem[],
) {
  const { version, revision, fields } = source.version;
  return {
    dataset: String(fields['title']),
    version,
    revision,
    releasedOn: String(fields['releasedOn']),
    licence: String(fields['licence']),
    citation: String(fields['citation']),
    provenance: provenanceOf(source, 'changes.json', selection),
    note: noteOf(all, releases),
    releases: releases.map((release) => ({ ...release, id: undefined })),
  };
}

/** Returns why there are no changes, or why some have no content; null where each has. */
function noteOf(all: readonly ReleaseItem[], releases: readonly ReleaseItem[]): string | null {
  if (all.length === 0) return 'The dataset notes no releases, so its changes are not known.';
  if (releases.length === 0) return 'No release is in this range.';
  const plain = releases.filter(({ before }) => before === null).map(({ version }) => version);
  if (plain.length === 0) return null;
  return `Changes of release ${plain.join(', ')} have no fields and properties: the release notes only which records it changed.`;
}

function changeObject({ content, target, ...change }: ChangeItem, publicUrl: string) {
  return {
    ...change,
    url: target === null ? null : recordUrl(publicUrl, target),
    fields: content?.fields ?? null,
    properties:
      content?.properties.map(({ item = null, claims, ...property }) => ({
        ...property,
        item,
        claims: claims.map(claimObject),
      })) ?? null,
  };
}

const claimObject = ({ negated, qualifiers = {}, fields = [], ...claim }: NotedClaim) => ({
  ...claim,
  negated: negated === true,
  qualifiers,
  fields,
});

const text = (description: string) => ({ type: 'string', description });
const optional = (description: string) => ({ type: ['string', 'null'], description });
const integer = (description: string) => ({ type: 'integer', minimum: 0, description });
const listOf = (items: object, description: string) => ({ type: 'array', items, description });
const objectOf = (properties: Readonly<Record<string, object>>) => ({
  type: 'object',
  required: Object.keys(properties),
  additionalProperties: false,
  properties,
});

const FIELDS = listOf(
  objectOf({ field: text('Name.'), before: optional('Value before.'), after: optional('Value after.') }),
  'Changed fields.',
);

const CLAIM = objectOf({
  kind: { enum: ['ADDED', 'REMOVED', 'CHANGED'], description: 'What the release did to the claim.' },
  id: text('Id of the claim; it has a page and a file while the dataset has it.'),
  source: text('Id of the source.'),
  value: text('Stated value, or id of the stated record.'),
  negated: { type: 'boolean', description: 'True if the source states that this is not so.' },
  qualifiers: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Qualifiers by name.',
  },
  fields: FIELDS,
});

const PROPERTY = objectOf({
  property: text('Property; with a dot, of an item of a property.'),
  item: optional('The item to which such a property belongs.'),
  before: listOf({ type: 'string' }, 'Winning values before.'),
  after: listOf({ type: 'string' }, 'Winning values after.'),
  claims: listOf(CLAIM, 'Claims that were added, removed or changed.'),
});

const RELEASE = objectOf({
  version: text('Version of the release.'),
  releasedOn: text('Day of release.'),
  summary: text('What it brought.'),
  added: integer('Number of records that it added.'),
  changed: integer('Number of records that it changed.'),
  removed: integer('Number of records that it removed or merged.'),
  before: optional('Version of the release before; null where the content of the changes is not noted.'),
  revisionBefore: optional('Revision of the dataset of the release before.'),
});

const CHANGE = objectOf({
  release: text('Version of the release.'),
  releasedOn: text('Day of release.'),
  kind: { enum: CHANGE_KINDS, description: 'What the release did to the record.' },
  id: text('Id of the record.'),
  type: optional('Type of the record; null where the release does not note it and the record was removed.'),
  name: text('Name of the record.'),
  mergedInto: optional('Id of the record into which it was merged.'),
  url: optional('Address of the record, or of the one into which it was merged; null for a removed record.'),
  fields: { ...FIELDS, type: ['array', 'null'] },
  properties: { ...listOf(PROPERTY, 'Changed properties; null where not noted.'), type: ['array', 'null'] },
});

/** The JSON Schema of `changes.json`. */
export const CHANGES_SCHEMA = objectOf({
  dataset: text('Title of the dataset.'),
  version: text('Version of the dataset.'),
  revision: text('Hash of the content of the dataset.'),
  releasedOn: text('Day of the current release.'),
  licence: text('Licence of the data, as an SPDX id.'),
  citation: text('How to cite the dataset.'),
  provenance: text('The filter, the version, and the address of the file.'),
  note: optional('Why there are no changes, or why some have no content.'),
  releases: listOf(RELEASE, 'The selected releases, oldest first.'),
  changes: listOf(CHANGE, 'The changes in the order of the releases and of the ids of records.'),
});
