import { idAt } from '../model/viewpoint.ts';
import { isExact, parseImpreciseDate } from '../model/imprecise-date.ts';
import { itemsOf, optionalText, textOf, textsOf } from '../graph/row.ts';
import { linkedNames } from './linked-names.ts';
import { MODE_TERMS, RELATION_TERMS, STATUS_TERMS, TYPE_TERMS } from './linked-terms.ts';
import { outcomeId } from '../model/outcome.ts';
import { parseCoordinates } from '../model/coordinates.ts';
import { parseExternalId } from '../model/external-id.ts';
import { splitValues } from '../model/property.ts';
import { recordUrl } from './record-ref.ts';
import type { FileSource } from './download.ts';
import type { RelationRow } from '../graph/scan.ts';
import type { Row } from '../graph/types.ts';
import type { Viewpoint } from '../model/viewpoint.ts';

/** A node of linked data: its properties by term. */
export type LinkedNode = Readonly<Record<string, unknown>>;

/** The parts of the ids of nodes: the URL of the service, and the viewpoint. */
export type Naming = { readonly publicUrl: string; readonly viewpoint: Viewpoint };

/**
 * Returns the id of a record or claim as seen from a viewpoint. The id is its address with the viewpoint, so a store of linked data
 * separates two viewpoints.
 */
export function iriOf(id: string, { publicUrl, viewpoint }: Naming): string {
  const days = idAt('', viewpoint).slice(1);
  return `${recordUrl(publicUrl, id)}${days === '' ? '' : `?${days}`}`;
}

/** The columns that the node of a record needs. */
export const LINKED_COLUMNS: readonly string[] = [
  ...['id', 'type', 'name', 'kind', 'status', 'level', 'summary', 'names', 'namesByLanguage', 'externalIds'],
  ...[
    'date',
    'dateHistory',
    'mode',
    'hosts',
    'established',
    'adopted',
    'published',
    'start',
    'end',
    'office',
  ],
  ...['code', 'code3', 'coordinates', 'country', 'textAt', 'url', 'publisher', 'language', 'accessed'],
];

/** Returns the node of a record, without its relationships. */
export function recordNode(row: Row, naming: Naming): LinkedNode {
  const type = textOf(row, 'type');
  const [id, status] = [textOf(row, 'id'), optionalText(row, 'status')];
  const date = DATES.map((column) => optionalText(row, column)).find((found) => found !== null) ?? null;
  return present({
    '@id': iriOf(id, naming),
    '@type': TYPE_TERMS[type],
    ...linkedNames(row),
    description: optionalText(row, 'summary'),
    date,
    ...daysOf(type, row),
    kind: optionalText(row, 'kind'),
    status,
    level: optionalText(row, 'level'),
    ...(type === 'Event' && eventProperties(row, naming)),
    ...(type === 'Tenure' && { roleName: optionalText(row, 'office') }),
    ...(type === 'Place' && placeProperties(row, naming)),
    ...(type === 'Source' && sourceProperties(row)),
    url: WORKS.includes(type) ? addressOf(row, type) : iriOf(id, naming),
    ...codesOf(row),
    ...naming.viewpoint,
  });
}

const DATES = ['date', 'established', 'adopted', 'published', 'start'];

/** Types of records that have an address of their own, which is not that of their page. */
const WORKS = ['Document', 'Source'];

const addressOf = (row: Row, type: string): string | null =>
  toIri(optionalText(row, type === 'Source' ? 'url' : 'textAt'));

