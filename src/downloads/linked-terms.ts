/** The terms of schema.org for record types, or else terms of the dataset. A nation is a place, and acts as an organization does. */
export const TYPE_TERMS: Readonly<Record<string, readonly string[]>> = {
  Nation: ['Country', 'Organization', 'Agent', 'dgt:Nation'],
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
  Coverage: ['dgt:Coverage'],
  Source: ['WebPage', 'Entity', 'dgt:Source'],
  Claim: ['Claim', 'Statement', 'Entity', 'dgt:Claim'],
  Participation: ['Role', 'dgt:Participation'],
  Outcome: ['dgt:Outcome'],
};

/** The terms for relationships, from the record whose property states them. */
export const RELATION_TERMS: Readonly<Record<string, string>> = {
  TAKES_PART: 'attendee',
  ATTENDED: 'attendee',
  UNDER: 'superEvent',
  TOOK_PLACE_IN: 'location',
  REPLACED_BY: 'replacedBy',
  PARTNER_OF: 'organizer',
  OF_GROUP: 'organizer',
  MEMBER_OF: 'member',
  HOLDS: 'holder',
  OFFICE_OF: 'officeOf',
  PURSUES: 'pursuedBy',
  ADOPTED: 'author',
  ADOPTED_AT: 'adoptedAt',
  COOPERATES_WITH: 'cooperatesWith',
  CITIZEN_OF: 'nationality',
  CONCERNS: 'concerns',
  WROTE: 'author',
  EDITED: 'editor',
  PASSED_ON: 'passedOnBy',
};

/** The terms of schema.org for statuses; it has none for a past event. */
export const STATUS_TERMS: Readonly<Record<string, string>> = {
  PLANNED: 'schema:EventScheduled',
  TENTATIVE: 'schema:EventScheduled',
  CONFIRMED: 'schema:EventScheduled',
  HELD: 'schema:EventScheduled',
  POSTPONED: 'schema:EventPostponed',
  CANCELLED: 'schema:EventCancelled',
};

/** The terms of schema.org for the modes of an event. */
export const MODE_TERMS: Readonly<Record<string, string>> = {
  IN_PERSON: 'schema:OfflineEventAttendanceMode',
  VIRTUAL: 'schema:OnlineEventAttendanceMode',
  HYBRID: 'schema:MixedEventAttendanceMode',
};

/** The types of schema.org that the dataset uses. */
export const SCHEMA_TYPES: readonly string[] = [
  ...['Claim', 'Country', 'CreativeWork', 'Dataset', 'Event', 'EventSeries', 'GeoCoordinates', 'Legislation'],
  ...['Organization', 'OrganizationRole', 'Person', 'Place', 'PropertyValue', 'Role', 'WebPage'],
];
/** The properties with texts of schema.org that the dataset uses. */
export const SCHEMA_TEXTS: readonly string[] = [
  ...[
    'alternateName',
    'creditText',
    'description',
    'geo',
    'identifier',
    'inLanguage',
    'latitude',
    'longitude',
  ],
  ...['name', 'propertyID', 'publisher', 'roleName', 'version'],
];
/** The properties with days of schema.org that the dataset uses. */
export const SCHEMA_DAYS: readonly string[] = [
  'dateCreated',
  'datePublished',
  'endDate',
  'legislationDate',
  'previousStartDate',
];
/** The properties that lead to other things of schema.org that the dataset uses. */
export const SCHEMA_LINKS: readonly string[] = [
  ...['about', 'attendee', 'author', 'citation', 'containedInPlace', 'editor', 'eventAttendanceMode'],
  ...['eventStatus', 'isPartOf', 'license', 'location', 'member', 'nationality', 'organizer', 'sameAs'],
  ...['superEvent', 'url'],
];
const OWN_TEXTS = [
  ...['amount', 'attendance', 'attributedTo', 'bound', 'capacity', 'confidence', 'contested', 'currency'],
  ...[
    'delegate',
    'derived',
    'followUp',
    'item',
    'kind',
    'level',
    'locator',
    'negated',
    'qualifier',
    'rank',
    'reason',
  ],
  ...['representation', 'standing', 'status', 'support', 'topic'],
];
const OWN_LINKS = [
  ...['adoptedAt', 'concerns', 'cooperatesWith', 'holder', 'officeOf', 'onBehalfOf', 'passedOnBy', 'person'],
  ...['pursuedBy', 'replacedBy', 'standsInFor', 'event', 'party'],
];
const EDTF = 'http://id.loc.gov/datatypes/edtf/EDTF-level1';

const terms = <Definition>(names: readonly string[], define: (name: string) => Definition) =>
  Object.fromEntries(names.map((name) => [name, define(name)]));

/**
 * The JSON-LD context. A concept without a term in schema.org has a term of the dataset, which is the same for every service. A claim
 * is an RDF statement as a plain node, so readers need no RDF-star.
 */
export const CONTEXT: Readonly<Record<string, unknown>> = {
  '@version': 1.1,
  schema: 'https://schema.org/',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dgt: 'tag:diplograph,2026:terms/',
  Agent: 'prov:Agent',
  Entity: 'prov:Entity',
  Statement: 'rdf:Statement',
  ...terms([...SCHEMA_TYPES, ...SCHEMA_TEXTS], (name) => `schema:${name}`),
  ...terms(['startDate', ...SCHEMA_DAYS], (name) => ({ '@id': `schema:${name}`, '@type': 'schema:Date' })),
  ...terms(SCHEMA_LINKS, (name) => ({ '@id': `schema:${name}`, '@type': '@id' })),
  ...terms(OWN_TEXTS, (name) => `dgt:${name}`),
  ...terms(OWN_LINKS, (name) => ({ '@id': `dgt:${name}`, '@type': '@id' })),
  ...terms(['date', 'statedOn', 'due'], (name) => ({ '@id': `dgt:${name}`, '@type': EDTF })),
  ...terms(['known', 'asOf', 'knownAt', 'accessed'], (name) => ({
    '@id': `dgt:${name}`,
    '@type': 'xsd:date',
  })),
  formatMember: { '@id': 'dgt:member', '@type': '@id' },
  subject: { '@id': 'rdf:subject', '@type': '@id' },
  predicate: { '@id': 'rdf:predicate', '@type': '@vocab' },
  object: 'rdf:object',
  wasDerivedFrom: { '@id': 'prov:wasDerivedFrom', '@type': '@id' },
};
