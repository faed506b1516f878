import { cite, claimsOf, list, pageUrl, referencedIdentity, references } from '../load.ts';
import { columnsOf } from '../planner.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../../graph/row.ts';
import { newestSource } from '../../graph/questions/aggregates.ts';
import { missingCount, parseOrdinals } from '../../model/ordinals.ts';
import { TYPES } from '../../model/property.ts';
import type {
  ClaimResolvers,
  CoverageResolvers,
  DatasetResolvers,
  LeftOutResolvers,
  Level,
  MissingEditionResolvers,
  Qualifier,
  ReleaseResolvers,
  SourceResolvers,
  TypeCount,
} from '../generated.ts';
import type { Row } from '../../graph/types.ts';

export const Dataset: DatasetResolvers = {
  counts: (row) => textsOf(row, 'counts').map((text) => JSON.parse(text) as TypeCount),
  colours: (row) => {
    const [light, dark] = textsOf(row, 'colours');
    return light === undefined || dark === undefined ? null : { light, dark };
  },
  partnerColours: (row) => pairsOf(row, 'partnerColours').map(([partner, colour]) => ({ partner, colour })),
  examples: (row) => pairsOf(row, 'examples').map(([variable, record]) => ({ variable, record })),
  levels: (row) => textsOf(row, 'levels') as Level[],
  groups: (row, _, __, info) => references(row, 'groups', info),
  releases: ({ snapshot }, page, _, info) =>
    list(snapshot, 'Release', () => ({ list: 'recordsByDate', order: '_DESC' }), page, info),
};

/** Returns the pairs of a column of texts, each of two words. */
const pairsOf = (row: Row, column: string): readonly (readonly [string, string])[] =>
  textsOf(row, column).map((text) => {
    const [first = '', second = ''] = text.split(' ');
    return [first, second];
  });

export const Release: ReleaseResolvers = {
  added: (row) => textsOf(row, 'added').length,
  changed: (row) => textsOf(row, 'changed').length,
  removed: (row) => textsOf(row, 'removed').length,
};

export const Coverage: CoverageResolvers = {
  newestSource: async (row, _, __, info) => {
    const source = await newestSourceOf(row);
    return source === null ? null : row.snapshot.record(columnsOf(info, row.snapshot)).load(source);
  },
  missing: (row) => itemsOf(row, 'missing'),
  leftOut: (row) => itemsOf(row, 'leftOut'),
};

async function newestSourceOf(row: Row): Promise<string | null> {
  const format = optionalText(row, 'format');
  const word = textOf(row, 'recordType');
  const type = TYPES.find((name) => name.toUpperCase() === word) ?? '';
  // Of the records of a format only its events are found from it.
  if (format !== null && type !== 'Event') return null;
  const found = await (format === null
    ? newestSource(row.snapshot, 'type').load(type)
    : newestSource(row.snapshot, 'format').load(format));
  return found[0]?.source ?? null;
}

export const MissingEdition: MissingEditionResolvers = {
  edition: (item) => textOf(item, 'key'),
  ordinals: (item) => parseOrdinals(optionalText(item, 'ordinals') ?? '') ?? [],
  count: (item) =>
    missingCount({
      count: optionalText(item, 'count') ?? undefined,
      ordinals: optionalText(item, 'ordinals') ?? undefined,
    }),
  claims: claimsOf('missing'),
};

export const LeftOut: LeftOutResolvers = {
  item: (item) => textOf(item, 'key'),
  claims: claimsOf('leftOut'),
};

export const Source: SourceResolvers = {
  authors: (row) => textsOf(row, 'authorNames'),
  authoredBy: (row, _, __, info) => references(row, 'authors', info),
  editedBy: (row, _, __, info) => references(row, 'editors', info),
  citation: (row, _, { publicUrl }) => cite(row, textOf(row, 'name'), publicUrl),
};

export const Claim: ClaimResolvers = {
  url: (row, _, { publicUrl }) => pageUrl(publicUrl, row),
  citation: async (row, _, { publicUrl }) => cite(row, await titleOfClaim(row), publicUrl),
  subject: (row, _, __, info) => referencedIdentity(row, 'subject', info),
  edge: (row, _, __, info) => referencedIdentity(row, 'edge', info),
  object: (row, _, __, info) => referencedIdentity(row, 'object', info),
  qualifiers: (row) => textsOf(row, 'qualifiers').map((text) => JSON.parse(text) as Qualifier),
};

async function titleOfClaim(row: Row): Promise<string> {
  const id = optionalText(row, 'subject');
  const subject = id === null ? null : await row.snapshot.identity(['name']).load(id);
  const of = subject ? ` of ${textOf(subject, 'name')}` : '';
  return `Claim ${textOf(row, 'id')}: ${textOf(row, 'property')}${of}`;
}