/** Returns an address with the signs escaped that no IRI may hold. */
const toIri = (address: string | null): string | null =>
  address?.replace(/[\s<>"{}|\\^`]/g, encodeURIComponent) ?? null;

/** Returns the days of a record by the terms of schema.org, which has none for imprecise dates. */
function daysOf(type: string, row: Row): LinkedNode {
  const day = (column: string): string | null => exactDays(optionalText(row, column))?.first ?? null;
  switch (type) {
    case 'Event': {
      const days = exactDays(optionalText(row, 'date'));
      return days ? { startDate: days.first, endDate: days.last } : {};
    }
    case 'Tenure':
      return period(day('start'), day('end'));
    case 'Policy':
      return { legislationDate: day('adopted') };
    case 'Document':
      return { dateCreated: day('date') };
    case 'Source':
      return { datePublished: day('published'), accessed: optionalText(row, 'accessed') };
    default:
      return {};
  }
}

/** Returns the bounds of a period; none where the sources put its end before its start. */
const period = (startDate: string | null, endDate: string | null): LinkedNode =>
  startDate !== null && endDate !== null && startDate > endDate ? {} : { startDate, endDate };

/** Returns the first and the last day of a date that is known to the day; undefined for another. */
function exactDays(edtf: string | null): { readonly first: string; readonly last: string } | undefined {
  const date = edtf !== null && isExact(edtf) ? parseImpreciseDate(edtf) : undefined;
  return date?.earliest && date.latest ? { first: date.earliest, last: date.latest } : undefined;
}

function eventProperties(row: Row, naming: Naming): LinkedNode {
  const current = exactDays(optionalText(row, 'date'))?.first;
  const before = itemsOf(row, 'dateHistory').map((item) => exactDays(textOf(item, 'key'))?.first);
  const moved = [...new Set(before.filter((day) => day !== undefined && day !== current))];
  const status = STATUS_TERMS[optionalText(row, 'status') ?? ''] ?? null;
  const isMoved = moved.length > 0 && status === 'schema:EventScheduled' && row['status'] !== 'HELD';
  return {
    eventStatus: isMoved ? 'schema:EventRescheduled' : status,
    eventAttendanceMode: MODE_TERMS[optionalText(row, 'mode') ?? ''] ?? null,
    previousStartDate: moved.length > 0 ? moved : null,
    organizer: linksOf(textsOf(row, 'hosts'), naming),
  };
}

function placeProperties(row: Row, naming: Naming): LinkedNode {
  const point = parseCoordinates(textOf(row, 'coordinates'));
  const country = optionalText(row, 'country');
  return {
    geo: point ? { '@type': 'GeoCoordinates', ...point } : null,
    containedInPlace: country === null ? null : iriOf(country, naming),
  };
}

function sourceProperties(row: Row): LinkedNode {
  const publisher = optionalText(row, 'publisher');
  return {
    inLanguage: optionalText(row, 'language'),
    publisher: publisher === null ? null : { '@type': 'Organization', name: publisher },
  };
}

/** The addresses of records in systems whose ids are names of linked data. */
const SAME_AS: Readonly<Record<string, (value: string) => string>> = {
  wikidata: (value) => `http://www.wikidata.org/entity/${value}`,
  geonames: (value) => `https://sws.geonames.org/${value}/`,
};

/** Returns the ids of a record in other systems, and the ISO 3166-1 codes of a nation. */
function codesOf(row: Row): LinkedNode {
  const ids = textsOf(row, 'externalIds').flatMap((text) => parseExternalId(text) ?? []);
  const codes = [
    { scheme: 'ISO 3166-1 alpha-2', value: optionalText(row, 'code') },
    { scheme: 'ISO 3166-1 alpha-3', value: optionalText(row, 'code3') },
  ].filter(({ value }) => value !== null);
  const identifiers = [...codes, ...ids].map(({ scheme, value }) => ({
    '@type': 'PropertyValue',
    propertyID: scheme,
    'schema:value': value,
  }));
  const same = ids.flatMap(({ scheme, value }) => SAME_AS[scheme]?.(value) ?? []);
  return {
    identifier: identifiers.length > 0 ? identifiers : null,
    sameAs: same.length > 0 ? same : null,
  };
}

/** Returns a relationship between two records as a property of one of them. */
export function relationNode(
  { relation, subject, object }: Pick<RelationRow, 'relation' | 'subject' | 'object'>,
  isOfFormat: boolean,
  naming: Naming,
): LinkedNode {
  // The term leads from a record to the source that mentions it.
  if (relation === 'SPEAKS_OF')
    return { '@id': iriOf(object, naming), wasDerivedFrom: iriOf(subject, naming) };
  // A series of events has no members in schema.org.
  const term = relation === 'MEMBER_OF' && isOfFormat ? 'formatMember' : RELATION_TERMS[relation];
  return { '@id': iriOf(subject, naming), [term ?? `dgt:${relation}`]: iriOf(object, naming) };
}

/** The columns of the node of a participation. */
export const PARTICIPATION_COLUMNS: readonly string[] = [
  ...['id', 'type', 'event', 'party', 'roles', 'attendance', 'level', 'representatives', 'delegates'],
];

/** Returns the node of a party at an event: its roles, whether it was there, and who spoke for it. */
export function participationNode(row: Row, naming: Naming): LinkedNode {
  const representation = itemsOf(row, 'representatives').map((item) =>
    present({
      '@type': 'dgt:Representation',
      person: iriOf(textOf(item, 'key'), naming),
      capacity: optionalText(item, 'capacity'),
      level: optionalText(item, 'level'),
      standsInFor: linkOf(optionalText(item, 'standsInFor'), naming),
      onBehalfOf: linkOf(optionalText(item, 'onBehalfOf'), naming),
    }),
  );
  return present({
    '@id': iriOf(textOf(row, 'id'), naming),
    '@type': TYPE_TERMS['Participation'],
    event: iriOf(textOf(row, 'event'), naming),
    party: iriOf(textOf(row, 'party'), naming),
    roleName: someOf(textsOf(row, 'roles')),
    attendance: optionalText(row, 'attendance'),
    level: optionalText(row, 'level'),
    representation: someOf(representation),
    delegate: someOf(textsOf(row, 'delegates')),
    ...naming.viewpoint,
  });
}

/** Returns the nodes of the outcomes of an event, which a column of it lists. */
export const outcomeNodes = (event: Row, naming: Naming): readonly LinkedNode[] =>
  itemsOf(event, 'outcomes').map((item) => {
    const text = textOf(item, 'key');
    const id = outcomeId(textOf(event, 'id'), text);
    return outcomeNode(
      {
        ...item,
        id,
        event: event['id'],
        text,
        parties: splitValues(optionalText(item, 'parties') ?? undefined),
      },
      naming,
    );
  });

/** The columns of the node of an outcome. */
export const OUTCOME_COLUMNS: readonly string[] = [
  ...['id', 'type', 'event', 'text', 'kind', 'amount', 'bound', 'currency', 'parties', 'due', 'followUp'],
  'topic',
];

/** Returns the node of an outcome. */
export function outcomeNode(row: Row, naming: Naming): LinkedNode {
  const amount = row['amount'] ?? null;
  return present({
    '@id': iriOf(textOf(row, 'id'), naming),
    '@type': TYPE_TERMS['Outcome'],
    event: iriOf(textOf(row, 'event'), naming),
    description: textOf(row, 'text'),
    kind: optionalText(row, 'kind'),
    amount: amount === null ? null : Number(amount),
    bound: optionalText(row, 'bound'),
    currency: optionalText(row, 'currency'),
    party: linksOf(textsOf(row, 'parties'), naming),
    due: optionalText(row, 'due'),
    followUp: optionalText(row, 'followUp'),
    topic: optionalText(row, 'topic'),
    ...naming.viewpoint,
  });
}

const linkOf = (id: string | null, naming: Naming): string | null => (id === null ? null : iriOf(id, naming));
const linksOf = (ids: readonly string[], naming: Naming): readonly string[] | null =>
  someOf(ids.map((id) => iriOf(id, naming)));

/** Returns a list; null for an empty one. */
const someOf = <Item>(list: readonly Item[]): readonly Item[] | null => (list.length === 0 ? null : list);

/** Returns properties without those that have no value. */
export const present = (properties: LinkedNode): LinkedNode =>
  Object.fromEntries(
    Object.entries(properties).filter(
      ([, value]) => value !== null && value !== undefined && value !== false,
    ),
  );

/** Returns the node of a file: which dataset and version it is of, how it was selected, and its licence. */
export const fileNode = (
  { version: { fields, version, revision } }: Pick<FileSource, 'version'>,
  { address, text }: { readonly address: string; readonly text: string },
): LinkedNode => ({
  '@id': address,
  '@type': 'Dataset',
  name: fields['title'],
  description: text,
  url: address,
  license: `https://spdx.org/licenses/${encodeURIComponent(String(fields['licence']))}`,
  creditText: fields['citation'],
  datePublished: fields['releasedOn'],
  version: `${version}, revision ${revision}`,
});
