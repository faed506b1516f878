import { graphFile } from './graph.ts';
import { idAt } from '../model/viewpoint.ts';
import { isExact } from '../model/imprecise-date.ts';
import type { FileSource } from './download.ts';
import type { Viewpoint } from '../model/viewpoint.ts';
import type { GraphEdge, GraphNode } from './graph.ts';

/** The terms of schema.org for record types, or else terms of the dataset. */
const TYPE_TERMS: Readonly<Record<string, readonly string[]>> = {
  Nation: ['Country', 'Agent', 'dgt:Nation'],
  Organization: ['Organization', 'Agent', 'dgt:Organization'],
  Group: ['Organization', 'Agent', 'dgt:Group'],
  Format: ['EventSeries', 'dgt:Format'],
  Event: ['Event', 'dgt:Event'],
  Person: ['Person', 'Agent', 'dgt:Person'],
  Tenure: ['OrganizationRole', 'dgt:Tenure'],
  Policy: ['Legislation', 'dgt:Policy'],
  Place: ['Place', 'dgt:Place'],
  Document: ['CreativeWork', 'dgt:Document'],
  Dispute: ['dgt:Dispute'],
  Source: ['WebPage', 'Entity', 'dgt:Source'],
};

/** The terms for relationships, from the record whose property states them. */
const RELATION_TERMS: Readonly<Record<string, string>> = {
  TAKES_PART: 'attendee',
  ATTENDED: 'attendee',
  UNDER: 'superEvent',
  TOOK_PLACE_IN: 'location',
  REPLACED_BY: 'replacedBy',
  PARTNER_OF: 'organizer',
  OF_GROUP: 'organizer',
  MEMBER_OF: 'member',
  HOLDS: 'holder',
  OFFICE_OF: 'worksFor',
  PURSUES: 'pursuedBy',
  ADOPTED: 'author',
  ADOPTED_AT: 'adoptedAt',
  COOPERATES_WITH: 'cooperatesWith',
  CITIZEN_OF: 'nationality',
  CONCERNS: 'about',
  WROTE: 'author',
  EDITED: 'editor',
  PASSED_ON: 'passedOnBy',
  SPEAKS_OF: 'speaksOf',
};

/** The terms of schema.org for statuses; it has none for a past event. */
const STATUS_TERMS: Readonly<Record<string, string>> = {
  PLANNED: 'schema:EventScheduled',
  TENTATIVE: 'schema:EventScheduled',
  CONFIRMED: 'schema:EventScheduled',
  HELD: 'schema:EventScheduled',
  POSTPONED: 'schema:EventPostponed',
  CANCELLED: 'schema:EventCancelled',
};

const schema = (name: string) => ({ '@id': `schema:${name}`, '@type': '@id' }) as const;
const own = (name: string) => ({ '@id': `dgt:${name}`, '@type': '@id' }) as const;
const day = (name: string) => ({ '@id': `schema:${name}`, '@type': 'schema:Date' }) as const;

/** The JSON-LD context. The sources of a record are its `wasDerivedFrom` in PROV, here in the reverse direction. */
export const CONTEXT = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  dg: 'tag:diplograph,2026:',
  dgt: 'tag:diplograph,2026:terms/',
  ...Object.fromEntries(
    ['Country', 'Organization', 'EventSeries', 'Event', 'Person', 'OrganizationRole', 'Legislation', 'Place']
      .concat([
        'CreativeWork',
        'WebPage',
        'Dataset',
        'name',
        'description',
        'license',
        'creditText',
        'version',
        'GeoCoordinates',
        'geo',
        'latitude',
        'longitude',
        'identifier',
      ])
      .map((name) => [name, `schema:${name}`]),
  ),
  Agent: 'prov:Agent',
  Entity: 'prov:Entity',
  date: { '@id': 'dgt:date', '@type': 'http://id.loc.gov/datatypes/edtf/EDTF-level1' },
  startDate: day('startDate'),
  endDate: day('endDate'),
  datePublished: day('datePublished'),
  kind: 'dgt:kind',
  status: 'dgt:status',
  level: 'dgt:level',
  ...Object.fromEntries(
    [
      'eventStatus',
      'mainEntityOfPage',
      'attendee',
      'superEvent',
      'location',
      'organizer',
      'member',
      'worksFor',
    ]
      .concat(['author', 'nationality', 'about', 'editor', 'url'])
      .map((name) => [name, schema(name)]),
  ),
  ...Object.fromEntries(
    ['replacedBy', 'holder', 'pursuedBy', 'adoptedAt', 'cooperatesWith', 'passedOnBy'].map((name) => [
      name,
      own(name),
    ]),
  ),
  speaksOf: { '@reverse': 'prov:wasDerivedFrom', '@type': '@id' },
} as const;

/** The graph as linked data, in the terms of schema.org and PROV. */
export const graphJsonld = graphFile({
  name: 'graph.jsonld',
  doc: 'The graph as linked data, in JSON-LD with the words of schema.org and PROV.',
  mediaType: 'application/ld+json; charset=utf-8',
  head: (source, origin) =>
    `{"@context":${JSON.stringify(CONTEXT)},"@graph":[\n${JSON.stringify(dataset(source, origin))}`,
  node: (node, viewpoint) => `,\n${JSON.stringify(recordOf(node, viewpoint))}`,
  middle: '',
  edge: (edge, viewpoint) => `,\n${JSON.stringify(relationOf(edge, viewpoint))}`,
  tail: '\n]}\n',
});

function dataset(
  { version: { fields, version, revision } }: FileSource,
  { text, address }: { readonly text: string; readonly address: string },
) {
  return {
    '@id': 'dg:dataset',
    '@type': 'Dataset',
    name: fields['title'],
    description: text,
    url: address,
    license: fields['licence'],
    creditText: fields['citation'],
    datePublished: fields['releasedOn'],
    version: `${version}, revision ${revision}`,
  };
}

/** Returns the name of a record as seen from a viewpoint, so that a store of linked data keeps two viewpoints apart. */
const iriOf = (id: string, viewpoint: Viewpoint): string => `dg:${idAt(id, viewpoint)}`;

function recordOf(
  { id, type, name, kind, status, level, date, from, to, summary, url, ...node }: GraphNode,
  viewpoint: Viewpoint,
) {
  const isEvent = type === 'Event';
  const days = isEvent && date !== null && isExact(date) ? { startDate: from, endDate: to } : {};
  const properties = {
    '@id': iriOf(id, viewpoint),
    '@type': TYPE_TERMS[type],
    name,
    description: summary,
    date,
    ...days,
    eventStatus: isEvent ? STATUS_TERMS[status ?? ''] : null,
    kind,
    status,
    level,
    geo: node.coordinates && { '@type': 'GeoCoordinates', ...node.coordinates },
    url: node.textAt,
    identifier: node.externalIds.length === 0 ? null : node.externalIds,
    mainEntityOfPage: url,
  };
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

const relationOf = ({ relation, subject, object }: GraphEdge, viewpoint: Viewpoint) => ({
  '@id': iriOf(subject, viewpoint),
  [RELATION_TERMS[relation] ?? relation]: iriOf(object, viewpoint),
});
